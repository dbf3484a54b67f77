package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hexapla.web.Visitor;

/** Signing in and out, by forms. */
@Part
@Path("")
public class SignInResource {
    private static final String GUEST = "hexapla-guest";

    private final Accounts accounts;
    private final Visitor visitor;
    private final Settings settings;

    @Inject
    public SignInResource(Accounts accounts, Visitor visitor, Settings settings) {
        this.accounts = accounts;
        this.visitor = visitor;
        this.settings = settings;
    }

    @GET
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response form(
            @QueryParam("from") @DefaultValue("") String from,
            @CookieParam(GUEST) @DefaultValue("") String guest) {
        return page(Response.Status.OK, from, guest, "", false);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response signIn(
            @FormParam("csrf") @DefaultValue("") String token,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @CookieParam(GUEST) @DefaultValue("") String guest,
            @Context HttpServletRequest request) {
        if (guest.isEmpty() || !accounts.isGuestToken(token, guest)) {
            throw FormGuard.foreign();
        }
        Optional<Session> session =
                accounts.signIn(name.strip(), password, request.getRemoteAddr());
        if (session.isEmpty()) {
            return page(Response.Status.UNAUTHORIZED, from, guest, name, true);
        }
        int seconds = (int) Accounts.SESSION.toSeconds();
        return Response.seeOther(URI.create(within(from)))
                .cookie(cookie(Gate.COOKIE, session.get().token(), seconds))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        return Response.seeOther(URI.create(visitor.at("/")))
                .cookie(cookie(Gate.COOKIE, "", 0))
                .build();
    }

    private Response page(
            Response.Status status, String from, String guest, String name, boolean wrong) {
        String kept = guest.isEmpty() ? accounts.guestCookie() : guest;
        String token = accounts.guestToken(kept);
        return Response.status(status)
                .entity(new SignInPage(within(from), token, name, wrong))
                .cookie(cookie(GUEST, kept, NewCookie.DEFAULT_MAX_AGE))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Only an address of this server is gone on to. */
    private String within(String from) {
        boolean ours = from.matches("/([^/\\\\\\s][^\\\\\\s]*)?");
        return ours && isAddress(from) ? from : visitor.at("/");
    }

    /** Percent signs that encode blanks or control characters are for nobody's address. */
    private static boolean isAddress(String from) {
        try {
            return new URI(from).getPath().chars().noneMatch(Character::isISOControl);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.url().startsWith("https:"))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
