package org.hexapla.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISkeleton;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.html.HtmlFilter;
import org.hexapla.core.language.Language;
import org.hexapla.core.rebuilding.BoldHeadings;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.office.Untranslated;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.okapi.Refit;

/**
 * An HTML page as blocks: what it shows and what describes its pictures, without scripts, other
 * attributes and the title of its window. Elements that mean nothing to a reader are left out of
 * the texts; a rebuilt page has those that stand around whole paragraphs again.
 */
public final class HtmlPage {
    private static final Pattern ROOT =
            Pattern.compile(
                    "<(html|body)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(?=/?>)", CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "\\s+(?:xml:)?(?:lang|dir)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)",
                    CASE_INSENSITIVE);
    private static final String HIDDEN = "hidden";
    private static final String OWN_TEXT = "[#$$self$]";

    /** What reads beside a word or offers a place to break, and is nothing in a translation. */
    private static final Set<String> LAYOUT = Set.of("rp", "rt", "rb", "rtc", "wbr", "source");

    private final List<Block> blocks = new ArrayList<>();
    private final BitSet bold = new BitSet();
    private final HtmlElements elements;
    private final HtmlLists lists;
    private final HtmlTables tables;
    private final HtmlCodes codes = new HtmlCodes();
    private final HtmlNotes notes;
    private final HtmlDescriptions descriptions;

    /** Whether all of the last block is. */
    private boolean isBold;

    /** Whether a heading or a title has come. */
    private boolean headed;

    private final HtmlRules rules;

    private HtmlPage(String page, HtmlRules rules) {
        this.rules = rules;
        elements = new HtmlElements(page);
        descriptions = new HtmlDescriptions(codes, rules);
        notes = new HtmlNotes(page, codes);
        lists = new HtmlLists(page);
        tables = new HtmlTables(page);
    }

    /**
     * The blocks of a page.
     *
     * @throws org.hexapla.core.Refused if its elements are nested too deeply, or a paragraph has
     *     too much formatting
     */
    public static List<Block> blocks(String whole, Language language) {
        HtmlDepth.check(whole);
        String page = HtmlBreaks.parted(whole);
        HtmlPage reading = new HtmlPage(page, HtmlRules.NOW);
        try (HtmlFilter filter = reading.filter(page, language, language)) {
            while (filter.hasNext()) {
                reading.read(filter.next()).forEach(found -> reading.add(found.block()));
            }
        }
        return BoldHeadings.told(withTitle(reading.blocks), reading.bold);
    }

    private void add(Block block) {
        bold.set(blocks.size(), isBold && block.kind() != UnitKind.NOTE);
        blocks.add(block);
    }

    private HtmlFilter filter(String page, Language source, Language target) {
        HtmlFilter filter = rules.filter();
        LocaleId from = LocaleId.fromBCP47(source.tag());
        filter.open(new RawDocument(page, from, LocaleId.fromBCP47(target.tag())));
        return filter;
    }

    /**
     * The page with other texts in UTF-8, everything else as it is, but said to be in another
     * language; what keeps its text is said to be in the page's own.
     *
     * @param source the language of the page
     * @param target the language of the texts
     * @param texts the new texts by {@link Block#resource}; what is not named keeps its text
     */
    public static byte[] rebuild(
            String whole, Language source, Language target, Map<String, CodedText> texts) {
        String page = HtmlBreaks.parted(whole);
        HtmlPage reading = new HtmlPage(page, HtmlRules.of(texts.keySet()));
        Untranslated untranslated = new Untranslated(source, target);
        LocaleId locale = LocaleId.fromBCP47(target.tag());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HtmlFilter filter = reading.filter(page, source, target);
                IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(locale, "UTF-8");
            writer.setOutput(out);
            while (filter.hasNext()) {
                Event event = filter.next();
                for (Found found : reading.read(event)) {
                    boolean hasPlace = found.block().resource() != null;
                    if (hasPlace && !reading.put(found, locale, texts)) {
                        leave(found, locale, untranslated);
                    }
                }
                writer.handleEvent(event);
            }
        }
        String written = untranslated.page(out.toString(UTF_8));
        return said(written, target).getBytes(UTF_8);
    }

    private boolean put(Found found, LocaleId locale, Map<String, CodedText> texts) {
        CodedText text = texts.get(rules.place(found.units().get(0)));
        if (text == null) {
            return false;
        }
        for (ITextUnit unit : found.units()) {
            TextFragment fragment = notes.collapsed(unit.getSource().getUnSegmentedContentCopy());
            CodedText original = OkapiText.read(fragment, this::name);
            int mark = TextBuilder.markLength(found.block());
            TextFragment refitted = new Refit(fragment, original, mark).with(text);
            unit.setTarget(locale, new TextContainer(refitted));
        }
        return true;
    }

    /** An attribute has no place to say in which language it is. */
    private static void leave(Found found, LocaleId locale, Untranslated untranslated) {
        for (ITextUnit unit : found.units()) {
            if (!unit.isReferent() && untranslated.holds(unit)) {
                TextFragment text = unit.getSource().getUnSegmentedContentCopy();
                unit.setTarget(locale, new TextContainer(Untranslated.known(text)));
            }
        }
    }

    /** The page with its language and direction on the outermost element that can say them. */
    private static String said(String page, Language language) {
        Matcher root = ROOT.matcher(page);
        if (!root.find()) {
            return page;
        }
        String bare = LANGUAGE.matcher(root.group(2)).replaceAll("");
        String tag = language.htmlTag();
        String xml = root.group(2).contains("xml:lang") ? " xml:lang=\"" + tag + "\"" : "";
        return page.substring(0, root.start(2))
                + " lang=\""
                + tag
                + "\""
                + xml
                + " dir=\""
                + language.direction()
                + "\""
                + bare
                + page.substring(root.end(2));
    }

    // The only heading of the first level is what the page is called, if nothing else is.
    private static List<Block> withTitle(List<Block> blocks) {
        if (blocks.stream().anyMatch(block -> block.kind() == UnitKind.TITLE)) {
            return blocks;
        }
        List<Block> first =
                blocks.stream()
                        .filter(block -> block.kind() == UnitKind.HEADING && block.level() == 1)
                        .toList();
        if (first.size() != 1) {
            return blocks;
        }
        List<Block> titled = new ArrayList<>(blocks);
        Block title = first.get(0);
        titled.set(blocks.indexOf(title), title.as(UnitKind.TITLE, 0, title.mark()));
        return titled;
    }

    /**
     * A block and where the filter has its text.
     *
     * @param units several where the page says the same thing twice of a picture
     */
    record Found(Block block, List<ITextUnit> units) {}

    /**
     * Goes on by one event; the blocks that it holds, a text before what describes its pictures.
     */
    private List<Found> read(Event event) {
        if (event.getResource() == null) {
            return List.of();
        }
        ISkeleton skeleton = event.getResource().getSkeleton();
        String markup = skeleton == null ? "" : skeleton.toString();
        if (event.isTextUnit()) {
            return read(event.getTextUnit(), markup);
        }
        if (event.isDocumentPart() && event.getDocumentPart().isReferent()) {
            // A tag in a text that comes later.
            codes.keep(event.getResource().getId(), markup);
            return List.of();
        }
        readTags(markup);
        return elements.isHidden() ? List.of() : descriptions.in(markup);
    }

    private List<Found> read(ITextUnit unit, String markup) {
        if (unit.isReferent()) {
            descriptions.keep(unit);
            return List.of();
        }
        int text = markup.indexOf(OWN_TEXT);
        readTags(text < 0 ? markup : markup.substring(0, text));
        List<Found> all = new ArrayList<>();
        if (!elements.isHidden()) {
            boolean translated = elements.isTranslated();
            block(unit)
                    .map(block -> translated ? block : block.untranslated())
                    .ifPresent(block -> all.add(new Found(block, List.of(unit))));
            all.addAll(descriptions.in(unit.getSource().getUnSegmentedContentCopy()));
        }
        readTags(text < 0 ? "" : markup.substring(text));
        return all;
    }

    private void readTags(String markup) {
        HtmlTag.read(
                markup,
                tag -> {
                    elements.next(tag);
                    lists.next(tag, !elements.isHidden());
                    tables.next(tag);
                });
    }

    private Optional<Block> block(ITextUnit unit) {
        String type = unit.getType() == null ? "" : unit.getType();
        if (type.equals("title")) {
            return Optional.empty();
        }
        TextFragment fragment = notes.collapsed(unit.getSource().getUnSegmentedContentCopy());
        CodedText text = meaningful(OkapiText.read(fragment, this::name));
        if (text.text().isBlank()) {
            return kept(text);
        }
        isBold = codes.isBold(fragment);
        Optional<String> note = HtmlNotes.number(fragment);
        if (note.isPresent()) {
            lists.takeMark();
            return Optional.of(
                    new Block(UnitKind.FOOTNOTE, 0, note.get(), text, rules.place(unit)));
        }
        boolean first = !headed && (elements.isInTitle() || codes.isLargeAndBold(fragment));
        boolean heading = type.matches("h[1-6]");
        headed |= heading || first;
        String mark = lists.takeMark();
        boolean cell =
                type.equals("td")
                        || type.equals("th")
                        || mark == null && elements.isInCell() && tables.hasCells();
        UnitKind kind = UnitKind.PARAGRAPH;
        int level = 0;
        if (heading) {
            kind = UnitKind.HEADING;
            level = type.charAt(1) - '0';
        } else if (cell) {
            kind = UnitKind.CELL;
        } else if (first) {
            kind = UnitKind.TITLE;
        } else if (mark != null) {
            level = lists.depth() - (lists.numberParagraphs() ? 1 : 0);
            boolean numbered = level == 0 && mark.matches("\\d+\\.");
            kind = numbered ? UnitKind.PARAGRAPH : UnitKind.ITEM;
            level = numbered ? 0 : Math.max(1, level);
        }
        return Optional.of(new Block(kind, level, mark, text, rules.place(unit)));
    }

    /** A paragraph of which all that is shown may not be translated. */
    private Optional<Block> kept(CodedText text) {
        String shown = text.asRead().strip();
        UnitKind kind =
                elements.isInCell() && tables.hasCells() ? UnitKind.CELL : UnitKind.PARAGRAPH;
        return shown.isEmpty() ? Optional.empty() : Optional.of(Block.same(kind, shown));
    }

    private static CodedText meaningful(CodedText whole) {
        CodedText text = shown(whole);
        Set<String> dropped = new HashSet<>();
        List<InlineCode> kept = new ArrayList<>();
        for (InlineCode code : text.codes()) {
            boolean silent = code.type().equals("other") && code.display().isEmpty();
            if (silent || code.type().equals(HIDDEN)) {
                dropped.add(code.id());
            } else if (!dropped.contains(code.id())) {
                kept.add(code);
            }
        }
        return new CodedText(text.text(), kept);
    }

    /** Without what stands within inline elements that a browser does not show. */
    private static CodedText shown(CodedText text) {
        for (InlineCode code : text.codes()) {
            boolean begins = code.kind() == InlineCode.Kind.OPEN && code.type().equals(HIDDEN);
            Optional<InlineCode> end =
                    begins
                            ? text.codes().stream()
                                    .filter(other -> other.kind() == InlineCode.Kind.CLOSE)
                                    .filter(other -> other.id().equals(code.id()))
                                    .findFirst()
                            : Optional.empty();
            if (end.isPresent()) {
                int from = code.position();
                int to = end.get().position();
                int first = text.codes().indexOf(code);
                int last = text.codes().indexOf(end.get());
                List<InlineCode> kept = new ArrayList<>(text.codes().subList(0, first));
                text.codes().subList(last + 1, text.codes().size()).stream()
                        .map(later -> moved(later, from - to))
                        .forEach(kept::add);
                String rest = text.text().substring(0, from) + text.text().substring(to);
                return shown(new CodedText(rest, kept));
            }
        }
        return text;
    }

    private static InlineCode moved(InlineCode code, int by) {
        return new InlineCode(
                code.id(), code.kind(), code.type(), code.position() + by, code.display());
    }

    private OkapiText.Name name(Code code, int letters) {
        String type = code.getType() == null ? "" : code.getType();
        boolean alone = code.getTagType() == TextFragment.TagType.PLACEHOLDER;
        if (codes.isHidden(code) || alone && LAYOUT.contains(type)) {
            return new OkapiText.Name(HIDDEN, "");
        }
        return HtmlNotes.name(code)
                .orElseGet(() -> new OkapiText.Name(word(type), codes.kept(code)));
    }

    private static String word(String type) {
        return switch (type) {
            case "bold", "b", "strong" -> "bold";
            case "italic", "i", "em", "cite" -> "italic";
            case "underlined", "u" -> "underline";
            case "sup" -> "superscript";
            case "sub" -> "subscript";
            case "link", "a" -> "link";
            case "image", "img" -> "image";
            case "br" -> "break";
            default -> "other";
        };
    }
}
