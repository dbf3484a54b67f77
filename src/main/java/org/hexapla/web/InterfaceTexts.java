package org.hexapla.web;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in every language there is a file for, read once from {@code
 * translations/interface/}: XLIFF 2.1, a unit per text, its {@code name} the key. Of {@code en.xlf}
 * the sources count, of the others the targets.
 */
@Part
public class InterfaceTexts {
    /** How the keys of sentences begin that a page does not say itself. */
    static final String SENTENCE = "said.";

    /** How those begin that stand around another sentence, and so are looked for before it. */
    private static final String AROUND = SENTENCE + "around.";

    private final Map<Language, Texts> texts = new HashMap<>();

    @Inject
    InterfaceTexts() {
        Map<String, String> english = load(Language.ENGLISH);
        List<Sentence> sentences = sentences(english);
        for (Language language : Language.OFFICIAL) {
            texts.put(language, new Texts(language, load(language), english, sentences));
        }
    }

    /** What the server says in English elsewhere: of those that fit, the most telling first. */
    private static List<Sentence> sentences(Map<String, String> english) {
        return english.entrySet().stream()
                .filter(text -> text.getKey().startsWith(SENTENCE))
                .map(text -> Sentence.of(text.getKey(), text.getValue()))
                .sorted(
                        Comparator.comparing((Sentence one) -> !one.key().startsWith(AROUND))
                                .thenComparing(Sentence::letters, Comparator.reverseOrder()))
                .toList();
    }

    /** The texts in one of the six languages; in English for any other. */
    public Texts in(Language language) {
        return texts.getOrDefault(language, texts.get(Language.ENGLISH));
    }

    boolean holds(String key) {
        return in(Language.ENGLISH).holds(key);
    }

    /** The texts of one file by key, in its order; empty where there is no file. */
    static Map<String, String> load(Language language) {
        String name = "/translations/interface/" + language.tag() + ".xlf";
        try (InputStream file = InterfaceTexts.class.getResourceAsStream(name)) {
            String element = language.equals(Language.ENGLISH) ? "source" : "target";
            return file == null ? Map.of() : read(file, element);
        } catch (IOException e) {
            throw new UncheckedIOException("while reading " + name, e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(name + " is not well formed", e);
        }
    }

    /** Reads the {@code source} or the {@code target} of every unit; a text twice is a bug. */
    static Map<String, String> read(InputStream xliff, String element) throws XMLStreamException {
        XMLStreamReader xml = hardened().createXMLStreamReader(xliff, "UTF-8");
        Map<String, String> found = new LinkedHashMap<>();
        @Nullable String key = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("unit")) {
                key = xml.getAttributeValue(null, "name");
            } else if (xml.getLocalName().equals(element) && key != null) {
                if (found.put(key, xml.getElementText()) != null) {
                    throw new IllegalStateException("two interface texts are called " + key);
                }
            }
        }
        return found;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
