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
import org.hexapla.core.translation.SubState;
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
     */
    public record Meaning(@Nullable SegmentState state, @Nullable String subState) {}

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

    /** What the makers of the tool call it. */
    public String title() {
        return settings.word("title");
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

    /** Whether matches from the archive stand in the file. */
    public boolean hasMatches() {
        return settings.word("matches").equals("yes");
    }

    /** Whether matches that a tool wrote may stand in the file. */
    boolean mayHaveMatches() {
        return hasMatches() || settings.says("matches", "returned", "no");
    }

    /** Whether an annotation may stand as two points, {@code sm} and {@code em}. */
    boolean hasPoints() {
        return settings.says("points", "yes", "no");
    }

    /** Whether terms that a tool wrote may stand in the file; the archive holds none of its own. */
    boolean mayHaveTerms() {
        return settings.says("terms", "yes", "no");
    }

    /** Whether a segment stands in a file for this tool. */
    public boolean shows(KitSegment segment) {
        return settings.says("locked", "shown", "left-out") || !segment.locked();
    }

    boolean showsStaleTarget() {
        return settings.says("stale", "target", "note");
    }

    /**
     * Whether the state counts that a file gives to a text.
     *
     * @param edited whether the text came back as another than was sent
     */
    public boolean believes(Meaning meaning, boolean edited) {
        if (edited) {
            return meaning.state() != SegmentState.INITIAL
                    || settings.says("draft", "believed", "ignored");
        }
        String unedited = settings.word("unedited");
        return switch (unedited) {
            case "believed" -> true;
            case "reviews" -> isReview(meaning);
            case "ignored" -> false;
            default -> throw new IllegalStateException(name + ".unedited is " + unedited);
        };
    }

    /** Whether a person must have said so, since no tool is known to write it unasked. */
    private static boolean isReview(Meaning meaning) {
        SegmentState state = meaning.state();
        return state == null
                || state.compareTo(SegmentState.TRANSLATED) > 0
                || SubState.isRejection(meaning.subState());
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
