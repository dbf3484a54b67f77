package org.hexapla.web;

import java.nio.file.Path;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Settings;

/** Pages as a guest sees them, without a server. */
public final class TestPages {
    private static final Settings SETTINGS =
            new Settings(
                    Path.of("."), "", 1, Optional.of("http://example.org"), true, Optional.empty());
    private static final Pages PAGES = new Pages(new InterfaceTexts(), new Assets(), SETTINGS);

    private TestPages() {}

    /** What files say of themselves on a server called {@code http://example.org}. */
    public static Imprint imprint() {
        return new Imprint(new InterfaceTexts(), SETTINGS);
    }

    /** The whole HTML of a page at a path, in a language of the interface. */
    public static String html(Page page, String path, Language language) {
        return PAGES.html(page, new Guest(language, path, true));
    }
}
