package org.hexapla.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that tabs part into pieces, as rows of tables are that are made of tab stops; so do
 * line breaks, where a paragraph is several rows.
 *
 * <p>A piece has the codes that begin and end in it. Tabs, breaks and what goes over several pieces
 * stand between them.
 *
 * @param pieces none of them blank
 * @param between what stands before the first piece, between them and behind the last
 */
record RowPieces(List<CodedText> pieces, List<CodedText> between) {
    private static final Pattern GAP =
            Pattern.compile(
                    "(?<![ \\u00A0\\u3000])[ \\u00A0\\u3000]*+[\\t\\n][\\s\\u00A0\\u3000]*");

    static RowPieces of(CodedText whole) {
        List<InlineCode> gaps = new ArrayList<>();
        List<InlineCode> others = new ArrayList<>();
        whole.codes().forEach(code -> (isGap(code) ? gaps : others).add(code));
        CodedText bare = new CodedText(whole.text(), others);
        RowPieces row = new RowPieces(new ArrayList<>(), new ArrayList<>());
        Matcher gap = GAP.matcher(whole.text());
        int end = 0;
        int from = 0;
        while (gap.find()) {
            if (gap.start() > from) {
                row.add(bare, gaps, end, from, gap.start());
                end = gap.start();
            }
            from = gap.end();
        }
        if (from < whole.text().length()) {
            row.add(bare, gaps, end, from, whole.text().length());
            end = whole.text().length();
        }
        row.between.add(gap(bare, gaps, end, whole.text().length()));
        row.close();
        return row;
    }

    private static boolean isGap(InlineCode code) {
        return code.type().equals("tab") || code.type().equals("break");
    }

    private void add(CodedText bare, List<InlineCode> gaps, int end, int from, int to) {
        between.add(gap(bare, gaps, end, from));
        pieces.add(bare.slice(from, to));
    }

    private static CodedText gap(CodedText bare, List<InlineCode> gaps, int from, int to) {
        // At its own end the text has nothing more; a tab may have stood there all the same.
        boolean last = to == bare.text().length();
        List<InlineCode> codes = new ArrayList<>();
        for (InlineCode code : gaps) {
            int at = code.position();
            if (at >= from && (at < to || last || from == to && at == from)) {
                codes.add(code.at(at - from));
            }
        }
        if (from < to) {
            codes.addAll(bare.slice(from, to).codes());
        }
        return new CodedText(bare.text().substring(from, to), codes);
    }

    /** Moves what does not begin and end in a piece out of it. */
    private void close() {
        for (int i = 0; i < pieces.size(); i++) {
            CodedText piece = pieces.get(i);
            int[] partners = InlineCode.partners(piece.codes());
            List<InlineCode> kept = new ArrayList<>();
            for (int j = 0; j < partners.length; j++) {
                InlineCode code = piece.codes().get(j);
                if (code.kind() == InlineCode.Kind.PLACEHOLDER || partners[j] >= 0) {
                    kept.add(code);
                    continue;
                }
                boolean opens = code.kind() == InlineCode.Kind.OPEN;
                boolean before = opens ? code.position() == 0 : code.position() < end(piece);
                int gap = before ? i : i + 1;
                between.set(gap, with(between.get(gap), code, before));
            }
            pieces.set(i, new CodedText(piece.text(), kept));
        }
    }

    private static int end(CodedText text) {
        return text.text().length();
    }

    private static CodedText with(CodedText gap, InlineCode code, boolean atEnd) {
        List<InlineCode> codes = new ArrayList<>(gap.codes());
        if (atEnd) {
            codes.add(code.at(end(gap)));
        } else {
            codes.add(0, code.at(0));
        }
        return new CodedText(gap.text(), codes);
    }

    /** The lines of the paragraph, each with what its pieces say. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i == 0 || between.get(i).text().indexOf('\n') >= 0) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(pieces.get(i).text());
        }
        return lines;
    }

    /** What a piece is called in a file in which the paragraph is called that. */
    static String resource(@Nullable String paragraph, int piece) {
        return paragraph + "~" + piece;
    }

    /**
     * The text for a paragraph of a file: its own, or put together of those for its pieces; null if
     * there is none.
     *
     * @param texts by {@link Block#resource}
     */
    static @Nullable CodedText text(Map<String, CodedText> texts, String name, CodedText original) {
        CodedText own = texts.get(name);
        if (own != null || !GAP.matcher(original.text()).find()) {
            return own;
        }
        RowPieces row = of(original);
        boolean named = false;
        CodedText whole = row.between.get(0);
        for (int i = 0; i < row.pieces.size(); i++) {
            CodedText other = texts.get(resource(name, i));
            named |= other != null;
            whole = whole.then(other == null ? row.pieces.get(i) : other);
            whole = whole.then(row.between.get(i + 1));
        }
        return named ? whole : null;
    }
}
