package org.hexapla.core.text;

import java.util.Objects;

/**
 * The number or letter of a unit, so normalised that it compares between languages: {@code 11},
 * {@code 11.b}, {@code a11.p2}, {@code fn3}. The parts of a path are joined by full stops, digits
 * are ASCII, letters lower case Latin.
 *
 * @param value the normalised path
 */
public record Label(String value) {
    public Label {
        Objects.requireNonNull(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a label is not empty");
        }
    }

    /** This label's part below {@code parent}: {@code 11.b} is {@code b} within {@code 11}. */
    public Label within(Label parent) {
        return new Label(parent.value + "." + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
