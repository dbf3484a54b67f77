package org.hexapla.format.review;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * Marks of codes as they are typed where no key gives {@code ⟦}: {@code [1]} and {@code [/1]}. They
 * are taken for marks only where nothing else can be meant: the source has that code once and no
 * such brackets in its words, and in the target all that belongs to the code stands once, typed or
 * not.
 */
final class TypedMarks {
    private TypedMarks() {}

    /** The target with typed marks as our own, ready to be read. */
    static String read(String target, CodedText source) {
        if (target.indexOf('[') < 0 || source.codes().isEmpty()) {
            return target;
        }
        Collection<List<InlineCode>> spans =
                source.codes().stream().collect(Collectors.groupingBy(InlineCode::id)).values();
        String read = target;
        for (List<InlineCode> span : spans) {
            if (isMeant(span, target, source.text())) {
                for (InlineCode code : span) {
                    read = typed(code).matcher(read).replaceAll(mark(code));
                }
            }
        }
        return read;
    }

    private static boolean isMeant(List<InlineCode> span, String target, String source) {
        List<InlineCode> given = CodeMarks.read(target).codes();
        return span.stream()
                .allMatch(
                        code ->
                                count(span, code) == 1
                                        && !typed(code).matcher(source).find()
                                        && count(given, code)
                                                        + typed(code)
                                                                .matcher(target)
                                                                .results()
                                                                .count()
                                                == 1);
    }

    private static long count(List<InlineCode> codes, InlineCode wanted) {
        return codes.stream()
                .filter(code -> code.id().equals(wanted.id()) && code.kind() == wanted.kind())
                .count();
    }

    private static Pattern typed(InlineCode code) {
        String id = Pattern.quote(CodeMarks.written(code.id()));
        return Pattern.compile(
                switch (code.kind()) {
                    case OPEN -> "\\[" + id + "]";
                    case CLOSE -> "\\[/" + id + "]";
                    case PLACEHOLDER -> "\\[" + id + "(?:/[^\\[\\]]*)?]";
                });
    }

    private static String mark(InlineCode code) {
        return Matcher.quoteReplacement(CodeMarks.LEFT + CodeMarks.inner(code) + CodeMarks.RIGHT);
    }
}
