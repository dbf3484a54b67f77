package org.hexapla.format.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.text.InlineCode;
import org.hexapla.format.okapi.OkapiText;

/**
 * The notes of an HTML page as word processors write them: a number that is a link to the same
 * number elsewhere, which is a link back. The first of both is the mark of a note, the other one
 * begins its text.
 */
final class HtmlNotes {
    /** What the codes are called that stand for the mark of a note and for the number before it. */
    static final String MARK = "note-mark";

    static final String NUMBER = "note-number";

    private static final Pattern PRINTED =
            Pattern.compile("\\s*[\\[(]?(?:\\p{Nd}{1,4}|\\p{L}{1,4}|[*†‡§]{1,4})[\\])]?\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]*>|\\[#\\$[^\\]]*\\]");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()\\s]");

    /** The names of the links that are marks of notes, and of those that begin notes. */
    private final Set<String> marks = new HashSet<>();

    private final Set<String> numbers = new HashSet<>();

    private final HtmlCodes codes;

    HtmlNotes(String page, HtmlCodes codes) {
        this.codes = codes;
        Links links = new Links(page);
        HtmlTag.read(page, links::next);
        links.aims.forEach(
                (name, aim) -> {
                    boolean mutual = !name.equals(aim) && name.equals(links.aims.get(aim));
                    if (mutual && links.beginning.contains(aim) && !marks.contains(aim)) {
                        marks.add(name);
                        numbers.add(aim);
                    }
                });
    }

    /** The links of a page to places in it, as far as they have names. */
    private static final class Links {
        private final String page;

        /** What they lead to, by their names in the order of the page. */
        private final Map<String, String> aims = new LinkedHashMap<>();

        /** The names of those that begin paragraphs. */
        private final Set<String> beginning = new HashSet<>();

        private int read;
        private boolean begun;

        Links(String page) {
            this.page = page;
        }

        void next(HtmlTag tag, int from, int to) {
            begun |= !page.substring(read, from).isBlank();
            begun &= HtmlDepth.isInParagraph(tag.name());
            read = to;
            Optional<String> name = name(tag);
            Optional<String> aim = tag.attribute("href").filter(where -> where.startsWith("#"));
            if (isLink(tag) && name.isPresent() && aim.isPresent()) {
                aims.putIfAbsent(name.get(), aim.get().substring(1));
                if (!begun) {
                    beginning.add(name.get());
                }
            }
        }
    }

    private static boolean isLink(HtmlTag tag) {
        return tag.name().equals("a") && !tag.closes();
    }

    private static Optional<String> name(HtmlTag tag) {
        return tag.attribute("name").or(() -> tag.attribute("id"));
    }

    /** The text with one code for each mark of a note, and for the number before it. */
    TextFragment collapsed(TextFragment text) {
        if (marks.isEmpty()) {
            return text;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < text.getCodes().size(); i++) {
            int index = i;
            kind(text.getCodes().get(i))
                    .flatMap(kind -> Piece.of(text, index, kind))
                    .ifPresent(pieces::add);
        }
        pieces.sort(Comparator.comparingInt(Piece::from));
        TextFragment out = new TextFragment();
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.from() >= at) {
                append(text, at, piece.from(), out);
                out.append(piece.code());
                at = piece.to();
            }
        }
        append(text, at, text.getCodedText().length(), out);
        return out;
    }

    private static void append(TextFragment text, int from, int to, TextFragment out) {
        String coded = text.getCodedText();
        for (int i = from; i < to; i++) {
            if (TextFragment.isMarker(coded.charAt(i))) {
                out.append(text.getCode(coded.charAt(++i)).clone());
            } else {
                out.append(coded.charAt(i));
            }
        }
    }

    private Optional<String> kind(Code code) {
        if (code.getTagType() != TextFragment.TagType.OPENING) {
            return Optional.empty();
        }
        return codes.tags(code).stream()
                .filter(HtmlNotes::isLink)
                .flatMap(tag -> name(tag).stream())
                .filter(name -> marks.contains(name) || numbers.contains(name))
                .map(name -> marks.contains(name) ? MARK : NUMBER)
                .findFirst();
    }

    /** The number that a text begins with, if it is that of a note. */
    static Optional<String> number(TextFragment text) {
        String coded = text.getCodedText().stripLeading();
        for (int i = 0; i + 1 < coded.length() && TextFragment.isMarker(coded.charAt(i)); i += 2) {
            Code code = text.getCode(coded.charAt(i + 1));
            if (NUMBER.equals(code.getType())) {
                return Optional.of(printed(code));
            }
        }
        return Optional.empty();
    }

    /** What a reader sees of a code. */
    static String printed(Code code) {
        String seen = TAG.matcher(String.valueOf(code.getData())).replaceAll("");
        return BRACKETS.matcher(seen).replaceAll("");
    }

    /**
     * A link in a text, with the raising around it and, behind a number, the blanks.
     *
     * @param from where it begins in the coded text
     * @param to where it ends there
     */
    private record Piece(TextFragment text, int from, int to, String kind, int id) {
        /** Empty if the link has no end, or says something else than a number. */
        static Optional<Piece> of(TextFragment text, int index, String kind) {
            Code opening = text.getCodes().get(index);
            String coded = text.getCodedText();
            int from = -1;
            int to = -1;
            for (int i = 0; i < coded.length() && to < 0; i++) {
                if (TextFragment.isMarker(coded.charAt(i))) {
                    Code code = text.getCode(coded.charAt(i + 1));
                    from = code == opening ? i : from;
                    boolean ends =
                            code.getId() == opening.getId()
                                    && code.getTagType() == TextFragment.TagType.CLOSING;
                    to = from >= 0 && ends ? i + 2 : to;
                    i++;
                }
            }
            if (from < 0 || to < 0) {
                return Optional.empty();
            }
            Piece piece = new Piece(text, from, to, kind, opening.getId()).widened();
            boolean printed = PRINTED.matcher(TAG.matcher(piece.markup()).replaceAll("")).matches();
            return printed ? Optional.of(piece.withBlanks()) : Optional.empty();
        }

        /** With the codes that open right before it and close right behind it. */
        private Piece widened() {
            String coded = text.getCodedText();
            boolean inside =
                    from >= 2
                            && TextFragment.isMarker(coded.charAt(from - 2))
                            && to + 1 < coded.length()
                            && TextFragment.isMarker(coded.charAt(to));
            if (!inside) {
                return this;
            }
            Code before = text.getCode(coded.charAt(from - 1));
            Code behind = text.getCode(coded.charAt(to + 1));
            boolean pair =
                    before.getId() == behind.getId()
                            && before.getTagType() == TextFragment.TagType.OPENING
                            && behind.getTagType() == TextFragment.TagType.CLOSING;
            return pair ? new Piece(text, from - 2, to + 2, kind, id).widened() : this;
        }

        private Piece withBlanks() {
            String coded = text.getCodedText();
            int end = to;
            while (kind.equals(NUMBER)
                    && end < coded.length()
                    && OkapiText.isSpace(coded.charAt(end))) {
                end++;
            }
            return new Piece(text, from, end, kind, id);
        }

        private String markup() {
            String coded = text.getCodedText();
            StringBuilder markup = new StringBuilder();
            for (int i = from; i < to; i++) {
                boolean marker = TextFragment.isMarker(coded.charAt(i));
                markup.append(marker ? text.getCode(coded.charAt(++i)).getData() : coded.charAt(i));
            }
            return markup.toString();
        }

        /** Whether the blanks behind a number stand in the element that follows. */
        private boolean isBeforeBlank() {
            String coded = text.getCodedText();
            int at = to;
            while (at + 1 < coded.length() && TextFragment.isMarker(coded.charAt(at))) {
                at += 2;
            }
            return kind.equals(NUMBER)
                    && at > to
                    && at < coded.length()
                    && OkapiText.isSpace(coded.charAt(at));
        }

        /** One code that stands for it. */
        Code code() {
            String blank = isBeforeBlank() ? " " : "";
            Code one = new Code(TextFragment.TagType.PLACEHOLDER, kind, markup() + blank);
            one.setId(id);
            one.setReferenceFlag(markup().contains("[#$"));
            return one;
        }
    }

    /** What the code is for a reader; empty if it has nothing to do with notes. */
    static Optional<OkapiText.Name> name(Code code) {
        return MARK.equals(code.getType())
                ? Optional.of(new OkapiText.Name(InlineCode.NOTE, printed(code)))
                : Optional.empty();
    }
}
