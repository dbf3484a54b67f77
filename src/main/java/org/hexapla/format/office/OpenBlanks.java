package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tabs and blanks in the paragraphs of an open document. They are elements there, for white space
 * as such is folded as in a page; the filter reads them as characters and writes these, so that a
 * tab would become a blank and a blank at the beginning nothing.
 */
final class OpenBlanks {
    private static final Pattern TOKEN =
            Pattern.compile("<(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>|[^<]++");
    private static final Pattern PARAGRAPH = Pattern.compile("<(/?)text:[ph][\\s/>]");
    private static final Pattern BLANK = Pattern.compile("<text:(?:s|tab|line-break)[\\s/>]");
    private static final Pattern FOLDED = Pattern.compile("\\t| {2,}|^ ");

    /** Whether a paragraph that is open has had any letter yet. */
    private final Deque<Boolean> begun = new ArrayDeque<>();

    private OpenBlanks() {}

    /**
     * A part of a rebuilt file with elements in the place of such characters; as it is where they
     * stood as characters in the original, for whom they were only layout of the file.
     */
    static String told(String original, String rebuilt) {
        String same = new OpenBlanks().told(original);
        return same.equals(original) ? new OpenBlanks().told(rebuilt) : rebuilt;
    }

    private String told(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        Matcher token = TOKEN.matcher(xml);
        int reached = 0;
        while (token.find()) {
            out.append(xml, reached, token.start());
            out.append(token.group().startsWith("<") ? tag(token.group()) : text(token.group()));
            reached = token.end();
        }
        return out.append(xml.substring(reached)).toString();
    }

    private String tag(String tag) {
        Matcher paragraph = PARAGRAPH.matcher(tag);
        if (paragraph.lookingAt() && !tag.endsWith("/>")) {
            if (paragraph.group(1).isEmpty()) {
                begun.push(false);
            } else {
                begun.poll();
            }
        } else if (BLANK.matcher(tag).lookingAt()) {
            begin();
        }
        return tag;
    }

    /** Goes on with the innermost paragraph; whether it had nothing yet. */
    private boolean begin() {
        Boolean before = begun.poll();
        if (before != null) {
            begun.push(true);
        }
        return before != null && !before;
    }

    private String text(String text) {
        if (begun.isEmpty()) {
            return text;
        }
        boolean first = begin();
        return FOLDED.matcher(text)
                .replaceAll(found -> element(found.group(), first && found.start() == 0));
    }

    private static String element(String blanks, boolean first) {
        if (blanks.equals("\t")) {
            return "<text:tab/>";
        }
        int more = first ? blanks.length() : blanks.length() - 1;
        return (first ? "" : " ") + (more == 0 ? "" : "<text:s text:c=\"" + more + "\"/>");
    }
}
