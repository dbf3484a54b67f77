package org.hexapla.exchange.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hexapla.core.difference.Difference;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.web.InlineMarkup;
import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it, with what is different in it from another one.
 *
 * @param marks in reading order
 */
public record Marked(List<Mark> marks) {
    /**
     * A piece of the text.
     *
     * @param signs the names of the codes of a changed piece that shows nothing else
     */
    public record Mark(Difference.Kind kind, Content content, String signs) {
        public boolean isDeleted() {
            return kind == Difference.Kind.DELETED;
        }

        public boolean isInserted() {
            return kind == Difference.Kind.INSERTED;
        }
    }

    /** A text with nothing to compare it with. */
    static Marked plain(CodedText text, String notes) {
        Content content = new InlineMarkup(notes).of(text);
        return new Marked(List.of(new Mark(Difference.Kind.SAME, content, "")));
    }

    /**
     * @param before the earlier text, or null if there was none: then nothing is marked
     * @param notes what stands before the number in the address of a footnote
     */
    static Marked of(@Nullable CodedText before, CodedText after, Language language, String notes) {
        if (before == null) {
            return plain(after, notes);
        }
        InlineMarkup markup = new InlineMarkup(notes);
        List<Mark> marks = new ArrayList<>();
        for (Difference.Piece piece : Difference.of(before, after, language).pieces()) {
            Content content = markup.of(piece.text());
            marks.add(new Mark(piece.kind(), content, signs(piece)));
        }
        return new Marked(marks);
    }

    private static String signs(Difference.Piece piece) {
        boolean shown = !piece.text().text().isBlank();
        return shown || piece.kind() == Difference.Kind.SAME
                ? ""
                : piece.text().codes().stream()
                        .filter(code -> !code.isNote())
                        .map(InlineCode::type)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
