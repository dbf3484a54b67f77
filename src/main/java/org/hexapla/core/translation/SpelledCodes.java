package org.hexapla.core.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.InlineCode.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Codes that came back as words: some tools, and most machine translation, write {@code <g id="1">}
 * into the text where the code was. They are read where each names a code of the segment, in
 * whatever way a machine has spaced or quoted it.
 */
final class SpelledCodes {
    private static final Pattern TAG =
            Pattern.compile(
                    "<\\s*(/?)\\s*(g|pc|x|ph|bx|sc|ex|ec)\\b([^<>]{0,200}?)(/?)\\s*>",
                    Pattern.CASE_INSENSITIVE);
    private static final String QUOTES = "[\\s\"'\\u2018-\\u201F\\u00AB\\u00BB]*";
    private static final Pattern NAME =
            Pattern.compile(
                    "\\b(?:startRef|rid|id)\\s*=" + QUOTES + "([\\w.-]+)",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, InlineCode> known = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SpelledCodes(CodedText source) {
        source.codes().forEach(code -> known.put(ReturnedCodes.name(code), code));
    }

    /** Whether such words stand in the text and none in the source, which has codes. */
    static boolean isIn(CodedText text, CodedText source) {
        return text.text().indexOf('<') >= 0
                && !source.codes().isEmpty()
                && TAG.matcher(text.text()).find()
                && !TAG.matcher(source.text()).find();
    }

    /** The first of such words in the text. */
    static String first(CodedText text) {
        Matcher tag = TAG.matcher(text.text());
        return tag.find() ? tag.group() : "";
    }

    /** The text with codes in their places, or null where not each of them is one of the source. */
    static @Nullable CodedText read(CodedText text, CodedText source) {
        return new SpelledCodes(source).read(text);
    }

    private @Nullable CodedText read(CodedText all) {
        Matcher tag = TAG.matcher(all.text());
        int at = 0;
        int next = 0;
        while (tag.find()) {
            next = copy(all, at, tag.start(), next);
            InlineCode code = code(tag);
            if (code == null) {
                return null;
            }
            codes.add(code.at(text.length()));
            at = tag.end();
        }
        copy(all, at, all.text().length(), next);
        return open.isEmpty() ? new CodedText(text.toString(), codes) : null;
    }

    private int copy(CodedText all, int from, int to, int next) {
        int code = next;
        int shift = text.length() - from;
        while (code < all.codes().size() && all.codes().get(code).position() <= to) {
            InlineCode one = all.codes().get(code++);
            codes.add(one.at(Math.max(from, one.position()) + shift));
        }
        text.append(all.text(), from, to);
        return code;
    }

    private @Nullable InlineCode code(Matcher tag) {
        boolean closes = !tag.group(1).isEmpty();
        Matcher named = NAME.matcher(tag.group(3));
        String name = named.find() ? named.group(1) : "";
        switch (tag.group(2).toLowerCase(Locale.ROOT)) {
            case "g", "pc" -> {
                if (closes) {
                    return open.isEmpty() ? null : known(Kind.CLOSE, open.pop());
                }
                InlineCode code = known(Kind.OPEN, name);
                if (code != null) {
                    open.push(code.id());
                }
                return code;
            }
            case "x", "ph" -> {
                return closes ? null : known(Kind.PLACEHOLDER, name);
            }
            case "bx", "sc" -> {
                return closes ? null : known(Kind.OPEN, name);
            }
            default -> {
                return closes ? null : known(Kind.CLOSE, name);
            }
        }
    }

    // A kit in XLIFF 2 calls the code 1 c1.
    private @Nullable InlineCode known(Kind kind, String name) {
        InlineCode code = known.get(ReturnedCodes.name(new InlineCode(name, kind, "", 0, "")));
        if (code != null || !name.startsWith("c")) {
            return code;
        }
        String own = name.substring(1);
        return known.get(ReturnedCodes.name(new InlineCode(own, kind, "", 0, "")));
    }
}
