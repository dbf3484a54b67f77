package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.StructuredText.Damage;
import org.hexapla.core.pairing.StructuredText.Piece;
import org.hexapla.core.text.TextBody;

/**
 * Measures how well units are paired under each kind of damage, and whether the confidences given
 * are the shares that turn out right. Arguments: the number of documents of each pair and damage,
 * and the first seed; languages in pairs, all fifteen pairs if there are none.
 */
final class UnitsUnderDamage {
    /** Links that are right, links found, links there are; for units and for sentences. */
    static final class Count {
        private int right;
        private int found;
        private int real;

        double f1() {
            return found + real == 0 ? 1 : 2.0 * right / (found + real);
        }
    }

    final Map<Damage, Count> units = new EnumMap<>(Damage.class);
    final Map<Damage, Count> sentences = new EnumMap<>(Damage.class);
    final Map<String, Count> evidence = new TreeMap<>();

    public static void main(String[] arguments) {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int seed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        List<List<Language>> pairs = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] pair = arguments[i].split("-");
            pairs.add(List.of(new Language(pair[0]), new Language(pair[1])));
        }
        UnitsUnderDamage measured = new UnitsUnderDamage();
        long start = System.nanoTime();
        measured.measure(pairs.isEmpty() ? SixWay.pairs() : pairs, documents, seed);
        measured.print();
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    void measure(List<List<Language>> pairs, int documents, int seed) {
        for (List<Language> pair : pairs) {
            for (Damage damage : Damage.values()) {
                for (int document = 0; document < documents; document++) {
                    measure(pair.get(0), pair.get(1), damage, new Random(seed + document));
                }
            }
        }
    }

    private void measure(Language from, Language to, Damage damage, Random random) {
        List<Piece> plain = StructuredText.document(random);
        List<Piece> original = damage.original(plain, from);
        List<Piece> translated = damage.done(plain, to, random);
        TextBody source = StructuredText.in(from, original);
        TextBody target = StructuredText.in(to, translated);
        List<AlignedRow> rows = VersionAligner.align(source, target);
        countUnits(damage, rows, original, translated);
        countSentences(damage, rows, original, translated);
    }

    private void countUnits(
            Damage damage, List<AlignedRow> rows, List<Piece> original, List<Piece> translated) {
        Count count = units.computeIfAbsent(damage, d -> new Count());
        for (Piece source : original) {
            for (Piece target : translated) {
                count.real += belong(source, target) ? 1 : 0;
            }
        }
        for (AlignedRow row : rows) {
            boolean alone = row.sourceUnit() == AlignedRow.NONE;
            int right = 0;
            Set<Integer> parts = new HashSet<>();
            row.parts().forEach(part -> parts.add(part.unit()));
            for (int unit : parts) {
                boolean fits =
                        !alone && belong(original.get(row.sourceUnit()), translated.get(unit));
                right += fits ? 1 : 0;
                count.found += alone ? 0 : 1;
            }
            count.right += right;
            boolean partnerless = isPartnerless(row, original, translated);
            String name = row.method() + " " + row.confidence();
            if (alone || row.parts().isEmpty()) {
                name = "alone " + row.confidence();
            }
            Count sort = evidence.computeIfAbsent(name, n -> new Count());
            sort.found++;
            boolean whole = alone || row.parts().isEmpty() ? partnerless : right == parts.size();
            sort.right += whole ? 1 : 0;
        }
    }

    private static boolean isPartnerless(
            AlignedRow row, List<Piece> original, List<Piece> translated) {
        if (row.sourceUnit() != AlignedRow.NONE) {
            Piece source = original.get(row.sourceUnit());
            return translated.stream().noneMatch(target -> belong(source, target));
        }
        Piece target = translated.get(row.parts().get(0).unit());
        return original.stream().noneMatch(source -> belong(source, target));
    }

    private static boolean belong(Piece source, Piece target) {
        return !Collections.disjoint(source.keys(), target.keys());
    }

    /** Sentence links right where the very line of text is the same in a unit that belongs. */
    private void countSentences(
            Damage damage, List<AlignedRow> rows, List<Piece> original, List<Piece> translated) {
        Count count = sentences.computeIfAbsent(damage, d -> new Count());
        for (Piece source : original) {
            for (Piece target : translated) {
                if (belong(source, target)) {
                    List<SixWay> both = new ArrayList<>(source.lines());
                    both.retainAll(target.lines());
                    count.real += both.size();
                }
            }
        }
        for (AlignedRow row : rows) {
            if (row.sourceUnit() == AlignedRow.NONE) {
                continue;
            }
            Piece source = original.get(row.sourceUnit());
            List<SixWay> said = new ArrayList<>();
            List<Boolean> fits = new ArrayList<>();
            for (UnitPart part : row.parts()) {
                Piece target = translated.get(part.unit());
                Span span = part.segments();
                said.addAll(target.lines().subList(span.start(), span.end()));
                fits.addAll(Collections.nCopies(span.size(), belong(source, target)));
            }
            for (Bead bead : row.beads().beads()) {
                for (int i = bead.source().start(); i < bead.source().end(); i++) {
                    for (int j = bead.target().start(); j < bead.target().end(); j++) {
                        count.found++;
                        boolean same = source.lines().get(i).equals(said.get(j));
                        count.right += same && fits.get(j) ? 1 : 0;
                    }
                }
            }
        }
    }

    private void print() {
        System.out.println("damage            units F1   sentence links F1");
        units.forEach(
                (damage, count) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-16s %9.3f %9.3f%n",
                                damage,
                                count.f1(),
                                sentences.get(damage).f1()));
        Map<String, Count> coarse = new TreeMap<>();
        evidence.forEach(
                (name, count) -> {
                    String[] words = name.split(" ");
                    double given = Double.parseDouble(words[1]);
                    boolean free = words[0].equals("CONTENT");
                    String bucket = free ? String.format(Locale.ROOT, "%.1f", given) : words[1];
                    Count sum = coarse.computeIfAbsent(words[0] + " " + bucket, n -> new Count());
                    sum.right += count.right;
                    sum.found += count.found;
                });
        System.out.println("evidence             rows   right");
        coarse.forEach(
                (name, count) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-18s %6d %7.3f%n",
                                name,
                                count.found,
                                1.0 * count.right / count.found));
    }
}
