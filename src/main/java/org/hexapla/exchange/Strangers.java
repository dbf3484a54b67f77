package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.SentKits;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Placement;
import org.hexapla.core.translation.ReturnedKit;

/**
 * What a file calls otherwise than we do: its languages, its segments, its document. Translation
 * memories and the files that tools keep for themselves name little or nothing of ours; whoever
 * brings one says by the address which document it is of.
 */
final class Strangers {
    // A folder before it or an ending, such as kit.xlf; the numbers of REV.1 are none.
    private static final Pattern FILE_NAME =
            Pattern.compile("^[/.~]|^file:|\\\\|\\.(?=\\w*[a-zA-Z])[a-zA-Z0-9]{2,10}$");

    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final DocumentSymbol symbol;

    Strangers(Archive archive, Catalogue catalogue, Kits kits, DocumentSymbol symbol) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.symbol = symbol;
    }

    /** The file with our names of its document and its languages, as far as they are ours. */
    ReturnedKit called(ReturnedKit returned, Optional<SentKits.SentKit> sent) {
        Set<Language> ours = new LinkedHashSet<>();
        if (sent.isPresent()) {
            ours.addAll(List.of(sent.get().source(), sent.get().target()));
        } else {
            archive.versions(symbol).forEach(version -> ours.add(version.language()));
            ours.addAll(Language.OFFICIAL);
        }
        Language target = returned.target();
        boolean renamed = isFileName(returned.original());
        boolean named = isOfAnother(returned.original()) || !returned.byText() && !renamed;
        ReturnedKit called =
                returned.called(
                        named ? returned.original() : symbol.value(),
                        near(returned.source(), ours),
                        target == null ? null : near(target, ours));
        return renamed && sent.isEmpty() ? called.foundByText() : called;
    }

    /**
     * Whether a tool wrote there what the file was called, or nothing, in the place of the
     * document's symbol.
     */
    private static boolean isFileName(String original) {
        return original.isBlank() || FILE_NAME.matcher(original.strip()).find();
    }

    /** A tool may know a language of ours only with a region, such as fr-FR. */
    private static Language near(Language language, Set<Language> ours) {
        List<Language> close = ours.stream().filter(language::isClose).toList();
        return ours.contains(language) || close.size() != 1 ? language : close.get(0);
    }

    /** Whether the words name a document that is here; a tool writes the path of a file there. */
    private boolean isOfAnother(String original) {
        try {
            return catalogue.document(new DocumentSymbol(original)).isPresent();
        } catch (Refused noSymbol) {
            return false;
        }
    }

    /** The file with its segments under our ids. */
    ReturnedKit placed(ReturnedKit returned, List<Merge.Present> present) {
        return returned.byText()
                ? returned.with(Placement.of(present, returned.segments()))
                : returned;
    }

    /**
     * Refuses a file that does not say which document it is of and has nothing of this one.
     *
     * @param returned as it was read
     */
    void refuseForeign(ReturnedKit returned, ReturnedKit placed, List<Merge.Present> present) {
        Set<String> here = new HashSet<>();
        present.forEach(segment -> here.add(segment.id()));
        boolean holdsAny =
                placed.segments().stream().anyMatch(segment -> here.contains(segment.id()));
        boolean told = returned.byText() || !placed.byText() || placed.segments().isEmpty();
        if (!told && !holdsAny) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-document",
                    "The file does not say which document it is of, and no sentence in it is one of "
                            + symbol
                            + ". Bring it back to the document it was made from.");
        }
    }

    /**
     * What was sent of a file that names no kit: the texts that went out with every kit of its pair
     * alike. Of any other it is not known.
     */
    Map<String, Merge.Sent> sent(Language source, Language target) {
        return kits.sent().alwaysSent(symbol, source, target);
    }

    /** What to tell of a file that names no kit. */
    static List<String> warnings(ReturnedKit returned, Optional<SentKits.SentKit> sent) {
        List<String> warnings = new ArrayList<>();
        if (sent.isEmpty() && returned.byText()) {
            warnings.add(
                    "The file does not name a kit that was made here; its segments were found by"
                            + " their ids and source texts, and what may be newer here was left.");
        }
        return warnings;
    }
}
