package org.hexapla.format.html;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.Refused;

/**
 * Makes paragraphs of the lines of a paragraph that holds more tags than the filter has room for,
 * as that of an old page does whose lines all end with {@code <br>}.
 */
final class HtmlBreaks {
    /** The filter has room for 6,127 in a paragraph. */
    static final int MOST = 6_000;

    private record Place(int from, int to) {}

    private final String page;
    private final StringBuilder parted = new StringBuilder();
    private final List<Place> breaks = new ArrayList<>();
    private int copied;

    /** How many tags are in the paragraph reached, and in its line reached. */
    private int tags;

    private int tagsOfLine;

    private HtmlBreaks(String page) {
        this.page = page;
    }

    /**
     * The page, whose paragraphs all fit in.
     *
     * @throws Refused if a line of one has too much formatting by itself
     */
    static String parted(String page) {
        HtmlBreaks reading = new HtmlBreaks(page);
        HtmlTag.read(page, reading::next);
        reading.end();
        return reading.copied == 0 ? page : reading.parted + page.substring(reading.copied);
    }

    private void next(HtmlTag tag, int from, int to) {
        if (!HtmlDepth.isInParagraph(tag.name())) {
            end();
            return;
        }
        tags++;
        tagsOfLine++;
        if (tag.name().equals("br")) {
            breaks.add(new Place(from, to));
            tagsOfLine = 0;
        }
        if (tagsOfLine > MOST) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "too-much-formatting",
                    "A paragraph at line "
                            + page.substring(0, to).lines().count()
                            + " of the page has more than "
                            + MOST
                            + " tags in it. Divide it into several, or save the text in a"
                            + " simpler form, and send it again.");
        }
    }

    /** A paragraph ends. */
    private void end() {
        if (tags > MOST) {
            for (Place place : breaks) {
                parted.append(page, copied, place.from()).append("<p>");
                copied = place.to();
            }
        }
        breaks.clear();
        tags = 0;
        tagsOfLine = 0;
    }
}
