package org.hexapla.format.xliff;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.format.xliff.check.XliffInspector;
import org.jspecify.annotations.Nullable;

/** Writes translation kits as XLIFF and reads what comes back. */
public final class Xliff {
    /** The namespace of our own attributes. */
    static final String OWN_NAMESPACE = "urn:hexapla:1";

    /** What the note begins with that names the kit, for tools that drop foreign attributes. */
    static final String KIT_NOTE = "hexapla-kit: ";

    private static final int BEFORE_XML = 64;
    private static final String MARKS_AND_SPACE = "\u00EF\u00BB\u00BF\u00FE\u00FF\0 \t\r\n";

    private Xliff() {}

    /** The kit as a file for any tool, in UTF-8; equal kits give equal bytes. */
    public static byte[] write(TranslationKit kit, XliffVersion version) {
        return write(kit, version, ToolProfile.generic());
    }

    /** The kit as a file for one tool, in UTF-8; equal kits give equal bytes. */
    public static byte[] write(TranslationKit kit, XliffVersion version, ToolProfile profile) {
        return version == XliffVersion.V1_2
                ? new Kit12(kit, profile).bytes()
                : new Kit2(kit, version, profile).bytes();
    }

    /**
     * Reads a file of any version from 1.0 to 1.2 and from 2.0 to 2.2.
     *
     * @param in the file; the caller closes it
     * @throws Refused if it is not XLIFF, of another version, broken, in a wrong encoding, has a
     *     document type, or names one segment twice
     */
    public static ReturnedKit read(InputStream in) throws IOException {
        return new XliffReader(begun(in)).read();
    }

    /**
     * Says what a file of any version holds and what is wrong with it. One that can not be read is
     * no exception but a verdict.
     *
     * @param in the file; the caller closes it
     */
    public static Inspection inspect(InputStream in) throws IOException {
        try {
            return XliffInspector.inspect(begun(in));
        } catch (Refused e) {
            return XliffInspector.unreadable(e);
        }
    }

    /** The file, which begins as XML does. */
    private static InputStream begun(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(BEFORE_XML + 1);
        int first = buffered.read();
        for (int i = 0; i < BEFORE_XML && MARKS_AND_SPACE.indexOf(first) >= 0; i++) {
            first = buffered.read();
        }
        if (first != '<') {
            throw XliffReader.notXliff();
        }
        buffered.reset();
        return buffered;
    }

    /**
     * What a tool's words for a state mean in a file of that version.
     *
     * @param subState the sub-state of 2.x, the state-qualifier of 1.x
     */
    public static ToolProfile.Meaning meaning(
            ToolProfile profile,
            String version,
            @Nullable String state,
            @Nullable String subState) {
        return profile.states().meaning(version, state, subState);
    }
}
