package org.hexapla.catalogue;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.HeldVersion;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Origin;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.format.MediaType;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.web.Frame;
import org.hexapla.web.Page;
import org.hexapla.web.Texts;

/**
 * A document: where each language can be read, taken away and translated.
 *
 * @param relations the documents that it modifies or that modify it
 * @param origins where the texts were carried over from
 * @param withWork whether what is not published is told of
 * @param held what came in, looked wrong and waits; only what the reader may know of
 */
public record DocumentPage(
        Entry entry,
        List<LanguageVersion> versions,
        Optional<Meeting> meeting,
        Relations relations,
        Map<Language, Origin> origins,
        boolean withWork,
        List<Held> held)
        implements Page {
    private static final List<String> FORMS = List.of("docx", "pdf", "html", "txt");

    /**
     * A file that looked wrong.
     *
     * @param mayDecide whether the reader may accept or drop it
     */
    public record Held(HeldVersion version, boolean mayDecide) {}

    public DocumentPage {
        held = List.copyOf(held);
        versions =
                versions.stream()
                        .filter(version -> isTold(version, withWork))
                        .sorted(
                                (one, other) ->
                                        one.language().tag().compareTo(other.language().tag()))
                        .toList();
        origins = Map.copyOf(origins);
    }

    private static boolean isTold(LanguageVersion version, boolean withWork) {
        return version.seen(withWork).isPresent() || version.withdrawnReason() != null;
    }

    /** The versions as readers look for them. */
    public List<LanguageVersion> inOrder() {
        return versions.stream()
                .sorted(Comparator.comparing(LanguageVersion::language, Language.ORDER))
                .toList();
    }

    @Override
    public Object data() {
        Map<String, Object> json = Entry.members(document());
        relations.tell(json);
        json.put("versions", versions.stream().map(this::version).toList());
        if (!held.isEmpty()) {
            json.put("held", held.stream().map(Held::version).toList());
        }
        return json;
    }

    private Map<String, Object> version(LanguageVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", version.language());
        json.put("original", isOriginal(version));
        version.published()
                .ifPresent(
                        revision -> {
                            json.put("status", revision.status());
                            json.put("revision", revision.number());
                            json.put("publishedAt", revision.publishedAt());
                            json.put("files", revision.files());
                            json.put("address", address(version));
                            json.put("forms", forms(version));
                        });
        json.put("note", version.note());
        if (!version.notes().isEmpty()) {
            json.put("notes", version.notes());
        }
        json.put("withdrawn", version.withdrawnReason());
        if (withWork) {
            version.working().ifPresent(revision -> json.put("working", working(revision)));
            Origin origin = origins.get(version.language());
            if (origin != null) {
                json.put("carriedFrom", origin);
            }
        }
        List<DocumentSymbol> corrigenda = relations.corrigenda(version.language());
        if (!corrigenda.isEmpty()) {
            json.put("corrigenda", corrigenda);
        }
        return json;
    }

    /** The address of each form that a published version can be had in, by the form's name. */
    private Map<String, String> forms(LanguageVersion version) {
        Map<String, String> forms = new LinkedHashMap<>();
        FORMS.forEach(form -> forms.put(form, form(version, form)));
        if (isBeside(version)) {
            forms.put("bilingual-docx", bilingual(version, "docx"));
            forms.put("bilingual-pdf", bilingual(version, "pdf"));
            forms.put("tmx", memory(version));
        }
        return forms;
    }

    /** What every version is made into where it did not come as such a file. */
    public List<String> forms() {
        return FORMS;
    }

    /** Where a version is had in a form. */
    public String form(LanguageVersion version, String form) {
        return address(version) + "?format=" + form;
    }

    /** Where a file of a version is: the one that carries the text has the address itself. */
    public String address(LanguageVersion version, StoredFile file) {
        return file.carriesText()
                ? address(version)
                : form(
                        version,
                        MediaType.of(file.mediaType()).map(MediaType::extension).orElse(""));
    }

    /** Whether there is an original beside it. */
    public boolean isBeside(LanguageVersion version) {
        return isReadable() && !isOriginal(version) && version.published().isPresent();
    }

    /** The original and the version in one file. */
    public String bilingual(LanguageVersion version, String form) {
        return path()
                + "/bilingual?languages="
                + document().originalLanguage()
                + ","
                + version.language()
                + "&format="
                + form;
    }

    /** The languages that can stand side by side; none where there is only one. */
    public List<Language> published() {
        List<Language> languages =
                versions.stream()
                        .filter(version -> version.published().isPresent())
                        .map(LanguageVersion::language)
                        .toList();
        return isReadable() && languages.size() > 1 ? languages : List.of();
    }

    /** The one that a form of two languages offers beside the original. */
    public Language other() {
        return published().stream()
                .filter(language -> !language.equals(document().originalLanguage()))
                .findFirst()
                .orElseThrow();
    }

    /** Where a working revision was carried over from, if that is what it is. */
    public Optional<Origin> origin(LanguageVersion version) {
        return Optional.ofNullable(origins.get(version.language()))
                .filter(origin -> withWork && version.working().isPresent());
    }

    /** What the revised original changed for a translation. */
    public String changes(LanguageVersion version) {
        return address(version) + "/changes";
    }

    /** How it stands in languages that it is not published in; what is expected comes first. */
    public List<Standing> missing() {
        return entry.standings().stream()
                .filter(Standing::applies)
                .filter(standing -> isMissing(standing.language()))
                .sorted(Comparator.comparing(standing -> standing.due() == null))
                .toList();
    }

    private boolean isMissing(Language language) {
        return versions.stream()
                .noneMatch(v -> v.language().equals(language) && v.published().isPresent());
    }

    /** Where the day of a language is said. */
    public String due(Language language) {
        return path() + "/versions/" + language + "/due";
    }

    /** Where files are handed in. */
    public String delivery() {
        return path() + "/delivery";
    }

    /** Where the working revision of a version is published. */
    public String publication(LanguageVersion version) {
        return address(version) + "/publication/decision";
    }

    /** Of the words of the original, how many hundredths a version's newest revision has. */
    public int translated(LanguageVersion version) {
        return entry.standings().stream()
                .filter(standing -> standing.language().equals(version.language()))
                .mapToInt(Standing::percent)
                .findFirst()
                .orElse(0);
    }

    /** The languages that the document is not meant for. */
    public List<Language> notApplicable() {
        return entry.standings().stream()
                .filter(standing -> !standing.applies())
                .map(Standing::language)
                .toList();
    }

    /** The only languages that it is meant for; none where it is for all. */
    public List<Language> appliesTo() {
        return List.copyOf(document().appliesTo());
    }

    private static Map<String, Object> working(Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision.number());
        json.put("status", revision.status());
        json.put("madeAt", revision.madeAt());
        json.put("madeBy", revision.madeBy());
        json.put("files", revision.files());
        return json;
    }

    public Document document() {
        return entry.document();
    }

    public boolean isOriginal(LanguageVersion version) {
        return version.language().equals(document().originalLanguage());
    }

    /** The key of the words for what a revision is worth. */
    public String label(LanguageVersion version, Revision revision) {
        return Texts.statusKey(revision.status().word(), isOriginal(version));
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document().symbol().path();
    }

    /** Where the file of a version is. */
    public String address(LanguageVersion version) {
        return path() + "/versions/" + version.language();
    }

    /** The document for machines that read pages; what others must not see yet is not in it. */
    public Content linkedData(Frame frame) {
        return new LinkedData(this, frame.url()).content();
    }

    /** Where a held file is shown and decided of. */
    public String address(HeldVersion version) {
        return path() + "/versions/" + version.language() + "/held";
    }

    public boolean isReadable() {
        return versions.stream().anyMatch(v -> isOriginal(v) && v.published().isPresent());
    }

    /** The version beside the original. */
    public String bitext(LanguageVersion version) {
        Language hub = document().originalLanguage();
        String languages = isOriginal(version) ? hub.tag() : hub + "," + version.language();
        return path() + "/bitext?languages=" + languages;
    }

    /** The original and the version as a translation memory. */
    public String memory(LanguageVersion version) {
        return path()
                + "/tmx?languages="
                + document().originalLanguage()
                + ","
                + version.language();
    }

    /** All published versions side by side; empty where there is only one. */
    public Optional<String> allTogether() {
        List<String> tags = new ArrayList<>(List.of(document().originalLanguage().tag()));
        for (LanguageVersion version : versions) {
            if (version.published().isPresent() && !isOriginal(version)) {
                tags.add(version.language().tag());
            }
        }
        boolean several = isReadable() && tags.size() > 2;
        int most = Math.min(tags.size(), Language.OFFICIAL.size());
        return several
                ? Optional.of(
                        path() + "/bitext?languages=" + String.join(",", tags.subList(0, most)))
                : Optional.empty();
    }

    /** The translation tools that something is known of. */
    public List<ToolProfile> tools() {
        return ToolProfile.names().stream()
                .filter(name -> !name.equals(ToolProfile.GENERIC))
                .map(ToolProfile::of)
                .toList();
    }

    /** A table for a reviser, from the original into a language. */
    public String review(Language target) {
        return path() + "/review?source=" + document().originalLanguage() + "&target=" + target;
    }

    /** What other documents have that is like what is open in a language, as a memory. */
    public String matches(Language target) {
        return path() + "/matches?source=" + document().originalLanguage() + "&target=" + target;
    }

    /** How much of what is open in a language is new. */
    public String analysis(Language target) {
        return path() + "/analysis?source=" + document().originalLanguage() + "&target=" + target;
    }

    /** The languages that the document can be translated into. */
    public List<Language> targets() {
        return entry.standings().stream()
                .filter(Standing::applies)
                .map(Standing::language)
                .filter(language -> !language.equals(document().originalLanguage()))
                .toList();
    }

    public Optional<String> note(Language language) {
        Map<String, String> notes = document().notes();
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Title.of(notes, language, "").text());
    }

    public Language noteLanguage(Language language) {
        return Title.of(document().notes(), language, "").language();
    }

    public Dates dates(Language language) {
        return Dates.in(language);
    }

    /** What kind of file it is, as people say it: {@code DOCX}; else its media type. */
    public static String kind(StoredFile file) {
        return MediaType.of(file.mediaType())
                .map(type -> type.extension().toUpperCase(Locale.ROOT))
                .orElse(file.mediaType());
    }
}
