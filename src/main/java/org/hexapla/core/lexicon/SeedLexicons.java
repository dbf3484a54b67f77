package org.hexapla.core.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hexapla.core.language.Language;

/** The lexicons that come with the program, read when first asked for. */
final class SeedLexicons {
    private static final Map<String, Optional<PairLexicon>> READ = new ConcurrentHashMap<>();

    private SeedLexicons() {}

    static Optional<PairLexicon> of(Language source, Language target) {
        String from = source.primary();
        String to = target.primary();
        boolean inOrder = from.compareTo(to) < 0;
        String name = inOrder ? from + "-" + to : to + "-" + from;
        Optional<PairLexicon> lexicon = READ.computeIfAbsent(name, SeedLexicons::read);
        return inOrder ? lexicon : lexicon.map(PairLexicon::reversed);
    }

    private static Optional<PairLexicon> read(String name) {
        try (InputStream in = SeedLexicons.class.getResourceAsStream(name + ".lex")) {
            return in == null ? Optional.empty() : Optional.of(PairLexicon.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the lexicon " + name, e);
        }
    }
}
