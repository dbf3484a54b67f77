package org.hexapla.catalogue;

import java.util.Map;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Process;
import org.hexapla.core.language.Language;

/**
 * A title as one reader sees it.
 *
 * @param language the language that it is in, which may not be the one asked for
 */
public record Title(String text, Language language) {
    /** The title of a meeting; its code where it has none. */
    public static Title of(Meeting meeting, Language wanted) {
        return of(meeting.titles(), wanted, meeting.code().value());
    }

    /** The title of a process; its name in addresses where it has none. */
    public static Title of(Process process, Language wanted) {
        return of(process.titles(), wanted, process.slug());
    }

    /**
     * The title in the language wanted, else in English, else in whatever language there is.
     *
     * @param name what to show where there is no title at all
     */
    static Title of(Map<String, String> titles, Language wanted, String name) {
        for (Language language : new Language[] {wanted, Language.ENGLISH}) {
            String title = titles.get(language.tag());
            if (title != null) {
                return new Title(title, language);
            }
        }
        return titles.entrySet().stream()
                .findFirst()
                .map(entry -> new Title(entry.getValue(), new Language(entry.getKey())))
                .orElse(new Title(name, Language.ENGLISH));
    }
}
