package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Properties;
import org.hexapla.core.translation.TranslationKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class XliffSchemaTest {
    private static final int KITS = 60;

    @TempDir Path folder;

    private void checkAll(XliffVersion version, ToolProfile profile) {
        for (int seed = 0; seed < KITS; seed++) {
            byte[] file = Xliff.write(new RandomKits(seed).kit(), version, profile);
            try {
                Schemas.check(file, version, folder);
            } catch (Exception e) {
                throw new AssertionError("seed " + seed + "\n" + new String(file, UTF_8), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesValidFilesForEveryTool(XliffVersion version) {
        for (String tool : ToolProfile.names()) {
            checkAll(version, ToolProfile.of(tool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesValidFilesWithMatches(XliffVersion version) throws IOException {
        Properties all = new Properties();
        all.load(
                new InputStreamReader(
                        ToolProfile.class.getResourceAsStream("profiles.properties"), UTF_8));
        all.setProperty("generic.matches", "yes");
        checkAll(version, ToolProfile.profiles(all).get("generic"));
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryCharacterRawThatXmlCanHold(XliffVersion version) {
        boolean rare = false;
        for (int seed = 0; seed < KITS; seed++) {
            String file = new String(Xliff.write(new RandomKits(seed).kit(), version), UTF_8);
            rare |= file.contains("𠮷");
            assertTrue(!file.matches("(?s).*&#(?!(9|10|13);).*"), file);
        }
        assertTrue(rare, "no supplementary character was written");
    }

    @Test
    void seesWhatIsWrongWithAFileOfVersionOne() {
        TranslationKit kit = new RandomKits(3).kit();
        String file = new String(Xliff.write(kit, XliffVersion.V1_2), UTF_8);
        for (String[] damage :
                new String[][] {
                    {"<source>", "<target/><source>"},
                    {" datatype=\"plaintext\"", ""},
                    {"id=\"u2.s0\"", "id=\"u1.s0\""},
                    {"<body>", "<body><source/>"},
                    {"restype=\"x-", "restype=\""},
                    {"hx:kit=", "hx:another="}
                }) {
            String damaged = file.replaceFirst(damage[0], damage[1]);
            assertThrows(
                    SAXException.class,
                    () -> Schemas.check(damaged.getBytes(UTF_8), XliffVersion.V1_2, folder),
                    damage[1]);
        }
    }
}
