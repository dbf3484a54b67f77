package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Tally;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.Kits;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Lays out what somebody has taken out to translate and brought back. */
@Part
public class Desk {
    private static final int MOST = 500;

    private final Imports imports;
    private final Kits kits;
    private final Archive archive;
    private final Catalogue catalogue;

    @Inject
    Desk(Imports imports, Kits kits, Archive archive, Catalogue catalogue) {
        this.imports = imports;
        this.kits = kits;
        this.archive = archive;
        this.catalogue = catalogue;
    }

    private record Pair(DocumentSymbol symbol, Language source, Language target) {}

    /** The work of an account, what was touched last first; of each pair what happened last. */
    @Transactional
    public KitsPage page(Account account) {
        Map<Pair, Imports.Taking> taken = new LinkedHashMap<>();
        for (Imports.Taking one : imports.takings(account.name(), MOST)) {
            taken.putIfAbsent(new Pair(one.symbol(), one.source(), one.target()), one);
        }
        Map<Pair, KitImport> came = new LinkedHashMap<>();
        for (KitImport one : imports.by(account.name(), MOST)) {
            came.putIfAbsent(new Pair(one.symbol(), one.source(), one.target()), one);
        }
        List<Pair> pairs = new ArrayList<>(taken.keySet());
        came.keySet().stream().filter(pair -> !taken.containsKey(pair)).forEach(pairs::add);
        pairs.sort(Comparator.comparing(pair -> last(taken.get(pair), came.get(pair))));
        java.util.Collections.reverse(pairs);
        Map<DocumentSymbol, List<LanguageVersion>> versions =
                archive.versions(pairs.stream().map(Pair::symbol).distinct().toList());
        Map<DocumentSymbol, Map<Language, Integer>> waiting = new HashMap<>();
        List<Work> works = new ArrayList<>();
        for (Pair pair : pairs) {
            Map<Language, Integer> beside =
                    waiting.computeIfAbsent(
                            pair.symbol(), symbol -> kits.suggestions().waiting(symbol));
            works.add(
                    work(
                            pair,
                            Optional.ofNullable(taken.get(pair)),
                            Optional.ofNullable(came.get(pair)),
                            versions.getOrDefault(pair.symbol(), List.of()),
                            beside.getOrDefault(pair.target(), 0)));
        }
        return new KitsPage(works);
    }

    private static Instant last(Imports.@Nullable Taking taken, @Nullable KitImport came) {
        Instant out = taken == null ? Instant.MIN : taken.at();
        Instant back = came == null ? Instant.MIN : came.broughtAt();
        return out.isAfter(back) ? out : back;
    }

    private Work work(
            Pair pair,
            Optional<Imports.Taking> taken,
            Optional<KitImport> came,
            List<LanguageVersion> versions,
            int waiting) {
        Document document = catalogue.existing(pair.symbol());
        Tally all = tally(versions, document.originalLanguage());
        Tally target = tally(versions, pair.target()).upTo(all);
        return new Work(
                document,
                pair.source(),
                pair.target(),
                taken,
                came,
                target.segments().get(SegmentState.INITIAL),
                all.allSegments(),
                target.words().get(SegmentState.INITIAL),
                waiting);
    }

    private static Tally tally(List<LanguageVersion> versions, Language language) {
        return versions.stream()
                .filter(version -> version.language().equals(language))
                .map(LanguageVersion::tally)
                .findFirst()
                .orElse(Tally.NOTHING);
    }
}
