package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestVisitorTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void takesTheLanguageOffThePath() {
        assertEquals("/documents/A/1", asking("/ar/documents/A/1", "*/*", null, null).path());
    }

    @Test
    void doesNotMistakeAWordForALanguage() {
        assertEquals("/english", asking("/english", "*/*", null, null).path());
    }

    @Test
    void believesThePathBeforeTheCookie() {
        assertEquals(Language.ARABIC, asking("/ar/", BROWSER, "en", "fr").language());
    }

    @Test
    void believesTheCookieBeforeTheHeader() {
        assertEquals(Language.FRENCH, asking("/", BROWSER, "ru", "fr").language());
    }

    @Test
    void takesTheFirstLanguageItSpeaks() {
        assertEquals(
                Language.SPANISH,
                asking("/", BROWSER, "de, ru;q=0.3, es-MX;q=0.8", null).language());
    }

    @Test
    void takesTraditionalChineseReadersToChinese() {
        assertEquals(Language.CHINESE, asking("/", BROWSER, "zh-TW", null).language());
    }

    @Test
    void speaksEnglishWhereTheHeaderCanNotBeRead() {
        assertEquals(Language.ENGLISH, asking("/", BROWSER, "%%%", "xx").language());
    }

    @Test
    void givesBrowsersPages() {
        assertTrue(asking("/meetings", BROWSER, null, null).wantsPage());
    }

    @Test
    void givesWildcardsData() {
        assertFalse(asking("/meetings", "*/*", null, null).wantsPage());
    }

    @Test
    void givesDataWhereDataIsPreferred() {
        assertFalse(asking("/", "text/html;q=0.5, application/json", null, null).wantsPage());
    }

    @Test
    void refusesPagesOfWeightZero() {
        assertFalse(asking("/", "text/html;q=0", null, null).wantsPage());
    }

    @Test
    void saysWhichRoleIsNeeded() {
        Account ana = new Account("ana", Role.TRANSLATOR, Set.of());
        RequestVisitor visitor =
                RequestVisitor.of("/", null, "*/*", null, null, new SignedIn(ana, ""));
        Refused refused = assertThrows(Refused.class, () -> visitor.require(Role.MANAGER));
        assertTrue(refused.getMessage().contains("the role manager"), refused.getMessage());
    }

    @Test
    void refusesALanguageThatTheAccountDoesNotWorkIn() {
        Account ana = new Account("ana", Role.TRANSLATOR, Set.of(Language.FRENCH));
        RequestVisitor visitor =
                RequestVisitor.of("/", null, "*/*", null, null, new SignedIn(ana, ""));
        assertThrows(Refused.class, () -> visitor.require(Role.TRANSLATOR, Language.RUSSIAN));
    }

    private static RequestVisitor asking(
            String path, String accept, @Nullable String languages, @Nullable String cookie) {
        return RequestVisitor.of(path, null, accept, languages, cookie, null);
    }
}
