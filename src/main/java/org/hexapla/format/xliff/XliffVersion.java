package org.hexapla.format.xliff;

import org.hexapla.core.Refused;

/** The versions of XLIFF that a kit can be written in. */
public enum XliffVersion {
    V1_2("1.2"),
    V2_0("2.0"),
    V2_1("2.1");

    private final String number;

    XliffVersion(String number) {
        this.number = number;
    }

    /** The number as in the file's {@code version} attribute. */
    public String number() {
        return number;
    }

    /**
     * @throws Refused if kits are not written in that version
     */
    public static XliffVersion of(String number) {
        for (XliffVersion version : values()) {
            if (version.number.equals(number)) {
                return version;
            }
        }
        throw new Refused(
                Refused.Why.INVALID,
                "unsupported-xliff-version",
                "XLIFF is written in versions 1.2, 2.0 and 2.1.");
    }
}
