package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.Schemas;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every document of the demo, every pair of its languages, as the files that would go out. */
class DemoKitsTest {
    private static final Pattern ID =
            Pattern.compile("<(?:group|trans-unit|unit|segment|note|file)[^>]* id=\"([^\"]+)\"");

    @TempDir static Path folder;
    private static TestIntake intake;
    private static final Map<String, TranslationKit> KITS = new LinkedHashMap<>();

    @BeforeAll
    static void makeAll() {
        intake = new TestIntake(folder);
        intake.addNote();
        List<Language> others = new ArrayList<>(Language.OFFICIAL);
        others.remove(Language.ENGLISH);
        intake.addDeclaration(others.toArray(Language[]::new));
        make(TestIntake.NOTE, Language.ENGLISH, Language.CHINESE);
        for (Language source : Language.OFFICIAL) {
            for (Language target : others) {
                if (!source.equals(target)) {
                    make(TestIntake.DECLARATION, source, target);
                }
            }
        }
    }

    @AfterAll
    static void close() {
        intake.close();
    }

    private static void make(DocumentSymbol symbol, Language source, Language target) {
        KITS.put(symbol + " " + source + "-" + target, kit(symbol, source, target));
    }

    private static TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        Exchange exchange = TestExchange.of(intake);
        return intake.database().inTransaction(() -> exchange.kit(symbol, source, target, true));
    }

    private static byte[] file(TranslationKit kit, XliffVersion version) {
        return new Formats().xliff(kit, version, ToolProfile.generic());
    }

    @ParameterizedTest
    @EnumSource
    void areValid(XliffVersion version) {
        assertEquals(26, KITS.size());
        KITS.forEach(
                (name, kit) -> {
                    try {
                        Schemas.check(file(kit, version), version, folder);
                    } catch (Exception e) {
                        throw new AssertionError(name, e);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void haveEveryIdOnce(XliffVersion version) {
        KITS.forEach(
                (name, kit) -> {
                    Set<String> ids = new HashSet<>();
                    Matcher matcher = ID.matcher(new String(file(kit, version), UTF_8));
                    while (matcher.find()) {
                        assertTrue(ids.add(matcher.group(1)), name + ": " + matcher.group());
                    }
                    assertTrue(ids.size() > kit.units().size(), name);
                });
    }

    @Test
    void areTheSameBytesASecondTime() {
        KITS.forEach(
                (name, kit) -> {
                    TranslationKit again = kit(kit.symbol(), kit.source(), kit.target());
                    for (XliffVersion version : XliffVersion.values()) {
                        assertArrayEquals(file(kit, version), file(again, version), name);
                    }
                });
    }

    @Test
    void nameASegmentAlikeWhateverLanguageItGoesInto() {
        Set<Map<String, String>> seen = new HashSet<>();
        KITS.forEach(
                (name, kit) -> {
                    if (name.contains("A/RES/217(III) en-")) {
                        Map<String, String> starts = new LinkedHashMap<>();
                        for (KitUnit unit : kit.units()) {
                            KitSegment first = unit.segments().get(0);
                            String text = first.source().text();
                            starts.put(first.id(), text.substring(0, Math.min(12, text.length())));
                        }
                        seen.add(starts);
                    }
                });
        assertEquals(1, seen.size());
    }
}
