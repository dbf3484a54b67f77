package org.hexapla.format.xliff;

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
    private static final String MODULE = "urn:oasis:names:tc:xliff:";
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
        return new Rider(
                rider.attributes(),
                rider.elements().stream().filter(this::isShown).toList(),
                rider.text(),
                rider.marks().stream().filter(this::isShown).toList());
    }

    private boolean isShown(XmlElement element) {
        return switch (element.namespace()) {
            case MATCHES -> profile.hasMatches();
            case GLOSSARY -> profile.mayHaveTerms();
            default -> true;
        };
    }

    private boolean isShown(Mark mark) {
        String type = mark.attribute("mtype");
        String one = type == null ? mark.attribute("type") : type;
        return !TERMS.contains(String.valueOf(one)) || profile.mayHaveTerms();
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
        boolean same = !rider.marks().isEmpty() && rider.text().equals(Mark.key(text));
        return same ? Mark.nested(rider.marks(), text.codes(), roles) : List.of();
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
