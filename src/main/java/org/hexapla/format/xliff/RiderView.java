package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.xml.XmlElement;
import org.hexapla.format.xml.XmlOut;
import org.hexapla.format.xml.XmlPrefixes;

/** What one file shows of what tools wrote into earlier ones. */
final class RiderView {
    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";

    /** What the namespaces of all modules of XLIFF 2 begin with. */
    static final String MODULE = "urn:oasis:names:tc:xliff:";

    private static final Set<String> TERMS = Set.of("term", "x-term");

    private final Riders riders;
    private final ToolProfile profile;
    private final XmlPrefixes prefixes;
    private final Set<String> ofFile = new HashSet<>();

    /**
     * @param ofFile the default namespace of the file
     * @param own the prefixes that every file declares, by namespace
     * @param more those that this file declares besides
     */
    RiderView(
            Riders riders,
            ToolProfile profile,
            String ofFile,
            Map<String, String> own,
            Map<String, String> more) {
        this.profile = profile;
        this.riders = riders.each((key, rider) -> shown(rider));
        Map<String, String> given = new HashMap<>(own);
        given.putAll(more);
        prefixes = new XmlPrefixes(ofFile, given);
        this.riders.learn(prefixes);
        for (XmlElement element : at(Rider.Place.FILE, "").elements()) {
            element.all().forEach(one -> id(one).ifPresent(this.ofFile::add));
        }
    }

    /** What the tool may be shown. */
    private Rider shown(Rider rider) {
        InText text = rider.inText();
        return new Rider(
                rider.attributes(),
                rider.elements().stream().filter(this::isShown).toList(),
                new InText(
                        text.key(),
                        text.marks().stream().filter(one -> isShown(one.attributes())).toList(),
                        text.ends().stream().filter(one -> isShown(one.attributes())).toList(),
                        text.codes()));
    }

    private boolean isShown(XmlElement element) {
        boolean matches = element.namespace().equals(MATCHES) || element.name().equals("alt-trans");
        boolean terms = element.namespace().equals(GLOSSARY);
        return (!matches || profile.mayHaveMatches()) && (!terms || profile.mayHaveTerms());
    }

    /** An end without its beginning is not written, so those of terms need no look. */
    private boolean isShown(List<SafeXml.Attribute> annotation) {
        String old = Mark.value(annotation, "mtype");
        String type = old == null ? Mark.value(annotation, "type") : old;
        return !TERMS.contains(String.valueOf(type)) || profile.mayHaveTerms();
    }

    /** Declares the namespaces on the root element, which is just started. */
    void declare(XmlOut out) {
        prefixes.declare(out);
    }

    Rider at(Rider.Place place, String anchor) {
        return riders.at(place, anchor);
    }

    /** Writes the attributes of that place on the element just started. */
    void attributes(XmlOut out, Rider.Place place, String anchor) {
        attributes(out, at(place, anchor).attributes());
    }

    void attributes(XmlOut out, List<SafeXml.Attribute> attributes) {
        prefixes.write(out, attributes);
    }

    /** Writes the elements of that place. */
    void elements(XmlOut out, Rider.Place place, String anchor) {
        write(out, at(place, anchor).elements());
    }

    void write(XmlOut out, List<XmlElement> elements) {
        elements.forEach(element -> element.write(out, prefixes));
    }

    /** The marks of that text, if it is still the one that they were set in. */
    List<Mark> marks(Rider rider, CodedText text, List<CodePlan.Role> roles) {
        if (!rider.inText().isOf(text)) {
            return List.of();
        }
        List<Mark> marks = Mark.nested(rider.inText().marks(), text.codes(), roles);
        if (profile.hasPoints() || rider.inText().ends().isEmpty()) {
            return marks;
        }
        List<Mark> all = new ArrayList<>(marks);
        for (Mark mark : Mark.nested(rider.inText().asMarks(), text.codes(), roles)) {
            if (all.stream().noneMatch(mark::crosses)) {
                all.add(mark);
            }
        }
        return Mark.inOrder(all);
    }

    /** The ends of annotations in that text, likewise. */
    List<InText.End> ends(Rider rider, CodedText text) {
        return profile.hasPoints() && rider.inText().isOf(text) ? rider.inText().ends() : List.of();
    }

    /** What is written on the codes of a text as they come. */
    static final class Codes {
        private final Map<String, Integer> written = new HashMap<>();
        private final List<InText.OnCode> held;

        Codes(Rider rider) {
            held = rider.inText().codes();
        }

        /** What that element has besides, the next of its id. */
        List<SafeXml.Attribute> next(String element, String id) {
            if (held.isEmpty()) {
                return List.of();
            }
            int nth = written.merge(element + " " + id, 1, Integer::sum) - 1;
            return held.stream()
                    .filter(code -> code.element().equals(element))
                    .filter(code -> code.id().equals(id) && code.nth() == nth)
                    .findFirst()
                    .map(InText.OnCode::attributes)
                    .orElse(List.of());
        }
    }

    /**
     * The elements of a unit of XLIFF 2, without what refers to something that is not there.
     *
     * @param live the ids of the unit's segments, codes and marks
     */
    List<XmlElement> elements(String unit, Set<String> live) {
        List<XmlElement> elements = at(Rider.Place.UNIT, unit).elements();
        Set<String> known = new HashSet<>(live);
        known.addAll(ofFile);
        for (XmlElement element : elements) {
            element.all().forEach(one -> id(one).ifPresent(known::add));
        }
        return elements.stream()
                .flatMap(element -> element.only(one -> isAlive(one, known)).stream())
                .toList();
    }

    private static Optional<String> id(XmlElement element) {
        return value(element, "id");
    }

    private static Optional<String> value(XmlElement element, String name) {
        return element.attributes().stream()
                .filter(attribute -> attribute.namespace().isEmpty())
                .filter(attribute -> attribute.name().equals(name))
                .map(SafeXml.Attribute::value)
                .findFirst();
    }

    private static boolean isAlive(XmlElement element, Set<String> known) {
        if (!element.namespace().startsWith(MODULE)) {
            return true;
        }
        return value(element, "ref")
                .map(ref -> ref.replaceFirst("^#?(t=)?", ""))
                .map(known::contains)
                .orElse(true);
    }
}
