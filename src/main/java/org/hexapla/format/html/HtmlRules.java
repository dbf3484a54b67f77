package org.hexapla.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.html.Parameters;

/**
 * By which rules the filter divides a page. It numbers the paragraphs that it finds, so the places
 * of those of an earlier time are understood by the rules of that time only.
 */
enum HtmlRules {
    /** The filter's own, to which elements that came with HTML 5 end a paragraph. */
    FIRST("") {
        @Override
        HtmlFilter filter() {
            return new HtmlFilter();
        }
    },

    NOW("i.") {
        @Override
        HtmlFilter filter() {
            HtmlFilter filter = new HtmlFilter();
            filter.setParametersFromString(WITH_HTML_5);
            return filter;
        }
    };

    /**
     * What an author forbids to translate is not left out: within a sentence it is a code that says
     * it, a whole paragraph is the same in all languages.
     */
    private static final String WITHIN_SENTENCES =
            "'(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp"
                    + "|small|span|strike|strong|sub|sup|time|tt|u|var)':";

    private static final String WITH_HTML_5 =
            own().replaceFirst("'\\.\\*':", WITHIN_SENTENCES)
                    + Stream.of("bdi", "data", "mark", "output", "picture", "source", "time")
                            .map(name -> "\n  " + name + ":\n    ruleTypes: [INLINE]")
                            .collect(Collectors.joining("", "", "\n"));

    private final String prefix;

    HtmlRules(String prefix) {
        this.prefix = prefix;
    }

    private static String own() {
        String name = Parameters.NONWELLFORMED_PARAMETERS;
        try (InputStream in = HtmlFilter.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** Those by which places were given. */
    static HtmlRules of(Set<String> places) {
        boolean old = places.stream().anyMatch(place -> !place.startsWith(NOW.prefix));
        return old ? FIRST : NOW;
    }

    /** The filter, not open yet. */
    abstract HtmlFilter filter();

    /** What the place of a text is called. */
    String place(ITextUnit unit) {
        return prefix + unit.getId();
    }
}
