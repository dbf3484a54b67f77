package org.hexapla.format.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.jspecify.annotations.Nullable;

/**
 * What one translation tool is given and how far its answers are believed: {@code
 * profiles.properties}, where a tool is added without a change of code.
 */
public final class ToolProfile {
    /** For any tool that nothing is known of. */
    public static final String GENERIC = "generic";

    private static final Map<String, ToolProfile> ALL = read();

    private final String name;
    private final List<XliffVersion> versions;
    private final Settings settings;
    private final StateWords states;

    private ToolProfile(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
        this.versions =
                Stream.of(settings.word("versions").split("\\s*,\\s*"))
                        .map(XliffVersion::of)
                        .toList();
        this.states = new StateWords(settings);
    }

    /**
     * A state as a file words it, understood.
     *
     * @param state null where the file says none or one that nobody is known to use
     * @param alone the same without the approval that 1.2 may set beside the state
     */
    public record Meaning(
            @Nullable SegmentState state,
            @Nullable String subState,
            @Nullable SegmentState alone) {}

    /** The values of one tool, with those of the generic one behind them. */
    record Settings(String tool, Properties all) {
        Optional<String> find(String key) {
            String own = all.getProperty(tool + "." + key);
            String value = own == null ? all.getProperty(GENERIC + "." + key) : own;
            return Optional.ofNullable(value).map(String::strip);
        }

        String word(String key) {
            return find(key).orElseThrow(() -> new IllegalStateException(tool + " lacks " + key));
        }

        boolean says(String key, String yes, String no) {
            String word = word(key);
            if (!word.equals(yes) && !word.equals(no)) {
                throw new IllegalStateException(tool + "." + key + " is " + word);
            }
            return word.equals(yes);
        }

        /** The keys that begin so, of this tool and the generic one, without the tool's name. */
        List<String> keys(String start) {
            return all.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(tool + ".") || key.startsWith(GENERIC + "."))
                    .map(key -> key.substring(key.indexOf('.') + 1))
                    .filter(key -> key.startsWith(start))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * @throws Refused if there is no profile of that name
     */
    public static ToolProfile of(String name) {
        ToolProfile found = ALL.get(name);
        if (found == null) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "unknown-tool",
                    "The tool is one of " + String.join(", ", ALL.keySet()) + ".");
        }
        return found;
    }

    public static ToolProfile generic() {
        return of(GENERIC);
    }

    /** The names of all profiles, the generic one first. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public String name() {
        return name;
    }

    /** The versions that the tool reads, the one it gets by default first. */
    public List<XliffVersion> versions() {
        return versions;
    }

    /**
     * The version to write.
     *
     * @param asked as in an address, or null for the tool's own
     * @throws Refused if kits are not written in that version, or the tool does not read it
     */
    public XliffVersion version(@Nullable String asked) {
        XliffVersion version = asked == null ? versions.get(0) : XliffVersion.of(asked);
        if (!versions.contains(version)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "version-not-read",
                    name
                            + " does not read XLIFF "
                            + version.number()
                            + ". Ask for "
                            + String.join(
                                    " or ", versions.stream().map(XliffVersion::number).toList())
                            + ".");
        }
        return version;
    }

    boolean hasNotes() {
        return settings.says("notes", "yes", "no");
    }

    boolean hasMatches() {
        return settings.says("matches", "yes", "no");
    }

    /** Whether terms may stand in the file. The archive holds none, so none are written. */
    public boolean mayHaveTerms() {
        return settings.says("terms", "yes", "no");
    }

    /** Whether a segment stands in a file for this tool. */
    public boolean shows(KitSegment segment) {
        return settings.says("locked", "shown", "left-out") || !segment.locked();
    }

    boolean showsStaleTarget() {
        return settings.says("stale", "target", "note");
    }

    /** Whether a state counts that a text bears which came back as it was sent. */
    public boolean isBelievedOnUnedited() {
        return settings.says("unedited", "believed", "ignored");
    }

    /** Whether {@code initial} counts where an edited text bears it. */
    public boolean isBelievedOnDrafts() {
        return settings.says("draft", "believed", "ignored");
    }

    StateWords states() {
        return states;
    }

    private static Map<String, ToolProfile> read() {
        Properties all = new Properties();
        try (InputStream in = ToolProfile.class.getResourceAsStream("profiles.properties")) {
            if (in == null) {
                throw new IllegalStateException("profiles.properties is missing");
            }
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("reading profiles.properties", e);
        }
        return profiles(all);
    }

    /** The profiles by name, in the order in which {@code tools} lists them. */
    static Map<String, ToolProfile> profiles(Properties all) {
        Map<String, ToolProfile> profiles = new LinkedHashMap<>();
        for (String name : all.getProperty("tools", GENERIC).split("\\s*,\\s*")) {
            profiles.put(name, new ToolProfile(name, new Settings(name, all)));
        }
        return profiles;
    }
}
