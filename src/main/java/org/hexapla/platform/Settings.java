package org.hexapla.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the person who runs the server has set, by environment variables.
 *
 * @param data the folder for files and the embedded database, absolute
 * @param databaseUrl the JDBC URL
 * @param port where HTTP is answered
 * @param publicUrl the public address, without a slash at its end, if set
 * @param demo whether the first start loads the demo meetings
 * @param adminPassword the password that the first start gives the account {@code admin}, if set
 */
public record Settings(
        Path data,
        String databaseUrl,
        int port,
        Optional<String> publicUrl,
        boolean demo,
        Optional<String> adminPassword) {

    static Settings read() {
        Config config = ConfigProvider.getConfig();
        int port = config.getOptionalValue("HTTP_PORT", Integer.class).orElse(9080);
        Path data = Path.of(config.getValue("HEXAPLA_DATA", String.class));
        if (!data.isAbsolute()) {
            throw new IllegalStateException(
                    "HEXAPLA_DATA is not set to an absolute path (it is "
                            + data
                            + "). Name the folder that files and the embedded database are to"
                            + " be kept in.");
        }
        return new Settings(
                data,
                config.getValue("DB_URL", String.class),
                port,
                config.getOptionalValue("HEXAPLA_URL", String.class)
                        .map(url -> url.replaceAll("/+$", "")),
                config.getOptionalValue("HEXAPLA_DEMO", Boolean.class).orElse(true),
                config.getOptionalValue("HEXAPLA_ADMIN_PASSWORD", String.class)
                        .filter(password -> !password.isBlank()));
    }

    /** The address to name: the public one, else the machine's own; without a slash at its end. */
    public String url() {
        return publicUrl.orElse("http://localhost:" + port);
    }
}
