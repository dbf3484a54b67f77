package org.hexapla.format.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.xml.XmlElement;
import org.hexapla.format.xml.XmlOut;
import org.hexapla.format.xml.XmlPrefixes;

/**
 * What tools wrote into the files of one pair and version of XLIFF for themselves, by where it
 * stood. Nothing of it is understood here; it is given out again in the same place.
 */
public final class Riders {
    public static final Riders NONE = new Riders(Map.of());

    /** All of a pair, in characters. */
    private static final int MOST = 16 << 20;

    private static final String MALFORMED = "malformed-riders";

    private final Map<Rider.Key, Rider> riders;

    Riders(Map<Rider.Key, Rider> riders) {
        this.riders = new LinkedHashMap<>(riders);
        this.riders.values().removeIf(Rider::isEmpty);
    }

    /**
     * What a file holds of them.
     *
     * @param warnings what was left out, each a sentence
     */
    public record Read(Riders riders, List<String> warnings) {
        public static final Read NOTHING = new Read(NONE, List.of());
    }

    public boolean isEmpty() {
        return riders.isEmpty();
    }

    /** How many characters they have. */
    int size() {
        return riders.values().stream().mapToInt(Rider::size).sum();
    }

    Rider at(Rider.Place place, String anchor) {
        return riders.getOrDefault(new Rider.Key(place, anchor), Rider.NONE);
    }

    /** All of them, in the order in which they were kept. */
    List<Rider> all() {
        return List.copyOf(riders.values());
    }

    /** Those of tools only, nothing that the rules of XLIFF could find wrong in its place. */
    Riders ofTools() {
        Map<Rider.Key, Rider> left = new LinkedHashMap<>();
        riders.forEach((key, rider) -> left.put(key, rider.ofTools()));
        return new Riders(left);
    }

    /**
     * Those that are on something that is here, under the ids that it has here.
     *
     * @param segment the id of a segment here by that in the file; empty for one that is not here
     * @param row the same for rows
     */
    public Riders placed(
            UnaryOperator<Optional<String>> segment, UnaryOperator<Optional<String>> row) {
        Map<Rider.Key, Rider> placed = new LinkedHashMap<>();
        riders.forEach(
                (key, rider) ->
                        anchor(key, segment, row)
                                .ifPresent(
                                        id -> placed.put(new Rider.Key(key.place(), id), rider)));
        return new Riders(placed);
    }

    private static Optional<String> anchor(
            Rider.Key key,
            UnaryOperator<Optional<String>> segment,
            UnaryOperator<Optional<String>> row) {
        Optional<String> anchor = Optional.of(key.anchor());
        return switch (key.place()) {
            case ROOT, FILE -> anchor;
            case GROUP -> row.apply(anchor);
            case SOURCE, TARGET -> segment.apply(anchor);
            // A unit is a segment in XLIFF 1 and a row in XLIFF 2.
            case UNIT -> segment.apply(anchor).or(() -> row.apply(anchor));
        };
    }

    /** These with newer ones in their place; what the newer do not name is kept, within limits. */
    public Riders with(Riders newer) {
        Map<Rider.Key, Rider> all = new LinkedHashMap<>(riders);
        int size = size();
        for (Map.Entry<Rider.Key, Rider> one : newer.riders.entrySet()) {
            Rider before = all.getOrDefault(one.getKey(), Rider.NONE);
            int more = one.getValue().size() - before.size();
            if (size + more <= MOST) {
                all.put(one.getKey(), one.getValue());
                size += more;
            }
        }
        return new Riders(all);
    }

    /** Writes them to be kept; equal ones in equal order give equal bytes. */
    public void write(OutputStream out) throws IOException {
        XmlPrefixes prefixes = new XmlPrefixes("", Map.of(Xliff.OWN_NAMESPACE, "hx"));
        learn(prefixes);
        XmlOut xml = new XmlOut();
        xml.line("hx:riders").attribute("xmlns:hx", Xliff.OWN_NAMESPACE);
        prefixes.declare(xml);
        riders.forEach((key, rider) -> write(xml, prefixes, key, rider));
        xml.endLine();
        out.write(xml.bytes());
    }

    /** Makes all their namespaces known. */
    void learn(XmlPrefixes prefixes) {
        for (Rider rider : riders.values()) {
            prefixes.learn(rider.attributes());
            prefixes.learn(rider.inText().attributes());
            rider.elements().forEach(prefixes::learn);
        }
    }

    private static void write(XmlOut xml, XmlPrefixes prefixes, Rider.Key key, Rider rider) {
        xml.line("hx:rider")
                .attribute("hx:place", key.place().word())
                .attribute("hx:anchor", key.anchor())
                .attribute("hx:text", rider.inText().key().isEmpty() ? null : rider.inText().key());
        prefixes.write(xml, rider.attributes());
        write(xml, prefixes, rider.inText());
        for (XmlElement element : rider.elements()) {
            element.write(xml, prefixes);
        }
        xml.endLine();
    }

    private static void write(XmlOut xml, XmlPrefixes prefixes, InText text) {
        for (Mark mark : text.marks()) {
            xml.line("hx:mark")
                    .attribute("hx:from", mark.from() + " " + mark.fromCodes())
                    .attribute("hx:to", mark.to() + " " + mark.toCodes());
            prefixes.write(xml, mark.attributes());
            xml.end();
        }
        for (InText.End end : text.ends()) {
            xml.line("hx:end")
                    .attribute("hx:at", end.at() + " " + end.codes())
                    .attribute("hx:opens", Boolean.toString(end.opens()));
            prefixes.write(xml, end.attributes());
            xml.end();
        }
        for (InText.OnCode code : text.codes()) {
            xml.line("hx:code")
                    .attribute("hx:element", code.element())
                    .attribute("hx:id", code.id())
                    .attribute("hx:nth", Integer.toString(code.nth()));
            prefixes.write(xml, code.attributes());
            xml.end();
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in the file; the caller closes it
     */
    public static Riders kept(InputStream in) {
        Map<Rider.Key, Rider> riders = new LinkedHashMap<>();
        try (SafeXml xml = new SafeXml(in, MALFORMED)) {
            while (xml.advance()) {
                if (xml.isStart("rider")) {
                    XmlElement element = XmlElement.read(xml, Integer.MAX_VALUE).orElseThrow();
                    Rider.Place place = Rider.Place.of(own(element, "place"));
                    riders.put(new Rider.Key(place, own(element, "anchor")), rider(element));
                }
            }
        }
        return new Riders(riders);
    }

    private static Rider rider(XmlElement element) {
        List<Mark> marks = new ArrayList<>();
        List<InText.End> ends = new ArrayList<>();
        List<InText.OnCode> codes = new ArrayList<>();
        List<XmlElement> elements = new ArrayList<>();
        for (XmlElement child : element.children()) {
            boolean ours = child.namespace().equals(Xliff.OWN_NAMESPACE);
            switch (ours ? child.name() : "") {
                case "mark" -> marks.add(mark(child));
                case "end" -> ends.add(end(child));
                case "code" -> codes.add(code(child));
                default -> elements.add(child);
            }
        }
        InText inText = new InText(own(element, "text"), marks, ends, codes);
        return new Rider(foreign(element), elements, inText);
    }

    private static Mark mark(XmlElement element) {
        int[] from = place(element, "from");
        int[] to = place(element, "to");
        return new Mark(from[0], from[1], to[0], to[1], foreign(element));
    }

    private static InText.End end(XmlElement element) {
        int[] at = place(element, "at");
        boolean opens = Boolean.parseBoolean(own(element, "opens"));
        return new InText.End(at[0], at[1], opens, foreign(element));
    }

    private static InText.OnCode code(XmlElement element) {
        return new InText.OnCode(
                own(element, "element"),
                own(element, "id"),
                Integer.parseInt(own(element, "nth")),
                foreign(element));
    }

    /** A count of characters and one of codes. */
    private static int[] place(XmlElement element, String name) {
        String[] counts = own(element, name).split(" ");
        return new int[] {Integer.parseInt(counts[0]), Integer.parseInt(counts[1])};
    }

    private static List<SafeXml.Attribute> foreign(XmlElement element) {
        return element.attributes().stream()
                .filter(attribute -> !attribute.namespace().equals(Xliff.OWN_NAMESPACE))
                .toList();
    }

    private static String own(XmlElement element, String name) {
        for (SafeXml.Attribute attribute : element.attributes()) {
            if (attribute.namespace().equals(Xliff.OWN_NAMESPACE)
                    && attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return "";
    }

    /** The same with each rider changed or left out. */
    Riders each(BiFunction<Rider.Key, Rider, Rider> change) {
        Map<Rider.Key, Rider> changed = new LinkedHashMap<>();
        riders.forEach((key, rider) -> changed.put(key, change.apply(key, rider)));
        return new Riders(changed);
    }
}
