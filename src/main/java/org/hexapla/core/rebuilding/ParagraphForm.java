package org.hexapla.core.rebuilding;

import java.util.regex.Pattern;
import org.hexapla.core.script.Han;
import org.hexapla.core.text.PrintedMark;

/** Paragraphs that are known by their form alone. */
final class ParagraphForm {
    private static final Pattern END = Pattern.compile("[\\[［【(（][^\\[\\]［］【】]{1,60}[\\]］】)）]\\.?");
    private static final Pattern END_WORDS =
            Pattern.compile(
                    "(?iu).*(?<!\\p{L})(?:end of|fin d|fin de|конец|нет текста|نهاية|يتبع|follows?|suit|suivent|sigue|siguen|следует).*|.*(?:完|结束|后接).*");
    private static final Pattern MARKDOWN = Pattern.compile("(#{1,6})\\s+(?=\\S)");
    private static final int ARTICLE_WIDTH = 70;

    private ParagraphForm() {}

    /** Whether the line is nothing but the heading of an article. */
    static boolean isArticle(String line) {
        String closed = NoteMarks.withoutTokens(Han.closed(line));
        return PrintedLine.width(closed) <= ARTICLE_WIDTH
                && !PrintedLine.endsSentence(closed)
                && PrintedMark.articleHeading(closed).isPresent()
                && !closed.matches(".*[,;，；]$");
    }

    /** Whether the paragraph says that the text ends here, or what follows it. */
    static boolean isEnd(String line) {
        return END.matcher(line).matches() && END_WORDS.matcher(line).matches();
    }

    /** The depth of a heading that is written with number signs, or 0. */
    static int markdownLevel(String text) {
        var heading = MARKDOWN.matcher(text);
        return heading.lookingAt() ? heading.group(1).length() : 0;
    }
}
