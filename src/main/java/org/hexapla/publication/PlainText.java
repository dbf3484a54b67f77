package org.hexapla.publication;

import org.hexapla.core.language.Language;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/**
 * A text as plain text: a blank line between paragraphs, labels in front, footnotes at the end with
 * their marks in brackets where they are called.
 */
final class PlainText {
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private PlainText(Language language) {
        this.language = language;
    }

    static String of(TextBody body) {
        PlainText text = new PlainText(body.language());
        body.units().forEach(text::add);
        return text.out.append('\n').toString();
    }

    private void add(Unit unit) {
        if (unit.continues()) {
            out.append(language.isUnspaced() ? "" : " ");
        } else if (!out.isEmpty()) {
            out.append("\n\n");
        }
        if (!unit.continues()) {
            out.append(mark(unit, language));
        }
        for (Segment segment : unit.segments()) {
            add(segment);
        }
    }

    /** What stands before a unit's text: its number, letter or bullet, with a blank after it. */
    static String mark(Unit unit, Language language) {
        if (unit.kind() == UnitKind.HEADING || unit.kind() == UnitKind.TITLE) {
            return unit.numberApart().map(number -> number + " ").orElse("");
        }
        if (unit.kind() == UnitKind.FOOTNOTE && unit.label() != null) {
            return "[" + unit.label().value().replaceFirst("^fn", "") + "] ";
        }
        String bullet = unit.kind() == UnitKind.ITEM ? "• " : "";
        return unit.printedMark(language).map(mark -> mark + " ").orElse(bullet);
    }

    private void add(Segment segment) {
        int at = 0;
        for (InlineCode code : segment.content().codes()) {
            out.append(segment.text(), at, code.position());
            at = code.position();
            if (code.isNote()) {
                out.append('[').append(code.display()).append(']');
            }
            out.append(code.inLine());
        }
        out.append(segment.text(), at, segment.text().length()).append(segment.after());
    }
}
