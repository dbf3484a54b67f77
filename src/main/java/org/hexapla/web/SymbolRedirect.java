package org.hexapla.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Sends who asks for a document or a meeting in another spelling of its symbol to the one address
 * that it has. Only reading is redirected: a program that writes may spell as its document prints.
 */
@Part
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class SymbolRedirect implements ContainerRequestFilter {
    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern NAMED = Pattern.compile("/+(documents|meetings)/+(.*[^/].*)");

    /** What may follow a symbol; symbols have no lower-case letters in their one spelling. */
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?<=[^/])/+((?:bitext|bilingual|xliff|review|tmx|progress|history|publication)"
                            + "|imports(?:/+\\d+(?:/+[a-z]+)?)?"
                            + "|versions(?:/+[^/]+(?:/+[a-z-]+)*)?)/*$");

    @Context private @Nullable HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod();
        if (servlet == null || !(method.equals("GET") || method.equals("HEAD"))) {
            return;
        }
        String query = servlet.getQueryString();
        canonical(servlet.getRequestURI())
                .map(path -> URI.create(query == null ? path : path + "?" + query))
                .ifPresent(
                        address ->
                                request.abortWith(
                                        Response.status(PERMANENT_REDIRECT)
                                                .location(address)
                                                .build()));
    }

    /**
     * The path to ask for instead.
     *
     * @param path as it came, percent-encoded, with the language of the interface if it has one
     * @return empty if the path is as it should be, or names no symbol
     */
    static Optional<String> canonical(String path) {
        String bare = InterfaceLanguage.bare(path);
        Matcher named = NAMED.matcher(bare);
        if (!named.matches()) {
            return Optional.empty();
        }
        String rest = named.group(2);
        Matcher tail = TAIL.matcher(rest);
        boolean hasTail = named.group(1).equals("documents") && tail.find();
        String spelled = hasTail ? rest.substring(0, tail.start()) : rest;
        String after = hasTail ? "/" + tail.group(1).replaceAll("/+", "/") : "";
        try {
            String decoded = decoded(spelled);
            DocumentSymbol symbol = new DocumentSymbol(decoded);
            String start = "/" + named.group(1) + "/";
            boolean asItShouldBe =
                    symbol.value().equals(decoded) && bare.equals(start + spelled + after);
            String language = path.substring(0, path.length() - bare.length());
            return asItShouldBe
                    ? Optional.empty()
                    : Optional.of(language + start + symbol.path() + after);
        } catch (Refused | IllegalArgumentException notASymbol) {
            return Optional.empty();
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
