package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph-sized block of a language version.
 *
 * @param id the permanent id of its row, such as {@code p11}, {@code p11.b}, {@code fn3}, {@code
 *     u7}
 * @param kind what it is
 * @param label its label, normalised, or null
 * @param mark its number or letter as this version prints it before the text, such as {@code (b)},
 *     {@code ب)} or {@code I.}; null for bullets, where it stands in the text, and where nobody
 *     printed the text
 * @param level depth of a heading or an item, 1 being the highest; 0 for the rest
 * @param segments its sentences in reading order
 * @param resource where it stands in the original file, or null
 * @param continues whether it goes on with a sentence-wise cut of the unit before it
 * @param translatable whether translators say it anew; false for what is the same in all languages,
 *     such as numbers in the cells of a sheet
 */
public record Unit(
        String id,
        UnitKind kind,
        @Nullable Label label,
        @Nullable String mark,
        int level,
        List<Segment> segments,
        @Nullable String resource,
        boolean continues,
        boolean translatable) {
    private static final String COPY = "same-";

    public Unit {
        segments = List.copyOf(segments);
    }

    /** One that is translated. */
    public Unit(
            String id,
            UnitKind kind,
            @Nullable Label label,
            @Nullable String mark,
            int level,
            List<Segment> segments,
            @Nullable String resource,
            boolean continues) {
        this(id, kind, label, mark, level, segments, resource, continues, true);
    }

    /** One that nobody printed. */
    public Unit(
            String id,
            UnitKind kind,
            @Nullable Label label,
            int level,
            List<Segment> segments,
            @Nullable String resource,
            boolean continues) {
        this(id, kind, label, null, level, segments, resource, continues);
    }

    /** As {@link Block#isCountedLast}. */
    public boolean isCountedLast() {
        return kind == UnitKind.NOTE || !translatable && resource == null;
    }

    public Optional<Label> labelled() {
        return Optional.ofNullable(label);
    }

    /**
     * The whole number where the text does not begin with it: it was taken off, or a word processor
     * counted it, as those of headings. Where it is not known as it was printed, an article's is
     * without its word.
     */
    public Optional<String> numberApart() {
        if (label == null || mark != null) {
            return Optional.ofNullable(mark);
        }
        String text = text();
        boolean isPrinted =
                PrintedMark.section(text)
                        .or(() -> PrintedMark.articleHeading(text))
                        .filter(label.value()::equals)
                        .isPresent();
        return isPrinted ? Optional.empty() : Optional.of(label.value().replaceFirst("^a", ""));
    }

    /**
     * What is printed before its text: its mark or, where nobody printed it, that of its label as
     * the language has it; empty for what has neither.
     */
    public Optional<String> printedMark(Language language) {
        return Optional.ofNullable(mark)
                .or(() -> labelled().map(own -> MarkStyle.of(own, language)));
    }

    /** The whole text of the unit with the white space between its sentences. */
    public CodedText content() {
        CodedText whole = CodedText.EMPTY;
        for (Segment segment : segments) {
            whole = whole.then(segment.content()).then(CodedText.of(segment.after()));
        }
        return whole;
    }

    /** The whole text of the unit without its codes. */
    public String text() {
        StringBuilder whole = new StringBuilder();
        for (Segment segment : segments) {
            whole.append(segment.text()).append(segment.after());
        }
        return whole.toString();
    }

    /** The same with one more sentence at its end. */
    Unit and(Segment segment) {
        List<Segment> more = new ArrayList<>(segments);
        more.add(segment);
        return saying(more);
    }

    /** The same with other sentences. */
    public Unit saying(List<Segment> others) {
        return new Unit(id, kind, label, mark, level, others, resource, continues, translatable);
    }

    /** The same with another label, or none; how that one is printed nobody knows. */
    public Unit labelled(@Nullable Label other) {
        String printed = Objects.equals(label, other) ? mark : null;
        return new Unit(
                id, kind, other, printed, level, segments, resource, continues, translatable);
    }

    /** The same with the number that another one prints. */
    public Unit numberedAs(Unit other) {
        return new Unit(
                id,
                kind,
                other.label,
                other.mark,
                level,
                segments,
                resource,
                continues,
                translatable);
    }

    /** A part of it, in some row. */
    public Unit cut(String row, List<Segment> part, boolean goesOn) {
        return new Unit(row, kind, label, mark, level, part, resource, goesOn, translatable);
    }

    /**
     * What every other language shows of a unit that is not translated: the same words, under ids
     * that translations give to nothing else.
     */
    public Unit copy() {
        return counterpart(
                segments.stream()
                        .map(one -> new Segment(COPY + one.id(), one.content(), one.after()))
                        .toList());
    }

    /** Whether it is such a copy. */
    public boolean isCopy() {
        return !segments.isEmpty()
                && segments.stream().allMatch(segment -> segment.id().startsWith(COPY));
    }

    /** What a translation says instead of it, which stands in no file yet. */
    public Unit counterpart(List<Segment> translated) {
        return new Unit(id, kind, label, null, level, translated, null, continues, translatable);
    }
}
