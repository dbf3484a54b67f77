package org.hexapla.catalogue;

import java.util.List;
import org.hexapla.archive.Process;
import org.hexapla.web.Items;
import org.hexapla.web.Page;

/** All processes by their names. */
public record ProcessesPage(List<Process> processes) implements Page {
    public ProcessesPage {
        processes = List.copyOf(processes);
    }

    @Override
    public Object data() {
        return Items.all(processes);
    }
}
