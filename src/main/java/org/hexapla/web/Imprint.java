package org.hexapla.web;

import jakarta.inject.Inject;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;

/** What files made here say of themselves, each text in its own language whoever asks for it. */
@Part
public class Imprint {
    private final InterfaceTexts texts;
    private final Settings settings;

    @Inject
    Imprint(InterfaceTexts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** The public and whole address of a path, which holds for every language of the interface. */
    public String address(String path) {
        return settings.url() + path;
    }

    /**
     * What a text is worth: {@code official · original}.
     *
     * @param word as of {@link Texts#statusKey}
     */
    public String worth(Language language, String word, boolean original) {
        Texts own = texts.in(language);
        String status = own.say(Texts.statusKey(word, original));
        return original ? status + " · " + own.say("bitext.is-original") : status;
    }

    /** The same of a text that may not be the one that stands: {@code official · revision 1}. */
    public String worth(Language language, String word, boolean original, int revision) {
        String number = texts.in(language).say("went.revision", String.valueOf(revision));
        return worth(language, word, original) + " · " + number;
    }
}
