package org.hexapla.core.plausibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.LanguageCheck;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * Says what is odd about a translation: whether it is one of this document at all, in the language
 * it is said to be in, in the order of its original and whole. It goes by what is relative (rows
 * against other rows, parts against the whole), so that it does not depend on how sure an aligner
 * says it is, and accuses only when it is sure: a true translation that is held up costs more trust
 * than it saves.
 *
 * <ol>
 *   <li>The language of the whole, then of its parts; a text that is the original's own.
 *   <li>Whether rows fit their own partners better than others ({@link PartnerVote}), times how
 *       much of the text found a partner. Little of both: another document, and nothing more is
 *       said.
 *   <li>Parts that cross others or were found elsewhere ({@link MovedBlocks}).
 *   <li>Stretches of one side that the other has nothing for ({@link OneSided}).
 * </ol>
 */
public final class VersionCheck {
    private static final int FEWEST_SEGMENTS = 8;
    private static final int FEWEST_ROWS = 8;
    private static final double LEAST_FIT = 0.27;
    private static final double TOO_FEW_PARAGRAPHS = 5;
    private static final double ENOUGH_PARAGRAPHS = 17;
    private static final double LARGE_PART = 0.05;
    private static final double PART_THAT_MAY_HAVE_MOVED = 0.04;

    /**
     * So large a part is told even where the other side has as much without a partner: true
     * translations were seen with 4 % and less, an aligner would have paired it.
     */
    private static final double FOREIGN_PART = 0.15;

    /** How much more of one side than of the other stands alone: 4 % at most in true ones. */
    private static final double THINNED = 0.15;

    private static final double COPIED = 0.6;
    private static final int LONG_ENOUGH_TO_COMPARE = 20;

    private final TextBody original;
    private final TextBody translation;
    private final PairedText paired;
    private final List<Finding> findings = new ArrayList<>();

    private VersionCheck(TextBody original, TextBody translation, List<AlignedRow> rows) {
        this.original = original;
        this.translation = translation;
        paired = new PairedText(original, translation, rows);
    }

    /**
     * What is odd, the gravest first; empty where nothing is.
     *
     * @param rows how {@link VersionAligner} aligned the two
     */
    public static List<Finding> findings(
            TextBody original, TextBody translation, List<AlignedRow> rows) {
        VersionCheck check = new VersionCheck(original, translation, rows);
        check.look();
        return List.copyOf(check.findings);
    }

    private void look() {
        if (isCopy()) {
            return;
        }
        if (isInAnotherLanguage()) {
            return;
        }
        findings.addAll(new ForeignStretches(paired).findings());
        if (original.segments().size() < FEWEST_SEGMENTS) {
            return;
        }
        List<OneSided.Run> missing = OneSided.runs(paired.original(), PART_THAT_MAY_HAVE_MOVED);
        List<OneSided.Run> added = OneSided.runs(paired.translation(), PART_THAT_MAY_HAVE_MOVED);
        List<MovedBlocks.Block> elsewhere = MovedBlocks.unpaired(paired, missing, added);
        // What was found elsewhere is of this document.
        if (elsewhere.isEmpty() && isAnotherDocument()) {
            return;
        }
        lookForOrder(elsewhere);
        int before = findings.size();
        addParts(Finding.Sort.PART_MISSING, missing, elsewhere);
        addParts(Finding.Sort.PART_ADDED, added, elsewhere);
        if (findings.size() == before && elsewhere.isEmpty()) {
            lookForThinning();
        }
    }

    /** Paragraphs that are missing here and there add up to as much as a missing part. */
    private void lookForThinning() {
        double missing = paired.original().aloneShare();
        double added = paired.translation().aloneShare();
        if (Math.abs(missing - added) < THINNED) {
            return;
        }
        boolean less = missing > added;
        add(
                less ? Finding.Sort.PART_MISSING : Finding.Sort.PART_ADDED,
                less
                        ? percent(missing)
                                + " of the original, here and there, has no counterpart in the"
                                + " translation."
                        : percent(added)
                                + " of the translation, here and there, has no counterpart in the"
                                + " original.",
                List.of(),
                Map.of("share", Math.max(missing, added)));
    }

    private boolean isCopy() {
        if (original.language().equals(translation.language())) {
            return false;
        }
        Set<String> known = new HashSet<>();
        original.units().forEach(unit -> known.add(flat(unit)));
        double same = 0;
        double all = 0;
        int rows = 0;
        for (Unit unit : translation.units()) {
            int size = LightTokens.letters(unit.text());
            all += size;
            if (size >= LONG_ENOUGH_TO_COMPARE && known.contains(flat(unit))) {
                same += size;
                rows++;
            }
        }
        if (rows < 2 || same < COPIED * all) {
            return false;
        }
        add(
                Finding.Sort.NOT_TRANSLATED,
                percent(same / all)
                        + " of the text is word for word that of the original in "
                        + original.language()
                        + ": it looks untranslated.",
                List.of(),
                Map.of("share", same / all));
        return true;
    }

    private static String flat(Unit unit) {
        return unit.text().strip().replaceAll("\\s+", " ");
    }

    private boolean isInAnotherLanguage() {
        StringBuilder text = new StringBuilder();
        translation.units().forEach(unit -> text.append(unit.text()).append('\n'));
        Optional<Language> other =
                LanguageCheck.looksLikeAnother(text.toString(), translation.language());
        other.ifPresent(
                found ->
                        add(
                                Finding.Sort.ANOTHER_LANGUAGE,
                                "The text looks like "
                                        + found
                                        + ", and it was said to be "
                                        + translation.language()
                                        + ".",
                                List.of(),
                                Map.of()));
        return other.isPresent();
    }

    private boolean isAnotherDocument() {
        // Rows that say the same as others can not tell their own partners from those.
        List<PartnerVote.Pair> pairs = List.copyOf(new LinkedHashSet<>(paired.pairs()));
        double fitting = Math.max(paired.original().fitting(), paired.translation().fitting());
        if (translation.segments().size() < FEWEST_SEGMENTS) {
            return false;
        }
        double wins =
                pairs.size() < FEWEST_ROWS ? 0.5 + fitting / 2 : new PartnerVote(pairs).share();
        double fit = fitting * (2 * wins - 1);
        if (fit >= leastFit()) {
            return false;
        }
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put("paired", paired.original().fitting());
        measured.put("ownPartnerFitsBest", wins);
        measured.put("fit", fit);
        add(
                Finding.Sort.ANOTHER_DOCUMENT,
                "The paragraphs do not say what those of the original say: "
                        + percent(paired.original().fitting())
                        + " of the original found a partner that fits, and a paragraph fits its own"
                        + " partner better than another one in "
                        + percent(wins)
                        + " of the cases (half is chance). Is this the translation of another"
                        + " document, or one much cut or in quite another order?",
                List.of(),
                measured);
        return true;
    }

    /** Less is asked of few paragraphs, among which chance decides more. */
    private double leastFit() {
        int paragraphs = Math.min(original.units().size(), translation.units().size());
        double sure = (paragraphs - TOO_FEW_PARAGRAPHS) / (ENOUGH_PARAGRAPHS - TOO_FEW_PARAGRAPHS);
        return LEAST_FIT * Math.min(1, sure);
    }

    private void lookForOrder(List<MovedBlocks.Block> elsewhere) {
        List<MovedBlocks.Block> moved = new ArrayList<>(MovedBlocks.crossing(paired));
        elsewhere.stream().filter(MovedBlocks.Block::moved).forEach(moved::add);
        if (moved.isEmpty()) {
            lookForScattered();
        } else {
            addMoved(moved);
        }
    }

    private void lookForScattered() {
        double share = MovedBlocks.scattered(paired);
        if (share > 0) {
            add(
                    Finding.Sort.ANOTHER_ORDER,
                    "Paragraphs that hold "
                            + percent(share)
                            + " of the original stand in another order in the translation.",
                    List.of(),
                    Map.of("share", share));
        }
    }

    private void addMoved(List<MovedBlocks.Block> moved) {
        List<Stretch> where = new ArrayList<>();
        List<String> told = new ArrayList<>();
        double share = 0;
        for (MovedBlocks.Block block : moved) {
            Stretch here = stretch(true, block.sourceFrom(), block.sourceTo());
            Stretch there = stretch(false, block.targetFrom(), block.targetTo());
            where.add(here);
            where.add(there);
            told.add(named(here) + " stands in the translation as " + named(there));
            share += block.share();
        }
        add(
                Finding.Sort.ANOTHER_ORDER,
                "Parts stand in another order than in the original: "
                        + String.join("; ", told)
                        + ".",
                where,
                Map.of("share", Math.min(1, share)));
    }

    private void addParts(
            Finding.Sort sort, List<OneSided.Run> runs, List<MovedBlocks.Block> elsewhere) {
        boolean missing = sort == Finding.Sort.PART_MISSING;
        PairedText.Side side = missing ? paired.original() : paired.translation();
        PairedText.Side other = missing ? paired.translation() : paired.original();
        double ratio = side.total() / Math.max(1, other.total());
        List<Stretch> where = new ArrayList<>();
        List<String> told = new ArrayList<>();
        double share = 0;
        for (OneSided.Run run : runs) {
            double net = run.alone() - ratio * OneSided.beside(side, other, run);
            int first = side.unit()[run.from()];
            int last = side.unit()[run.to() - 1];
            boolean isElsewhere =
                    elsewhere.stream()
                            .anyMatch(
                                    block ->
                                            (missing ? block.sourceFrom() : block.targetFrom())
                                                            <= last
                                                    && first
                                                            <= (missing
                                                                    ? block.sourceTo()
                                                                    : block.targetTo()));
            boolean large =
                    net >= LARGE_PART * side.total() || run.alone() >= FOREIGN_PART * side.total();
            if (isElsewhere || !large) {
                continue;
            }
            Stretch stretch = stretch(missing, first, last);
            where.add(stretch);
            told.add(named(stretch) + " (" + percent(run.alone() / side.total()) + ")");
            share += run.alone() / side.total();
        }
        if (!where.isEmpty()) {
            String what =
                    missing
                            ? "A large part of the original is not in the translation: "
                            : "The translation has a large part that the original has not: ";
            add(sort, what + String.join("; ", told) + ".", where, Map.of("share", share));
        }
    }

    private Stretch stretch(boolean ofOriginal, int first, int last) {
        TextBody text = ofOriginal ? original : translation;
        return new Stretch(ofOriginal, PairedText.place(text, first), PairedText.place(text, last));
    }

    static String named(Stretch stretch) {
        String side = stretch.original() ? " of the original" : " of the translation";
        if (stretch.first().equals(stretch.last())) {
            return named(stretch.first()) + side;
        }
        return named(stretch.first()) + " to " + named(stretch.last()) + side;
    }

    private static String named(Place place) {
        String name = place.label() == null ? "paragraph " + place.number() : place.label();
        return name + " “" + place.words() + "”";
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private void add(
            Finding.Sort sort, String says, List<Stretch> where, Map<String, Double> measured) {
        findings.add(new Finding(sort, says, where, measured));
    }
}
