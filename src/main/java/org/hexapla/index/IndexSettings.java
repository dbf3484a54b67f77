package org.hexapla.index;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hexapla.platform.Settings;

/**
 * Where the index is.
 *
 * @param folder of the embedded index
 * @param servers addresses of an OpenSearch or Elasticsearch cluster, with commas between them;
 *     where there are none the index is embedded
 * @param user who signs in there, if anybody
 * @param password of that user
 * @param version what the cluster is, such as {@code opensearch:3.0}; it is asked where this is not
 *     said
 * @param rebuild whether this start makes the index again from nothing
 */
record IndexSettings(
        Path folder,
        Optional<String> servers,
        Optional<String> user,
        Optional<String> password,
        Optional<String> version,
        boolean rebuild) {

    static IndexSettings embedded(Path folder) {
        Optional<String> none = Optional.empty();
        return new IndexSettings(folder, none, none, none, none, false);
    }

    static IndexSettings read(Settings settings) {
        Config config = ConfigProvider.getConfig();
        return new IndexSettings(
                settings.data().resolve("search"),
                given(config, "HEXAPLA_SEARCH_URL"),
                given(config, "HEXAPLA_SEARCH_USER"),
                given(config, "HEXAPLA_SEARCH_PASSWORD"),
                given(config, "HEXAPLA_SEARCH_VERSION"),
                config.getOptionalValue("HEXAPLA_SEARCH_REBUILD", Boolean.class).orElse(false));
    }

    private static Optional<String> given(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** The same as properties of Hibernate Search. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hibernate.search.mapping.configurer", new Fields());
        properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
        properties.put(
                "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations",
                false);
        // Whoever writes waits until it is safe and found.
        properties.put("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        if (servers.isEmpty()) {
            properties.put("hibernate.search.backend.type", "lucene");
            properties.put("hibernate.search.backend.directory.root", folder.toString());
            properties.put("hibernate.search.backend.lucene_version", "9.12.3");
        } else {
            properties.put("hibernate.search.backend.type", "elasticsearch");
            properties.put("hibernate.search.backend.uris", servers.get());
            properties.put(
                    "hibernate.search.backend.schema_management"
                            + ".minimal_required_status_wait_timeout",
                    10_000);
            user.ifPresent(name -> properties.put("hibernate.search.backend.username", name));
            password.ifPresent(word -> properties.put("hibernate.search.backend.password", word));
            version.ifPresent(is -> properties.put("hibernate.search.backend.version", is));
        }
        return properties;
    }
}
