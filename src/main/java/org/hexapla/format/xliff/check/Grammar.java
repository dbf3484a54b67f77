package org.hexapla.format.xliff.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Which elements and attributes may stand where, read from a file of rules whose head explains it.
 * Elements and attributes go by keys: {@code unit} in the core, {@code mtc:match} in a module, and
 * {@code {uri}name} where the namespace is of nobody known.
 */
final class Grammar {
    static final Grammar ONE = new Grammar("xliff1.rules", "urn:oasis:names:tc:xliff:document:1.");
    static final Grammar TWO = new Grammar("xliff2.rules", "urn:oasis:names:tc:xliff:document:2.");

    private static final String FOREIGN = "other";
    private static final String TEXT = "text";

    private final String core;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Pattern> types = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Loan> loans = new HashMap<>();
    private final Set<String> ruled = new HashSet<>();

    /** An attribute; a null {@code type} admits anything. */
    record Attribute(boolean required, @Nullable Pattern type) {}

    /** An attribute of a module that stands on elements of others; {@code *} is any element. */
    record Loan(Attribute attribute, Set<String> on) {}

    /** One place in the content of an element. */
    record Particle(Set<String> names, boolean required, boolean repeated) {
        boolean admits(String key, boolean foreign) {
            return names.contains(key) || foreign && names.contains(FOREIGN);
        }
    }

    /**
     * What an element may bear and hold.
     *
     * @param text whether text may stand among its children
     */
    record Rule(
            Map<String, Attribute> attributes,
            boolean foreignAttributes,
            List<Particle> content,
            boolean text) {}

    private Grammar(String resource, String core) {
        this.core = core;
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    /** The rule for an element in a version, or null if there is none. */
    @Nullable Rule rule(String version, String key) {
        Rule special = rules.get(version + " " + key);
        return special == null ? rules.get(key) : special;
    }

    /** The rule for an attribute of a module, or null if there is none. */
    @Nullable Loan loan(String key) {
        return loans.get(key);
    }

    /** Whether every element of the namespace of that key has a rule, so that others are wrong. */
    boolean isRuled(String key) {
        return !key.startsWith("{") && ruled.contains(prefix(key));
    }

    /** Whether all attributes of that namespace that may stand on others are known. */
    boolean isLent(String key) {
        String prefix = prefix(key);
        return prefix.equals("fs") || prefix.equals("slr") || prefix.equals("pgs");
    }

    /** What stands before the colon of a key; empty for the core. */
    static String prefix(String key) {
        if (key.startsWith("{")) {
            return key.substring(0, key.indexOf('}') + 1);
        }
        int colon = key.indexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    String elementKey(String namespace, String name) {
        boolean own = namespace.isEmpty() || namespace.startsWith(core);
        return own ? name : key(namespace, name);
    }

    String attributeKey(SafeXml.Attribute attribute) {
        return attribute.namespace().isEmpty()
                ? attribute.name()
                : key(attribute.namespace(), attribute.name());
    }

    private String key(String namespace, String name) {
        String prefix = prefixes.get(namespace);
        return prefix == null ? "{" + namespace + "}" + name : prefix + ":" + name;
    }

    private void learn(String line) {
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
            case "namespace" -> prefixes.put(words[2], words[1]);
            case "type" -> types.put(words[1], Pattern.compile(line.strip().split("\\s+", 3)[2]));
            case "attribute" ->
                    loans.put(
                            words[1],
                            new Loan(
                                    new Attribute(false, types.get(words[2])),
                                    Set.of(
                                            List.of(words)
                                                    .subList(4, words.length)
                                                    .toArray(new String[0]))));
            default -> learnElement(line);
        }
    }

    private void learnElement(String line) {
        String[] parts = line.split("\\|", 3);
        String key = parts[0].strip();
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        boolean foreign = false;
        for (String word : words(parts[1])) {
            if (word.startsWith("@")) {
                foreign = true;
                continue;
            }
            int typed = word.startsWith("xml:") ? word.indexOf(':', 4) : word.indexOf(':');
            String named = typed < 0 ? word : word.substring(0, typed);
            boolean required = named.endsWith("!");
            String name = required ? named.substring(0, named.length() - 1) : named;
            attributes.put(
                    name,
                    new Attribute(required, typed < 0 ? null : type(word.substring(typed + 1))));
        }
        List<Particle> content = new ArrayList<>();
        boolean text = false;
        for (String word : words(parts[2])) {
            if (word.equals(TEXT)) {
                text = true;
            } else {
                content.add(particle(word));
            }
        }
        rules.put(key, new Rule(attributes, foreign, content, text));
        ruled.add(prefix(key.substring(key.indexOf(' ') + 1)));
    }

    private Pattern type(String name) {
        Pattern type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("no type " + name);
        }
        return type;
    }

    private static Particle particle(String word) {
        char last = word.charAt(word.length() - 1);
        boolean marked = "?*+".indexOf(last) >= 0;
        String names = marked ? word.substring(0, word.length() - 1) : word;
        return new Particle(
                Set.of(names.split("\\|")), last != '?' && last != '*', last == '*' || last == '+');
    }

    private static List<String> words(String part) {
        return part.isBlank() ? List.of() : List.of(part.strip().split("\\s+"));
    }
}
