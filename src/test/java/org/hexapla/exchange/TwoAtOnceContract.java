package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people bring kits of one document back at the same moment, again and again: what only one of
 * them did is there, what both did is there once and the other one's text waits beside it.
 *
 * <p>Ten rounds in the build; {@code -Dhexapla.rounds=1000} for more.
 */
abstract class TwoAtOnceContract {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/2");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account ANNE = new Account("anne", Role.TRANSLATOR, Set.of(FR));
    private static final Account BRUNO = new Account("bruno", Role.TRANSLATOR, Set.of(FR));

    @TempDir Path folder;

    /** A fresh database. */
    abstract TestDatabase database();

    @Test
    void losesNoUpdateOfEither() throws Exception {
        int rounds = Integer.getInteger("hexapla.rounds", 10);
        int first = 0;
        try (TestExchange exchange = new TestExchange(new TestIntake(folder, database()));
                TestDatabase one = exchange.intake().database().beside();
                TestDatabase other = exchange.intake().database().beside()) {
            exchange.intake().addDocument(SYMBOL);
            exchange.intake().send(SYMBOL, EN, text("The %s paragraph is annexed."));
            exchange.intake().send(SYMBOL, FR, text("Le paragraphe %s est annexé."));
            for (int i = 1; i <= rounds; i++) {
                first += new Round(exchange, one, other, i).run() ? 1 : 0;
            }
        }
        System.out.printf(
                "%s: %d rounds, 0 lost updates; %d times the first of the two was taken first%n",
                getClass().getSimpleName(), rounds, first);
    }

    private static byte[] text(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            text.append(i).append(". ").append(pattern.formatted("n° " + i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One round: both have the same kit; Anne does segments 1 and 2, Bruno 2 and 3. */
    private static final class Round {
        private final TestExchange exchange;
        private final TestDatabase one;
        private final TestDatabase other;
        private final int number;
        private final TranslationKit kit;
        private final List<String> ids;

        Round(TestExchange exchange, TestDatabase one, TestDatabase other, int number) {
            this.exchange = exchange;
            this.one = one;
            this.other = other;
            this.number = number;
            this.kit = exchange.kit(SYMBOL, EN, FR);
            this.ids = new ArrayList<>(texts(kit).keySet()).subList(0, 3);
        }

        /** Whether Anne's text won where both had one. */
        boolean run() throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<MergeReport> anne = bring(one, start, ANNE, ids.subList(0, 2));
            CompletableFuture<MergeReport> bruno = bring(other, start, BRUNO, ids.subList(1, 3));
            MergeReport annes = anne.get();
            MergeReport brunos = bruno.get();
            boolean annesFirst = annes.accepted() == 2;
            String both = ids.get(1);
            Map<String, String> expected = texts(kit);
            expected.put(ids.get(0), text(ANNE, ids.get(0)));
            expected.put(ids.get(2), text(BRUNO, ids.get(2)));
            expected.put(both, text(annesFirst ? ANNE : BRUNO, both));
            assertEquals(expected, texts(exchange.kit(SYMBOL, EN, FR)), "round " + number);
            assertEquals(3, annes.accepted() + brunos.accepted(), "round " + number);
            assertEquals(1, annes.conflict() + brunos.conflict(), "round " + number);
            String waits = text(annesFirst ? BRUNO : ANNE, both);
            assertTrue(
                    exchange
                            .intake()
                            .database()
                            .kits()
                            .suggestions()
                            .suggestions(SYMBOL, FR)
                            .stream()
                            .map(SuggestionBook.Suggestion::text)
                            .map(CodedText::text)
                            .anyMatch(waits::equals),
                    "round " + number);
            exchange.intake().database().entities().clear();
            return annesFirst;
        }

        private CompletableFuture<MergeReport> bring(
                TestDatabase database, CyclicBarrier start, Account who, List<String> done) {
            TranslationKit worked = kit;
            for (String id : done) {
                worked = TestExchange.with(worked, id, text(who, id));
            }
            byte[] file = exchange.file(worked, XliffVersion.V2_0);
            return CompletableFuture.supplyAsync(
                    () -> {
                        TestExchange.await(start);
                        return database.inTransaction(
                                () -> exchange.bring(database, SYMBOL, file, who));
                    });
        }

        private String text(Account who, String id) {
            return "Texte %s de %s, tour %d.".formatted(id, who.name(), number);
        }

        private static Map<String, String> texts(TranslationKit kit) {
            Map<String, String> texts = new TreeMap<>();
            for (TranslationKit.KitUnit unit : kit.units()) {
                for (KitSegment segment : unit.segments()) {
                    CodedText target = segment.target();
                    texts.put(segment.id(), target == null ? "" : target.text());
                }
            }
            return texts;
        }
    }
}
