package org.hexapla.core.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/**
 * A translation memory as TMX 1.4b (LISA OSCAR, 2005), with the codes of the texts as its level 2
 * has them and method and confidence as properties.
 *
 * <p>Codes that open and close within a text are {@code bpt} and {@code ept}, halves of a pair are
 * {@code it}, the others {@code ph}; what they hold in the original's format is left out. The
 * number {@code x} is the same for the same code in every language of a unit. A character that XML
 * can not hold is written as U+FFFD.
 */
public final class Tmx {
    /** The property that says how a link was found. */
    public static final String METHOD = "x-method";

    /** The property that says how sure it is. */
    public static final String CONFIDENCE = "x-confidence";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Appendable out;

    private Tmx(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a memory in small pieces and neither flushes nor closes. A unit that has a text in one
     * language only is left out.
     *
     * @param source the language that the units are from
     * @param properties what is known of all units
     */
    public static void write(
            Language source,
            Map<String, String> properties,
            Iterator<MemoryUnit> units,
            Appendable out)
            throws IOException {
        Tmx tmx = new Tmx(out);
        tmx.begin(source, properties);
        while (units.hasNext()) {
            MemoryUnit unit = units.next();
            if (unit.isPair()) {
                tmx.write(unit);
            }
        }
        out.append("</body>\n</tmx>\n");
    }

    private void begin(Language source, Map<String, String> properties) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header");
        attribute("creationtool", "hexapla");
        attribute("creationtoolversion", version());
        attribute("segtype", "sentence");
        attribute("o-tmf", "hexapla");
        attribute("adminlang", "en");
        attribute("srclang", source.tag());
        attribute("datatype", "plaintext");
        out.append('>');
        write(properties);
        out.append("</header>\n<body>\n");
    }

    private void write(MemoryUnit unit) throws IOException {
        out.append("<tu");
        attribute("tuid", unit.id());
        out.append('>');
        MemoryUnit.Link link = unit.link();
        if (link != null) {
            property(METHOD, link.method().word());
            property(CONFIDENCE, MemoryUnit.written(link.confidence()));
        }
        write(unit.properties());
        Map<String, Integer> numbers = new HashMap<>();
        for (MemoryUnit.Variant variant : unit.variants()) {
            write(variant, numbers);
        }
        out.append("</tu>\n");
    }

    private void write(MemoryUnit.Variant variant, Map<String, Integer> numbers)
            throws IOException {
        if (variant.text().text().isBlank()) {
            return;
        }
        out.append("<tuv");
        attribute("xml:lang", variant.language().tag());
        attribute("creationdate", time(variant.created()));
        attribute("changedate", time(variant.changed()));
        out.append('>');
        write(variant.properties());
        out.append("<seg>");
        write(variant.text(), numbers);
        out.append("</seg></tuv>");
    }

    private void write(CodedText content, Map<String, Integer> numbers) throws IOException {
        List<InlineCode> codes = content.codes();
        int[] partners = InlineCode.partners(codes);
        int written = 0;
        for (int i = 0; i < partners.length; i++) {
            InlineCode code = codes.get(i);
            text(content.text().substring(written, code.position()));
            written = code.position();
            int number = numbers.computeIfAbsent(code.id(), id -> numbers.size() + 1);
            write(code, number, i, partners[i]);
        }
        text(content.text().substring(written));
    }

    /** Writes a code; the pair that opens at the index {@code n} has the number {@code n + 1}. */
    private void write(InlineCode code, int number, int index, int partner) throws IOException {
        boolean alone = code.kind() == InlineCode.Kind.PLACEHOLDER;
        boolean opens = code.kind() == InlineCode.Kind.OPEN;
        boolean paired = partner >= 0;
        out.append(alone ? "<ph" : !paired ? "<it" : opens ? "<bpt" : "<ept");
        if (!alone && !paired) {
            attribute("pos", opens ? "begin" : "end");
        }
        if (paired) {
            attribute("i", Integer.toString(Math.min(index, partner) + 1));
        }
        if (!paired || opens) {
            attribute("x", Integer.toString(number));
            attribute("type", type(code));
        }
        out.append("/>");
    }

    /** What TMX recommends to call the code, else our own word. */
    private static String type(InlineCode code) {
        return switch (code.type()) {
            case "bold", "italic", "link", "image" -> code.type();
            case "underline" -> "ulined";
            case "break" -> "lb";
            case InlineCode.NOTE -> "fnote";
            default -> "x-" + code.type();
        };
    }

    private void write(Map<String, String> properties) throws IOException {
        for (Map.Entry<String, String> property : properties.entrySet()) {
            property(property.getKey(), property.getValue());
        }
    }

    private void property(String type, String value) throws IOException {
        out.append("<prop");
        attribute("type", type);
        out.append('>');
        text(value);
        out.append("</prop>");
    }

    private void attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            text(value);
            out.append('"');
        }
    }

    private void text(String text) throws IOException {
        Characters.appendAsXml(text, out);
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    /** The version of this program, as its build wrote it down. */
    private static String version() {
        try (InputStream in = Tmx.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the program's version", e);
        }
    }
}
