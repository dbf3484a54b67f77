package org.hexapla.core.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Recutting.Part;
import org.hexapla.core.translation.Recutting.Piece;
import org.hexapla.core.translation.Recutting.Result;

/**
 * Puts together again what a tool cut or joined in a file that names neither our rows nor our
 * segments, so that {@link Recutting} can not tell by the row which texts belong together.
 *
 * <p>Segments of the file that were found nowhere and stand beside each other are looked for among
 * the segments of one row that nothing in the file has claimed: where as many of them as stand
 * beside each other there say the same, white space apart, they are those, cut otherwise.
 */
public final class Reunion {
    private static final int MOST = 6;
    private static final String ROW = "row";

    private final Map<String, List<Part>> runs = new HashMap<>();
    private final Set<String> ours = new HashSet<>();
    private final Set<String> claimed = new HashSet<>();
    private final Language target;

    private final List<Merge.Returned> returned = new ArrayList<>();
    private final List<List<String>> joined = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private Reunion(Map<String, List<Part>> rows, List<Piece> pieces, Language target) {
        this.target = target;
        rows.values().forEach(parts -> parts.forEach(part -> ours.add(part.id())));
        pieces.forEach(piece -> claimed.add(piece.segment().id()));
        rows.values().forEach(this::addRuns);
    }

    /**
     * @param rows the segments that are here by the ids of their rows, in reading order
     * @param pieces what came back, those that were found under the ids that are here
     * @param target the language of the translations
     */
    public static Result of(Map<String, List<Part>> rows, List<Piece> pieces, Language target) {
        return new Reunion(rows, pieces, target).of(pieces);
    }

    private void addRuns(List<Part> row) {
        for (int from = 0; from < row.size(); from++) {
            StringBuilder text = new StringBuilder();
            int most = Math.min(row.size(), from + MOST);
            for (int to = from; to < most && !claimed.contains(row.get(to).id()); to++) {
                text.append(bare(row.get(to).source()));
                runs.putIfAbsent(text.toString(), row.subList(from, to + 1));
            }
        }
    }

    private Result of(List<Piece> pieces) {
        int at = 0;
        while (at < pieces.size()) {
            int found = found(pieces, at);
            if (found == 0 && !isNothing(pieces.get(at))) {
                returned.add(pieces.get(at).segment());
            }
            at += Math.max(1, found);
        }
        return new Result(returned, joined, names, warnings);
    }

    /** Whether it is what some tools leave where they joined a segment to the one before it. */
    private boolean isNothing(Piece piece) {
        CodedText text = piece.segment().target();
        return piece.segment().source().isBlank()
                && (text == null || text.isBlank())
                && !ours.contains(piece.segment().id());
    }

    /** Puts together what begins with that piece, and gives how many pieces that were. */
    private int found(List<Piece> pieces, int from) {
        StringBuilder text = new StringBuilder();
        List<Piece> run = new ArrayList<>();
        int most = Math.min(pieces.size(), from + MOST);
        for (int to = from; to < most && isLost(pieces.get(to)); to++) {
            text.append(bare(pieces.get(to).segment().source().text()));
            run.add(pieces.get(to));
            List<Part> parts = runs.get(text.toString());
            if (parts != null && parts.stream().noneMatch(part -> claimed.contains(part.id()))) {
                parts.forEach(part -> claimed.add(part.id()));
                add(Recutting.of(Map.of(ROW, parts), inRow(run, parts), target));
                return run.size();
            }
        }
        return 0;
    }

    private boolean isLost(Piece piece) {
        return !ours.contains(piece.segment().id()) && !piece.segment().source().isBlank();
    }

    /** The pieces as those of a row, with the blanks between them that a tool may have dropped. */
    private static List<Piece> inRow(List<Piece> run, List<Part> parts) {
        String whole = String.join(" ", parts.stream().map(Part::source).toList());
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Piece piece : run) {
            at = past(whole, at, bare(piece.segment().source().text()).length());
            boolean blank = at < whole.length() && Character.isWhitespace(whole.charAt(at));
            String after = piece.after().isEmpty() && blank ? " " : piece.after();
            pieces.add(new Piece(piece.segment(), ROW, after, piece.afterTarget()));
        }
        return pieces;
    }

    /** The place in a text after so many characters that are no blanks. */
    private static int past(String text, int from, int characters) {
        int at = from;
        int left = characters;
        while (at < text.length() && left > 0) {
            left -= Character.isWhitespace(text.charAt(at++)) ? 0 : 1;
        }
        return at;
    }

    private void add(Result result) {
        returned.addAll(result.returned());
        joined.addAll(result.joined());
        names.putAll(result.names());
        warnings.addAll(result.warnings());
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }
}
