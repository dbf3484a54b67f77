package org.hexapla.format.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * How far a tool of its own says that a translation unit of XLIFF 1.2 is, where it keeps that
 * beside the state: Trados in {@code sdl:seg}, one for each of its segments in the unit, memoQ in
 * {@code mq:status}, Phrase in {@code m:confirmed}. What the words mean is in {@code
 * levels.properties}; of several the lowest counts.
 *
 * @param state in the words of XLIFF 1.2, or null where no tool says anything known
 * @param qualifier what further is said in the words of {@code state-qualifier}, or null
 * @param tool the name of the profile of the tool that says anything of its own, or null
 * @param begun whether a part of the unit is translated
 * @param open whether a part of it is not
 */
record ToolLevel(
        @Nullable String state,
        @Nullable String qualifier,
        @Nullable String tool,
        boolean begun,
        boolean open) {
    static final ToolLevel NONE = new ToolLevel(null, null, null, false, false);

    static final String TRADOS = "http://sdl.com/FileTypes/SdlXliff/1.0";
    private static final List<String> MEMOQ =
            List.of("MQXliff", "http://www.memoq.com/memoq/xliff");
    private static final String MEMSOURCE = "http://www.memsource.com/mxlf/2.0";
    static final String PHRASE = "phrase";
    private static final Properties WORDS = words();

    // From the one that needs most work to the one that needs least.
    private static final List<String> ORDER =
            List.of(
                    "new",
                    "needs-translation",
                    "needs-review-translation",
                    "translated",
                    "signed-off",
                    "final");

    /** Whether a tool says anything of its own at all. */
    boolean isTools() {
        return tool != null;
    }

    /** What the unit that starts here says of itself. */
    static ToolLevel ofUnit(SafeXml xml) {
        for (String namespace : MEMOQ) {
            String status = xml.attribute(namespace, "status");
            if (status != null) {
                return of("memoq", "mq." + status);
            }
        }
        String confirmed = xml.attribute(MEMSOURCE, "confirmed");
        return confirmed == null ? NONE : of(PHRASE, "phrase." + confirmed);
    }

    /** Whether that attribute of a unit is what memoQ or Phrase says of it. */
    static boolean isOfUnit(SafeXml.Attribute attribute) {
        return MEMOQ.contains(attribute.namespace()) && attribute.name().equals("status")
                || attribute.namespace().equals(MEMSOURCE) && attribute.name().equals("confirmed");
    }

    /** Whether the element that starts here holds what Trados says of the parts of the unit. */
    static boolean isOfParts(SafeXml xml) {
        return xml.isStart("seg-defs") && xml.namespace().equals(TRADOS);
    }

    /** Reads that element to its end. */
    static ToolLevel ofParts(SafeXml xml) {
        ToolLevel lowest = NONE;
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isStart("seg")) {
                lowest = lowest.and(ofPart(xml));
                xml.skip();
            }
        }
        return lowest;
    }

    private static ToolLevel ofPart(SafeXml xml) {
        String said = xml.attribute("conf");
        String origin = xml.attribute("origin");
        boolean untouched = said == null && (origin == null || origin.equals("not-translated"));
        ToolLevel level = of("trados", "sdl." + (said == null ? "Unspecified" : said));
        return new ToolLevel(level.state(), level.qualifier(), level.tool(), !untouched, untouched);
    }

    private static ToolLevel of(String tool, String word) {
        String meant = WORDS.getProperty(word);
        if (meant == null) {
            return new ToolLevel(null, null, tool, false, false);
        }
        String[] words = meant.strip().split("\\s+");
        return new ToolLevel(words[0], words.length > 1 ? words[1] : null, tool, false, false);
    }

    /** Both together: the lower of the two. */
    ToolLevel and(ToolLevel other) {
        boolean lower =
                state == null
                        || other.state != null && ORDER.indexOf(other.state) < ORDER.indexOf(state);
        ToolLevel said = lower ? other : this;
        return new ToolLevel(
                said.state,
                said.qualifier,
                tool == null ? other.tool : tool,
                begun || other.begun,
                open || other.open);
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = ToolLevel.class.getResourceAsStream("levels.properties")) {
            if (in == null) {
                throw new IllegalStateException("levels.properties is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("reading levels.properties", e);
        }
        return words;
    }
}
