package org.hexapla.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;

/**
 * Takes the language of the interface off the path, so that resources know one address each, and
 * keeps the choice of who came by the language chooser ({@code ?hl=}).
 */
@Part
@Provider
@PreMatching
public class LanguagePrefix implements ContainerRequestFilter {
    static final String CHOICE = "hl";
    private static final String PAGES_FIRST = "text/html,*/*;q=0.1";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        Optional<Language> language = InterfaceLanguage.ofPath(uri.getRawPath());
        if (language.isEmpty()) {
            return;
        }
        if (request.getUriInfo().getQueryParameters().containsKey(CHOICE)) {
            request.abortWith(remember(language.get(), uri));
            return;
        }
        String bare = InterfaceLanguage.bare(uri.getRawPath());
        request.setRequestUri(UriBuilder.fromUri(uri).replacePath(bare).build());
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, PAGES_FIRST);
    }

    private static Response remember(Language language, URI uri) {
        URI chosen = UriBuilder.fromUri(uri).replaceQueryParam(CHOICE).build();
        NewCookie cookie =
                new NewCookie.Builder(InterfaceLanguage.COOKIE)
                        .value(language.tag())
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build();
        return Response.seeOther(chosen)
                .cookie(cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
