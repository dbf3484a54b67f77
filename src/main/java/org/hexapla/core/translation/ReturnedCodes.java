package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/** The inline codes of a text that came back, beside those of the segment that is here. */
final class ReturnedCodes {
    private ReturnedCodes() {}

    /**
     * The text with codes of ours for those that have their names: what the file says that a code
     * does counts only where the code that is here under that name, or the source's, does it too.
     */
    static CodedText ours(CodedText text, Merge.Present now) {
        if (text.codes().isEmpty()) {
            return text;
        }
        Map<String, List<InlineCode>> ours = new HashMap<>();
        List<InlineCode> all = new ArrayList<>();
        if (now.target() != null) {
            all.addAll(now.target().codes());
        }
        all.addAll(now.source().codes());
        all.forEach(code -> ours.computeIfAbsent(name(code), name -> new ArrayList<>()).add(code));
        return new CodedText(
                text.text(),
                text.codes().stream()
                        .map(code -> ours(code, ours.getOrDefault(name(code), List.of())))
                        .toList());
    }

    private static InlineCode ours(InlineCode code, List<InlineCode> sameName) {
        return sameName.stream()
                .filter(one -> one.at(code.position()).equals(code))
                .findFirst()
                .or(
                        () ->
                                sameName.stream()
                                        .filter(one -> one.type().equals(code.type()))
                                        .findFirst())
                .or(() -> sameName.stream().findFirst())
                .orElse(code)
                .at(code.position());
    }

    /**
     * What is wrong with the codes, in a sentence, or nothing. Codes may move. What opens must
     * close unless the source has only one half of it too; no code stands twice or is new; what
     * stands alone, such as the mark of a footnote, must be there if the text that is here has it,
     * or, where there is none, the source.
     */
    static String broken(CodedText text, Merge.Present now) {
        Map<String, InlineCode> known = new HashMap<>();
        now.source().codes().forEach(code -> known.put(name(code), code));
        CodedText here = now.target();
        if (here != null) {
            here.codes().forEach(code -> known.putIfAbsent(name(code), code));
        }
        List<String> names = text.codes().stream().map(ReturnedCodes::name).toList();
        for (int i = 0; i < names.size(); i++) {
            if (!known.containsKey(names.get(i))) {
                return "The code " + text.codes().get(i).id() + " is not in the source.";
            }
            if (names.indexOf(names.get(i)) < i) {
                return "The code " + text.codes().get(i).id() + " stands twice.";
            }
        }
        for (InlineCode code : text.codes()) {
            String partner = partner(code);
            if (partner != null && known.containsKey(partner) && !names.contains(partner)) {
                return "The code " + code.id() + " is opened or closed only.";
            }
            if (isTurned(code, text) && !isTurnedHere(code, now)) {
                return "The code " + code.id() + " is closed before it is opened.";
            }
        }
        CodedText model = here == null ? now.source() : here;
        for (InlineCode code : model.codes()) {
            boolean alone = code.kind() == InlineCode.Kind.PLACEHOLDER;
            if (alone && !names.contains(name(code))) {
                return "The code "
                        + code.id()
                        + (code.display().isEmpty() ? "" : " (" + code.display() + ")")
                        + " is missing.";
            }
        }
        return "";
    }

    private static boolean isTurnedHere(InlineCode code, Merge.Present now) {
        CodedText here = now.target();
        return isTurned(code, now.source()) || here != null && isTurned(code, here);
    }

    /** Whether a code closes before it opens. */
    private static boolean isTurned(InlineCode code, CodedText text) {
        List<String> names = text.codes().stream().map(ReturnedCodes::name).toList();
        int closed = names.indexOf("close " + code.id());
        return closed >= 0 && closed < names.indexOf("open " + code.id());
    }

    static String name(InlineCode code) {
        return code.kind().name().toLowerCase(Locale.ROOT) + " " + code.id();
    }

    private static @Nullable String partner(InlineCode code) {
        return switch (code.kind()) {
            case OPEN -> "close " + code.id();
            case CLOSE -> "open " + code.id();
            case PLACEHOLDER -> null;
        };
    }
}
