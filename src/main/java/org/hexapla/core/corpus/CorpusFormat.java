package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Locale;
import org.hexapla.core.Refused;

/** The kinds of file that aligned texts are written as, all in UTF-8. */
public enum CorpusFormat {
    /**
     * One bead a line. Of lines: source indices, TAB, target indices, TAB, confidence; indices
     * count from 0, are separated by commas and may be none. Of documents the first two are the
     * texts, white space folded.
     */
    TSV {
        @Override
        public void write(AlignedText aligned, double least, Appendable out) throws IOException {
            TsvFile.write(aligned, least, out);
        }
    },
    /** TMX 1.4b: one bead a translation unit, a bead without a partner left out. */
    TMX {
        @Override
        public void write(AlignedText aligned, double least, Appendable out) throws IOException {
            TmxFile.write(aligned, least, out);
        }
    },
    /** Of documents the rows with their beads, of lines the beads. */
    JSON {
        @Override
        public void write(AlignedText aligned, double least, Appendable out) throws IOException {
            aligned.writeJson(new JsonOut(out), least);
            out.append('\n');
        }
    };

    /** Writes everything, in small pieces, and neither flushes nor closes. */
    public void write(AlignedText aligned, Appendable out) throws IOException {
        write(aligned, 0, out);
    }

    /** Writes likewise, but of the beads only those as sure as {@code least}, 0 to 1. */
    public abstract void write(AlignedText aligned, double least, Appendable out)
            throws IOException;

    /** The name used outside and the end of a file's name: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused if there is no such format
     */
    public static CorpusFormat of(String word) {
        for (CorpusFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new Refused(Refused.Why.INVALID, "unknown-format", "The format is tsv, tmx or json.");
    }
}
