package org.hexapla.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;

/**
 * A file that is written when somebody asks for it and does not have it yet.
 *
 * @param name how it is called where it is kept
 * @param tag what it says, as a hash or the name of a state, without quotation marks
 * @param isPrivate whether it is for this caller alone, so that nothing between may keep it
 * @param languages those of its text, the first one first
 */
public record Download(
        String name, String mediaType, String tag, boolean isPrivate, List<Language> languages) {
    public Download {
        languages = List.copyOf(languages);
    }

    /** What {@code Content-Language} says of texts in these languages. */
    public static String languages(List<Language> languages) {
        return languages.stream().map(Language::htmlTag).collect(Collectors.joining(", "));
    }

    /**
     * The answer to a request: the file, 304 for who has it, or 412 for who wants another.
     *
     * @param content gives what a response can hold; not asked where nothing is sent
     */
    public Response answer(Request request, Supplier<?> content) {
        EntityTag known = new EntityTag(tag);
        Response.ResponseBuilder answer =
                Conditions.known(request, known)
                        .orElseGet(
                                () ->
                                        Response.ok(content.get(), mediaType)
                                                .header(
                                                        HttpHeaders.CONTENT_DISPOSITION,
                                                        Disposition.attachment(name)));
        return answer.tag(known)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages(languages))
                .header(HttpHeaders.CACHE_CONTROL, isPrivate ? "private, no-cache" : "no-cache")
                .build();
    }
}
