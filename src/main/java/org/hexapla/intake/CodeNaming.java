package org.hexapla.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Names the inline codes of a translated row after those of the original's unit, so that a kit
 * shows the same code on both sides and a rebuilt original finds its place again. The next code of
 * the same type is taken, a footnote's mark by its number first; a code that the original lacks
 * gets a name that the original can not have.
 */
final class CodeNaming {
    private static final String OWN = "t";

    private final List<InlineCode> free;
    private final Map<String, String> open = new HashMap<>();
    private int own;

    CodeNaming(CodedText original) {
        free = new ArrayList<>(original.codes());
    }

    List<Segment> rename(List<Segment> segments) {
        List<Segment> renamed = new ArrayList<>();
        for (Segment segment : segments) {
            List<InlineCode> codes = new ArrayList<>();
            segment.content().codes().forEach(code -> codes.add(rename(code)));
            renamed.add(segment.with(new CodedText(segment.text(), codes)));
        }
        return renamed;
    }

    private InlineCode rename(InlineCode code) {
        boolean closes = code.kind() == InlineCode.Kind.CLOSE;
        String opened = closes ? open.get(code.id()) : null;
        String id = opened != null ? opened : closes ? ownName() : named(code);
        if (code.kind() == InlineCode.Kind.OPEN) {
            open.put(code.id(), id);
        }
        return new InlineCode(id, code.kind(), code.type(), code.position(), code.display());
    }

    private String named(InlineCode code) {
        InlineCode match = match(code, true);
        if (match == null && !code.isNote()) {
            match = match(code, false);
        }
        if (match == null) {
            return ownName();
        }
        free.remove(match);
        return match.id();
    }

    private @Nullable InlineCode match(InlineCode code, boolean sameDisplay) {
        for (InlineCode candidate : free) {
            boolean sameKind =
                    candidate.kind() == code.kind() && candidate.type().equals(code.type());
            if (sameKind && (!sameDisplay || candidate.display().equals(code.display()))) {
                return candidate;
            }
        }
        return null;
    }

    private String ownName() {
        return OWN + ++own;
    }
}
