package org.hexapla.core.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Returned;
import org.jspecify.annotations.Nullable;

/**
 * Puts together again what a translation tool cut or joined, as XLIFF 2 lets it ({@code
 * canResegment}) and others do unasked.
 *
 * <p>Within a row the source texts of the segments that are here and of those that came back are
 * walked along each other, white space apart. Wherever both come to an end at once, a block is
 * whole. A block of one segment here and several in the file was <em>cut</em>: their translations
 * become one. A block of several here was <em>joined</em>: they are one from now on, under the id
 * of the first. Where the texts differ nothing is done, and the segments are judged one by one.
 */
public final class Recutting {
    private final Language target;
    private final List<Returned> returned = new ArrayList<>();
    private final List<List<String>> joined = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * A segment that is here.
     *
     * @param source its text when the kit was made
     */
    public record Part(String id, String source) {}

    /**
     * A segment that came back.
     *
     * @param row the row that the file has it in, or null if the file does not say
     * @param after what the file has between its source and the next one's
     * @param afterTarget the same between the translations, or null
     */
    public record Piece(
            Returned segment, @Nullable String row, String after, @Nullable String afterTarget) {}

    /**
     * What came back, each segment under an id that is here where that can be found out.
     *
     * @param joined the ids of segments here that are one in the file, in reading order
     * @param names the id that each segment of the file now goes by, if it is another
     * @param warnings what was put together, for people
     */
    public record Result(
            List<Returned> returned,
            List<List<String>> joined,
            Map<String, String> names,
            List<String> warnings) {
        /** What came back where nothing was cut or joined. */
        public static Result uncut(List<Returned> returned) {
            return new Result(returned, List.of(), Map.of(), List.of());
        }
    }

    private Recutting(Language target) {
        this.target = target;
    }

    /**
     * @param rows the segments that are here by the ids of their rows, in reading order
     * @param pieces what came back, in the file's order
     * @param target the language of the translations
     */
    public static Result of(Map<String, List<Part>> rows, List<Piece> pieces, Language target) {
        Recutting recutting = new Recutting(target);
        int from = 0;
        while (from < pieces.size()) {
            String row = pieces.get(from).row();
            int to = from + 1;
            while (row != null && to < pieces.size() && row.equals(pieces.get(to).row())) {
                to++;
            }
            List<Part> parts = row == null ? List.of() : rows.getOrDefault(row, List.of());
            recutting.row(parts, pieces.subList(from, to));
            from = to;
        }
        return new Result(
                recutting.returned, recutting.joined, recutting.names, recutting.warnings);
    }

    private void row(List<Part> parts, List<Piece> pieces) {
        if (isAsItWas(parts, pieces) || !isSameText(parts, pieces)) {
            pieces.forEach(piece -> returned.add(piece.segment()));
            return;
        }
        int part = 0;
        int piece = 0;
        while (part < parts.size()) {
            int firstPart = part;
            int firstPiece = piece;
            StringBuilder here = new StringBuilder(bare(parts.get(part++).source()));
            StringBuilder there = new StringBuilder(bare(source(pieces.get(piece++))));
            while (here.length() != there.length()) {
                if (here.length() < there.length()) {
                    here.append(bare(parts.get(part++).source()));
                } else {
                    there.append(bare(source(pieces.get(piece++))));
                }
            }
            block(parts.subList(firstPart, part), pieces.subList(firstPiece, piece));
        }
    }

    /** Whether each segment of the file is here under its id and with its text. */
    private static boolean isAsItWas(List<Part> parts, List<Piece> pieces) {
        Map<String, String> sources = new LinkedHashMap<>();
        parts.forEach(part -> sources.put(part.id(), bare(part.source())));
        Set<String> seen = new HashSet<>();
        for (Piece piece : pieces) {
            String id = piece.segment().id();
            if (!seen.add(id) || !bare(source(piece)).equals(sources.get(id))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameText(List<Part> parts, List<Piece> pieces) {
        StringBuilder here = new StringBuilder();
        StringBuilder there = new StringBuilder();
        parts.forEach(part -> here.append(bare(part.source())));
        pieces.forEach(piece -> there.append(bare(source(piece))));
        boolean textual =
                parts.stream().noneMatch(part -> bare(part.source()).isEmpty())
                        && pieces.stream().noneMatch(piece -> bare(source(piece)).isEmpty());
        return !parts.isEmpty() && textual && here.toString().contentEquals(there);
    }

    private void block(List<Part> parts, List<Piece> pieces) {
        String id = parts.get(0).id();
        for (Piece piece : pieces) {
            if (!piece.segment().id().equals(id)) {
                names.put(piece.segment().id(), id);
            }
        }
        if (parts.size() > 1) {
            List<String> ids = parts.stream().map(Part::id).toList();
            joined.add(ids);
            warnings.add("The tool made one segment of " + String.join(", ", ids) + ".");
        }
        if (pieces.size() > 1) {
            warnings.add(
                    "The tool had cut segment "
                            + id
                            + " in "
                            + pieces.size()
                            + "; it was put together again.");
        }
        returned.add(whole(id, pieces));
    }

    private Returned whole(String id, List<Piece> pieces) {
        CodedText source = CodedText.EMPTY;
        CodedText translation = CodedText.EMPTY;
        boolean complete = true;
        boolean stated = true;
        SegmentState state = SegmentState.FINAL;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean last = i + 1 == pieces.size();
            CodedText text = piece.segment().target();
            complete &= text != null && (!text.isBlank() || source(piece).isBlank());
            source = source.then(piece.segment().source());
            translation = text == null ? translation : translation.then(text);
            if (!last) {
                source = source.then(CodedText.of(piece.after()));
                translation = translation.then(CodedText.of(between(piece, pieces.get(i + 1))));
            }
            SegmentState own = piece.segment().state();
            stated &= own != null;
            state = own == null ? state : own.atMost(state);
        }
        boolean begun = pieces.stream().anyMatch(piece -> piece.segment().target() != null);
        if (begun && !complete) {
            warnings.add("Of segment " + id + ", which the tool had cut, a part is untranslated.");
        }
        return new Returned(
                id,
                source,
                complete ? translation : null,
                stated ? state : null,
                pieces.get(0).segment().subState(),
                pieces.get(0).segment().worded());
    }

    /** What goes between two translations: as the file has it, else as the language does it. */
    private String between(Piece piece, Piece next) {
        String given = piece.afterTarget();
        if (given != null) {
            return given;
        }
        CodedText left = piece.segment().target();
        CodedText right = next.segment().target();
        boolean spaced =
                left != null && endsBlank(left.text())
                        || right != null && beginsBlank(right.text());
        boolean wanted =
                !piece.after().isEmpty() || endsBlank(source(piece)) || beginsBlank(source(next));
        return wanted && !spaced && !target.isUnspaced() ? " " : "";
    }

    private static boolean endsBlank(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean beginsBlank(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private static String source(Piece piece) {
        return piece.segment().source().text();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }
}
