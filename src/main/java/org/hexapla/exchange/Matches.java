package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Archive;
import org.hexapla.archive.WordCount;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.platform.Part;

/**
 * What is open in a document, as a translation memory of what helps with it: the translations that
 * other documents have of these sentences and of sentences like them, and what stood here before
 * the original was revised. It is for tools that take such help from a memory beside the kit, not
 * from the kit.
 */
@Part
public class Matches {
    private final Archive archive;
    private final PairTexts texts;
    private final OtherDocuments others;

    @Inject
    Matches(Archive archive, PairTexts texts, OtherDocuments others) {
        this.archive = archive;
        this.texts = texts;
        this.others = others;
    }

    /**
     * The units in the order of the document, each once, unpublished texts too.
     *
     * @throws Refused if the document or the source is not there, the target is the original, or
     *     nothing helps with what is open
     */
    @Transactional
    public List<MemoryUnit> of(DocumentSymbol symbol, Language source, Language target) {
        List<Elsewhere> matches = new ArrayList<>();
        bySegment(symbol, source, target, open(symbol, source, target))
                .values()
                .forEach(matches::addAll);
        if (matches.isEmpty()) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-matches",
                    "No document has a translation into "
                            + target
                            + " of a sentence like those that are open in "
                            + symbol
                            + ".");
        }
        return units(matches, source, target);
    }

    /**
     * How much of what is open has such help, without the help itself.
     *
     * @throws Refused if the document or the source is not there, or the target is the original
     */
    @Transactional
    public Analysis analysis(DocumentSymbol symbol, Language source, Language target) {
        List<KitUnit> open = open(symbol, source, target);
        return Analysis.of(
                OtherDocuments.open(open),
                bySegment(symbol, source, target, open),
                new WordCount(source));
    }

    private List<KitUnit> open(DocumentSymbol symbol, Language source, Language target) {
        KitOrder order = new KitOrder(source, target, UnitChoice.OPEN, ToolProfile.generic());
        Present present = texts.present(symbol, source, target, true);
        return new KitUnits(archive, symbol, order, present).units();
    }

    /** What helps with each segment, by its id, in the order of the document. */
    private Map<String, List<Elsewhere>> bySegment(
            DocumentSymbol symbol, Language source, Language target, List<KitUnit> open) {
        Map<String, List<Elsewhere>> elsewhere = others.of(symbol, source, target, open);
        Map<String, List<Elsewhere>> all = new LinkedHashMap<>();
        for (KitUnit unit : open) {
            for (KitSegment segment : unit.segments()) {
                List<Elsewhere> matches = new ArrayList<>(before(symbol, unit, segment));
                matches.addAll(elsewhere.getOrDefault(segment.id(), List.of()));
                all.put(segment.id(), matches);
            }
        }
        return all;
    }

    /** What a segment was and said before its source was changed. */
    private static List<Elsewhere> before(DocumentSymbol symbol, KitUnit unit, KitSegment segment) {
        Before before = segment.before();
        String source = before == null ? null : before.source();
        if (before == null || source == null) {
            return List.of();
        }
        int likeness = Likeness.hundredths(Likeness.of(source, segment.source().text()));
        return List.of(
                new Elsewhere(source, before.target(), likeness, symbol.value() + "#" + unit.id()));
    }

    /** The same help for several sentences is one unit, with its best likeness. */
    private static List<MemoryUnit> units(
            List<Elsewhere> matches, Language source, Language target) {
        record Text(String source, String target) {}
        Map<Text, Elsewhere> best = new LinkedHashMap<>();
        for (Elsewhere match : matches) {
            best.merge(
                    new Text(match.source(), match.target()),
                    match,
                    (one, other) -> one.likeness() >= other.likeness() ? one : other);
        }
        List<MemoryUnit> units = new ArrayList<>();
        for (Elsewhere match : best.values()) {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("x-origin", match.origin());
            properties.put("x-likeness", Integer.toString(match.likeness()));
            units.add(
                    new MemoryUnit(
                            null,
                            null,
                            properties,
                            List.of(
                                    MemoryUnit.Variant.of(source, match.source()),
                                    MemoryUnit.Variant.of(target, match.target()))));
        }
        return units;
    }
}
