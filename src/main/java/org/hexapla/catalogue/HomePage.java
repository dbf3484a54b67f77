package org.hexapla.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hexapla.archive.Document;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.archive.Progress;
import org.hexapla.archive.Publication;
import org.hexapla.core.language.Language;
import org.hexapla.web.Page;
import org.hexapla.web.Texts;

/**
 * The first page.
 *
 * @param meetings the newest first
 * @param news what was published last, the newest first
 */
public record HomePage(
        List<Meeting> meetings, List<Process> processes, List<News> news, Progress progress)
        implements Page {
    /**
     * What was published of one document lately.
     *
     * @param publications the newest first, at least one
     */
    public record News(Document document, List<Publication> publications) {
        public News {
            publications = List.copyOf(publications);
        }

        public Title title(Language language) {
            return Title.of(document.titles(), language, document.printed());
        }

        /** The languages of each text status, by the key of its words. */
        public Map<String, List<Publication>> byStatus() {
            return publications.stream()
                    .sorted(Comparator.comparing(Publication::language, Language.ORDER))
                    .collect(
                            Collectors.groupingBy(
                                    publication ->
                                            Texts.statusKey(
                                                    publication.status().word(),
                                                    publication
                                                            .language()
                                                            .equals(document.originalLanguage())),
                                    LinkedHashMap::new,
                                    Collectors.toList()));
        }

        public Instant when() {
            return publications.get(0).publishedAt();
        }
    }

    public HomePage {
        meetings = List.copyOf(meetings);
        processes = List.copyOf(processes);
        news = List.copyOf(news);
    }

    @Override
    public Object data() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meetings", meetings.stream().map(MeetingsPage::members).toList());
        json.put("processes", processes);
        json.put("latest", news.stream().flatMap(news -> news.publications().stream()).toList());
        json.put(
                "progress",
                Map.of("original", progress.originals(), "languages", progress.languages()));
        return json;
    }

    public Dates dates(Language language) {
        return Dates.in(language);
    }
}
