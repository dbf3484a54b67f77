package org.hexapla.core.plausibility;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.plausibility.PairCollection.TruePair;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often true translations are held up and wrong ones noticed, over the gold data beside the
 * project: every pair with English. Without that folder it is skipped, and says so.
 */
class VersionCheckGoldTest {
    /** What a document may be told whose translator left blocks out and added others. */
    private static final Set<Finding.Sort> PARTS =
            Set.of(Finding.Sort.PART_MISSING, Finding.Sort.PART_ADDED);

    private static List<TruePair> pairs = List.of();

    @BeforeAll
    static void read() {
        String named = System.getProperty("HEXAPLA_SHARED", System.getenv("HEXAPLA_SHARED"));
        Path gold = Path.of(Optional.ofNullable(named).orElse("../shared"), "gold");
        boolean there = Files.isDirectory(gold.resolve("sets"));
        if (!there) {
            System.err.println("SKIPPED: no gold data at " + gold + "; set HEXAPLA_SHARED");
        }
        Assumptions.assumeTrue(there, "no gold data at " + gold);
        pairs =
                new PairCollection()
                        .addGold(gold).addSeedText(gold.resolve("seedtext"), 2).pairs().stream()
                                .filter(VersionCheckGoldTest::hasEnglish)
                                .toList();
    }

    private static boolean hasEnglish(TruePair pair) {
        return pair.original().language().equals(Language.ENGLISH)
                || pair.translation().language().equals(Language.ENGLISH);
    }

    /** The French side of this published text has its lines in another order. */
    private static boolean isMisordered(TruePair pair) {
        return pair.set().equals("tico")
                && (pair.original().language().equals(Language.FRENCH)
                        || pair.translation().language().equals(Language.FRENCH));
    }

    @Test
    void noticesThatAPublishedTextIsMisordered() {
        TruePair french =
                pairs.stream()
                        .filter(pair -> isMisordered(pair) && pair.document().equals("part0"))
                        .findFirst()
                        .orElseThrow();
        assertFalse(findings(french.original(), french.translation()).isEmpty());
    }

    private static List<Finding> findings(TextBody original, TextBody translation) {
        return VersionCheck.findings(
                original, translation, VersionAligner.align(original, translation));
    }

    @Test
    void holdsNoCleanTranslationUp() {
        List<String> held = new ArrayList<>();
        int seen = 0;
        for (TruePair pair : pairs) {
            if (!pair.set().endsWith("n2") && !isMisordered(pair)) {
                seen++;
                findings(pair.original(), pair.translation())
                        .forEach(finding -> held.add(pair.name() + ": " + finding.says()));
            }
        }
        System.out.printf("findings in %d clean translations: %d%n", seen, held.size());
        assertTrue(held.isEmpty(), held.toString());
    }

    @Test
    void accusesANoisyTranslationOfNothingButMissingAndAddedParts() {
        List<String> wronged = new ArrayList<>();
        int seen = 0;
        for (TruePair pair : pairs) {
            if (pair.set().endsWith("n2")) {
                seen++;
                findings(pair.original(), pair.translation()).stream()
                        .filter(finding -> !PARTS.contains(finding.sort()))
                        .forEach(finding -> wronged.add(pair.name() + ": " + finding.says()));
            }
        }
        System.out.printf("false findings in %d noisy translations: %s%n", seen, wronged);
        assertTrue(wronged.size() <= seen / 20, wronged.toString());
    }

    @Test
    void noticesWhatIsWrong() {
        Map<Finding.Sort, int[]> counts = new EnumMap<>(Finding.Sort.class);
        for (TruePair pair : pairs) {
            if (!pair.set().equals("tico") || isMisordered(pair)) {
                continue;
            }
            List<Unit> units = pair.translation().units();
            List<Unit> cut = new ArrayList<>(units.subList(0, 15));
            cut.addAll(units.subList(35, 60));
            List<Unit> swapped = new ArrayList<>(units.subList(0, 8));
            swapped.addAll(units.subList(28, 48));
            swapped.addAll(units.subList(8, 28));
            swapped.addAll(units.subList(48, 60));
            count(counts, Finding.Sort.ANOTHER_DOCUMENT, pair, other(pair).units());
            count(counts, Finding.Sort.PART_MISSING, pair, cut);
            count(counts, Finding.Sort.ANOTHER_ORDER, pair, swapped);
            count(counts, Finding.Sort.NOT_TRANSLATED, pair, pair.original().units());
        }
        counts.forEach(
                (sort, count) ->
                        System.out.printf("%s: noticed %d of %d%n", sort, count[0], count[1]));
        counts.forEach(
                (sort, count) ->
                        assertTrue(
                                count[0] >= 0.9 * count[1],
                                sort + " noticed " + count[0] + " of " + count[1]));
    }

    /** The translation of another part of the same text into the same language. */
    private static TextBody other(TruePair pair) {
        return pairs.stream()
                .filter(one -> one.set().equals(pair.set()))
                .filter(one -> !one.document().equals(pair.document()))
                .filter(one -> one.original().language().equals(pair.original().language()))
                .filter(one -> one.translation().language().equals(pair.translation().language()))
                .findFirst()
                .orElseThrow()
                .translation();
    }

    private static void count(
            Map<Finding.Sort, int[]> counts, Finding.Sort sort, TruePair pair, List<Unit> units) {
        TextBody wrong = new TextBody(pair.translation().language(), units);
        int[] count = counts.computeIfAbsent(sort, key -> new int[2]);
        count[0] += findings(pair.original(), wrong).isEmpty() ? 0 : 1;
        count[1]++;
    }
}
