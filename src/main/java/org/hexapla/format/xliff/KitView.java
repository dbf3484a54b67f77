package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitNote;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/** What one tool is shown of a kit. */
final class KitView {
    /** Who the notes are from, in either family of versions. */
    static final String AUTHOR = "hexapla";

    private static final int REPLACEMENT = 0xFFFD;

    private final TranslationKit kit;
    private final ToolProfile profile;

    KitView(TranslationKit kit, ToolProfile profile) {
        this.kit = kit;
        this.profile = profile;
    }

    /** The units with what is left to show in them. */
    List<KitUnit> units() {
        List<KitUnit> shown = new ArrayList<>();
        for (KitUnit unit : kit.units()) {
            List<KitSegment> segments = unit.segments().stream().filter(profile::shows).toList();
            if (!segments.isEmpty()) {
                shown.add(new KitUnit(unit.id(), unit.kind(), unit.label(), segments));
            }
        }
        return shown;
    }

    /**
     * The target that stands in the file. A locked segment has none, since tools delete the target
     * of what is not to be translated.
     */
    @Nullable CodedText target(KitSegment segment) {
        boolean onlyNoted = segment.isStale() && !profile.showsStaleTarget();
        return segment.locked() || onlyNoted ? null : segment.target();
    }

    StateWords.Written state(String version, KitSegment segment) {
        return profile.states().written(version, segment.state(), segment.subState());
    }

    /**
     * A translation that is offered, of the sentence or of one like it.
     *
     * @param similarity of its source to the segment's, in hundredths
     * @param origin who offers it and, after a blank, the address of what another document says
     * @param previous whether the segment said that before it was changed
     */
    record Match(String source, String target, int similarity, String origin, boolean previous) {}

    /** What the archive offers for a segment: what it was, then what other documents say. */
    List<Match> matches(KitSegment segment) {
        List<Match> matches = new ArrayList<>();
        if (!profile.hasMatches() || segment.locked()) {
            return matches;
        }
        String source = segment.source().text();
        Before before = segment.before();
        if (before != null && before.source() != null) {
            int similarity = Likeness.hundredths(Likeness.of(before.source(), source));
            matches.add(
                    new Match(
                            clean(before.source()),
                            clean(before.target()),
                            similarity,
                            AUTHOR,
                            true));
        }
        for (Elsewhere other : kit.alongside().elsewhere().getOrDefault(segment.id(), List.of())) {
            matches.add(
                    new Match(
                            clean(other.source()),
                            clean(other.target()),
                            other.likeness(),
                            AUTHOR + " " + clean(other.origin()),
                            false));
        }
        return matches;
    }

    /** Whether a match that came back is one that a kit of ours offered. */
    static boolean isOurs(@Nullable String origin) {
        return origin != null && (origin.equals(AUTHOR) || origin.startsWith(AUTHOR + " "));
    }

    /** What the unit is, where that is not plain from its text; null where there is no note. */
    @Nullable String note(KitUnit unit) {
        boolean plain = unit.kind() == UnitKind.PARAGRAPH && unit.label() == null;
        if (plain || !profile.hasNotes()) {
            return null;
        }
        String kind = unit.kind().word();
        String capital = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return clean(unit.label() == null ? capital : capital + " " + unit.label().value());
    }

    /** What the translator should know of the segment; null where there is no note. */
    @Nullable String note(KitSegment segment) {
        CodedText target = segment.target();
        if (!profile.hasNotes()) {
            return null;
        }
        if (segment.locked()) {
            return target == null ? "Locked." : clean("Locked. Its text: " + target.text());
        }
        if (!segment.isStale()) {
            return null;
        }
        Before before = segment.before();
        StringBuilder note = new StringBuilder("The original was changed after the translation.");
        if (before != null && before.source() != null) {
            note.append("\nBefore: ").append(before.source());
        }
        if (before != null) {
            note.append("\nTranslated as: ").append(before.target());
        } else if (target != null) {
            note.append("\nTranslated as: ").append(target.text());
        }
        return clean(note.toString());
    }

    /** What people wrote on the segment. */
    List<KitNote> remarks(KitSegment segment) {
        return profile.hasNotes()
                ? kit.alongside().notes().getOrDefault(segment.id(), List.of())
                : List.of();
    }

    /** A note is for reading: what XML can not hold is shown as missing. */
    static String clean(String text) {
        return text.codePoints()
                .map(c -> XmlOut.holds(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
