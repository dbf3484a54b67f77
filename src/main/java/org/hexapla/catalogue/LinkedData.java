package org.hexapla.catalogue;

import static org.hexapla.platform.Json.JSON;

import gg.jte.Content;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;

/**
 * A document in the words of schema.org, as JSON-LD: a creative work, its published translations as
 * works of their own, and the files of each with their SHA-256.
 */
final class LinkedData {
    private final DocumentPage page;
    private final String url;

    /**
     * @param url the public address of the server, without a slash at its end
     */
    LinkedData(DocumentPage page, String url) {
        this.page = page;
        this.url = url;
    }

    /** For a script element: nothing in it can end the element. */
    Content content() {
        String json = json().build().toString().replace("<", "\\u003c").replace("&", "\\u0026");
        return output -> output.writeContent(json);
    }

    private JsonObjectBuilder json() {
        Document document = page.document();
        JsonArrayBuilder names = JSON.createArrayBuilder();
        document.titles()
                .forEach(
                        (language, title) ->
                                names.add(
                                        JSON.createObjectBuilder()
                                                .add("@language", language)
                                                .add("@value", title)));
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("@context", "https://schema.org")
                        .add("@type", "DigitalDocument")
                        .add("@id", url + page.path())
                        .add("url", url + page.path())
                        .add("identifier", document.symbol().value())
                        .add("alternateName", document.printed())
                        .add("name", names)
                        .add("inLanguage", document.originalLanguage().htmlTag());
        if (document.date() != null) {
            json.add("datePublished", document.date().toString());
        }
        JsonArrayBuilder translations = JSON.createArrayBuilder();
        for (LanguageVersion version : page.versions()) {
            version.published().ifPresent(revision -> add(json, translations, version, revision));
        }
        return json.add("workTranslation", translations);
    }

    private void add(
            JsonObjectBuilder json,
            JsonArrayBuilder translations,
            LanguageVersion version,
            Revision revision) {
        JsonArrayBuilder files = JSON.createArrayBuilder();
        revision.files().forEach(file -> files.add(file(version, file)));
        if (page.isOriginal(version)) {
            json.add("encoding", files);
            return;
        }
        JsonObjectBuilder translation =
                JSON.createObjectBuilder()
                        .add("@type", "DigitalDocument")
                        .add("@id", url + page.address(version))
                        .add("inLanguage", version.language().htmlTag())
                        .add("version", revision.number())
                        .add("creativeWorkStatus", revision.status().word())
                        .add("encoding", files);
        if (revision.publishedAt() != null) {
            translation.add("dateModified", revision.publishedAt().toString());
        }
        translations.add(translation);
    }

    private JsonObjectBuilder file(LanguageVersion version, StoredFile file) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("@type", "MediaObject")
                        .add("name", file.name())
                        .add("encodingFormat", file.mediaType())
                        .add("contentSize", file.size() + " B")
                        .add("sha256", file.sha256());
        return file.carriesText() ? json.add("contentUrl", url + page.address(version)) : json;
    }
}
