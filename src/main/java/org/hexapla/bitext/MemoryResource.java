package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import org.hexapla.core.Refused;
import org.hexapla.core.Sha256;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.Download;
import org.hexapla.web.Flag;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Any languages of a document as a translation memory. */
@Part
@Path("documents/{symbol: .+}/tmx")
public class MemoryResource {
    private static final String TMX = "application/x-tmx+xml";

    private final Bitexts bitexts;
    private final Visitor visitor;

    @Inject
    public MemoryResource(Bitexts bitexts, @Context Visitor visitor) {
        this.bitexts = bitexts;
        this.visitor = visitor;
    }

    /**
     * TMX 1.4b of what the languages say alike.
     *
     * @param languages comma-separated, two to six; the first is the source
     * @param minConfidence what a link has to have at least, 0 to 1; without it all are given
     * @param working whether somebody with an account wants the working revisions
     * @param revision what was published before, by the number of the original's revision, as the
     *     bitext has it; {@code working} is not asked for then
     */
    @GET
    @Produces({TMX, "application/xml", "text/xml"})
    public Response memory(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("languages") @Nullable Languages languages,
            @QueryParam("minConfidence") @Nullable String minConfidence,
            @QueryParam("working") @DefaultValue(Flag.OFF) Flag working,
            @QueryParam("revision") @Nullable Integer revision,
            @Context Request request) {
        boolean withWork = revision == null && working.on();
        if (withWork) {
            visitor.require(Role.READER);
        }
        if (languages == null) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "languages-missing",
                    "Say which languages, the source first: ?languages=en,zh.");
        }
        double least = confidence(minConfidence);
        BitextMemory memory =
                revision == null
                        ? bitexts.memory(symbol, languages, least, withWork)
                        : bitexts.earlierMemory(symbol, revision, languages, least);
        return new Download(memory.fileName(), TMX, tag(memory), withWork, languages.list())
                .answer(request, () -> streamed(memory));
    }

    private static double confidence(@Nullable String written) {
        try {
            double number = written == null ? 0 : Double.parseDouble(written);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongConfidence(e);
        }
        throw wrongConfidence(null);
    }

    private static Refused wrongConfidence(@Nullable Exception cause) {
        return new Refused(
                Refused.Why.INVALID,
                "wrong-confidence",
                "minConfidence is a number from 0 to 1, such as 0.9.",
                cause);
    }

    /** Named by what it says, since a link can be corrected within a revision. */
    private static String tag(BitextMemory memory) {
        try {
            Sha256 hash = new Sha256();
            write(memory, new DigestOutputStream(OutputStream.nullOutputStream(), hash.taking()));
            return hash.hex();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to nowhere", e);
        }
    }

    private static StreamingOutput streamed(BitextMemory memory) {
        return out -> write(memory, out);
    }

    private static void write(BitextMemory memory, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        memory.write(writer);
        writer.flush();
    }
}
