package org.hexapla.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Tally;
import org.hexapla.core.language.Language;
import org.hexapla.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands in one language.
 *
 * @param original whether that is the language of the original
 * @param state a text status where the document is published; {@code working} where it is only
 *     being translated, {@code withdrawn}, {@code none}, or {@code not-applicable} where the
 *     document is not meant for the language
 * @param percent of the words of the original, how many are translated
 * @param revising whether a next revision is being worked on and the reader may know
 * @param address where to read it, or what there is about it; null where there is nothing
 * @param due when it is expected, where it is not published; null where nobody has said
 */
public record Standing(
        Language language,
        boolean original,
        String state,
        int percent,
        boolean revising,
        @Nullable String address,
        @Nullable LocalDate due) {
    static final String WORKING = "working";
    static final String NONE = "none";
    static final String NOT_APPLICABLE = "not-applicable";

    /**
     * @param withWork whether the reader may see what is not published
     */
    static Standing of(
            Document document,
            Language language,
            Map<Language, LanguageVersion> versions,
            boolean withWork) {
        LanguageVersion version = versions.get(language);
        if (!document.appliesTo(language)) {
            return new Standing(language, false, NOT_APPLICABLE, 0, false, null, null);
        }
        if (version == null) {
            return new Standing(
                    language, false, NONE, 0, false, null, document.due().get(language));
        }
        Language hub = document.originalLanguage();
        Tally whole =
                Optional.ofNullable(versions.get(hub))
                        .map(LanguageVersion::tally)
                        .orElse(Tally.NOTHING);
        boolean readable = isPublished(versions.get(hub)) && isPublished(version);
        boolean revising = withWork && isPublished(version) && version.working().isPresent();
        String path = "/documents/" + document.symbol().path();
        return new Standing(
                language,
                hub.equals(language),
                state(version),
                version.tally().percentOf(whole),
                revising,
                readable
                        ? path + "/bitext?languages=" + pair(hub, language)
                        : path + "#" + language,
                isPublished(version) ? null : document.due().get(language));
    }

    private static boolean isPublished(@Nullable LanguageVersion version) {
        return version != null && version.published().isPresent();
    }

    private static String pair(Language hub, Language language) {
        return hub.equals(language) ? hub.tag() : hub + "," + language;
    }

    private static String state(LanguageVersion version) {
        if (version.published().isPresent()) {
            return version.published().get().status().word();
        }
        if (version.working().isPresent()) {
            return WORKING;
        }
        return version.withdrawnReason() == null ? NONE : "withdrawn";
    }

    /** The key of the words for its state. */
    public String label() {
        return Texts.statusKey(state, original);
    }

    /** Whether a share of it is what there is to say. */
    public boolean isUnderWay() {
        return state.equals(WORKING);
    }

    public boolean isThere() {
        return !state.equals(NONE) && applies();
    }

    /** Whether the document is meant for the language. */
    public boolean applies() {
        return !state.equals(NOT_APPLICABLE);
    }

    /** What programs get: the share only where it says more than the status. */
    Map<String, Object> data() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", state);
        if (isThere()) {
            json.put("address", address);
        }
        if (isUnderWay()) {
            json.put("translatedPercent", percent);
        }
        if (revising) {
            json.put("revising", true);
        }
        if (due != null) {
            json.put("due", due);
        }
        return json;
    }
}
