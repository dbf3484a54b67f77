package org.hexapla.core.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.LanguageCheck;

/** Says of either side that it looks like another language than it is said to be. */
final class LanguageWarning {
    private static final int LOOK = 200_000;

    private LanguageWarning() {}

    static List<String> of(
            Language source, List<String> sources, Language target, List<String> targets) {
        List<String> warnings = new ArrayList<>();
        odd("source", sources, source).ifPresent(warnings::add);
        odd("target", targets, target).ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<String> odd(String side, List<String> segments, Language said) {
        return LanguageCheck.looksLikeAnother(beginning(segments), said)
                .map(
                        other ->
                                "The text of the "
                                        + side
                                        + " looks like "
                                        + other.tag()
                                        + ", and it was said to be "
                                        + said.tag()
                                        + ".");
    }

    private static String beginning(List<String> segments) {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            if (text.length() >= LOOK) {
                break;
            }
            text.append(segment, 0, Math.min(segment.length(), LOOK)).append('\n');
        }
        return text.toString();
    }
}
