package org.hexapla.core.difference;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * What became of one text in another: the pieces of both in reading order. The pieces that are not
 * inserted are the old text, those that are not deleted the new one, character by character.
 */
public record Difference(List<Piece> pieces) {
    public Difference {
        pieces = List.copyOf(pieces);
    }

    /** Whether a piece is in both texts or in one only. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    /** Neighbouring words of one kind; codes count positions within the piece. */
    public record Piece(Kind kind, CodedText text) {}

    /**
     * Compares two texts of a language. Of a change the deleted words come before the inserted
     * ones. Texts that have little in common, more than 1,000 words apart, are told apart as
     * wholes.
     */
    public static Difference of(CodedText before, CodedText after, Language language) {
        Words words = new Words(language);
        List<Token> old = words.of(before);
        List<Token> young = words.of(after);
        return new Difference(new Pieces(old, young).all(ShortestEdit.between(old, young)));
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    /** The text before the change. */
    public CodedText before() {
        return without(Kind.INSERTED);
    }

    /** The text after the change. */
    public CodedText after() {
        return without(Kind.DELETED);
    }

    private CodedText without(Kind kind) {
        Run whole = new Run();
        for (Piece piece : pieces) {
            if (piece.kind() != kind) {
                whole.add(piece.text());
            }
        }
        return whole.take();
    }

    /** Puts tokens of one kind together; white space alone does not keep two changes apart. */
    private static final class Pieces {
        private final List<Token> old;
        private final List<Token> young;
        private final List<Piece> pieces = new ArrayList<>();
        private final Run deleted = new Run();
        private final Run inserted = new Run();
        private final Run same = new Run();

        Pieces(List<Token> old, List<Token> young) {
            this.old = old;
            this.young = young;
        }

        /**
         * @param partners for each old token the index of the new one that it is, or -1
         */
        List<Piece> all(int[] partners) {
            int next = 0;
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] < 0) {
                    change(deleted, old.get(i));
                    continue;
                }
                while (next < partners[i]) {
                    change(inserted, young.get(next++));
                }
                keep(young.get(next++));
            }
            while (next < young.size()) {
                change(inserted, young.get(next++));
            }
            endChange();
            add(Kind.SAME, same);
            return pieces;
        }

        private void change(Run run, Token token) {
            if (same.isGap() && !(deleted.isEmpty() && inserted.isEmpty())) {
                CodedText gap = same.take();
                deleted.add(gap);
                inserted.add(gap);
            } else if (!same.isEmpty()) {
                endChange();
                add(Kind.SAME, same);
            }
            run.add(token.text());
        }

        private void keep(Token token) {
            same.add(token.text());
            if (!same.isGap()) {
                endChange();
            }
        }

        private void endChange() {
            add(Kind.DELETED, deleted);
            add(Kind.INSERTED, inserted);
        }

        private void add(Kind kind, Run run) {
            if (!run.isEmpty()) {
                pieces.add(new Piece(kind, run.take()));
            }
        }
    }

    /** A text that grows. */
    private static final class Run {
        private final StringBuilder text = new StringBuilder();
        private final List<InlineCode> codes = new ArrayList<>();
        private boolean blank = true;

        void add(CodedText more) {
            more.codes().forEach(code -> codes.add(code.at(code.position() + text.length())));
            text.append(more.text());
            blank &= more.isBlank();
        }

        boolean isEmpty() {
            return text.length() == 0 && codes.isEmpty();
        }

        boolean isGap() {
            return text.length() > 0 && blank;
        }

        /** What has grown, to begin again. */
        CodedText take() {
            CodedText taken = new CodedText(text.toString(), codes);
            text.setLength(0);
            codes.clear();
            blank = true;
            return taken;
        }
    }
}
