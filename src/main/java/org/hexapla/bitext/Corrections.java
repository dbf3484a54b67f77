package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.JsonBody;
import org.jspecify.annotations.Nullable;

/** Puts rows and beads of a translation right, as a person says. */
@Part
public class Corrections {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Bitexts bitexts;
    private final Clock clock;

    @Inject
    Corrections(Archive archive, Catalogue catalogue, Bitexts bitexts, Clock clock) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.bitexts = bitexts;
        this.clock = clock;
    }

    /**
     * Corrects the working revision of a translation, which is begun where there is none. All of it
     * is done or nothing.
     *
     * @param correction as {@link RowsPatch} words it
     * @param ifMatch the tag of these two languages as the person saw them, in quotation marks; *
     *     or null for whatever is there
     * @return the two languages, in the order of the correction
     * @throws Refused if there is no such text, the account may not write in its language, the
     *     texts are others than the person saw, or the correction does not fit the rows
     */
    @Transactional
    public Languages correct(
            DocumentSymbol symbol,
            JsonObject correction,
            @Nullable EntityTags ifMatch,
            Account account) {
        Language original = catalogue.existing(symbol).originalLanguage();
        List<Language> pair = RowsPatch.languages(correction);
        List<Language> others = new ArrayList<>(pair);
        if (!others.remove(original)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "not-with-the-original",
                    "Translations are paired with the original, which is in "
                            + original
                            + "; any other pair follows from that. Correct each with it.");
        }
        Language translation = others.get(0);
        account.requireTranslator(translation);
        RowsPatch patch = RowsPatch.of(correction, original, translation);
        archive.lock(symbol);
        VersionText source = newest(symbol, original);
        newest(symbol, translation);
        if (ifMatch != null) {
            refuseMoved(symbol, new Languages(pair), ifMatch);
        }
        Provenance provenance =
                new Provenance(
                        account.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Provenance.Way.PERSON,
                        null);
        int working = archive.beginWork(symbol, translation, TextStatus.COURTESY, provenance);
        VersionText text = archive.text(symbol, translation, working).orElseThrow();
        CorrectedText corrected =
                new CorrectedText(
                        source.body(),
                        text,
                        patch,
                        provenance,
                        SegmentState.highestOf(account.role()));
        archive.change(
                symbol,
                translation,
                corrected.body(),
                corrected.rows(),
                corrected.gone(),
                provenance);
        return new Languages(pair);
    }

    private void refuseMoved(DocumentSymbol symbol, Languages pair, EntityTags ifMatch) {
        BitextPage page =
                bitexts.page(symbol, Optional.of(pair), pair.list().get(0), View.COLUMNS, true);
        if (!ifMatch.allow(JsonBody.tag(page))) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "bitext-moved-on",
                    "These rows are not those any more that the tag in If-Match is of. Look again"
                            + " at /documents/"
                            + symbol
                            + "/bitext?languages="
                            + pair
                            + "&working=true and repeat with its ETag.");
        }
    }

    private VersionText newest(DocumentSymbol symbol, Language language) {
        return archive.newestText(symbol, language)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "no-text-to-correct",
                                        symbol + " is not here in " + language + " yet."));
    }
}
