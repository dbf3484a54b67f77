package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;

/**
 * Leads nobody to another server: JAX-RS makes every {@code Location} absolute by the header {@code
 * Host}, which anybody can write and a cache may keep. Here it begins with the public address where
 * one is set, and else is relative, as RFC 9110, section 10.2.2 allows.
 */
@Part
@Provider
public class OwnLocation implements ContainerResponseFilter {
    private final Optional<String> publicUrl;

    @Inject
    public OwnLocation(@Context Settings settings) {
        publicUrl = settings.publicUrl();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, own(location));
        }
    }

    /** The same on this server, whatever server it names; two slashes would name one too. */
    String own(URI location) {
        String path = location.getRawPath().replaceFirst("^/*", "/");
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        String fragment = location.getRawFragment() == null ? "" : "#" + location.getRawFragment();
        return publicUrl.orElse("") + path + query + fragment;
    }
}
