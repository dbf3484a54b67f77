package org.hexapla.core.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.script.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Gives each unit its label and its row id, in reading order. A number belongs to the article it
 * stands under, a letter to the number, a Roman number to the letter.
 */
final class Numbering {
    /** Where a unit stands: what it is called, and how deep. */
    record Place(String id, @Nullable Label label, int level) {}

    private final Set<String> given = new HashSet<>();
    private @Nullable Label article;
    private @Nullable Label number;
    private @Nullable Label letter;
    private String sibling = "";
    private int bullets;
    private int others;
    private boolean afterArticle;

    Place place(UnitKind kind, int level, @Nullable String mark, CodedText text) {
        return switch (kind) {
            case FOOTNOTE -> footnote(mark);
            case HEADING, TITLE -> heading(level, mark, text);
            case PARAGRAPH -> mark == null || mark.isEmpty() ? other(level) : numbered(level, mark);
            case ITEM -> item(level, mark);
            default -> other(level);
        };
    }

    private Place footnote(@Nullable String mark) {
        Label label = Label.footnote(mark == null ? "" : mark);
        return new Place(unique(label.value()), label, 0);
    }

    private Place heading(int level, @Nullable String mark, CodedText text) {
        Optional<Label> found =
                PrintedMark.articleHeading(mark == null ? text.text() : mark).map(Label::new);
        if (found.isPresent()) {
            enter(found.get());
            return new Place(unique(found.get().value()), found.get(), level);
        }
        if (!afterArticle) {
            article = null;
        }
        afterArticle = false;
        number = null;
        forgetItems();
        Optional<Label> section =
                PrintedMark.section(mark == null ? text.text() : mark).map(Label::new);
        return section.map(own -> new Place(unique(rowOf(own)), own, level))
                .orElseGet(() -> other(level));
    }

    private void enter(Label newArticle) {
        article = newArticle;
        afterArticle = true;
        number = null;
        forgetItems();
    }

    private Place numbered(int level, String mark) {
        afterArticle = false;
        Optional<Label> found = Label.ofMark(mark);
        if (found.isEmpty()) {
            return other(level);
        }
        Label own = found.get();
        if (own.value().matches("a\\d.*")) {
            enter(own);
            afterArticle = false;
            return new Place(unique(own.value()), own, level);
        }
        if (!Character.isDigit(own.value().charAt(0))) {
            return item(level, mark);
        }
        return counted(level, own);
    }

    private Place counted(int level, Label own) {
        number = article == null ? own : new Label("p" + own.value()).within(article);
        forgetItems();
        return new Place(unique(rowOf(number)), number, level);
    }

    private Place item(int level, @Nullable String mark) {
        afterArticle = false;
        Optional<Label> found = mark == null ? Optional.empty() : Label.ofMark(mark);
        if (found.isEmpty()) {
            return bullet(Math.max(level, 1));
        }
        String own = found.get().value();
        if (own.matches("\\d+(\\.\\d+)+")) {
            // Such a number says by itself where it stands.
            return counted(Math.max(level, 1), found.get());
        }
        boolean nested = isNested(own);
        Label parent = nested ? letter : number == null ? article : number;
        String part = nested && isHan(mark) ? romanOf(own) : own;
        Label label = parent == null ? new Label(part) : new Label(part).within(parent);
        if (!nested) {
            letter = label;
            bullets = 0;
        }
        sibling = part;
        return new Place(unique(rowOf(label)), label, Math.max(level, nested ? 2 : 1));
    }

    /** Whether an item stands below the lettered one before it and not beside it. */
    private boolean isNested(String own) {
        if (letter == null) {
            return false;
        }
        boolean starts = own.equals("i") || own.equals("a") || own.equals("1");
        String beside = letter.value().substring(letter.value().lastIndexOf('.') + 1);
        boolean follows = beside.length() == 1 && own.length() == 1 && isNext(beside, own);
        boolean romanSiblings =
                Numerals.isRoman(beside)
                        && Numerals.isRoman(own)
                        && beside.length() + own.length() > 2;
        if (follows || romanSiblings && sibling.equals(beside)) {
            return false;
        }
        return starts || !sibling.equals(beside) || own.length() > 1 && Numerals.isRoman(own);
    }

    private static boolean isNext(String before, String own) {
        return own.charAt(0) == before.charAt(0) + 1;
    }

    private static boolean isHan(@Nullable String mark) {
        return mark != null
                && mark.codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String romanOf(String letterPart) {
        String[] small = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
        int ordinal = Numerals.ordinal(letterPart.charAt(0));
        return ordinal >= 1 && ordinal <= small.length ? small[ordinal - 1] : letterPart;
    }

    private Place bullet(int level) {
        Label parent = letter != null ? letter : number != null ? number : article;
        if (parent == null) {
            return other(level);
        }
        bullets++;
        return new Place(unique(rowOf(parent) + "." + bullets), null, level);
    }

    private Place other(int level) {
        afterArticle = false;
        others++;
        return new Place(unique("u" + others), null, level);
    }

    private void forgetItems() {
        letter = null;
        sibling = "";
        bullets = 0;
    }

    private static String rowOf(Label label) {
        return label.value().matches("a\\d.*") ? label.value() : "p" + label.value();
    }

    private String unique(String wanted) {
        String id = wanted;
        for (int n = 2; !given.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }
}
