package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.InlineCode.Kind;

/** Inline codes as Phrase (Memsource) writes them into the text of its own files. */
final class PhraseCodes {
    // Where 1 opens, where it closes, and 2 alone.
    private static final Pattern CODE =
            Pattern.compile("\\{(\\w{1,8})>|<(\\w{1,8})\\}|\\{(\\d{1,8})\\}");

    private PhraseCodes() {}

    /** The text with codes in the places of such words. */
    static CodedText read(CodedText text) {
        if (!text.codes().isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        Matcher found = CODE.matcher(text.text());
        while (found.find()) {
            found.appendReplacement(out, "");
            codes.add(code(found, out.length()));
        }
        found.appendTail(out);
        return new CodedText(out.toString(), codes);
    }

    private static InlineCode code(Matcher found, int position) {
        if (found.group(1) != null) {
            return new InlineCode(found.group(1), Kind.OPEN, "other", position, "");
        }
        return found.group(2) != null
                ? new InlineCode(found.group(2), Kind.CLOSE, "other", position, "")
                : new InlineCode(found.group(3), Kind.PLACEHOLDER, "other", position, "");
    }
}
