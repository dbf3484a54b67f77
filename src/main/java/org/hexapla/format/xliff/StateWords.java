package org.hexapla.format.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/** What states are called in each version of XLIFF and by each tool: {@code states.properties}. */
final class StateWords {
    private static final Properties WORDS = words();

    /**
     * A state as a file words it.
     *
     * @param approved whether 1.2 marks the translation unit as approved
     */
    record Written(String state, @Nullable String subState, boolean approved) {}

    private StateWords() {}

    /** The words for a state that has a text. */
    static Written written(String version, SegmentState state, @Nullable String subState) {
        String key = "write." + family(version) + "." + state.word();
        String plain = WORDS.getProperty(key, state.word());
        String qualified = subState == null ? null : WORDS.getProperty(key + "+" + subState);
        String qualifier = subState == null ? null : qualifier(family(version), subState);
        boolean approved = Boolean.parseBoolean(WORDS.getProperty(key + ".approved"));
        return new Written(qualified == null ? plain : qualified, qualifier, approved);
    }

    private static String qualifier(String family, String subState) {
        String known = WORDS.getProperty("write." + family + ".qualifier+" + subState);
        if (known != null) {
            return known;
        }
        if (family.equals("2")) {
            return subState.contains(":") ? subState : "hexapla:" + subState;
        }
        return "x-" + subState;
    }

    /** What a file's word means; empty for a word that nobody is known to use. */
    static Optional<SegmentState> meant(String version, @Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        String state = WORDS.getProperty("read." + family(version) + "." + word);
        return Optional.ofNullable(state).map(SegmentState::of);
    }

    private static String family(String version) {
        return version.startsWith("2") ? "2" : "1";
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = StateWords.class.getResourceAsStream("states.properties")) {
            if (in == null) {
                throw new IllegalStateException("states.properties is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("reading states.properties", e);
        }
        return words;
    }
}
