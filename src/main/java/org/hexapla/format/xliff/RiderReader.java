package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.format.xliff.check.ToolAttributes;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from a returned file what only its tool understands. Left out is what is understood here
 * (levels of Trados and memoQ, sentence marks, comments), what no other file may hold, and what
 * could make a program fetch or run something.
 */
final class RiderReader {
    private static final int LARGEST = 1 << 15;
    private static final int MOST = 8 << 20;

    private static final Set<String> IN_UNIT =
            Set.of("context-group", "count-group", "prop-group", "alt-trans");

    /** These refer to what stands elsewhere in the file that it came in. */
    private static final Set<String> REFERENCES = Set.of("mid", "phase-name", "tool-id");

    /** Programs resolve, transform or run these; and where a schema is, is fetched. */
    private static final Set<String> UNSAFE =
            Set.of(
                    "http://www.w3.org/2001/XInclude",
                    "http://www.w3.org/1999/XSL/Transform",
                    "http://www.w3.org/1999/xhtml",
                    "http://www.w3.org/2000/svg",
                    "http://www.w3.org/1999/xlink",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "urn:oasis:names:tc:xliff:resourcedata:2.0");

    private final SafeXml xml;
    private final Map<Rider.Key, Rider> riders = new LinkedHashMap<>();
    private final Set<String> unsafe = new LinkedHashSet<>();
    private int left = MOST;
    private boolean two;
    private int tooLarge;

    RiderReader(SafeXml xml) {
        this.xml = xml;
    }

    Riders.Read read() {
        while (xml.advance()) {
            if (isOurs("xliff")) {
                two = String.valueOf(xml.attribute("version")).startsWith("2");
                add(Rider.Place.ROOT, "", foreign(), List.of());
            } else if (isOurs("file")) {
                readHolder(Rider.Place.FILE, "");
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return new Riders.Read(new Riders(riders), warnings());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (tooLarge > 0) {
            warnings.add(
                    "Pieces that only the tool understands and that are too large to come out"
                            + " with the next kit: "
                            + tooLarge
                            + ". The file itself is kept.");
        }
        for (String namespace : unsafe) {
            warnings.add(
                    "What the file holds in the namespace "
                            + namespace
                            + " does not come out with the next kit; the file itself is kept.");
        }
        return warnings;
    }

    private void readHolder(Rider.Place place, String anchor) {
        List<SafeXml.Attribute> attributes = foreign();
        List<XmlElement> elements = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("header") || isOurs("body")) {
                continue;
            }
            if (isOurs("group")) {
                readHolder(Rider.Place.GROUP, id());
            } else if (isOurs("trans-unit")) {
                readTranslationUnit();
            } else if (isOurs("unit")) {
                readUnit();
            } else if (xml.isStart() && isOurs(xml.name())) {
                xml.skip();
            } else if (xml.isStart()) {
                element().ifPresent(elements::add);
            }
        }
        add(place, anchor, attributes, elements);
    }

    private void readTranslationUnit() {
        String id = id();
        List<SafeXml.Attribute> attributes = new ArrayList<>();
        for (SafeXml.Attribute attribute : xml.attributes()) {
            boolean plain = attribute.namespace().isEmpty();
            if (plain && ToolAttributes.isOfUnit(attribute.name())) {
                attributes.add(attribute);
            }
        }
        attributes.addAll(foreign());
        List<XmlElement> elements = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("source")) {
                readText(Rider.Place.SOURCE, id);
            } else if (isOurs("target")) {
                readText(Rider.Place.TARGET, id);
            } else if (xml.isStart() && isOurs(xml.name())) {
                if (IN_UNIT.contains(xml.name())) {
                    element().ifPresent(elements::add);
                } else {
                    xml.skip();
                }
            } else if (ToolLevel.isOfParts(xml)) {
                xml.skip();
            } else if (xml.isStart()) {
                element().ifPresent(elements::add);
            }
        }
        add(Rider.Place.UNIT, id, attributes, elements);
    }

    private void readUnit() {
        String id = id();
        List<SafeXml.Attribute> attributes = foreign();
        List<XmlElement> elements = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("segment")) {
                readSegment();
            } else if (xml.isStart() && isOurs(xml.name())) {
                xml.skip();
            } else if (xml.isStart()) {
                element().ifPresent(elements::add);
            }
        }
        add(Rider.Place.UNIT, id, attributes, elements);
    }

    private void readSegment() {
        String id = id();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("source")) {
                readText(Rider.Place.SOURCE, id);
            } else if (isOurs("target")) {
                readText(Rider.Place.TARGET, id);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private void readText(Rider.Place place, String id) {
        List<SafeXml.Attribute> attributes = foreign();
        Inline.Seen seen = new Inline.Seen();
        CodedText text = Inline.read(xml, new ArrayList<>(), seen);
        List<Mark> marks = marks(seen.marks());
        List<InText.End> ends = ends(seen.ends());
        String key = marks.isEmpty() && ends.isEmpty() ? "" : Mark.key(text);
        InText inText = new InText(key, marks, ends, codes(seen.codes()));
        add(place, id, new Rider(attributes, List.of(), inText));
    }

    private List<Mark> marks(List<Mark> seen) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : seen) {
            if (isKept(mark)) {
                marks.add(
                        new Mark(
                                mark.from(),
                                mark.fromCodes(),
                                mark.to(),
                                mark.toCodes(),
                                ofMarks(mark.attributes())));
            }
        }
        return marks;
    }

    private List<InText.End> ends(List<InText.End> seen) {
        Set<String> comments = new HashSet<>();
        List<InText.End> ends = new ArrayList<>();
        for (InText.End end : seen) {
            String id = end.id();
            if ("comment".equals(Mark.value(end.attributes(), "type"))) {
                comments.add(String.valueOf(id));
            }
            if (id != null && !comments.contains(id)) {
                ends.add(
                        new InText.End(
                                end.at(), end.codes(), end.opens(), ofMarks(end.attributes())));
            }
        }
        return ends;
    }

    private List<SafeXml.Attribute> ofMarks(List<SafeXml.Attribute> attributes) {
        return attributes.stream().filter(this::isMarks).toList();
    }

    /** What a code does is never read from a file, only what else a tool said of it. */
    private List<InText.OnCode> codes(List<InText.OnCode> seen) {
        List<InText.OnCode> codes = new ArrayList<>();
        for (InText.OnCode code : seen) {
            List<SafeXml.Attribute> kept = new ArrayList<>();
            for (SafeXml.Attribute attribute : code.attributes()) {
                if (isKept(code, attribute)) {
                    kept.add(attribute);
                }
            }
            if (!kept.isEmpty()) {
                codes.add(new InText.OnCode(code.element(), code.id(), code.nth(), kept));
            }
        }
        return codes;
    }

    /** A code of XLIFF 2 bears attributes of XLIFF and its modules, and no others. */
    private boolean isKept(InText.OnCode code, SafeXml.Attribute attribute) {
        if (attribute.namespace().isEmpty()) {
            return ToolAttributes.isOfCode(code.element(), attribute.name());
        }
        boolean module = attribute.namespace().startsWith(RiderView.MODULE);
        return (module || !two) && isKept(attribute);
    }

    /** Sentence marks are ours to set; comments came out as notes. */
    private static boolean isKept(Mark mark) {
        String old = mark.attribute("mtype");
        if (old != null) {
            boolean trados = old.startsWith("x-sdl-");
            return !mark.isEmpty()
                    && !old.equals("seg")
                    && !trados
                    && mark.attribute("comment") == null;
        }
        return !mark.isEmpty()
                && mark.attribute("id") != null
                && !"comment".equals(mark.attribute("type"));
    }

    private boolean isMarks(SafeXml.Attribute attribute) {
        return attribute.namespace().isEmpty()
                ? !REFERENCES.contains(attribute.name())
                : isKept(attribute);
    }

    private List<SafeXml.Attribute> foreign() {
        return xml.attributes().stream()
                .filter(attribute -> !attribute.namespace().isEmpty() && isKept(attribute))
                .toList();
    }

    private boolean isKept(SafeXml.Attribute attribute) {
        String namespace = attribute.namespace();
        boolean understood =
                namespace.equals(XmlElement.XML)
                        || namespace.equals(Xliff.OWN_NAMESPACE)
                        || ToolLevel.isOfUnit(attribute);
        return !understood && isSafe(namespace);
    }

    private boolean isSafe(String namespace) {
        if (UNSAFE.contains(namespace)) {
            unsafe.add(namespace);
            return false;
        }
        return true;
    }

    /** The element that starts here, if it may come out again. */
    private Optional<XmlElement> element() {
        if (xml.namespace().equals(Xliff.OWN_NAMESPACE) || xml.namespace().isEmpty()) {
            xml.skip();
            return Optional.empty();
        }
        Optional<XmlElement> read = XmlElement.read(xml, LARGEST);
        if (read.isEmpty()) {
            tooLarge++;
        }
        return read.filter(this::isSafe)
                .flatMap(element -> element.only(RiderReader::isNotOurs))
                .map(RiderReader::withoutReferences);
    }

    /** Our own matches go out anew with each kit. */
    private static boolean isNotOurs(XmlElement element) {
        boolean match = element.name().equals("match") || element.name().equals("alt-trans");
        return !match || !KitView.isOurs(Mark.value(element.attributes(), "origin"));
    }

    private static XmlElement withoutReferences(XmlElement element) {
        return element.name().equals("alt-trans")
                ? element.without(attribute -> REFERENCES.contains(attribute.name()))
                : element;
    }

    private boolean isSafe(XmlElement element) {
        boolean safe = true;
        for (XmlElement one : element.all()) {
            safe &= isSafe(one.namespace());
            for (SafeXml.Attribute attribute : one.attributes()) {
                boolean base =
                        attribute.namespace().equals(XmlElement.XML)
                                && attribute.name().equals("base");
                safe &= !base && isSafe(attribute.namespace());
            }
        }
        return safe;
    }

    private void add(
            Rider.Place place,
            String anchor,
            List<SafeXml.Attribute> attributes,
            List<XmlElement> elements) {
        add(place, anchor, new Rider(attributes, elements, InText.NONE));
    }

    private void add(Rider.Place place, String anchor, Rider rider) {
        if (rider.isEmpty()) {
            return;
        }
        int size = rider.size();
        if (size > LARGEST || size > left) {
            tooLarge++;
            return;
        }
        left -= size;
        riders.putIfAbsent(new Rider.Key(place, anchor), rider);
    }

    private String id() {
        @Nullable String id = xml.attribute("id");
        return id == null ? "" : id;
    }

    private boolean isOurs(String name) {
        if (!xml.isStart(name)) {
            return false;
        }
        String namespace = xml.namespace();
        return namespace.isEmpty()
                || namespace.startsWith(XliffReader.FAMILY_1)
                || namespace.startsWith(XliffReader.FAMILY_2);
    }
}
