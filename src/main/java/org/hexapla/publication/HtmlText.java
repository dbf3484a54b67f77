package org.hexapla.publication;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hexapla.archive.Document;
import org.hexapla.archive.Revision;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.web.InlineMarkup;

/** A text as one HTML file that stands alone: no style, no script, links only within itself. */
final class HtmlText {
    private final StringOutput html = new StringOutput();
    private final OwaspHtmlTemplateOutput out = new OwaspHtmlTemplateOutput(html);
    private final Set<String> ids = new HashSet<>();
    private final InlineMarkup markup = new InlineMarkup("#fn");

    private final Language language;

    private HtmlText(Language language) {
        this.language = language;
    }

    static String of(Document document, Revision revision, TextBody body) {
        HtmlText text = new HtmlText(body.language());
        text.head(document, revision);
        body.units().forEach(text::add);
        text.raw("</body>\n</html>\n");
        return text.html.toString();
    }

    private void raw(String markup) {
        out.writeContent(markup);
    }

    private void head(Document document, Revision revision) {
        String title = document.titles().getOrDefault(language.tag(), "");
        raw("<!doctype html>\n<html lang=\"" + language.htmlTag() + "\" dir=\"");
        raw(language.direction() + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        Escape.htmlContent((document.printed() + " " + title).strip(), out);
        raw("</title>\n<meta name=\"dcterms.identifier\" content=\"");
        Escape.htmlAttribute(document.symbol().value(), out);
        raw("\">\n<meta name=\"hexapla.status\" content=\"" + revision.status().word());
        raw("\">\n<meta name=\"hexapla.revision\" content=\"" + revision.number());
        raw("\">\n</head>\n<body>\n");
    }

    private void add(Unit unit) {
        String element = element(unit);
        // A row may hold several paragraphs; only the first of them can carry its id.
        boolean first = ids.add(unit.id()) && !unit.continues();
        raw("<" + element + (first ? " id=\"" + unit.id() + "\"" : "") + ">");
        if (!unit.continues()) {
            Escape.htmlContent(PlainText.mark(unit, language), out);
        }
        List<Content> contents = markup.of(unit.segments());
        for (int i = 0; i < contents.size(); i++) {
            Segment segment = unit.segments().get(i);
            contents.get(i).writeTo(out);
            Escape.htmlContent(segment.after(), out);
        }
        raw("</" + element + ">\n");
    }

    private static String element(Unit unit) {
        return switch (unit.kind()) {
            case TITLE -> "h1";
            case HEADING -> "h" + Math.max(2, Math.min(6, unit.level() + 1));
            default -> "p";
        };
    }
}
