package org.hexapla.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hexapla.core.text.InlineCode;

/**
 * Decides which codes of a segment become an element around the text and which ones have to stand
 * as two points, because they cross another pair or have their other half elsewhere.
 */
final class CodePlan {
    /** How a code is written. */
    enum Role {
        /** The start or the end of an element around text. */
        SPAN,
        /** One point of a pair, the other point of which stands in the same segment. */
        POINT,
        /** One point of a pair, the other one not standing in the segment. */
        ALONE,
        /** Not one of a pair. */
        PLACEHOLDER
    }

    private static final int NONE = -1;

    private CodePlan() {}

    /** The role of each code of the list, in its order. */
    static List<Role> of(List<InlineCode> codes) {
        int[] partners = InlineCode.partners(codes);
        List<Role> roles = new ArrayList<>();
        boolean[] nested = nested(partners);
        for (int i = 0; i < partners.length; i++) {
            roles.add(role(codes.get(i), partners[i], nested[i]));
        }
        return roles;
    }

    private static Role role(InlineCode code, int partner, boolean nested) {
        if (code.kind() == InlineCode.Kind.PLACEHOLDER) {
            return Role.PLACEHOLDER;
        }
        if (partner == NONE) {
            return Role.ALONE;
        }
        return nested ? Role.SPAN : Role.POINT;
    }

    // A pair is an element if all that opens inside it and is one itself closes inside it: the
    // stack holds the openers that may still become elements; a closer that is not on its top
    // makes points of those above its opener.
    private static boolean[] nested(int[] partners) {
        boolean[] nested = new boolean[partners.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] > i) {
                open.push(i);
            }
            boolean closesAnOpenOne = partners[i] != NONE && partners[i] < i;
            if (closesAnOpenOne && open.contains(partners[i])) {
                while (open.pop() != partners[i]) {
                    continue;
                }
                nested[i] = true;
                nested[partners[i]] = true;
            }
        }
        return nested;
    }
}
