package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the modules of XLIFF 2 beyond their grammar. */
final class ModuleCheck {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RANGE = Pattern.compile("\\*|\\d+(,(\\d+|\\*))?");
    private static final Set<String> STORAGES =
            Set.of("", "xliff:utf8", "xliff:utf16", "xliff:utf32");

    private final Grammar grammar;
    private final Findings findings;
    private final String sourceLanguage;
    private final @Nullable String targetLanguage;

    // What the unit looked at last holds, since many changes may be of one.
    private final Set<String> trackedIds = new HashSet<>();
    private final Map<String, Integer> trackedKinds = new HashMap<>();
    private final Map<String, Integer> trackedNames = new HashMap<>();
    private @Nullable Node trackedIn;

    ModuleCheck(
            Grammar grammar,
            Findings findings,
            String sourceLanguage,
            @Nullable String targetLanguage) {
        this.grammar = grammar;
        this.findings = findings;
        this.sourceLanguage = sourceLanguage;
        this.targetLanguage = targetLanguage;
    }

    /** Which measures of size hold in a file. */
    record Sizes(String general, String storage) {
        static final Sizes NONE = new Sizes("", "");

        boolean isStandard() {
            return (general.isEmpty() || general.startsWith("xliff:"))
                    && (storage.isEmpty() || storage.startsWith("xliff:"));
        }
    }

    /** Looks at the attributes of modules that an element of the core bears. */
    void attributes(Node node, Sizes sizes, Predicate<String> sizeData) {
        if (node.has("fs:subFs") && !node.has("fs:fs")) {
            error(node, "attribute-missing", "fs:subFs stands without fs:fs.");
        }
        boolean ending = node.is("ec") && !node.attribute("isolated", "no").equals("yes");
        if (ending && (node.has("fs:fs") || node.has("fs:subFs"))) {
            error(node, "attribute-out-of-place", "Only an isolated <ec> has a format.");
        }
        boolean sized = node.attributes().keySet().stream().anyMatch(n -> n.startsWith("slr:"));
        if (sized) {
            size(node, sizes, sizeData);
        }
    }

    private void size(Node node, Sizes sizes, Predicate<String> sizeData) {
        if (node.is("ec") && !node.attribute("isolated", "no").equals("yes")) {
            error(node, "attribute-out-of-place", "Only an isolated <ec> has sizes.");
        }
        if (node.has("slr:sizeInfo") && node.has("slr:sizeInfoRef")) {
            error(node, "attribute-out-of-place", "sizeInfo and sizeInfoRef exclude each other.");
        }
        String ref = node.attribute("slr:sizeInfoRef");
        if (ref != null && !sizeData.test(ref)) {
            error(node, "broken-reference", "sizeInfoRef leads to no slr:data beside or above.");
        }
        if (sizes.isStandard()) {
            pattern(node, "slr:sizeRestriction", RANGE);
            pattern(node, "slr:storageRestriction", RANGE);
            pattern(node, "slr:sizeInfo", NUMBER);
            pattern(node, "slr:equivStorage", NUMBER);
        }
    }

    private void pattern(Node node, String name, Pattern pattern) {
        String value = node.attribute(name);
        if (value != null && !pattern.matcher(value).matches()) {
            error(
                    node,
                    "bad-value",
                    name
                            + " may not be \""
                            + Findings.shown(value)
                            + "\" under XLIFF's own profiles.");
        }
    }

    /**
     * Looks at an element of a module that stands in the core.
     *
     * @param holder what it stands in
     * @param unit what is known of the unit it stands in, or null if it stands in none
     */
    void element(Node node, Node holder, @Nullable UnitCheck unit) {
        switch (node.key()) {
            case "mtc:matches" -> matches(node, unit);
            case "gls:glossary" -> glossary(node, unit);
            case "res:resourceData" -> resources(node);
            case "ctr:changeTrack" -> changes(node, holder);
            case "slr:profiles" -> profiles(node);
            case "val:validation" ->
                    node.children("val:rule").forEach(rule -> rule(rule, holder.is("file")));
            default -> {}
        }
    }

    private void matches(Node matches, @Nullable UnitCheck unit) {
        unique(matches.children("mtc:match"));
        for (Node match : matches.children("mtc:match")) {
            if (match.has("subType") && !match.has("type")) {
                error(match, "attribute-missing", "A match has a subType, and no type to it.");
            }
            if (unit == null) {
                continue;
            }
            reference(match, unit, true);
            Set<String> data = new HashSet<>();
            unit.ids().gatherData(match.child("originalData"), data);
            for (String side : List.of("source", "target")) {
                Node text = match.child(side);
                if (text != null) {
                    // The codes of a match may be described by its own data or the unit's.
                    unit.inlines()
                            .check(
                                    List.of(text),
                                    ref -> data.contains(ref) || unit.ids().hasData(ref));
                }
            }
            languages(match, unit);
        }
    }

    private void languages(Node match, UnitCheck unit) {
        unit.language(match.child("source"), sourceLanguage, "srcLang");
        boolean other = match.attribute("reference", "no").equals("yes");
        if (!other && targetLanguage != null) {
            unit.language(match.child("target"), targetLanguage, "trgLang");
        }
    }

    private void reference(Node node, UnitCheck unit, boolean fragmentOnly) {
        String ref = node.attribute("ref");
        if (ref == null || !fragmentOnly && !ref.startsWith("#")) {
            return;
        }
        Optional<Reference> reference = ref.startsWith("#") ? Reference.of(ref) : Optional.empty();
        if (reference.isEmpty()) {
            error(
                    node,
                    "bad-reference",
                    "The reference " + Findings.shown(ref) + " is not written as one.");
        } else if (!unit.ids().isWithin(reference.get()) || !unit.ids().resolves(reference.get())) {
            error(
                    node,
                    "broken-reference",
                    "The reference " + Findings.shown(ref) + " leads to nothing in the unit.");
        }
    }

    private void glossary(Node glossary, @Nullable UnitCheck unit) {
        List<Node> identified = new ArrayList<>();
        for (Node entry : glossary.children("gls:glossEntry")) {
            identified.add(entry);
            identified.addAll(entry.children("gls:translation"));
            boolean empty =
                    entry.child("gls:translation") == null && entry.child("gls:definition") == null;
            if (empty) {
                error(entry, "element-missing", "A term has a translation or a definition.");
            }
            if (unit != null) {
                reference(entry, unit, false);
                entry.children("gls:translation").forEach(one -> reference(one, unit, false));
            }
        }
        unique(identified);
    }

    private void unique(List<Node> nodes) {
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            String id = node.attribute("id");
            if (id != null && !ids.add(id)) {
                error(node, "duplicate-id", "The id " + Findings.shown(id) + " is given twice.");
            }
        }
    }

    private void resources(Node resources) {
        unique(resources.children());
        for (Node item : resources.children("res:resourceItem")) {
            Node source = item.child("res:source");
            Node target = item.child("res:target");
            if (item.children().isEmpty()) {
                error(item, "element-missing", "A resource has a source, a target or a reference.");
            }
            boolean outside = isOutside(source) || isOutside(target);
            if (outside && !item.has("mimeType")) {
                error(
                        item,
                        "attribute-missing",
                        "A resource that stands elsewhere has a mimeType.");
            }
            resource(source, sourceLanguage);
            resource(target, targetLanguage);
        }
    }

    private static boolean isOutside(@Nullable Node side) {
        return side != null && side.children().isEmpty();
    }

    private void resource(@Nullable Node side, @Nullable String language) {
        if (side == null) {
            return;
        }
        if (side.has("href") != isOutside(side)) {
            error(
                    side,
                    "attribute-out-of-place",
                    "A resource has an href if it is empty, and only then.");
        }
        String own = side.attribute("xml:lang");
        if (own != null && language != null && !own.equalsIgnoreCase(language)) {
            error(side, "another-language", "xml:lang is not that of the file.");
        }
    }

    private void changes(Node track, Node holder) {
        for (Node revisions : track.children("ctr:revisions")) {
            tracked(revisions, holder);
            for (Node revision : revisions.children("ctr:revision")) {
                properties(revision, revisions.attribute("appliesTo", ""));
            }
        }
    }

    private void tracked(Node revisions, Node holder) {
        if (!holder.is("unit")) {
            // Of what holds units only the beginning is known here.
            return;
        }
        if (trackedIn != holder) {
            look(holder);
        }
        String kind = revisions.attribute("appliesTo", "");
        String ref = revisions.attribute("ref");
        if (ref != null && !trackedIds.contains(ref)) {
            error(revisions, "broken-reference", "ref names nothing of the unit.");
        }
        int instances = trackedKinds.getOrDefault(kind, 0);
        boolean named = trackedNames.getOrDefault(kind, 0) == instances;
        if (ref == null && instances > 1 && named) {
            error(revisions, "attribute-missing", "ref says which of several is meant.");
        }
    }

    private void look(Node unit) {
        trackedIn = unit;
        trackedIds.clear();
        trackedKinds.clear();
        trackedNames.clear();
        for (Node node : unit.all()) {
            trackedKinds.merge(node.key(), 1, Integer::sum);
            if (Grammar.prefix(node.key()).isEmpty() && node.has("id")) {
                trackedIds.add(node.attribute("id", ""));
                trackedNames.merge(node.key(), 1, Integer::sum);
            }
        }
    }

    /**
     * A property is the content or an attribute of what changed, and an attribute is there once.
     */
    private void properties(Node revision, String appliesTo) {
        Grammar.Rule rule = grammar.rule("", appliesTo);
        Set<String> seen = new HashSet<>();
        for (Node item : revision.children()) {
            String property = item.attribute("property");
            if (property == null || property.equals("content")) {
                continue;
            }
            boolean foreign = property.indexOf(':') > 0;
            boolean known = rule == null || rule.attributes().containsKey(property) || foreign;
            if (!known || !seen.add(property)) {
                error(
                        item,
                        "bad-value",
                        "The property "
                                + Findings.shown(property)
                                + " of "
                                + appliesTo
                                + (known ? " is given twice." : " is not known."));
            }
        }
    }

    private void profiles(Node profiles) {
        String general = profiles.attribute("generalProfile", "");
        String storage = profiles.attribute("storageProfile", "");
        boolean known = !general.startsWith("xliff:") || general.equals("xliff:codepoints");
        boolean stored = !storage.startsWith("xliff:") || STORAGES.contains(storage);
        if (!known || !stored) {
            error(profiles, "bad-value", "No such profile of XLIFF's own is defined.");
        }
    }

    private void rule(Node rule, boolean atFile) {
        int conditions = 0;
        for (String name : rule.attributes().keySet()) {
            boolean standard =
                    Set.of("isPresent", "isNotPresent", "startsWith", "endsWith").contains(name);
            if (standard || !Grammar.prefix(name).isEmpty()) {
                conditions++;
            }
        }
        if (conditions != 1) {
            error(
                    rule,
                    "bad-rule",
                    "A rule has exactly one condition, and this has " + conditions + ".");
        }
        if (rule.attribute("disabled", "no").equals("yes") && atFile) {
            error(rule, "bad-rule", "A rule is disabled only where one further out holds.");
        }
        if (rule.has("existsInSource") && rule.has("isNotPresent")) {
            error(rule, "bad-rule", "existsInSource goes with isPresent, startsWith or endsWith.");
        }
    }

    private void error(Node node, String name, String message) {
        findings.error(node, name, message);
    }
}
