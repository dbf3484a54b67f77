package org.hexapla.core.rebuilding;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Numerals;
import org.hexapla.core.text.LineMark;

/**
 * Tables of contents in a printed text. Their entries are paragraphs of their own, and their
 * numbers name what they lead to, not themselves: an address such as {@code #p4.2} is the
 * section's.
 *
 * <p>An entry is known by the dots that lead to the number of a page; one without dots by the
 * entries around it, between whose page numbers its own lies. A list without page numbers is known
 * by all of its lines coming again further on.
 */
final class ContentsList {
    private static final String NUMBER = "(\\d{1,4}|[ivxlc]{1,8})";
    private static final Pattern LED =
            Pattern.compile(".*(?:(?:\\s?[.·‧∙]){4,}|(?:\\s?[…⋯]){2,})\\s*" + NUMBER);
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile(".*\\D\\s+" + NUMBER);
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int NEAR = 2;
    private static final int FEWEST_AGAIN = 5;
    private static final int LONGEST = 160;

    private ContentsList() {}

    /** The {@link PrintedLine#number} of each line that ends an entry. */
    static Set<Integer> lines(List<PrintedLine> lines) {
        List<PrintedLine> printed = lines.stream().filter(line -> !line.isBlank()).toList();
        Set<Integer> entries = new HashSet<>();
        int[] pages = new int[printed.size()];
        for (int i = 0; i < pages.length; i++) {
            Matcher led = LED.matcher(printed.get(i).folded());
            pages[i] = led.matches() ? value(led.group(1)) : -1;
        }
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] >= 0 || lies(i, pages, printed.get(i))) {
                entries.add(printed.get(i).number());
            }
        }
        return entries;
    }

    private static int value(String number) {
        return Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : Numerals.isRoman(number) ? 0 : -1;
    }

    /** Whether a line without dots ends with a page number between those of its neighbours. */
    private static boolean lies(int i, int[] pages, PrintedLine line) {
        int before = near(i, -1, pages);
        int after = near(i, 1, pages);
        if (before < 0 && after < 0) {
            return false;
        }
        Matcher number = ENDS_WITH_NUMBER.matcher(line.folded());
        if (!number.matches()) {
            return false;
        }
        int page = value(number.group(1));
        return page >= Math.max(before, 0)
                && (after < 0 ? page <= before + LONGEST : page <= after);
    }

    private static int near(int i, int step, int[] pages) {
        for (int n = 1; n <= NEAR; n++) {
            int at = i + n * step;
            if (at >= 0 && at < pages.length && pages[at] >= 0) {
                return pages[at];
            }
        }
        return -1;
    }

    /** Those of the paragraphs that are entries, by their places in the list. */
    static BitSet entries(List<Paragraph> paragraphs) {
        BitSet entries = new BitSet();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            last.put(said(paragraphs.get(i)), i);
            entries.set(i, paragraphs.get(i).listed());
        }
        int from = 0;
        for (int i = 0; i <= paragraphs.size(); i++) {
            boolean again = i < paragraphs.size() && comesAgain(paragraphs, i, last);
            if (!again) {
                if (i - from >= FEWEST_AGAIN) {
                    entries.set(from, i);
                }
                from = i + 1;
            }
        }
        return entries;
    }

    private static boolean comesAgain(
            List<Paragraph> paragraphs, int i, Map<String, Integer> last) {
        String said = said(paragraphs.get(i));
        return paragraphs.get(i).text().length() <= LONGEST
                && !said.isEmpty()
                && LineMark.at(paragraphs.get(i).text()).isPresent()
                && last.get(said) > i + 1;
    }

    private static String said(Paragraph paragraph) {
        String plain = Normalizer.normalize(paragraph.text(), Normalizer.Form.NFKC);
        return UNSAID.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
