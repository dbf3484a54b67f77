package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISkeleton;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.html.HtmlFilter;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as blocks: what it shows, without scripts, attributes and the title of its window. A
 * page is not rebuilt, so elements that mean nothing to a reader are left out.
 */
public final class HtmlPage {
    private static final Pattern LIST_TAG =
            Pattern.compile("<(/?)(ol|ul|li)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern START =
            Pattern.compile("\\bstart\\s*=\\s*[\"']?(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED_BY = Pattern.compile("\\btype\\s*=\\s*[\"']?([1aAiI])");
    private static final String OWN_TEXT = "[#$$self$]";

    /** A list that is open: bullets, or numbers in a format of {@link Numerals}. */
    private static final class Listing {
        private final @Nullable String format;
        private int next;

        private Listing(@Nullable String format, int next) {
            this.format = format;
            this.next = next;
        }

        private String mark() {
            return format == null ? "•" : Numerals.of(format, next++) + ".";
        }
    }

    private final Deque<Listing> lists = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable String mark;

    private HtmlPage() {}

    /** The blocks of a page. */
    public static List<Block> blocks(String page, Language language) {
        HtmlPage reading = new HtmlPage();
        try (HtmlFilter filter = new HtmlFilter()) {
            filter.open(new RawDocument(page, LocaleId.fromBCP47(language.tag())));
            while (filter.hasNext()) {
                reading.read(filter.next());
            }
        }
        return withTitle(reading.blocks);
    }

    // The only heading of the first level is what the page is called.
    private static List<Block> withTitle(List<Block> blocks) {
        List<Block> first =
                blocks.stream()
                        .filter(block -> block.kind() == UnitKind.HEADING && block.level() == 1)
                        .toList();
        if (first.size() != 1) {
            return blocks;
        }
        List<Block> titled = new ArrayList<>(blocks);
        Block title = first.get(0);
        titled.set(
                blocks.indexOf(title),
                new Block(UnitKind.TITLE, 0, title.mark(), title.text(), title.resource()));
        return titled;
    }

    private void read(Event event) {
        if (event.getResource() == null) {
            return;
        }
        ISkeleton skeleton = event.getResource().getSkeleton();
        String markup = skeleton == null ? "" : skeleton.toString();
        if (!event.isTextUnit()) {
            readLists(markup);
            return;
        }
        int text = markup.indexOf(OWN_TEXT);
        readLists(text < 0 ? markup : markup.substring(0, text));
        add(event.getTextUnit());
        readLists(text < 0 ? "" : markup.substring(text));
    }

    private void readLists(String markup) {
        Matcher matcher = LIST_TAG.matcher(markup);
        while (matcher.find()) {
            boolean closes = !matcher.group(1).isEmpty();
            String name = matcher.group(2).toLowerCase(Locale.ROOT);
            if (name.equals("li")) {
                mark = closes || lists.isEmpty() ? null : lists.element().mark();
            } else if (!closes) {
                lists.push(listing(name, matcher.group(3)));
            } else if (!lists.isEmpty()) {
                lists.pop();
            }
        }
    }

    private static Listing listing(String name, String attributes) {
        if (name.equals("ul")) {
            return new Listing(null, 0);
        }
        Matcher start = START.matcher(attributes);
        Matcher type = NUMBERED_BY.matcher(attributes);
        String format =
                switch (type.find() ? type.group(1) : "1") {
                    case "a" -> "lowerLetter";
                    case "A" -> "upperLetter";
                    case "i" -> "lowerRoman";
                    case "I" -> "upperRoman";
                    default -> "decimal";
                };
        return new Listing(format, start.find() ? Integer.parseInt(start.group(1)) : 1);
    }

    private void add(ITextUnit unit) {
        String type = unit.getType() == null ? "" : unit.getType();
        if (unit.isReferent() || type.equals("title")) {
            return;
        }
        TextFragment fragment = unit.getSource().getUnSegmentedContentCopy();
        CodedText text = meaningful(OkapiText.read(fragment, HtmlPage::name));
        if (text.text().isBlank()) {
            return;
        }
        boolean heading = type.matches("h[1-6]");
        boolean cell = type.equals("td") || type.equals("th");
        UnitKind kind = UnitKind.PARAGRAPH;
        int level = 0;
        if (heading) {
            kind = UnitKind.HEADING;
            level = type.charAt(1) - '0';
        } else if (cell) {
            kind = UnitKind.CELL;
        } else if (mark != null) {
            kind = UnitKind.ITEM;
            level = lists.size();
        }
        blocks.add(new Block(kind, level, mark, text, null));
        mark = null;
    }

    private static CodedText meaningful(CodedText text) {
        Set<String> dropped = new HashSet<>();
        List<InlineCode> kept = new ArrayList<>();
        for (InlineCode code : text.codes()) {
            if (code.type().equals("other")) {
                dropped.add(code.id());
            } else if (!dropped.contains(code.id())) {
                kept.add(code);
            }
        }
        return new CodedText(text.text(), kept);
    }

    private static OkapiText.Name name(Code code, int letters) {
        String type = code.getType() == null ? "" : code.getType();
        return new OkapiText.Name(
                switch (type) {
                    case "bold", "b", "strong" -> "bold";
                    case "italic", "i", "em", "cite" -> "italic";
                    case "underlined", "u" -> "underline";
                    case "sup" -> "superscript";
                    case "sub" -> "subscript";
                    case "link", "a" -> "link";
                    case "image", "img" -> "image";
                    case "br" -> "break";
                    default -> "other";
                },
                "");
    }
}
