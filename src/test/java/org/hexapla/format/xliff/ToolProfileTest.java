package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Properties;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.ToolProfile.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToolProfileTest {
    private static final CodedText SOURCE = CodedText.of("The meeting rose at nine.");
    private static final CodedText TARGET = CodedText.of("La séance est levée à midi.");

    private static final KitSegment STALE =
            new KitSegment(
                    "s1",
                    SOURCE,
                    "",
                    TARGET,
                    SegmentState.INITIAL,
                    SubState.STALE,
                    false,
                    new Before("The meeting rose at noon.", "La séance est levée à midi."));
    private static final KitSegment LOCKED =
            new KitSegment("s2", SOURCE, "", TARGET, SegmentState.FINAL, null, true);

    static List<ToolProfile> profiles() {
        return ToolProfile.names().stream().map(ToolProfile::of).toList();
    }

    private static TranslationKit kit(KitSegment... segments) {
        return new TranslationKit(
                "k",
                new DocumentSymbol("X/1"),
                Language.ENGLISH,
                Language.FRENCH,
                1,
                List.of(
                        new KitUnit(
                                "p11.b",
                                UnitKind.PARAGRAPH,
                                new Label("11.b"),
                                List.of(segments))));
    }

    private static String file(ToolProfile profile, XliffVersion version, KitSegment... segments) {
        return new String(Xliff.write(kit(segments), version, profile), UTF_8);
    }

    private static Properties shipped() throws IOException {
        Properties all = new Properties();
        try (InputStream in = ToolProfile.class.getResourceAsStream("profiles.properties")) {
            all.load(new InputStreamReader(assertNotNullStream(in), UTF_8));
        }
        return all;
    }

    private static InputStream assertNotNullStream(InputStream in) {
        assertNotNull(in);
        return in;
    }

    @Test
    void hasAProfileForEachToolThatIsPromised() {
        assertEquals(
                List.of("generic", "omegat", "trados", "memoq", "matecat", "poedit"),
                ToolProfile.names());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileSaysEverything(ToolProfile profile) {
        assertDoesNotThrow(profile::title);
        assertDoesNotThrow(profile::hasNotes);
        assertDoesNotThrow(profile::hasMatches);
        assertDoesNotThrow(profile::mayHaveMatches);
        assertDoesNotThrow(profile::hasPoints);
        assertDoesNotThrow(profile::mayHaveTerms);
        assertDoesNotThrow(profile::showsStaleTarget);
        assertTrue(profile.believes(new Meaning(SegmentState.TRANSLATED, null), true));
        assertDoesNotThrow(() -> profile.believes(new Meaning(SegmentState.INITIAL, null), true));
        assertDoesNotThrow(() -> profile.believes(new Meaning(SegmentState.FINAL, null), false));
        assertDoesNotThrow(() -> profile.shows(LOCKED));
        assertEquals(XliffVersion.V1_2, profile.version(null));
    }

    @Test
    void holdsNoKeyThatNothingReads() throws IOException {
        String tool = "(" + String.join("|", ToolProfile.names()) + ")";
        String known =
                tool
                        + "\\.(title|versions|notes|matches|terms|points|locked|stale|unedited|draft"
                        + "|write\\.[12]\\.(initial|translated|reviewed|final)(\\.approved|\\+.+)?"
                        + "|write\\.1\\.qualifier\\+.+|read\\.[12]\\..+)|tools";
        for (String key : shipped().stringPropertyNames()) {
            assertTrue(key.matches(known), key);
        }
    }

    @Test
    void refusesAToolThatNobodyKnowsAndListsTheOthers() {
        Refused refused = assertThrows(Refused.class, () -> ToolProfile.of("word"));
        assertEquals(Refused.Why.INVALID, refused.why());
        ToolProfile.names().forEach(name -> assertTrue(refused.getMessage().contains(name), name));
    }

    @Test
    void refusesAVersionThatTheToolCanNotReadAndListsThoseItCan() {
        Refused refused =
                assertThrows(Refused.class, () -> ToolProfile.of("poedit").version("2.1"));
        assertEquals(Refused.Why.INVALID, refused.why());
        assertTrue(refused.getMessage().contains("1.2 or 2.0"), refused.getMessage());
        assertEquals(XliffVersion.V2_1, ToolProfile.of("omegat").version("2.1"));
        Refused none = assertThrows(Refused.class, () -> ToolProfile.of("generic").version("2.2"));
        assertTrue(none.getMessage().contains("1.2, 2.0 and 2.1"), none.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "generic, translated, false",
        "generic, signed-off, true",
        "generic, x-done, true",
        "omegat, translated, false",
        "omegat, final, false",
        "trados, translated, true",
        "matecat, translated, true",
        "poedit, translated, true"
    })
    void believesOfAnUneditedTextWhatTheToolDoesNotWriteUnasked(
            String tool, String word, boolean believed) {
        ToolProfile profile = ToolProfile.of(tool);
        Meaning meaning = profile.states().meaning("1.2", word, null);
        assertEquals(believed, profile.believes(meaning, false));
    }

    @Test
    void takesAToolThatIsOnlyInTheFile() throws IOException {
        Properties all = shipped();
        all.setProperty("tools", "generic, newtool");
        all.setProperty("newtool.versions", "2.0");
        all.setProperty("newtool.write.1.reviewed", "x-checked");
        all.setProperty("newtool.read.1.x-checked", "reviewed");
        ToolProfile tool = ToolProfile.profiles(all).get("newtool");
        assertEquals(XliffVersion.V2_0, tool.version(null));
        assertEquals(
                "x-checked", tool.states().written("1.2", SegmentState.REVIEWED, null).state());
        assertEquals(
                SegmentState.REVIEWED, tool.states().meaning("1.2", "x-checked", null).state());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void neverWritesWhatToolsBreakOn(ToolProfile profile) {
        for (XliffVersion version : XliffVersion.values()) {
            String file = file(profile, version, STALE, LOCKED);
            for (String word : List.of("<sm", "<em", "<mrk", "seg-source")) {
                assertFalse(file.contains(word), word + " in " + file);
            }
            boolean matches = file.contains("<alt-trans") || file.contains("mtc:");
            assertEquals(profile.name().equals("matecat"), matches, file);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void neverGivesATargetToWhatIsNotToBeTranslated(ToolProfile profile) {
        for (XliffVersion version : XliffVersion.values()) {
            String file = file(profile, version, LOCKED, STALE);
            assertEquals(
                    profile.shows(LOCKED), file.contains("id=\"s2\"") || file.contains("s2.note"));
            assertFalse(
                    file.matches("(?s).*translate=\"no\"(?:(?!</(trans-)?unit>).)*<target.*"),
                    file);
            String whole = file(profile, version, profile.shows(LOCKED) ? LOCKED : STALE);
            assertEquals(profile.shows(LOCKED), whole.contains("translate=\"no\""), whole);
        }
    }

    @Test
    void tellsTheOldSourceAndTheOldTranslationInANote() {
        for (XliffVersion version : XliffVersion.values()) {
            String file = file(ToolProfile.generic(), version, STALE);
            assertTrue(file.contains("Before: The meeting rose at noon."), file);
            assertTrue(file.contains("Translated as: La séance est levée à midi."), file);
            assertTrue(file.contains("Paragraph 11.b"), file);
        }
    }

    @Test
    void keepsAStaleTranslationOutOfTheTargetWhereTheToolWouldTakeItForANewOne() {
        for (XliffVersion version : XliffVersion.values()) {
            assertTrue(file(ToolProfile.generic(), version, STALE).contains("<target"));
            String omegat = file(ToolProfile.of("omegat"), version, STALE);
            assertFalse(omegat.contains("<target"), omegat);
            assertTrue(omegat.contains("Translated as: La séance est levée à midi."), omegat);
        }
    }

    @Test
    void writesMatchesAndNoNotesWhereAProfileSaysSo() throws IOException {
        Properties all = shipped();
        all.setProperty("generic.matches", "yes");
        all.setProperty("generic.notes", "no");
        ToolProfile profile = ToolProfile.profiles(all).get("generic");
        String one = file(profile, XliffVersion.V1_2, STALE);
        assertTrue(one.contains("origin=\"hexapla\" alttranstype=\"previous-version\">"), one);
        String two = file(profile, XliffVersion.V2_1, STALE);
        assertTrue(two.contains("<mtc:match ref=\"#s1\""), two);
        for (String file : List.of(one, two)) {
            assertTrue(file.contains(">The meeting rose at noon.</source>"), file);
            assertFalse(file.contains("Before:"), file);
        }
    }
}
