package org.hexapla.format.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.Refused;

/**
 * Refuses pages in which more elements are open at once than in any honest one: the filter looks
 * through all of them at every tag, and takes most of a minute for 20,000. Tags are counted in one
 * pass, element by element, so that one that is never closed counts and one that is closed without
 * having been opened does not.
 */
final class HtmlDepth {
    /** Pages have less than a hundred; a thousand take the filter a tenth of a second. */
    static final int MOST = 1_000;

    /** As many rows may stand in tables whose rows are not closed; they take some seconds. */
    static final int MOST_LEFT_OPEN = 10_000;

    /**
     * As many tags and comments may begin without an end; the filter looks for each to the last.
     */
    static final int MOST_WITHOUT_END = 1_000;

    /** The filter looks through all attributes of a tag for each of them. */
    static final int MOST_ATTRIBUTES = 1_000;

    /** What the rules of HTML let stand open as often as it comes, and the filter remembers. */
    private static final Set<String> MAY_STAY_OPEN =
            words("tr tbody thead tfoot caption colgroup option optgroup rt rp");

    /** What the filter forgets, or takes for a part of a paragraph, where it has its own limit. */
    private static final Set<String> FORGOTTEN =
            words(
                    "p li dt dd td th a abbr acronym area b base bdi bdo big br button cite code"
                            + " col del dfn em embed font hr i iframe img input ins kbd label link"
                            + " map mark meta object param q ruby s samp select small source span"
                            + " strike strong sub sup textarea track tt u var wbr");

    /** What formats a part of a paragraph; the filter has room for some thousands in each. */
    private static final Set<String> FORMATTING =
            words(
                    "a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd"
                            + " label mark output picture q ruby s samp small span strike strong sub"
                            + " sup time tt u var");

    private static final Set<String> PARTS = words("p li dt dd td th");

    private static final Set<String> RAW = words("script style");

    private final String page;
    private final Map<String, Integer> open = new HashMap<>();

    /** What does not come any more behind the place reached. */
    private final Set<String> gone = new HashSet<>();

    private int nested;

    /** How much formatting is open in the paragraph reached. */
    private int formatting;

    private int leftOpen;
    private int withoutEnd;
    private int at;

    private HtmlDepth(String page) {
        this.page = page;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether the filter takes a tag of that name for a part of a paragraph. */
    static boolean isInParagraph(String name) {
        return FORGOTTEN.contains(name) && !PARTS.contains(name);
    }

    /**
     * Looks through a page.
     *
     * @throws Refused if too many elements are open at once
     */
    static void check(String page) {
        HtmlDepth depth = new HtmlDepth(page);
        for (int tag = page.indexOf('<'); tag >= 0; tag = page.indexOf('<', depth.at)) {
            depth.at = tag + 1;
            if (page.startsWith("!--", depth.at)) {
                depth.goBehindEnd("-->");
            } else {
                depth.read();
            }
        }
    }

    /** Reads a tag of which the first sign is read. */
    private void read() {
        boolean closes = page.startsWith("/", at);
        int start = closes ? at + 1 : at;
        int end = start;
        while (end < page.length() && isOfName(page.charAt(end))) {
            end++;
        }
        if (end == start) {
            noteWithoutEnd();
            return;
        }
        String name = page.substring(start, end).toLowerCase(Locale.ROOT);
        at = end;
        goBehindEnd(ending(name));
        if (at == end) {
            goBehind(">");
        }
        countBrackets(end);
        countAttributes(end);
        if (FORMATTING.contains(name)) {
            format(closes);
        } else if (PARTS.contains(name) || !FORGOTTEN.contains(name)) {
            formatting = 0;
        }
        if (FORGOTTEN.contains(name)) {
            return;
        }
        if (closes) {
            close(name);
        } else if (RAW.contains(name)) {
            goBehind("</" + page.substring(start, end));
        } else if (at == end || page.charAt(at - 2) != '/') {
            open(name);
        }
    }

    /** What ends a tag of that name, where the filter does not take the next bracket. */
    private static String ending(String name) {
        if (name.startsWith("?") || name.startsWith("%")) {
            return name.charAt(0) + ">";
        }
        return name.startsWith("![cdata[") ? "]]>" : ">";
    }

    /** Goes on behind the end of what begins here; stays, and counts it, where there is none. */
    private void goBehindEnd(String ending) {
        int before = at;
        goBehind(ending);
        if (at == before) {
            noteWithoutEnd();
        }
    }

    /** Counts the tags that begin within one, from a place in it to its end. */
    private void countBrackets(int from) {
        int bracket = page.indexOf('<', from);
        while (bracket >= 0 && bracket < at) {
            noteWithoutEnd();
            bracket = page.indexOf('<', bracket + 1);
        }
    }

    /** Counts the attributes of a tag by the blanks before them, from its name to its end. */
    private void countAttributes(int from) {
        int attributes = 0;
        char quote = 0;
        for (int i = from; i + 1 < at; i++) {
            char sign = page.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign <= ' ' && page.charAt(i + 1) > ' ' && ++attributes > MOST_ATTRIBUTES) {
                throw new Refused(
                        Refused.Why.UNPROCESSABLE,
                        "too-many-attributes",
                        "A tag at line "
                                + line()
                                + " of the page has more than "
                                + MOST_ATTRIBUTES
                                + " attributes. Save the text in a simpler form, and send it"
                                + " again.");
            }
        }
    }

    private void noteWithoutEnd() {
        if (++withoutEnd > MOST_WITHOUT_END) {
            throw tooDeep(MOST_WITHOUT_END);
        }
    }

    private static boolean isOfName(char sign) {
        return sign > ' ' && sign != '>' && sign != '/' && sign != '<';
    }

    private void format(boolean closes) {
        formatting = closes ? Math.max(0, formatting - 1) : formatting + 1;
        if (formatting > MOST) {
            throw tooDeep(MOST);
        }
    }

    private void open(String name) {
        open.merge(name, 1, Integer::sum);
        boolean mayStay = MAY_STAY_OPEN.contains(name);
        if (mayStay ? ++leftOpen > MOST_LEFT_OPEN : ++nested > MOST) {
            throw tooDeep(mayStay ? MOST_LEFT_OPEN : MOST);
        }
    }

    private void close(String name) {
        Integer some = open.get(name);
        if (some == null) {
            return;
        }
        if (some == 1) {
            open.remove(name);
        } else {
            open.put(name, some - 1);
        }
        if (MAY_STAY_OPEN.contains(name)) {
            leftOpen--;
        } else {
            nested--;
        }
    }

    /** Goes on behind the next piece like that; stays where there is none. */
    private void goBehind(String piece) {
        int found = gone.contains(piece) ? -1 : page.indexOf(piece, at);
        if (found < 0) {
            gone.add(piece);
        } else {
            at = found + piece.length();
        }
    }

    private long line() {
        return page.substring(0, at).lines().count();
    }

    private Refused tooDeep(int most) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "nested-too-deeply",
                "More than "
                        + most
                        + " elements of the page are open at line "
                        + line()
                        + ": they are nested too deeply, or are never closed. Close them, or save"
                        + " the text in a simpler form, and send it again.");
    }
}
