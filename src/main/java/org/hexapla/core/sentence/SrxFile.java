package org.hexapla.core.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file of segmentation rules (SRX 2.0) with {@code cascade="yes"}: every language map that fits a
 * language adds its rules, in the order of the maps.
 */
final class SrxFile {
    private record LanguageMap(Pattern languages, String rules) {}

    private final Map<String, List<SentenceRules.Rule>> rules = new HashMap<>();
    private final List<LanguageMap> maps = new ArrayList<>();
    private final Map<String, SentenceRules> compiled = new ConcurrentHashMap<>();

    /** Reads a rule file that is shipped beside this class. */
    static SrxFile shipped(String name) {
        try (InputStream in = SrxFile.class.getResourceAsStream(name)) {
            return new SrxFile(Objects.requireNonNull(in, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(name, failed);
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("not a rule file: " + name, failed);
        }
    }

    private SrxFile(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in, "UTF-8");
        List<SentenceRules.Rule> open = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "languagerule" -> {
                    open = new ArrayList<>();
                    rules.put(reader.getAttributeValue(null, "languagerulename"), open);
                }
                case "rule" -> open.add(rule(reader));
                case "languagemap" -> maps.add(map(reader));
                default -> {
                    // the rest of the file says nothing about places
                }
            }
        }
    }

    private static SentenceRules.Rule rule(XMLStreamReader reader) throws XMLStreamException {
        boolean breaks = !"no".equals(reader.getAttributeValue(null, "break"));
        String before = "";
        String after = "";
        while (reader.next() != XMLStreamConstants.END_ELEMENT
                || !reader.getLocalName().equals("rule")) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("beforebreak")) {
                before = reader.getElementText();
            } else if (reader.getLocalName().equals("afterbreak")) {
                after = reader.getElementText();
            }
        }
        return new SentenceRules.Rule(breaks, before, after);
    }

    private static LanguageMap map(XMLStreamReader reader) {
        return new LanguageMap(
                Pattern.compile(reader.getAttributeValue(null, "languagepattern")),
                reader.getAttributeValue(null, "languagerulename"));
    }

    /** The rules for a language tag, compiled at the first request and kept by main language. */
    SentenceRules rulesFor(String primary) {
        return compiled.computeIfAbsent(primary, this::compile);
    }

    private SentenceRules compile(String primary) {
        List<SentenceRules.Rule> all = new ArrayList<>();
        for (LanguageMap map : maps) {
            if (map.languages().matcher(primary).matches()) {
                all.addAll(rules.getOrDefault(map.rules(), List.of()));
            }
        }
        return new SentenceRules(all);
    }
}
