package org.hexapla.core.language;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;

/**
 * Languages to be shown beside each other, in the order asked for, each once.
 *
 * @param list one to six different languages
 */
public record Languages(List<Language> list) {
    private static final int MOST = 6;

    /**
     * @throws Refused if a language stands twice or there are none or more than six
     */
    public Languages {
        list = List.copyOf(list);
        if (list.isEmpty() || list.size() > MOST) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "languages-count",
                    "Ask for one to six languages, separated by commas, such as en,zh.");
        }
        if (new LinkedHashSet<>(list).size() < list.size()) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "language-twice",
                    "Each language can be asked for once; zh, zh-CN and zh-Hans are one.");
        }
    }

    /**
     * Reads a comma-separated list of tags; also how JAX-RS reads a parameter.
     *
     * @throws Refused as the constructor, or for a tag that is not well formed
     */
    public static Languages valueOf(String tags) {
        return new Languages(
                Arrays.stream(tags.split(",", -1)).map(String::strip).map(Language::new).toList());
    }

    @Override
    public String toString() {
        return list.stream().map(Language::tag).collect(Collectors.joining(","));
    }
}
