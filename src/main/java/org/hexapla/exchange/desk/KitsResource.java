package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.hexapla.core.account.Role;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;

/** The kits of who asks. */
@Part
@Path("kits")
public class KitsResource {
    private final Desk desk;
    private final Visitor visitor;

    @Inject
    public KitsResource(Desk desk, @Context Visitor visitor) {
        this.desk = desk;
        this.visitor = visitor;
    }

    @GET
    @Produces({"application/json", "text/html"})
    public KitsPage kits() {
        return desk.page(visitor.require(Role.READER));
    }
}
