package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/**
 * What states are called in each version of XLIFF by one tool, both ways.
 *
 * <p>Nothing that a file says of a state is lost. Where a state and a sub-state of ours would be
 * written in exactly the words that were read, they are what was meant. For all other words the
 * sub-state is {@code foreign:STATE/QUALIFIER}, either part of which may be empty, and these words
 * are what is written again. A character that a sub-state can not hold stands as its percent code.
 */
final class StateWords {
    /** What stands before the state of a unit that 1.2 marks as approved. */
    static final String APPROVED = "approved ";

    private static final String FOREIGN = "foreign:";
    private static final String PRIVATE = "x-";
    private static final String UNSAFE = "%/:";
    private static final Pattern CODED = Pattern.compile("%([0-9A-F]{2})");

    /** The state-qualifiers that XLIFF 1.2 defines. */
    private static final Set<String> QUALIFIERS =
            Set.of(
                    "exact-match",
                    "fuzzy-match",
                    "id-match",
                    "leveraged-glossary",
                    "leveraged-inherited",
                    "leveraged-mt",
                    "leveraged-repository",
                    "leveraged-tm",
                    "mt-suggestion",
                    "rejected-grammar",
                    "rejected-inaccurate",
                    "rejected-length",
                    "rejected-spelling",
                    "tm-suggestion");

    private final ToolProfile.Settings settings;
    private final List<String> known = new ArrayList<>();

    /**
     * A state as a file words it.
     *
     * @param subState the sub-state of 2.x, the state-qualifier of 1.x
     * @param approved whether 1.2 marks the translation unit as approved
     */
    record Written(String state, @Nullable String subState, boolean approved) {}

    /** The two words of a file that belong together. */
    private record Words(@Nullable String state, @Nullable String qualifier) {}

    StateWords(ToolProfile.Settings settings) {
        this.settings = settings;
        for (String key : settings.keys("write.")) {
            int plus = key.indexOf('+');
            if (plus > 0 && !known.contains(key.substring(plus + 1))) {
                known.add(key.substring(plus + 1));
            }
        }
    }

    /** The words for a state that has a text. */
    Written written(String version, SegmentState state, @Nullable String subState) {
        String family = family(version);
        String key = "write." + family + "." + state.word();
        String plain = settings.word(key);
        boolean approved = settings.find(key + ".approved").filter("yes"::equals).isPresent();
        if (subState == null) {
            return new Written(plain, null, approved);
        }
        if (family.equals("2")) {
            String held = isSubState(subState) ? subState : foreign(null, subState);
            return new Written(plain, held, approved);
        }
        if (subState.startsWith(FOREIGN)) {
            return foreign(plain, state, subState, approved);
        }
        return new Written(
                settings.find(key + "+" + subState).orElse(plain),
                settings.find("write.1.qualifier+" + subState)
                        .filter(word -> !word.isEmpty())
                        .orElseGet(() -> known.contains(subState) ? null : extension(subState)),
                approved);
    }

    /** A word in the form in which 1.2 takes those that it does not define. */
    private static String extension(String word) {
        String safe = word.chars().anyMatch(Character::isWhitespace) ? escaped(word) : word;
        return safe.startsWith(PRIVATE) ? safe : PRIVATE + safe;
    }

    /** The words as they came, the state only where it still says no more and no less. */
    private Written foreign(String plain, SegmentState state, String subState, boolean approved) {
        Words words = words(subState);
        String own = words.state();
        boolean holds = own != null && meant("1", own).map(state::equals).orElse(true);
        String qualifier = words.qualifier();
        boolean defined = qualifier == null || QUALIFIERS.contains(qualifier);
        String written = plain;
        if (holds) {
            written = meant("1", own).isPresent() ? own : extension(own);
        }
        return new Written(written, defined ? qualifier : extension(qualifier), approved);
    }

    /** What a file's words mean; an approval says more than the state beside it. */
    ToolProfile.Meaning meaning(String version, @Nullable String word, @Nullable String qualifier) {
        String family = family(version);
        String own = unapproved(word);
        SegmentState alone = meant(family, own).orElse(null);
        String subState = fits(subState(family, alone, own, qualifier));
        SegmentState state = meant(family, word).orElse(null);
        if (state != null && SubState.isRejection(subState)) {
            state = state.atMost(SegmentState.TRANSLATED);
        }
        return new ToolProfile.Meaning(state, subState);
    }

    private static @Nullable String unapproved(@Nullable String word) {
        if (word == null || !word.startsWith(APPROVED)) {
            return word;
        }
        return word.length() == APPROVED.length() ? null : word.substring(APPROVED.length());
    }

    private @Nullable String subState(
            String family,
            @Nullable SegmentState state,
            @Nullable String word,
            @Nullable String qualifier) {
        if (family.equals("2")) {
            boolean plain = word == null || state != null;
            return plain && (qualifier == null || isSubState(qualifier))
                    ? qualifier
                    : foreign(plain ? null : word, qualifier);
        }
        if (state != null) {
            if (isWritten(state, null, word, qualifier)) {
                return null;
            }
            for (String one : known) {
                if (isWritten(state, one, word, qualifier)) {
                    return one;
                }
            }
        }
        boolean plain = state != null && written("1", state, null).state().equals(word);
        String named = plain || word == null ? null : word;
        boolean ours = qualifier != null && qualifier.startsWith(PRIVATE);
        if (named == null && ours && isSubState(qualifier.substring(PRIVATE.length()))) {
            return qualifier.substring(PRIVATE.length());
        }
        if (named == null && qualifier == null) {
            return null;
        }
        return foreign(named, qualifier);
    }

    private boolean isWritten(
            SegmentState state,
            @Nullable String subState,
            @Nullable String word,
            @Nullable String qualifier) {
        Written written = written("1", state, subState);
        return written.state().equals(word) && Objects.equals(written.subState(), qualifier);
    }

    private Optional<SegmentState> meant(String version, @Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        if (word.startsWith(APPROVED)) {
            return Optional.of(SegmentState.FINAL);
        }
        return settings.find("read." + family(version) + "." + word).map(SegmentState::of);
    }

    private static boolean isSubState(String word) {
        int colon = word.indexOf(':');
        boolean safe = word.chars().noneMatch(Character::isWhitespace);
        return safe
                && colon > 0
                && colon == word.lastIndexOf(':')
                && colon < word.length() - 1
                && !word.startsWith("xlf:");
    }

    /** A sub-state that is too long to be stored is not kept; half of it would be another one. */
    private static @Nullable String fits(@Nullable String subState) {
        return subState != null && subState.length() > SubState.LONGEST ? null : subState;
    }

    private static String foreign(@Nullable String state, @Nullable String qualifier) {
        return FOREIGN + escaped(state) + "/" + escaped(qualifier);
    }

    private static String escaped(@Nullable String word) {
        StringBuilder out = new StringBuilder();
        for (char c : (word == null ? "" : word).toCharArray()) {
            boolean unsafe = UNSAFE.indexOf(c) >= 0 || Character.isWhitespace(c) && c < 256;
            out.append(unsafe ? String.format("%%%02X", (int) c) : c);
        }
        return out.toString();
    }

    private static Words words(String foreign) {
        String both = foreign.substring(FOREIGN.length());
        int slash = both.indexOf('/');
        return slash < 0
                ? new Words(null, raw(both))
                : new Words(raw(both.substring(0, slash)), raw(both.substring(slash + 1)));
    }

    private static @Nullable String raw(String escaped) {
        String raw =
                CODED.matcher(escaped)
                        .replaceAll(
                                code ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        Integer.parseInt(code.group(1), 16))));
        return raw.isEmpty() ? null : raw;
    }

    private static String family(String version) {
        return version.startsWith("2") ? "2" : "1";
    }
}
