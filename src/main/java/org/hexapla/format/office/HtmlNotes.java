package org.hexapla.format.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.text.InlineCode;

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
        Map<String, String> links = new LinkedHashMap<>();
        HtmlTag.read(
                page,
                tag -> {
                    Optional<String> name = name(tag);
                    Optional<String> aim = tag.attribute("href").filter(to -> to.startsWith("#"));
                    if (isLink(tag) && name.isPresent() && aim.isPresent()) {
                        links.putIfAbsent(name.get(), aim.get().substring(1));
                    }
                });
        links.forEach(
                (name, aim) -> {
                    boolean mutual = !name.equals(aim) && name.equals(links.get(aim));
                    if (mutual && !marks.contains(aim)) {
                        marks.add(name);
                        numbers.add(aim);
                    }
                });
    }

    private static boolean isLink(HtmlTag tag) {
        return tag.name().equals("a") && !tag.closes();
    }

    private static Optional<String> name(HtmlTag tag) {
        return tag.attribute("name").or(() -> tag.attribute("id"));
    }

    /** The text with one code for each mark of a note, and for the number before it. */
    TextFragment collapsed(TextFragment fragment) {
        TextFragment text = fragment;
        for (int at = 0; !marks.isEmpty() && at < text.getCodes().size(); at++) {
            Optional<String> kind = kind(text.getCodes().get(at));
            if (kind.isPresent()) {
                text = Piece.of(text, at).map(piece -> piece.as(kind.get())).orElse(text);
            }
        }
        return text;
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
     * A link in a text, with the raising around it.
     *
     * @param from where it begins in the coded text
     * @param to where it ends there
     * @param code the opening code of the link
     */
    private record Piece(TextFragment text, int from, int to, Code code) {
        /** Empty if the link has no end, or says something else than a number. */
        static Optional<Piece> of(TextFragment text, int index) {
            Code opening = text.getCodes().get(index);
            String coded = text.getCodedText();
            int from = -1;
            int to = -1;
            for (int i = 0; i < coded.length(); i++) {
                if (TextFragment.isMarker(coded.charAt(i))) {
                    Code code = text.getCode(coded.charAt(i + 1));
                    from = code == opening ? i : from;
                    boolean ends =
                            code.getId() == opening.getId()
                                    && code.getTagType() == TextFragment.TagType.CLOSING;
                    to = from >= 0 && to < 0 && ends ? i + 2 : to;
                    i++;
                }
            }
            if (from < 0 || to < 0) {
                return Optional.empty();
            }
            Piece piece = new Piece(text, from, to, opening).widened();
            boolean printed = PRINTED.matcher(TAG.matcher(piece.markup()).replaceAll("")).matches();
            return printed ? Optional.of(piece) : Optional.empty();
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
            return pair ? new Piece(text, from - 2, to + 2, code).widened() : this;
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

        /** The text with one code in its place; the blanks behind a number belong to it. */
        TextFragment as(String type) {
            TextFragment rest = part(to, text.getCodedText().length());
            String blanks = "";
            if (type.equals(NUMBER)) {
                String letters = rest.getText();
                blanks = letters.substring(0, OkapiText.leading(letters));
                rest = part(to, text.getCodedText().length(), blanks.length());
            }
            Code one = new Code(TextFragment.TagType.PLACEHOLDER, type, markup() + blanks);
            one.setId(code.getId());
            one.setReferenceFlag(text.getCodes().stream().anyMatch(Code::hasReference));
            TextFragment out = part(0, from);
            out.append(one);
            out.append(rest, true);
            return out;
        }

        private TextFragment part(int begin, int end) {
            return part(begin, end, 0);
        }

        /** A part of the coded text without so many of its first letters. */
        private TextFragment part(int begin, int end, int dropped) {
            String coded = text.getCodedText();
            TextFragment out = new TextFragment();
            int letters = 0;
            for (int i = begin; i < end; i++) {
                if (TextFragment.isMarker(coded.charAt(i))) {
                    out.append(text.getCode(coded.charAt(++i)).clone());
                } else if (++letters > dropped) {
                    out.append(coded.charAt(i));
                }
            }
            return out;
        }
    }

    /** What the code is for a reader; empty if it has nothing to do with notes. */
    static Optional<OkapiText.Name> name(Code code) {
        return MARK.equals(code.getType())
                ? Optional.of(new OkapiText.Name(InlineCode.NOTE, printed(code)))
                : Optional.empty();
    }
}
