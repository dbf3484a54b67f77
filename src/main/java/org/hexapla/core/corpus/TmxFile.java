package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.hexapla.core.language.Language;

/**
 * Beads as a translation memory: TMX 1.4b (LISA OSCAR, 2005), with method and confidence as
 * properties. White space is folded and a character that XML can not hold is written as U+FFFD.
 */
final class TmxFile {
    private TmxFile() {}

    static void write(AlignedText aligned, Appendable out) throws IOException {
        Language source = aligned.texts().source();
        Language target = aligned.texts().target();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
        out.append("<header creationtool=\"hexapla\" creationtoolversion=\"").append(version());
        out.append("\" segtype=\"sentence\" o-tmf=\"hexapla\" adminlang=\"en\" srclang=\"");
        out.append(source.tag()).append("\" datatype=\"plaintext\"/>\n<body>\n");
        for (Iterator<TextBead> beads = aligned.beads(); beads.hasNext(); ) {
            write(beads.next(), source, target, out);
        }
        out.append("</body>\n</tmx>\n");
    }

    private static void write(TextBead bead, Language source, Language target, Appendable out)
            throws IOException {
        out.append("<tu>");
        property("x-method", bead.bead().method().word(), out);
        property("x-confidence", Double.toString(TextBead.rounded(bead.bead().confidence())), out);
        if (!bead.bead().source().isEmpty()) {
            variant(source, bead.source(), out);
        }
        if (!bead.bead().target().isEmpty()) {
            variant(target, bead.target(), out);
        }
        out.append("</tu>\n");
    }

    private static void property(String type, String value, Appendable out) throws IOException {
        out.append("<prop type=\"").append(type).append("\">").append(value).append("</prop>");
    }

    private static void variant(Language language, String text, Appendable out) throws IOException {
        out.append("<tuv xml:lang=\"").append(language.tag()).append("\"><seg>");
        out.append(Characters.foldedForXml(text)).append("</seg></tuv>");
    }

    /** The version of the jar that this runs from; empty where it does not run from one. */
    private static String version() {
        return Optional.ofNullable(TmxFile.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
