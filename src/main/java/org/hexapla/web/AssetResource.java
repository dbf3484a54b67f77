package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Serves what pages need. An address holds the hash of its content and never changes it. */
@Part
@Path("assets/{hash}/{name}")
public class AssetResource {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    @Inject
    public AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    public Response asset(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            @Context Request request) {
        Asset asset =
                assets.find(name)
                        .filter(found -> found.hash().equals(hash))
                        .orElseThrow(NotFoundException::new);
        boolean packed = asset.gzipped().length > 0;
        boolean gzip = packed && encodings != null && Accepted.gzip(encodings);
        EntityTag tag = new EntityTag(gzip ? hash + "-gzip" : hash);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(gzip ? asset.gzipped() : asset.bytes(), asset.type());
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
