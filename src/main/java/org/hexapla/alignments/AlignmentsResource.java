package org.hexapla.alignments;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.hexapla.core.corpus.CorpusFormat;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.hexapla.web.ProblemMapper;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two text files, {@code multipart/form-data} with the parts {@code source} and {@code
 * target}, without an account and without storing them.
 */
@Part
@Path("alignments")
public class AlignmentsResource {
    private static final String WARNING = "Hexapla-Warning";

    private final Alignments alignments;
    private final ProblemMapper problems;
    private final Visitor visitor;

    @Inject
    public AlignmentsResource(
            Alignments alignments, @Context ProblemMapper problems, @Context Visitor visitor) {
        this.alignments = alignments;
        this.problems = problems;
        this.visitor = visitor;
    }

    /** The rows with their beads, or the beads where {@code unit} is {@code line}. */
    @POST
    @Produces("application/json")
    public CompletionStage<Response> json(
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @QueryParam("unit") @Nullable String unit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body) {
        Alignments.Wish wish = new Alignments.Wish(source, target, unit, CorpusFormat.JSON);
        return answer(wish, contentType, body, "application/json; charset=UTF-8");
    }

    /** One bead a line; see {@link CorpusFormat#TSV}. */
    @POST
    @Produces("text/tab-separated-values;qs=0.9")
    public CompletionStage<Response> tsv(
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @QueryParam("unit") @Nullable String unit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body) {
        Alignments.Wish wish = new Alignments.Wish(source, target, unit, CorpusFormat.TSV);
        return answer(wish, contentType, body, "text/tab-separated-values; charset=UTF-8");
    }

    private CompletionStage<Response> answer(
            Alignments.Wish wish, @Nullable String contentType, InputStream body, String type) {
        String path = visitor.path();
        return alignments
                .begin(wish, contentType, body)
                .thenApply(done -> response(done, type))
                .exceptionally(thrown -> problems.toLateResponse(thrown, path));
    }

    /** A header has no other letters; the whole words stand in the JSON. */
    private static String ascii(String warning) {
        return warning.replaceAll("[^\\x20-\\x7e]+", "...");
    }

    private static Response response(Alignments.Answer answer, String type) {
        Response.ResponseBuilder response =
                Response.ok(answer.content(), type)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        answer.warnings().forEach(warning -> response.header(WARNING, ascii(warning)));
        return response.build();
    }
}
