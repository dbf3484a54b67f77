package org.hexapla.format.xliff;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.format.xliff.check.XliffInspector;
import org.hexapla.format.xml.SafeXml;
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
        return write(kit, version, profile, Riders.NONE);
    }

    /**
     * The same with what tools wrote into earlier files of the pair. Where that breaks a rule in
     * its new surroundings, only what is a tool's own is written, or nothing of it.
     */
    public static byte[] write(
            TranslationKit kit, XliffVersion version, ToolProfile profile, Riders riders) {
        for (Riders some : List.of(riders, riders.ofTools())) {
            byte[] file = written(kit, version, profile, some);
            if (some.isEmpty() || isValid(file)) {
                return file;
            }
        }
        return written(kit, version, profile, Riders.NONE);
    }

    private static byte[] written(
            TranslationKit kit, XliffVersion version, ToolProfile profile, Riders riders) {
        return version == XliffVersion.V1_2
                ? new Kit12(kit, profile, riders).bytes()
                : new Kit2(kit, version, profile, riders).bytes();
    }

    private static boolean isValid(byte[] file) {
        return XliffInspector.inspect(new ByteArrayInputStream(file)).verdict()
                == Inspection.Verdict.VALID;
    }

    /**
     * What a tool wrote into a file for itself; nothing of a version that is not written here.
     *
     * @param isValid whether the file keeps the rules of XLIFF; else only what is a tool's own is
     *     taken
     * @param in the file; the caller closes it
     */
    public static Riders.Read riders(InputStream in, BooleanSupplier isValid) throws IOException {
        Riders.Read read;
        try (SafeXml xml = new SafeXml(begun(in), "malformed-xliff")) {
            read = new RiderReader(xml).read();
        }
        Riders ofTools = read.riders().ofTools();
        if (ofTools.size() == read.riders().size() || isValid.getAsBoolean()) {
            return read;
        }
        List<String> warnings = new ArrayList<>(read.warnings());
        warnings.add(
                "The file breaks the rules of XLIFF, so its modules and marks do not come out with"
                        + " the next kit; the file itself is kept.");
        return new Riders.Read(ofTools, warnings);
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
