package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;

/**
 * Turns whatever went wrong into one kind of answer: a problem document for programs, a page for
 * people. The one place that knows which refusal has which HTTP status.
 */
@Part
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final String RETRY_SECONDS = "10";

    /** Exceptions of storage that mean that somebody else was faster, by their simple names. */
    private static final Set<String> RACES =
            Set.of(
                    "OptimisticLockException",
                    "PessimisticLockException",
                    "LockTimeoutException",
                    "EntityExistsException",
                    "SQLIntegrityConstraintViolationException",
                    "JdbcSQLIntegrityConstraintViolationException");

    /** The SQLSTATE class of constraint violations, as drivers write it in their messages. */
    private static final Set<String> RACE_STATES = Set.of("23505", "40001", "40P01");

    private final Visitor visitor;
    private final InterfaceTexts texts;
    private final Supplier<String> incidents;

    @Inject
    public ProblemMapper(@Context Visitor visitor, @Context InterfaceTexts texts) {
        this(visitor, texts, () -> UUID.randomUUID().toString().substring(0, 8));
    }

    ProblemMapper(Visitor visitor, InterfaceTexts texts, Supplier<String> incidents) {
        this.visitor = visitor;
        this.texts = texts;
        this.incidents = incidents;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return toResponse(thrown, new Asked(visitor.path(), visitor.wantsPage()));
    }

    /**
     * The same for a program whose request is no longer at hand, since the work for it went on in
     * another thread.
     *
     * @param path what {@link Visitor#path} said when the request came
     */
    public Response toLateResponse(Throwable thrown, String path) {
        return toResponse(thrown, new Asked(path, false));
    }

    /** What of the request shapes the answer. */
    private record Asked(String path, boolean wantsPage) {}

    private Response toResponse(Throwable thrown, Asked asked) {
        Optional<Problem> expected = expected(thrown, asked.path());
        if (expected.isPresent()) {
            return answer(expected.get(), null, asked);
        }
        if (thrown instanceof WebApplicationException known) {
            return known(known, asked);
        }
        return answer(incident(thrown, asked.path()), null, asked);
    }

    /**
     * What a program would have been told, for work that goes on without a request.
     *
     * @param path what {@link Visitor#path} said when the request came
     */
    public Problem toProblem(Throwable thrown, String path) {
        return expected(thrown, path).orElseGet(() -> incident(thrown, path));
    }

    private static Optional<Problem> expected(Throwable thrown, String path) {
        if (isTruncated(thrown)) {
            String detail = "The body ended before its Content-Length; send the request again.";
            return Optional.of(Problem.of(400, "body-cut-short", detail, path));
        }
        Optional<Refused> refused = find(thrown, Refused.class);
        if (refused.isPresent()) {
            return Optional.of(Problem.of(refused.get(), path));
        }
        if (find(thrown, JsonException.class).isPresent()) {
            String detail = "The body is not JSON as expected here.";
            return Optional.of(Problem.of(400, "not-json", detail, path));
        }
        if (isRace(thrown)) {
            String detail =
                    "Somebody else changed this at the same time; read it again and repeat.";
            return Optional.of(Problem.of(409, "changed-at-the-same-time", detail, path));
        }
        return Optional.empty();
    }

    private Response known(WebApplicationException known, Asked asked) {
        Response own = known.getResponse();
        int status = own.getStatus();
        if (status < 400) {
            return own;
        }
        if (status >= 500 && status != 503) {
            return answer(incident(known, asked.path()), null, asked);
        }
        return answer(Problem.of(status, detail(status, asked), asked.path()), own, asked);
    }

    private static String detail(int status, Asked asked) {
        return switch (status) {
            case 400 -> "A parameter or the body can not be read.";
            case 404 -> "There is nothing at " + asked.path() + ".";
            case 405 -> "This address does not take this method; see the header Allow.";
            case 406 -> "This address has no representation that Accept names.";
            case 415 -> "The Content-Type of the body is not taken at this address.";
            default -> Problem.title(status) + ".";
        };
    }

    private Problem incident(Throwable thrown, String path) {
        String number = incidents.get();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number + " at " + path);
        String detail = "This was not expected and has been recorded as incident " + number + ".";
        return Problem.of(500, "incident", detail, number);
    }

    private Response answer(
            Problem problem, @org.jspecify.annotations.Nullable Response own, Asked asked) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (own != null) {
            own.getHeaders().forEach((name, values) -> copy(answer, name, values));
        }
        if (problem.status() == 401 && !asked.wantsPage()) {
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hexapla\", charset=\"UTF-8\"");
        }
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (asked.wantsPage()) {
            return answer.entity(ProblemPage.of(problem, texts))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        return answer.entity(problem).type(Problem.MEDIA_TYPE).build();
    }

    private static void copy(Response.ResponseBuilder answer, String name, List<Object> values) {
        boolean ours = name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
        for (Object value : ours ? List.of() : values) {
            answer.header(name, value);
        }
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (wanted.isInstance(at)) {
                return Optional.of(wanted.cast(at));
            }
        }
        return Optional.empty();
    }

    /** Liberty reports a body that ends early as an IOException of its own while it is read. */
    static boolean isTruncated(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String name = at.getClass().getName();
            boolean ended = at instanceof java.io.EOFException || name.startsWith("com.ibm.");
            if (at instanceof IOException && ended) {
                return true;
            }
        }
        return false;
    }

    /** Whether it failed only since somebody else changed the same at the same time. */
    public static boolean isRace(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            boolean state =
                    at.getClass().getSimpleName().endsWith("SQLException")
                            && RACE_STATES.stream().anyMatch(message::contains);
            if (state || RACES.contains(at.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
