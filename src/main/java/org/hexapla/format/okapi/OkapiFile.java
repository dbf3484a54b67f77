package org.hexapla.format.okapi;

import java.nio.file.Path;
import java.util.function.Consumer;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.StartSubDocument;
import org.hexapla.core.language.Language;

/** A packed file that a filter of Okapi takes apart, to be gone through once. */
public record OkapiFile(IFilter filter) implements AutoCloseable {
    /** What is done with a text. */
    @FunctionalInterface
    public interface Work {
        /**
         * @param part the name of the part of the file in which it stands
         */
        void on(ITextUnit unit, String part);
    }

    /**
     * @param filter not open yet; closed with this
     */
    public static OkapiFile open(IFilter filter, Path path, Language source, Language target) {
        filter.open(
                new RawDocument(
                        path.toUri(),
                        "UTF-8",
                        LocaleId.fromBCP47(source.tag()),
                        LocaleId.fromBCP47(target.tag())));
        return new OkapiFile(filter);
    }

    /** Goes through its texts in their order. */
    public void read(Work work) {
        go(work, event -> {});
    }

    /** The same, and writes the file with the targets that its texts have then. */
    public void write(Language target, Path to, Work work) {
        try (IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(LocaleId.fromBCP47(target.tag()), "UTF-8");
            writer.setOutput(to.toString());
            go(work, writer::handleEvent);
        }
    }

    private void go(Work work, Consumer<Event> then) {
        String part = "";
        while (filter.hasNext()) {
            Event event = filter.next();
            part = part(event, part);
            if (event.isTextUnit()) {
                work.on(event.getTextUnit(), part);
            }
            then.accept(event);
        }
    }

    private static String part(Event event, String before) {
        return event.isStartSubDocument()
                ? ((StartSubDocument) event.getResource()).getName()
                : before;
    }

    @Override
    public void close() {
        filter.close();
    }
}
