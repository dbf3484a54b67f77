package org.hexapla.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
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
 * that it has; where that is of nothing, but the spelling can only mean one document, to this one
 * (see {@link MeantDocument}). Only reading is redirected: a program that writes may spell as its
 * document prints.
 */
@Part
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class SymbolRedirect implements ContainerRequestFilter {
    private static final int FOUND = 302;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern NAMED = Pattern.compile("/+(documents|meetings)/+(.*[^/].*)");

    /** What may follow a symbol; symbols have no lower-case letters in their one spelling. */
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?<=[^/])/+((?:bitext|bilingual|xliff|review|matches|analysis|tmx|progress|history"
                            + "|publication|delivery)"
                            + "|imports(?:/+\\d+(?:/+[a-z]+)?)?"
                            + "|versions(?:/+[^/]+(?:/+[a-z-]+)*)?)/*$");

    private final Spellings spellings;

    @Context private @Nullable HttpServletRequest servlet;

    @Inject
    public SymbolRedirect(@Context Spellings spellings) {
        this.spellings = spellings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod();
        if (servlet == null || !(method.equals("GET") || method.equals("HEAD"))) {
            return;
        }
        String asked = servlet.getRequestURI();
        String query = servlet.getQueryString();
        canonical(asked).ifPresent(path -> request.abortWith(redirect(asked, path, query)));
    }

    private Response redirect(String asked, String canonical, @Nullable String query) {
        Optional<String> meant =
                Named.in(asked).flatMap(named -> spellings.meant(named).only().map(named::of));
        return Response.status(meant.isPresent() ? FOUND : PERMANENT_REDIRECT)
                .location(URI.create(meant.orElse(canonical) + (query == null ? "" : "?" + query)))
                .build();
    }

    /**
     * A path that names a document or a meeting.
     *
     * @param language of the interface, with its slash; empty if there is none
     * @param start {@code /documents/} or {@code /meetings/}
     * @param spelled the symbol as it came, percent-encoded
     * @param after what of the path follows the symbol, with its slash; empty if nothing does
     */
    record Named(String language, String start, String spelled, String after) {
        /**
         * @param path as it came, percent-encoded, with the language of the interface if it has one
         */
        static Optional<Named> in(String path) {
            String bare = InterfaceLanguage.bare(path);
            Matcher named = NAMED.matcher(bare);
            if (!named.matches()) {
                return Optional.empty();
            }
            String rest = named.group(2);
            Matcher tail = TAIL.matcher(rest);
            boolean hasTail = named.group(1).equals("documents") && tail.find();
            return Optional.of(
                    new Named(
                            path.substring(0, path.length() - bare.length()),
                            "/" + named.group(1) + "/",
                            hasTail ? rest.substring(0, tail.start()) : rest,
                            hasTail ? "/" + tail.group(1).replaceAll("/+", "/") : ""));
        }

        boolean isDocument() {
            return start.equals("/documents/");
        }

        /**
         * The symbol as it was meant to be read.
         *
         * @throws IllegalArgumentException if it is not encoded as it should be
         */
        String decoded() {
            return URLDecoder.decode(spelled.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        /** The same of another symbol. */
        String of(DocumentSymbol symbol) {
            return language + start + symbol.path() + after;
        }
    }

    /**
     * The path to ask for instead.
     *
     * @param path as it came, percent-encoded, with the language of the interface if it has one
     * @return empty if the path is as it should be, or names no symbol
     */
    static Optional<String> canonical(String path) {
        return Named.in(path).flatMap(named -> canonical(path, named));
    }

    private static Optional<String> canonical(String path, Named named) {
        try {
            DocumentSymbol symbol = new DocumentSymbol(named.decoded());
            String asCame = named.language() + named.start() + named.spelled() + named.after();
            boolean asItShouldBe = symbol.value().equals(named.decoded()) && path.equals(asCame);
            return asItShouldBe ? Optional.empty() : Optional.of(named.of(symbol));
        } catch (Refused | IllegalArgumentException notASymbol) {
            return Optional.empty();
        }
    }
}
