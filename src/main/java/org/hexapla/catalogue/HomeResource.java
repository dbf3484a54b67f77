package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.hexapla.platform.Part;

/** The first page. */
@Part
@Path("/")
public class HomeResource {
    private final Home home;

    @Inject
    public HomeResource(Home home) {
        this.home = home;
    }

    @GET
    @Produces({"application/json", "text/html"})
    public HomePage page() {
        return home.page();
    }
}
