package org.hexapla.format.xliff;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Reads one returned file. */
final class XliffReader {
    static final String FAMILY_1 = "urn:oasis:names:tc:xliff:document:1.";
    static final String FAMILY_2 = "urn:oasis:names:tc:xliff:document:2.";

    private static final String MALFORMED = "malformed-xliff";
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "2.0", "2.1", "2.2");

    private final SafeXml xml;
    private final List<ReturnedSegment> segments = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();

    // What Trados keeps before the text, by the ids that marks in the text refer to.
    private final Map<String, List<ReturnedNote>> comments = new HashMap<>();

    private String version = "";
    private @Nullable String original;
    private @Nullable String kit;
    private @Nullable String source;
    private @Nullable String target;
    private int nameless;
    private boolean byText;
    private @Nullable String tool;

    XliffReader(InputStream in) {
        xml = new SafeXml(in, MALFORMED);
    }

    ReturnedKit read() {
        try (xml) {
            readRoot();
            while (xml.advance()) {
                if (isOurs("file")) {
                    readFile();
                } else if (xml.isStart("cmt-def")) {
                    readComments();
                } else if (xml.isStart() && !xml.namespace().equals(ToolLevel.TRADOS)) {
                    xml.skip();
                }
            }
        }
        if (original == null || source == null) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    MALFORMED,
                    "The file has no file element or does not name its source language.");
        }
        return new ReturnedKit(
                version,
                original,
                kit,
                new Language(source),
                target == null ? null : new Language(target),
                segments,
                warnings,
                List.of(),
                byText,
                tool);
    }

    static Refused malformed(int line, String reason) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                MALFORMED,
                "The file is broken at line " + line + ": " + reason + ".");
    }

    static Refused notXliff() {
        return new Refused(
                Refused.Why.UNSUPPORTED,
                "not-xliff",
                "The file is not XLIFF: send the file that the translation tool saved.");
    }

    private void readRoot() {
        boolean element = xml.advance();
        if (!element || !xml.isStart("xliff")) {
            throw notXliff();
        }
        String number = xml.attribute("version");
        boolean known = isOurs("xliff") || xml.namespace().isEmpty();
        if (number == null || !VERSIONS.contains(number) || !known) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "unsupported-xliff-version",
                    "XLIFF is read in versions 1.0 to 1.2 and 2.0 to 2.2, and the file says "
                            + (number == null ? "none" : number)
                            + ".");
        }
        version = number;
        source = xml.attribute("srcLang");
        target = first(null, xml.attribute("trgLang"));
    }

    private void readComments() {
        String id = xml.attribute("id");
        List<ReturnedNote> notes = NoteReader.comments(xml);
        if (id != null) {
            comments.put(id, notes);
        }
    }

    private boolean isTwo() {
        return version.startsWith("2");
    }

    private boolean isOurs(String name) {
        if (!xml.isStart(name)) {
            return false;
        }
        String namespace = xml.namespace();
        return namespace.isEmpty()
                || namespace.startsWith(FAMILY_1)
                || namespace.startsWith(FAMILY_2);
    }

    // Only the parts of one document are one kit: ids mean nothing in another.
    private void readFile() {
        String its = orEmpty(xml.attribute("original"));
        if (original != null && !original.equals(its)) {
            warnings.add("The part of the file about " + its + " was left out.");
            xml.skip();
            return;
        }
        original = its;
        if (!isTwo()) {
            source = first(source, xml.attribute("source-language"));
            target = oneTarget(xml.attribute("target-language"));
        }
        kit = first(kit, xml.attribute(Xliff.OWN_NAMESPACE, "kit"));
        readHeld(null);
    }

    /** What is in another language than the file's first part must not be taken for that one. */
    private @Nullable String oneTarget(@Nullable String its) {
        boolean other =
                target != null
                        && its != null
                        && !its.isEmpty()
                        && !new Language(its).isClose(new Language(target));
        if (other) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-language",
                    "The file holds translations into "
                            + target
                            + " and "
                            + its
                            + ". Bring a file of its own for each language.");
        }
        return first(target, its);
    }

    /** What stands in a file or in what holds its units. */
    private void readHeld(@Nullable String group) {
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("trans-unit")) {
                readTranslationUnit(group);
            } else if (isOurs("unit")) {
                readUnit();
            } else if (isOurs("note")) {
                readKitNote();
            } else if (isOurs("internal-file")) {
                readEmbedded();
            } else if (isOurs("group")) {
                readHeld(xml.attribute("id"));
            } else if (xml.isStart() && !isHolder()) {
                xml.skip();
            }
        }
    }

    private boolean isHolder() {
        return isOurs("body")
                || isOurs("header")
                || isOurs("notes")
                || isOurs("reference")
                || isOurs("skl");
    }

    private void readEmbedded() {
        StringBuilder letters = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isText() && letters.length() < Embedded.MOST_LETTERS) {
                letters.append(xml.text());
            }
        }
        kit = first(kit, Embedded.kit(letters.toString()).orElse(null));
    }

    private void readKitNote() {
        String note = Inline.read(xml).text().strip();
        if (note.startsWith(Xliff.KIT_NOTE)) {
            kit = first(kit, note.substring(Xliff.KIT_NOTE.length()).strip());
        }
    }

    private void readTranslationUnit(@Nullable String group) {
        Found found = new Found(xml.attribute("id"), group);
        boolean approved = "yes".equals(xml.attribute("approved"));
        ToolLevel level = ToolLevel.ofUnit(xml);
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("source")) {
                found.source = Inline.read(xml);
            } else if (isOurs("target")) {
                readTarget(found);
            } else if (isOurs("note")) {
                NoteReader.read(xml).map(NoteReader.Note::note).ifPresent(found.notes::add);
            } else if (ToolLevel.isOfParts(xml)) {
                level = level.and(ToolLevel.ofParts(xml));
            } else if (xml.isStart() && isOurs(xml.name())) {
                // alt-trans and seg-source are not what the translator says.
                xml.skip();
            } else if (xml.isStart()) {
                found.notes.addAll(NoteReader.comments(xml));
            }
        }
        if (approved && found.target != null) {
            found.state = StateWords.APPROVED + orEmpty(found.state);
        }
        found.line = xml.line();
        found.comment(List.of(), comments);
        apply(level, found);
        add(found);
    }

    /** What a tool says of its own counts more than the state that it leaves as it was. */
    private void apply(ToolLevel level, Found found) {
        byText |= level.isTools();
        if (ToolLevel.PHRASE.equals(level.tool())) {
            found.source = PhraseCodes.read(found.source);
            found.target = found.target == null ? null : PhraseCodes.read(found.target);
        }
        tool = first(tool, level.tool());
        if (level.state() != null) {
            found.state = level.state();
            found.subState = level.qualifier();
        }
        if (level.begun() && level.open() && found.target != null) {
            found.target = null;
            found.others.clear();
            warnings.add("Segment " + found.id + " is translated in part only, so it was left.");
        }
    }

    private void readTarget(Found found) {
        found.state = first(xml.attribute("state"), found.state);
        found.subState = first(xml.attribute("state-qualifier"), found.subState);
        if (xml.attribute("order") != null) {
            found.moved = true;
        }
        CodedText text = Inline.read(xml, found.remarks);
        if (found.target == null || found.target.isBlank()) {
            found.target = text;
        } else if (!text.isBlank()) {
            found.others.add(text);
        }
    }

    private void readUnit() {
        String row = xml.attribute("id");
        List<NoteReader.Note> notes = new ArrayList<>();
        List<Found> inside = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("segment")) {
                inside.add(readSegment(row));
            } else if (isOurs("ignorable")) {
                readBetween(inside);
            } else if (isOurs("note")) {
                NoteReader.read(xml).ifPresent(notes::add);
            } else if (isOfATool()) {
                NoteReader.comments(xml)
                        .forEach(note -> notes.add(new NoteReader.Note(null, null, note)));
            } else if (xml.isStart() && !isOurs("notes")) {
                xml.skip();
            }
        }
        inside.forEach(found -> found.comment(notes, comments));
        // A note that no segment refers to is on the first, which begins the row.
        for (NoteReader.Note note : notes) {
            if (!inside.isEmpty() && inside.stream().noneMatch(found -> found.refersTo(note))) {
                inside.get(0).notes.add(note.note());
            }
        }
        inside.forEach(this::add);
    }

    private Found readSegment(@Nullable String row) {
        Found found = new Found(xml.attribute("id"), row);
        found.state = xml.attribute("state");
        found.subState = xml.attribute("subState");
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isOurs("source")) {
                found.source = Inline.read(xml, found.remarks);
            } else if (isOurs("target")) {
                readTarget(found);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        found.line = xml.line();
        return found;
    }

    /** What stands between two segments belongs to the one before it. */
    private void readBetween(List<Found> inside) {
        Found between = readSegment(null);
        if (inside.isEmpty()) {
            return;
        }
        Found before = inside.get(inside.size() - 1);
        before.after += between.source.text();
        if (between.target != null) {
            before.afterTarget = orEmpty(before.afterTarget) + between.target.text();
        }
    }

    private String name(Found found) {
        if (found.id == null) {
            warnings.add("A segment that ends at line " + found.line + " has no id.");
            return "nameless " + ++nameless;
        }
        // In 2.x an id counts within its unit; in our kits, in the whole file.
        boolean ofUnit = isTwo() && kit == null && found.row != null && ids.contains(found.id);
        return ofUnit ? found.row + "/" + found.id : found.id;
    }

    private void add(Found found) {
        String name = name(found);
        if (!ids.add(name)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "duplicate-id",
                    "The id "
                            + name
                            + " is given twice, the second time at line "
                            + found.line
                            + ": send the file as the kit was taken out.");
        }
        if (found.moved) {
            warnings.add("The order that the file gives to segment " + name + " was not taken.");
        }
        segments.add(found.segment(name, found.target, found.notes));
        if (!found.others.isEmpty()) {
            warnings.add("Segment " + name + " holds more than one translation.");
            found.others.forEach(other -> segments.add(found.segment(name, other, List.of())));
        }
    }

    /** Whether an element starts here that neither XLIFF nor one of its modules defines. */
    private boolean isOfATool() {
        return xml.isStart()
                && !xml.namespace().isEmpty()
                && !xml.namespace().startsWith("urn:oasis:names:tc:xliff:");
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isEmpty()) {
            return one;
        }
        return other == null || other.isEmpty() ? null : other;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What has been found of a segment so far. */
    private static final class Found {
        private final @Nullable String id;
        private final @Nullable String row;
        private final List<Inline.Remark> remarks = new ArrayList<>();
        private final List<ReturnedNote> notes = new ArrayList<>();
        private CodedText source = CodedText.EMPTY;
        private @Nullable CodedText target;
        private final List<CodedText> others = new ArrayList<>();
        private @Nullable String state;
        private @Nullable String subState;
        private String after = "";
        private @Nullable String afterTarget;
        private boolean moved;
        private int line;

        Found(@Nullable String id, @Nullable String row) {
            this.id = id;
            this.row = row;
        }

        boolean refersTo(NoteReader.Note note) {
            boolean named = note.segment() != null && note.segment().equals(id);
            return named
                    || note.id() != null
                            && remarks.stream().anyMatch(remark -> note.id().equals(remark.note()));
        }

        /** Turns what annotations say, or refer to, into notes. */
        void comment(List<NoteReader.Note> ofUnit, Map<String, List<ReturnedNote>> ofFile) {
            ofUnit.stream().filter(this::refersTo).map(NoteReader.Note::note).forEach(notes::add);
            for (Inline.Remark remark : remarks) {
                notes.addAll(ofFile.getOrDefault(remark.note(), List.of()));
                if (remark.comment() != null && !remark.comment().isBlank()) {
                    notes.add(new ReturnedNote(remark.comment().strip(), null, null));
                }
            }
        }

        ReturnedSegment segment(String name, @Nullable CodedText text, List<ReturnedNote> said) {
            return new ReturnedSegment(
                    name, source, text, state, subState, row, after, afterTarget, said);
        }
    }
}
