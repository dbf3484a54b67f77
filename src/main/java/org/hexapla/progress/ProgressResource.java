package org.hexapla.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** The progress of a meeting or of everything. */
@Part
@Path("progress")
public class ProgressResource {
    private final ProgressReports reports;

    @Inject
    public ProgressResource(ProgressReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({"application/json", "text/html"})
    public ProgressPage page(@QueryParam("meeting") @Nullable MeetingCode meeting) {
        return meeting == null ? reports.all() : reports.of(meeting);
    }
}
