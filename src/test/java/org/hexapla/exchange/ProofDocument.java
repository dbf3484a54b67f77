package org.hexapla.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;

/**
 * The document of {@code proof.en.html} and {@code proof.fr.html}, to which files are brought back;
 * each is looked at and taken back again, so that every one finds the same store.
 */
final class ProofDocument implements AutoCloseable {
    private static final DocumentSymbol PROOF = new DocumentSymbol("PROOF/1");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account JEAN = new Account("jean", Role.TRANSLATOR, Set.of(FR));

    private final TestExchange exchange;
    private final TranslationKit kit;

    ProofDocument(Path folder) {
        exchange = new TestExchange(folder);
        exchange.intake().addDocument(PROOF);
        for (Language language : List.of(EN, FR)) {
            // Three paragraphs are left out on purpose.
            exchange.intake().sendAnyway(PROOF, language, resource("proof." + language + ".html"));
        }
        kit = exchange.kit(PROOF, EN, FR);
    }

    static byte[] resource(String name) {
        try (InputStream in = ProofDocument.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] export(XliffVersion version) {
        return exchange.file(kit, version);
    }

    VersionText original() {
        return exchange.intake().text(PROOF, EN);
    }

    /** What is there after a file was brought back. */
    record Brought(
            MergeReport report,
            TranslationKit kit,
            VersionText original,
            Map<String, String> suggested) {}

    /** Says what a file does to the store, with the store as it was before. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Brought brought;

        private Undone(Brought brought) {
            this.brought = brought;
        }
    }

    /** Brings a file back as a translator and takes all it did back. */
    Brought brought(byte[] bytes) {
        TestDatabase database = exchange.intake().database();
        try {
            return database.inTransaction(
                    () -> {
                        throw new Undone(broughtNow(database, bytes));
                    });
        } catch (Undone undone) {
            return undone.brought;
        }
    }

    private Brought broughtNow(TestDatabase database, byte[] bytes) {
        MergeReport report = exchange.bring(database, PROOF, bytes, JEAN);
        Map<String, String> suggested = new TreeMap<>();
        for (SuggestionBook.Suggestion suggestion :
                database.kits().suggestions().suggestions(PROOF, FR)) {
            suggested.put(suggestion.segment(), suggestion.text().text());
        }
        return new Brought(
                report,
                exchange.on(database).kit(PROOF, EN, FR, true),
                exchange.intake().text(PROOF, EN),
                suggested);
    }

    /** What is not unchanged, by segment, as in {@link Damage.End}. */
    static Map<String, String> outcomes(MergeReport report) {
        Map<String, String> outcomes = new TreeMap<>();
        for (MergeReport.Line line : report.segments()) {
            boolean accepted = line.outcome().equals("accepted");
            outcomes.put(line.id(), line.outcome() + (accepted ? " " + line.text() : ""));
        }
        return outcomes;
    }

    static int count(MergeReport report) {
        return report.accepted()
                + report.unchanged()
                + report.stale()
                + report.conflict()
                + report.brokenCodes()
                + report.unknown();
    }

    /** The texts that must wait as suggestions. */
    static Map<String, String> held(MergeReport report) {
        return report.segments().stream()
                .filter(line -> Set.of("stale", "conflict", "brokenCodes").contains(line.outcome()))
                .collect(
                        Collectors.toMap(
                                MergeReport.Line::id,
                                line -> String.valueOf(line.text()),
                                (one, other) -> other,
                                TreeMap::new));
    }

    /** The texts as they were, but for the accepted ones. */
    Map<String, String> expectedTexts(MergeReport report) {
        Map<String, String> texts = texts(kit);
        for (MergeReport.Line line : report.segments()) {
            if (line.outcome().equals("accepted")) {
                texts.put(line.id(), line.text());
            }
        }
        return texts;
    }

    static Map<String, String> texts(TranslationKit kit) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TranslationKit.KitUnit unit : kit.units()) {
            for (KitSegment segment : unit.segments()) {
                CodedText target = segment.target();
                texts.put(segment.id(), target == null ? "" : target.text());
            }
        }
        return texts;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
