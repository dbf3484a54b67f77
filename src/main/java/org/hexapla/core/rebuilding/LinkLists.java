package org.hexapla.core.rebuilding;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;

/** Finds the lists of links that a PDF leaves behind: each stands in the text as well. */
final class LinkLists {
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+");

    private final List<PrintedLine> lines;

    private LinkLists(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /**
     * The places of their lines.
     *
     * @param out lines that are no text
     */
    static BitSet of(List<PrintedLine> lines, BitSet out) {
        return new LinkLists(lines).found(out);
    }

    private BitSet found(BitSet out) {
        BitSet found = new BitSet();
        Set<String> printed = new HashSet<>();
        StringBuilder running = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!out.get(i) && (!isBareUrl(i) || endsSentenceAbove(i))) {
                running.append(Blank.strip(lines.get(i).text()).replaceAll("\\s", "")).append('\n');
            }
        }
        String text = running.toString().replace("\n", "");
        for (int i = 0; i < lines.size(); i++) {
            if (!isBareUrl(i) || isBareUrl(i - 1) || !mayBeginList(i)) {
                continue;
            }
            for (int j = i; j < lines.size() && isBareUrl(j); j++) {
                String url = bare(j);
                if (text.contains(url) || printed.contains(url)) {
                    found.set(j);
                    printed.add(url);
                }
            }
        }
        return found;
    }

    private boolean isBareUrl(int i) {
        return i >= 0 && i < lines.size() && URL.matcher(lines.get(i).stripped()).matches();
    }

    /** Whether a bare link is the end of the text on the line above. */
    private boolean endsSentenceAbove(int i) {
        return i > 0 && !lines.get(i).cut() && !lines.get(i - 1).isBlank() && !isBareUrl(i - 1);
    }

    private String bare(int i) {
        return lines.get(i).stripped().replaceAll("[.,;。，；)]+$", "");
    }

    /** A link list stands after a blank line, and not in a sentence that goes on. */
    private boolean mayBeginList(int i) {
        if (i == 0 || lines.get(i).cut()) {
            return true;
        }
        if (!lines.get(i - 1).isBlank()) {
            return false;
        }
        if (isBareUrl(i + 1)) {
            return true;
        }
        int before = i - 1;
        while (before > 0 && lines.get(before).isBlank()) {
            before--;
        }
        String above = lines.get(before).stripped();
        Matcher url = URL.matcher(above);
        boolean endsWithUrl = url.find() && above.endsWith(url.group());
        return i - before > 2 || endsWithUrl || PrintedLine.endsSentence(above);
    }
}
