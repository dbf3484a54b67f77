package org.hexapla.core.text;

import java.util.Objects;
import java.util.Optional;

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

    /**
     * The label that a printed mark stands for: {@code 11.} is {@code 11}; {@code (b)}, {@code b)},
     * {@code （二）}, {@code (ب)} and {@code (б)} are {@code b}; {@code (iv)} and {@code ‘4’} are
     * {@code iv}; {@code Article 5}, {@code 第五条} and {@code المادة ٥} are {@code a5}. A single
     * letter that is also a Roman number is taken for the letter. Empty for bullets and whatever
     * else has no order.
     */
    public static Optional<Label> ofMark(String mark) {
        return PrintedMark.normalised(mark).map(Label::new);
    }

    /** The label of the footnote that is printed with this number: {@code fn3}. */
    public static Label footnote(String mark) {
        return new Label("fn" + PrintedMark.digitsOr(mark, "x"));
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
