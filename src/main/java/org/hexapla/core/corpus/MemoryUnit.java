package org.hexapla.core.corpus;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.jspecify.annotations.Nullable;

/**
 * What says the same in several languages, as a translation memory holds it.
 *
 * @param id names the unit among all units of all documents, without white space; null for nothing
 * @param link the least sure of its links; null where nothing is known of them
 * @param properties what else is known of it, in this order
 * @param variants its texts, the source first
 */
public record MemoryUnit(
        @Nullable String id,
        @Nullable Link link,
        Map<String, String> properties,
        List<Variant> variants) {
    /**
     * How its texts were found to belong together.
     *
     * @param confidence 0 to 1
     */
    public record Link(Method method, double confidence) {}

    /**
     * The unit in one language.
     *
     * @param created when the text came to be, or null where that is not known
     * @param changed when it was last changed, or null where that is not known
     * @param properties what else is known of it, in this order
     */
    public record Variant(
            Language language,
            CodedText text,
            @Nullable Instant created,
            @Nullable Instant changed,
            Map<String, String> properties) {
        public Variant {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        /** A text of which nothing else is known. */
        public static Variant of(Language language, String text) {
            return new Variant(language, CodedText.of(text), null, null, Map.of());
        }
    }

    public MemoryUnit {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        variants = List.copyOf(variants);
    }

    /** Whether it says something in two languages at least; what does not is of no use. */
    boolean isPair() {
        return variants.stream().filter(variant -> !variant.text().text().isBlank()).count() > 1;
    }

    /** A confidence as it is written: with three digits at most. */
    public static String written(double confidence) {
        return Double.toString(TextBead.rounded(confidence));
    }
}
