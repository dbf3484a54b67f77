package org.hexapla.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/** The progress of one document. */
@Part
@Path("documents/{symbol: .+}/progress")
public class DocumentProgressResource {
    private final ProgressReports reports;

    @Inject
    public DocumentProgressResource(ProgressReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({"application/json", "text/html"})
    public ProgressPage page(@PathParam("symbol") DocumentSymbol symbol) {
        return reports.of(symbol);
    }
}
