package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.script.Blank;
import org.hexapla.core.sentence.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Turns the blocks of a file into a text: labels, permanent ids, sentences.
 *
 * <p>What a block's text begins with is taken off when it is a label; everything else stays as it
 * came, so that the units give the text back.
 *
 * <p>Notes, such as the descriptions of pictures, and numbers of sheets are counted after all the
 * rest wherever they stand: whether a file has any changes no other id.
 */
public final class TextBuilder {
    private final Language language;
    private final Numbering numbering = new Numbering();
    private int sentences;

    private TextBuilder(Language language) {
        this.language = language;
    }

    /**
     * Builds the text of a version that has no earlier one to keep ids of. Blank blocks are left
     * out.
     */
    public static TextBody build(List<Block> blocks, Language language) {
        TextBuilder builder = new TextBuilder(language);
        Unit[] units = new Unit[blocks.size()];
        for (boolean last : new boolean[] {false, true}) {
            for (int i = 0; i < units.length; i++) {
                Block block = blocks.get(i);
                if (block.isCountedLast() == last && !isBlank(block)) {
                    units[i] = builder.unit(block);
                }
            }
        }
        return new TextBody(language, Arrays.stream(units).filter(Objects::nonNull).toList());
    }

    private static boolean isBlank(Block block) {
        return Blank.all(block.text().text()) && block.text().codes().isEmpty();
    }

    /**
     * How much of a block's text is taken off as its mark, in UTF-16 code units with the white
     * space after it; 0 where nothing is. Whoever puts a unit's text back needs it.
     */
    public static int markLength(Block block) {
        return LeadingMark.found(block).map(LineMark::end).orElse(0);
    }

    private Unit unit(Block block) {
        LeadingMark lead = LeadingMark.of(block);
        Numbering.Place place =
                numbering.place(lead.kind(), block.level(), lead.mark(), lead.text());
        List<Segment> segments =
                block.translatable() ? segments(lead.text()) : List.of(whole(lead.text()));
        return new Unit(
                place.id(),
                lead.kind(),
                place.label(),
                lead.printed(),
                place.level(),
                segments,
                block.resource(),
                false,
                block.translatable());
    }

    /** Cuts at the sentence breaks; codes that stand between two sentences keep their side. */
    private List<Segment> segments(CodedText whole) {
        String text = whole.text();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int begin : Sentences.breaks(text, language)) {
            Gap gap = Gap.before(begin, whole);
            if (gap.from() > from) {
                segments.add(segment(whole, from, gap.from(), gap.to()));
                from = gap.to();
            }
        }
        Gap last = Gap.before(text.length(), whole);
        int end = Math.max(from, last.from());
        segments.add(segment(whole, from, end, text.length()));
        return segments;
    }

    /** What nobody translates is not cut. */
    private Segment whole(CodedText text) {
        return segment(text, 0, text.text().length(), text.text().length());
    }

    private Segment segment(CodedText whole, int from, int to, int next) {
        sentences++;
        String after = whole.text().substring(to, next);
        return new Segment("s" + sentences, whole.slice(from, to), after);
    }

    /** The white space between two sentences, as far as no code stands in it. */
    private record Gap(int from, int to) {
        static Gap before(int begin, CodedText whole) {
            String text = whole.text();
            boolean last = begin == text.length();
            int from = begin;
            while (from > 0 && Blank.is(text.charAt(from - 1))) {
                from--;
            }
            int to = begin;
            for (InlineCode code : whole.codes()) {
                int at = code.position();
                if (at < from || at > begin) {
                    continue;
                }
                if (last || code.kind() != InlineCode.Kind.OPEN) {
                    from = Math.max(from, at);
                } else {
                    return new Gap(at, at);
                }
            }
            return new Gap(from, Math.max(from, to));
        }
    }

    /** A block whose mark has been taken off its text, if it had one. */
    private record LeadingMark(UnitKind kind, @Nullable String mark, CodedText text) {
        /** No mark is longer that stands before a text and is not a text of its own. */
        private static final int LONGEST = 40;

        /** The mark where it counts something. */
        @Nullable String printed() {
            boolean counts =
                    mark != null
                            && mark.length() <= LONGEST
                            && mark.codePoints().anyMatch(Character::isLetterOrDigit);
            return counts ? Blank.strip(mark) : null;
        }

        static LeadingMark of(Block block) {
            return found(block)
                    .map(found -> taken(block, found))
                    .orElse(new LeadingMark(block.kind(), block.mark(), block.text()));
        }

        static Optional<LineMark> found(Block block) {
            UnitKind kind = block.kind();
            boolean mayHave = kind == UnitKind.PARAGRAPH || kind == UnitKind.ITEM;
            return block.mark() == null && mayHave
                    ? LineMark.at(block.text().text())
                    : Optional.empty();
        }

        private static LeadingMark taken(Block block, LineMark found) {
            CodedText text = block.text();
            CodedText rest = text.slice(found.end(), text.text().length());
            List<InlineCode> codes = new ArrayList<>();
            for (InlineCode code : text.codes()) {
                codes.add(code.at(Math.max(0, code.position() - found.end())));
            }
            UnitKind kind = found.isItem() ? UnitKind.ITEM : block.kind();
            return new LeadingMark(kind, found.mark(), new CodedText(rest.text(), codes));
        }
    }
}
