package org.hexapla.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application; resources and providers are found by the server. */
@ApplicationPath("/")
public class HexaplaApplication extends Application {}
