package org.hexapla.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Provenance.Way;
import org.hexapla.archive.Revision;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.VersionText;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.TextBody;

/**
 * An original that was revised, and how its translations follow. What is published keeps its words
 * and is aligned anew, and so is a file that nobody has worked on. What people work on goes on from
 * where it was, sentence by sentence: what was taken out of the original leaves it, and numbers are
 * the new ones. Where a published translation is all there is, such a draft begins beside it.
 */
final class Followed {
    private final Archive archive;
    private final TextBody old;
    private final Succession.Named now;
    private final Provenance provenance;
    private final List<PairLexicon> learnt;

    /**
     * @param now the revised original, named after the old one
     * @param provenance who revised it, when, by which file
     * @param learnt what other documents taught of the two languages
     */
    Followed(
            Archive archive,
            TextBody old,
            Succession.Named now,
            Provenance provenance,
            List<PairLexicon> learnt) {
        this.archive = archive;
        this.old = old;
        this.now = now;
        this.provenance = provenance;
        this.learnt = learnt;
    }

    /** The revisions that follow, the published one first. */
    List<NewRevision> by(LanguageVersion version) {
        List<NewRevision> next = new ArrayList<>();
        Realignment realignment = new Realignment(old, now.body(), provenance, learnt);
        Optional<Revision> published = version.published();
        published.ifPresent(one -> next.add(realignment.of(one, text(version, one))));
        if (version.working().isPresent()) {
            Revision working = version.working().get();
            VersionText text = text(version, working);
            next.add(
                    isFileAlone(working, text)
                            ? realignment.of(working, text)
                            : carried(text, provenance).goneOn(working));
        } else if (published.isPresent() && !isSameText()) {
            VersionText text = text(version, published.get());
            carried(text, asCarried()).draft(published.get()).ifPresent(next::add);
        }
        return next;
    }

    private VersionText text(LanguageVersion version, Revision revision) {
        return archive.text(version.symbol(), version.language(), revision.number()).orElseThrow();
    }

    private CarriedText carried(VersionText text, Provenance way) {
        return new CarriedText(old, text, now, now.body(), way);
    }

    private Provenance asCarried() {
        return new Provenance(provenance.who(), provenance.when(), Way.CARRIED, provenance.file());
    }

    private static boolean isFileAlone(Revision revision, VersionText text) {
        return revision.carrier().isPresent()
                && text.rows().values().stream()
                        .flatMap(row -> row.beads().stream())
                        .map(TranslatedBead::provenance)
                        .allMatch(one -> one.way() == Way.FILE);
    }

    /** Whether every sentence stands where it stood, under the same number. */
    private boolean isSameText() {
        return names(old).equals(names(now.body()));
    }

    private static List<String> names(TextBody body) {
        List<String> names = new ArrayList<>();
        body.units()
                .forEach(
                        unit -> {
                            names.add(unit.id() + " " + unit.label());
                            unit.segments().forEach(segment -> names.add(segment.id()));
                        });
        return names;
    }
}
