package org.hexapla.format.office;

import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** What the XML of Word has in common everywhere. */
public final class Word {
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private Word() {}

    /** Whether the element that starts or ends here is one of Word's own. */
    public static boolean isOwn(SafeXml xml) {
        String namespace = xml.namespace();
        return namespace.equals(TRANSITIONAL) || namespace.equals(STRICT);
    }

    /** Whether a formula starts here; one that stands alone in its line has another around it. */
    static boolean isFormula(SafeXml xml) {
        return xml.isStart("oMath") && xml.namespace().endsWith("/math");
    }

    /** Word's own attribute of that name, or null. */
    public static @Nullable String attribute(SafeXml xml, String name) {
        String value = xml.attribute(TRANSITIONAL, name);
        return value == null ? xml.attribute(STRICT, name) : value;
    }

    /** Whether the switch that starts here is on: its mere presence says yes. */
    static boolean isOn(SafeXml xml) {
        String value = attribute(xml, "val");
        return value == null || !(value.equals("0") || value.equals("false"));
    }

    /** The number written, or {@code otherwise} where there is none. */
    static int number(@Nullable String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
