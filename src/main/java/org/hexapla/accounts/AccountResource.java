package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The accounts, for admins. */
@Part
@Path("accounts")
@Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
public class AccountResource {
    private final Accounts accounts;
    private final Visitor visitor;

    @Inject
    public AccountResource(Accounts accounts, Visitor visitor) {
        this.accounts = accounts;
        this.visitor = visitor;
    }

    @GET
    public AccountsPage all() {
        visitor.require(Role.ADMIN);
        return new AccountsPage(accounts.all().stream().map(AccountView::of).toList());
    }

    @GET
    @Path("{name}")
    public AccountPage one(@PathParam("name") String name) {
        visitor.require(Role.ADMIN);
        return new AccountPage(AccountView.of(kept(name)));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            AccountChange change) {
        visitor.require(Role.ADMIN);
        Account changed = change.to(name, accounts.find(name));
        boolean isNew = accounts.put(changed, change.password(), onlyNew, ifMatch);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(new AccountPage(AccountView.of(kept(name))))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") List<String> roles,
            @FormParam("language") List<String> languages,
            @FormParam("password") @DefaultValue("") String password) {
        visitor.require(Role.ADMIN);
        AccountChange change =
                new AccountChange(
                        roles,
                        languages.stream().map(Language::new).toList(),
                        password.isEmpty() ? null : password);
        Account changed = change.to(name.strip(), accounts.find(name.strip()));
        accounts.put(changed, change.password(), OnlyNew.UNASKED);
        return Response.seeOther(URI.create(visitor.at("/accounts"))).build();
    }

    private Account kept(String name) {
        return accounts.find(name)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.NOT_FOUND,
                                        "no-such-account",
                                        "There is no account with this name."));
    }
}
