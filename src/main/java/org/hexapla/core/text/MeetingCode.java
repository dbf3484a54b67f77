package org.hexapla.core.text;

/**
 * The code of a meeting, spelled by the rules of {@link DocumentSymbol}.
 *
 * @param value the canonical form, such as {@code WIPO/IP/AI/GE/19}
 */
public record MeetingCode(String value) implements Comparable<MeetingCode> {
    /**
     * @throws org.hexapla.core.Refused if it can not be a code
     */
    public MeetingCode {
        value = new DocumentSymbol(value).value();
    }

    /** The code as it stands in the path of an address. */
    public String path() {
        return new DocumentSymbol(value).path();
    }

    @Override
    public int compareTo(MeetingCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
