package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Sha256;
import org.hexapla.core.account.Role;
import org.hexapla.core.corpus.MemoryUnit;
import org.hexapla.core.corpus.Tmx;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.Download;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What the archive has that helps with a kit, as a translation memory to lay beside it. */
@Part
@Path("documents/{symbol: .+}/matches")
public class MatchesResource {
    private static final String TMX = "application/x-tmx+xml";

    private final Matches matches;
    private final Visitor visitor;

    @Inject
    public MatchesResource(Matches matches, @Context Visitor visitor) {
        this.matches = matches;
        this.visitor = visitor;
    }

    /** TMX 1.4b of what is like the sentences that are open, for who has an account. */
    @GET
    @Produces({TMX, "application/xml", "text/xml"})
    public Response memory(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @Context Request request) {
        visitor.require(Role.READER);
        AskedPair pair = AskedPair.of(source, target);
        List<MemoryUnit> units = matches.of(symbol, pair.source(), pair.target());
        byte[] memory = written(units, pair.source());
        return new Download(name(symbol, pair), TMX, Sha256.hex(memory), true, pair.languages())
                .answer(request, () -> memory);
    }

    private static String name(DocumentSymbol symbol, AskedPair pair) {
        return symbol.slug() + "." + pair.source() + "-" + pair.target() + ".matches.tmx";
    }

    private static byte[] written(List<MemoryUnit> units, Language source) {
        StringBuilder memory = new StringBuilder();
        try {
            Tmx.write(source, Map.of(), units.iterator(), memory);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return memory.toString().getBytes(StandardCharsets.UTF_8);
    }
}
