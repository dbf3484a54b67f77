package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.SentKits;
import org.hexapla.core.account.Account;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Shows a file that came back as people look at it: segment by segment beside what is here. A
 * transaction is the caller's.
 */
@Part
class Looks {
    private final Judge judge;
    private final PairTexts texts;
    private final ImportLedger ledger;
    private final Catalogue catalogue;
    private final Kits kits;

    @Inject
    Looks(Judge judge, PairTexts texts, ImportLedger ledger, Catalogue catalogue, Kits kits) {
        this.judge = judge;
        this.texts = texts;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.kits = kits;
    }

    /** What a file would change now; of one that was applied, what it did. */
    ReturnedFile at(KitImport imported, Account account) {
        return imported.isApplied() ? done(imported, account) : open(imported, account);
    }

    private ReturnedFile open(KitImport imported, Account account) {
        Judgement judged =
                judge.again(imported, account, ledger.provenance(account, imported.sha256()));
        Map<String, Merge.Present> here = judged.present().byId();
        Map<String, CodedText> sources = new TreeMap<>();
        judged.returned().forEach(one -> sources.putIfAbsent(one.id(), one.source()));
        List<ReturnedFile.Line> lines = new ArrayList<>();
        for (Decision decision : judged.report().decisions()) {
            if (decision.outcome() != Outcome.UNCHANGED) {
                CodedText source = sources.get(decision.id());
                lines.add(line(decision, source, here.get(decision.id()), judged));
            }
        }
        return new ReturnedFile(
                catalogue.existing(imported.symbol()),
                imported,
                judged.before(judged.report()).counts(),
                lines,
                judged.before(judged.report()).notes(),
                judged.warnings(judged.report()),
                judged.token(),
                false);
    }

    private static ReturnedFile.Line line(
            Decision decision,
            @Nullable CodedText fileSource,
            Merge.@Nullable Present now,
            Judgement judged) {
        CodedText text = decision.text();
        Merge.Sent sent = judged.sent().get(decision.id());
        boolean takeable =
                Choices.isOpen(decision)
                        && now != null
                        && text != null
                        && Choices.taken(now, text, null, judged.cap()).outcome()
                                == Outcome.ACCEPTED;
        return new ReturnedFile.Line(
                decision.id(),
                decision.row(),
                decision.outcome(),
                decision.reason(),
                new ReturnedFile.Texts(
                        now == null ? fileSource : now.source(),
                        now == null ? null : sourceThen(sent, now),
                        decision.current(),
                        text),
                Choices.isOpen(decision),
                takeable);
    }

    /** The source as it went out, where it is another one now. */
    private static @Nullable CodedText sourceThen(Merge.@Nullable Sent sent, Merge.Present now) {
        return sent == null || sent.source().equals(now.source().text())
                ? null
                : CodedText.of(sent.source());
    }

    private ReturnedFile done(KitImport imported, Account account) {
        MergeReport report = ledger.report(imported);
        Map<String, Merge.Present> here =
                texts.present(imported.symbol(), imported.source(), imported.target(), true).byId();
        Map<String, Merge.Sent> sent =
                kits.sent().broughtBack(imported).map(SentKits.SentKit::sent).orElse(Map.of());
        List<ReturnedFile.Line> lines = new ArrayList<>();
        for (MergeReport.Line line : report.segments()) {
            Merge.Present now = here.get(line.id());
            Merge.Sent then = sent.get(line.id());
            lines.add(
                    new ReturnedFile.Line(
                            line.id(),
                            line.row(),
                            Outcome.of(line.outcome()),
                            line.reason(),
                            new ReturnedFile.Texts(
                                    now == null
                                            ? coded(then == null ? null : then.source())
                                            : now.source(),
                                    now == null ? null : sourceThen(then, now),
                                    coded(line.current()),
                                    coded(line.text())),
                            false,
                            false));
        }
        return new ReturnedFile(
                catalogue.existing(imported.symbol()),
                imported,
                imported.counts(),
                lines,
                report.notes(),
                report.warnings(),
                "",
                Undoing.isUndoable(imported, account, ledger.now()));
    }

    private static @Nullable CodedText coded(@Nullable String text) {
        return text == null ? null : CodedText.of(text);
    }
}
