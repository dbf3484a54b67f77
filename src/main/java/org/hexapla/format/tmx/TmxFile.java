package org.hexapla.format.tmx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Reads a translation memory as texts of one language pair. */
public final class TmxFile {
    // The states that we write as properties stand in our own words, which are those of XLIFF 2.
    private static final String WORDS = "2.1";
    private static final String MALFORMED = "malformed-tmx";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final SafeXml xml;
    private final List<Unit> units = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String header = "";
    private String document = "";

    private TmxFile(InputStream in) {
        xml = SafeXml.withDocumentType(in, MALFORMED);
    }

    /** A unit of the file; {@code texts} by language, the first of each. */
    private static final class Unit {
        private @Nullable String id;
        private final Map<Language, CodedText> texts = new HashMap<>();
        private final Map<Language, String> states = new HashMap<>();
        private final List<ReturnedNote> notes = new ArrayList<>();
        private final Map<Language, List<ReturnedNote>> notesOn = new HashMap<>();

        /** The notes on the unit and on its texts in those two languages. */
        private List<ReturnedNote> notes(Language source, Language target) {
            List<ReturnedNote> all = new ArrayList<>(notes);
            all.addAll(notesOn.getOrDefault(source, List.of()));
            all.addAll(notesOn.getOrDefault(target, List.of()));
            return all;
        }
    }

    /**
     * Reads a memory.
     *
     * @param in the file; the caller closes it
     * @param source the language wanted as source, or null for the one that the file names
     * @param target the language wanted as target, or null where the file has one besides only
     * @throws Refused if it is no TMX, broken, or leaves open which languages are meant
     */
    public static ReturnedKit read(
            InputStream in, @Nullable Language source, @Nullable Language target) {
        TmxFile file = new TmxFile(in);
        file.read();
        return file.pair(source, target);
    }

    private void read() {
        try (xml) {
            if (!xml.advance() || !xml.isStart("tmx")) {
                throw new Refused(
                        Refused.Why.UNSUPPORTED, "not-tmx", "The file is no translation memory.");
            }
            while (xml.advance()) {
                if (xml.isStart("header")) {
                    header = orEmpty(xml.attribute("srclang"));
                } else if (xml.isStart("prop")) {
                    readHeaderProperty();
                } else if (xml.isStart("tu")) {
                    readUnit();
                }
            }
        }
    }

    private void readHeaderProperty() {
        boolean ours = "x-document".equals(xml.attribute("type"));
        String value = plain();
        document = ours ? value : document;
    }

    private void readUnit() {
        Unit unit = new Unit();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isStart("prop")) {
                boolean ours = "x-segment".equals(xml.attribute("type"));
                String value = plain();
                unit.id = ours ? value : unit.id;
            } else if (xml.isStart("tuv")) {
                readVariant(unit);
            } else if (xml.isStart("note")) {
                readNote(unit.notes);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        units.add(unit);
    }

    private void readVariant(Unit unit) {
        Optional<Language> language = language();
        String state = null;
        List<ReturnedNote> notes = new ArrayList<>();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isStart("seg") && language.isPresent()) {
                CodedText text = Segment.read(xml);
                unit.texts.putIfAbsent(language.get(), text);
            } else if (xml.isStart("prop")) {
                boolean ours = "x-state".equals(xml.attribute("type"));
                String value = plain();
                state = ours ? value : state;
            } else if (xml.isStart("note")) {
                readNote(notes);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        language.ifPresent(one -> unit.notesOn.putIfAbsent(one, notes));
        if (language.isPresent() && state != null) {
            unit.states.put(language.get(), state);
        }
    }

    /** The language of a variant, which old versions write without a namespace. */
    private Optional<Language> language() {
        String tag = xml.attribute(XML, "lang");
        return language(tag == null ? orEmpty(xml.attribute("lang")) : tag);
    }

    private static Optional<Language> language(String tag) {
        try {
            return Optional.of(new Language(tag));
        } catch (Refused noLanguage) {
            return Optional.empty();
        }
    }

    private void readNote(List<ReturnedNote> notes) {
        String text = plain();
        if (!text.isEmpty()) {
            notes.add(new ReturnedNote(text, null, null));
        }
    }

    private String plain() {
        StringBuilder text = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isText()) {
                text.append(xml.text());
            }
        }
        return text.toString().strip();
    }

    private ReturnedKit pair(@Nullable Language wantedSource, @Nullable Language wantedTarget) {
        Set<Language> there = new LinkedHashSet<>();
        units.forEach(unit -> there.addAll(unit.texts.keySet()));
        Optional<Language> named =
                wantedSource == null ? language(header) : Optional.of(wantedSource);
        Language source = named.flatMap(one -> near(one, there)).orElseThrow(() -> open(there));
        List<Language> others = there.stream().filter(one -> !one.equals(source)).toList();
        Language target =
                wantedTarget == null
                        ? (others.size() == 1 ? others.get(0) : null)
                        : near(wantedTarget, others).orElse(null);
        if (target == null) {
            throw open(there);
        }
        return new ReturnedKit(
                WORDS,
                document,
                null,
                source,
                target,
                segments(source, target),
                List.of(),
                List.of(),
                true);
    }

    /** The language itself, else the only one that may stand for it. */
    private static Optional<Language> near(Language wanted, Iterable<Language> there) {
        List<Language> close = new ArrayList<>();
        for (Language one : there) {
            if (one.equals(wanted)) {
                return Optional.of(one);
            }
            if (one.isClose(wanted)) {
                close.add(one);
            }
        }
        return close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
    }

    private static Refused open(Set<Language> there) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "which-languages",
                "Say which two languages of the memory are meant, as ?source=en&target=zh; it has "
                        + there.stream()
                                .map(Language::tag)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private List<ReturnedSegment> segments(Language source, Language target) {
        List<ReturnedSegment> segments = new ArrayList<>();
        int number = 0;
        for (Unit unit : units) {
            number++;
            CodedText from = unit.texts.get(source);
            CodedText to = unit.texts.get(target);
            if (from != null && to != null) {
                String id = unit.id != null && ids.add(unit.id) ? unit.id : "unit " + number;
                segments.add(
                        new ReturnedSegment(
                                id,
                                from,
                                to,
                                unit.states.get(target),
                                null,
                                null,
                                "",
                                null,
                                unit.notes(source, target)));
            }
        }
        return segments;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The content of a segment with its codes; what a code held in its own format is left out. */
    private static final class Segment {
        private final SafeXml xml;
        private final StringBuilder text = new StringBuilder();
        private final List<InlineCode> codes = new ArrayList<>();
        private final Map<String, String> open = new HashMap<>();

        private Segment(SafeXml xml) {
            this.xml = xml;
        }

        static CodedText read(SafeXml xml) {
            Segment segment = new Segment(xml);
            segment.readContent();
            return new CodedText(segment.text.toString(), segment.codes);
        }

        private void readContent() {
            while (xml.advance() && !xml.isEnd()) {
                if (xml.isText()) {
                    text.append(xml.text());
                } else if (xml.isStart("hi")) {
                    readContent();
                } else {
                    readCode();
                }
            }
        }

        private void readCode() {
            String i = orEmpty(xml.attribute("i"));
            String x = xml.attribute("x") == null ? "i" + i : orEmpty(xml.attribute("x"));
            switch (xml.name()) {
                case "bpt" -> {
                    open.put(i, x);
                    add(x, InlineCode.Kind.OPEN);
                }
                case "ept" -> add(open.getOrDefault(i, x), InlineCode.Kind.CLOSE);
                case "it" -> {
                    boolean ends = "end".equals(xml.attribute("pos"));
                    add(x, ends ? InlineCode.Kind.CLOSE : InlineCode.Kind.OPEN);
                }
                case "ph", "ut" -> add(x, InlineCode.Kind.PLACEHOLDER);
                default -> {
                    // No element of TMX; what it holds is nobody's text.
                }
            }
            xml.skip();
        }

        private void add(String id, InlineCode.Kind kind) {
            codes.add(new InlineCode(id, kind, "other", text.length(), ""));
        }
    }
}
