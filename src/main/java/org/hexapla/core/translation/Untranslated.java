package org.hexapla.core.translation;

import java.util.Objects;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Present;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Merge.Sent;
import org.jspecify.annotations.Nullable;

/** Tells what a tool filled in by itself from what somebody wrote. */
final class Untranslated {
    private Untranslated() {}

    /**
     * Whether the target is only the source again, as tools fill it in, and no word in it. Where
     * another text was sent, somebody wrote it, unless the file says that it is no translation. A
     * state that is as it went out is no claim that somebody meant it.
     */
    static boolean is(Returned returned, Present now, @Nullable Sent then) {
        CodedText target = Objects.requireNonNull(returned.target());
        if (target.isBlank() && !now.source().isBlank()) {
            return true;
        }
        boolean hasWords = target.text().codePoints().anyMatch(Character::isLetter);
        boolean copied =
                hasWords && SameText.isSame(Layout.bare(target).text(), now.source().text());
        return copied && !isEdit(returned, target, then) && !isClaimed(returned, now, then);
    }

    // What is stale may be left out of the file, for a tool to fill in.
    private static boolean isEdit(Returned returned, CodedText target, @Nullable Sent then) {
        return then != null
                && then.target() != null
                && returned.state() != SegmentState.INITIAL
                && !SubState.STALE.equals(then.subState())
                && !SameText.isSame(then.target(), target.text());
    }

    private static boolean isClaimed(Returned returned, Present now, @Nullable Sent then) {
        SegmentState before =
                then == null || then.state() == null || then.target() == null
                        ? now.state()
                        : then.state();
        boolean nothing = then == null ? now.target() == null : then.target() == null;
        boolean moved = nothing || returned.state() != before;
        return moved && returned.state() != null && returned.state() != SegmentState.INITIAL;
    }
}
