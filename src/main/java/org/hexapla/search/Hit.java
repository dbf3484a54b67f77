package org.hexapla.search;

import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.index.FoundRow;

/**
 * A row that matches, as it is shown.
 *
 * @param found the row whole
 * @param match the language that matches
 * @param partner the other language beside it; empty if the row has none
 * @param lines each match with what stands around it
 */
public record Hit(FoundRow found, Side match, Optional<Side> partner, List<Line> lines) {
    /**
     * A match in its sentence.
     *
     * @param before what stands before it, cut where it gets long
     * @param after what follows it
     * @param partner what says the same in the partner's language
     */
    public record Line(String before, String match, String after, Optional<Side> partner) {}

    public Hit {
        lines = List.copyOf(lines);
    }

    /** Where the row stands, without a language of the interface. */
    public String address() {
        String document = "/documents/" + found.document().symbol().path();
        Language original = found.document().original();
        boolean hasPage = found.row().cells().containsKey(original);
        if (!hasPage) {
            return document;
        }
        String languages =
                match.language().tag()
                        + partner.map(side -> "," + side.language().tag()).orElse("");
        return document + "/bitext?languages=" + languages + "#" + found.row().id();
    }

    /**
     * What the text found is worth, as the key of an interface text; an original is no translation.
     */
    public String statusKey() {
        boolean original = match.language().equals(found.document().original());
        return original && match.status().equals("courtesy")
                ? "status.courtesy-copy"
                : "state." + match.status();
    }
}
