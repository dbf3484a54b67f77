package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.hexapla.archive.Archive;
import org.hexapla.archive.kit.Kits;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Alongside;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.Riders;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.platform.Part;

/** Gives out translation kits. */
@Part
public class Exchange {
    private final PairTexts texts;
    private final OtherDocuments others;
    private final RidersAlong along;
    private final Archive archive;
    private final Kits kits;
    private final Formats formats;
    private final Clock clock;

    @Inject
    Exchange(
            PairTexts texts,
            OtherDocuments others,
            RidersAlong along,
            Archive archive,
            Kits kits,
            Formats formats,
            Clock clock) {
        this.texts = texts;
        this.others = others;
        this.along = along;
        this.archive = archive;
        this.kits = kits;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Makes a kit of the whole texts as they are, for any tool, and remembers what went out.
     *
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if the document or the source is not there, or the target is the original
     */
    @Transactional
    public TranslationKit kit(
            DocumentSymbol symbol, Language source, Language target, boolean withWork) {
        return kit(symbol, KitOrder.whole(source, target), withWork);
    }

    /**
     * Makes a kit of the texts as they are, and remembers what went out.
     *
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if the document or the source is not there, the target is the original, or
     *     there is nothing of what is wanted
     */
    @Transactional
    public TranslationKit kit(DocumentSymbol symbol, KitOrder order, boolean withWork) {
        Present present = texts.present(symbol, order.source(), order.target(), withWork);
        List<KitUnit> units = new KitUnits(archive, symbol, order, present).units();
        boolean empty =
                units.stream()
                        .flatMap(unit -> unit.segments().stream())
                        .noneMatch(order.tool()::shows);
        if (empty) {
            throw nothing(symbol, order);
        }
        Alongside beside = withWork ? beside(symbol, order, present, units) : Alongside.NOTHING;
        TranslationKit unnamed = kit("", symbol, order, present, units, beside);
        String name = Fingerprint.of(order, unnamed);
        TranslationKit kit = kit(name, symbol, order, present, units, beside);
        if (!kits.sent().isKnown(name)) {
            // Of two who ask for the same new kit at once, the second finds it.
            archive.lock(symbol);
            kits.sent().remember(kit, order.tool().name(), order.units().word(), clock.instant());
        }
        return kit;
    }

    private Alongside beside(
            DocumentSymbol symbol, KitOrder order, Present present, List<KitUnit> units) {
        SortedMap<String, List<Elsewhere>> elsewhere =
                order.tool().hasMatches()
                        ? others.of(symbol, order.source(), order.target(), units)
                        : Collections.emptySortedMap();
        return along.of(symbol, order.source(), order.target(), present.rows(), elsewhere);
    }

    /**
     * What the revisions of the original changed of a translation, unpublished texts too: the
     * segments of a kit of the changes, none where nothing did. Nothing is remembered.
     *
     * @throws Refused if the document or its original is not there, or the target is the original
     */
    @Transactional
    public List<KitUnit> changes(DocumentSymbol symbol, Language target) {
        Language source = texts.original(symbol);
        KitOrder order = new KitOrder(source, target, UnitChoice.CHANGED, ToolProfile.generic());
        return new KitUnits(archive, symbol, order, texts.present(symbol, source, target, true))
                .units();
    }

    private static TranslationKit kit(
            String id,
            DocumentSymbol symbol,
            KitOrder order,
            Present present,
            List<KitUnit> units,
            Alongside along) {
        return new TranslationKit(
                id,
                symbol,
                order.source(),
                order.target(),
                present.source().revision(),
                units,
                along);
    }

    /** The kit as a file for the tool that it was ordered for. */
    byte[] file(TranslationKit kit, KitOrder order, XliffVersion version) {
        Riders riders = along.riders(kit.alongside(), version);
        return formats.xliff(kit, version, order.tool(), riders);
    }

    private static Refused nothing(DocumentSymbol symbol, KitOrder order) {
        return new Refused(
                Refused.Why.NOT_FOUND,
                "nothing-to-translate",
                switch (order.units()) {
                    case ALL -> "There is no text in " + symbol + " to be translated.";
                    case OPEN ->
                            "Nothing of "
                                    + symbol
                                    + " is open in "
                                    + order.target()
                                    + ": every segment is translated from the present original.";
                    case CHANGED ->
                            "No source of "
                                    + symbol
                                    + " was changed since it was translated into "
                                    + order.target()
                                    + ".";
                });
    }

    /** The name that the table of a review is downloaded under. */
    static String reviewName(TranslationKit kit) {
        return kit.symbol().slug() + "." + kit.source() + "-" + kit.target() + ".docx";
    }

    /** The name that a whole kit is downloaded under. */
    public static String fileName(
            DocumentSymbol symbol, Language source, Language target, String version) {
        return fileName(symbol, KitOrder.whole(source, target), version);
    }

    /** The name that a kit is downloaded under. */
    static String fileName(DocumentSymbol symbol, KitOrder order, String version) {
        String part = order.units() == UnitChoice.ALL ? "" : "." + order.units().word();
        String pair = order.source() + "-" + order.target();
        return symbol.slug() + "." + pair + part + "." + version + ".xlf";
    }
}
