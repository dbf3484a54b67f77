package org.hexapla.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Texts with inline codes as HTML. Emphasis that runs over several sentences is closed at the end
 * of each and opened again in the next, so that every sentence is well formed by itself.
 */
public final class InlineMarkup {
    private final String notes;
    private final Deque<InlineCode> open = new ArrayDeque<>();

    /**
     * @param notes what stands before the number in the address of a footnote, such as {@code #fn}
     */
    public InlineMarkup(String notes) {
        this.notes = notes;
    }

    /** The next sentences of a text, in reading order. */
    public List<Content> of(List<Segment> segments) {
        List<Content> contents = new ArrayList<>();
        segments.forEach(segment -> contents.add(of(segment.content())));
        return contents;
    }

    /** The next piece of a text. */
    public Content of(CodedText text) {
        List<InlineCode> carried = new ArrayList<>();
        open.descendingIterator().forEachRemaining(carried::add);
        text.codes().forEach(this::follow);
        return out -> write(text, carried, out);
    }

    private void follow(InlineCode code) {
        if (element(code) == null) {
            return;
        }
        if (code.kind() == InlineCode.Kind.OPEN) {
            open.push(code);
        } else if (code.kind() == InlineCode.Kind.CLOSE) {
            open.removeIf(other -> other.id().equals(code.id()));
        }
    }

    private void write(CodedText text, List<InlineCode> carried, TemplateOutput out) {
        Deque<InlineCode> now = new ArrayDeque<>();
        carried.forEach(code -> start(code, now, out));
        int at = 0;
        for (InlineCode code : text.codes()) {
            Escape.htmlContent(text.text().substring(at, code.position()), out);
            at = code.position();
            write(code, now, out);
        }
        Escape.htmlContent(text.text().substring(at), out);
        now.forEach(code -> out.writeContent("</" + element(code) + ">"));
    }

    private void write(InlineCode code, Deque<InlineCode> now, TemplateOutput out) {
        switch (code.kind()) {
            case OPEN -> start(code, now, out);
            case CLOSE -> end(code, now, out);
            case PLACEHOLDER -> placeholder(code, out);
        }
    }

    private static void start(InlineCode code, Deque<InlineCode> now, TemplateOutput out) {
        String element = element(code);
        if (element != null) {
            out.writeContent("<" + element + ">");
            now.push(code);
        }
    }

    /** Closes what stands inside too, and opens that again. */
    private static void end(InlineCode code, Deque<InlineCode> now, TemplateOutput out) {
        if (now.stream().noneMatch(other -> other.id().equals(code.id()))) {
            return;
        }
        Deque<InlineCode> inner = new ArrayDeque<>();
        while (!now.isEmpty()) {
            InlineCode last = now.pop();
            out.writeContent("</" + element(last) + ">");
            if (last.id().equals(code.id())) {
                break;
            }
            inner.push(last);
        }
        for (Iterator<InlineCode> again = inner.iterator(); again.hasNext(); ) {
            start(again.next(), now, out);
        }
    }

    private void placeholder(InlineCode code, TemplateOutput out) {
        if (code.isNote()) {
            out.writeContent("<sup class=\"note\"><a href=\"");
            Escape.htmlAttribute(notes + code.display(), out);
            out.writeContent("\">");
            Escape.htmlContent(code.display(), out);
            out.writeContent("</a></sup>");
        } else if (code.type().equals("break")) {
            out.writeContent("<br>");
        } else if (code.type().equals("tab")) {
            out.writeContent(" ");
        } else {
            Escape.htmlContent(code.inLine(), out);
        }
    }

    private static @Nullable String element(InlineCode code) {
        return switch (code.type()) {
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "superscript" -> "sup";
            case "subscript" -> "sub";
            default -> null;
        };
    }
}
