package org.hexapla.format.xliff;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitNote;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.Rider.Place;
import org.hexapla.format.xml.XmlElement;
import org.hexapla.format.xml.XmlOut;

/** A kit as XLIFF 2.0 or 2.1: one unit for each row, one segment for each bead. */
final class Kit2 {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";

    private final XmlOut out = new XmlOut();
    private final TranslationKit kit;
    private final XliffVersion version;
    private final KitView view;
    private final RiderView riders;

    // Of the unit being written.
    private Annotations annotations = Annotations.NONE;

    Kit2(TranslationKit kit, XliffVersion version, ToolProfile profile, Riders riders) {
        this.kit = kit;
        this.version = version;
        this.view = new KitView(kit, profile);
        this.riders =
                new RiderView(
                        riders,
                        profile,
                        NAMESPACE,
                        Map.of(Xliff.OWN_NAMESPACE, "hx"),
                        hasMatches() ? Map.of(MATCHES, "mtc") : Map.of());
    }

    byte[] bytes() {
        out.line("xliff")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:hx", Xliff.OWN_NAMESPACE)
                .attribute("xmlns:mtc", hasMatches() ? MATCHES : null);
        riders.declare(out);
        out.attribute("version", version.number())
                .attribute("srcLang", kit.source().tag())
                .attribute("trgLang", kit.target().tag());
        riders.attributes(out, Place.ROOT, "");
        // The sentences are beads under permanent ids, so a tool must not cut them anew.
        out.line("file")
                .attribute("id", "f1")
                .attribute("original", kit.symbol().value())
                .attribute("canResegment", "no")
                .attribute("srcDir", kit.source().direction())
                .attribute("trgDir", kit.target().direction())
                .attribute("xml:space", "preserve")
                .attribute("hx:kit", kit.id())
                .attribute("hx:revision", Integer.toString(kit.sourceRevision()));
        riders.attributes(out, Place.FILE, "");
        riders.elements(out, Place.FILE, "");
        out.line("notes").line("note").attribute("id", "kit").attribute("category", KitView.AUTHOR);
        out.text(Xliff.KIT_NOTE + kit.id()).end().endLine();
        view.units().forEach(this::write);
        out.endLine().endLine();
        return out.bytes();
    }

    private boolean hasMatches() {
        return view.units().stream()
                .flatMap(unit -> unit.segments().stream())
                .anyMatch(segment -> !view.matches(segment).isEmpty());
    }

    private void write(KitUnit unit) {
        boolean locked = unit.segments().stream().allMatch(KitSegment::locked);
        out.line("unit")
                .attribute("id", unit.id())
                .attribute("name", unit.label() == null ? unit.id() : unit.label().value())
                .attribute("type", "hx:" + unit.kind().word())
                .attribute("translate", locked ? "no" : null);
        riders.attributes(out, Place.UNIT, unit.id());
        CodeNames names = new CodeNames(unit, view::target);
        annotations = Annotations.of(unit, locked, names, view, riders);
        List<XmlElement> modules = riders.elements(unit.id(), live(unit, names));
        writeMatches(unit, modules);
        riders.write(out, modules.stream().filter(one -> !isMatches(one)).toList());
        writeNotes(unit);
        for (int i = 0; i < unit.segments().size(); i++) {
            KitSegment segment = unit.segments().get(i);
            if (segment.locked() && !locked) {
                // Only a whole unit can be kept from translating.
                writeIgnorable(segment, names.source(i));
            } else {
                write(segment, names.source(i), names.target(i));
            }
            if (!segment.after().isEmpty()) {
                writeBetween(segment.after());
            }
        }
        out.endLine();
    }

    private static boolean isMatches(XmlElement element) {
        return element.namespace().equals(MATCHES) && element.name().equals("matches");
    }

    /** What modules of the unit may refer to. */
    private Set<String> live(KitUnit unit, CodeNames names) {
        Set<String> live = new HashSet<>(names.taken());
        unit.segments().forEach(segment -> live.add(segment.id()));
        live.addAll(annotations.ids());
        return live;
    }

    private void writeMatches(KitUnit unit, List<XmlElement> modules) {
        boolean matched =
                unit.segments().stream().anyMatch(segment -> !view.matches(segment).isEmpty());
        List<XmlElement> theirs = modules.stream().filter(Kit2::isMatches).toList();
        if (!matched) {
            riders.write(out, theirs);
            return;
        }
        out.line("mtc:matches");
        for (KitSegment segment : unit.segments()) {
            for (KitView.Match match : view.matches(segment)) {
                out.line("mtc:match")
                        .attribute("ref", "#" + segment.id())
                        .attribute("type", "tm")
                        .attribute("similarity", Integer.toString(match.similarity()))
                        .attribute("origin", match.origin());
                out.line("source").text(match.source()).end();
                out.line("target").text(match.target()).end().endLine();
            }
        }
        theirs.forEach(element -> riders.write(out, element.children()));
        out.endLine();
    }

    private void writeNotes(KitUnit unit) {
        String context = view.note(unit);
        List<KitSegment> noted =
                unit.segments().stream().filter(segment -> view.note(segment) != null).toList();
        boolean said =
                unit.segments().stream().anyMatch(segment -> !view.remarks(segment).isEmpty());
        if (context == null && noted.isEmpty() && !said) {
            return;
        }
        out.line("notes");
        if (context != null) {
            startNote(unit.id() + ".context").text(context).end();
        }
        for (KitSegment segment : noted) {
            startNote(segment.id() + ".note")
                    .attribute("hx:segment", segment.id())
                    .text(Objects.requireNonNull(view.note(segment)))
                    .end();
        }
        unit.segments().forEach(this::writeRemarks);
        out.endLine();
    }

    /** What people wrote on a segment, with who and when in attributes of ours. */
    private void writeRemarks(KitSegment segment) {
        int number = 0;
        for (KitNote remark : view.remarks(segment)) {
            String author = remark.author();
            Instant when = remark.when();
            out.line("note")
                    .attribute("id", segment.id() + ".remark" + ++number)
                    .attribute("hx:segment", segment.id())
                    .attribute("hx:author", author == null ? null : KitView.clean(author))
                    .attribute("hx:time", when == null ? null : when.toString())
                    .text(KitView.clean(remark.text()))
                    .end();
        }
    }

    private XmlOut startNote(String id) {
        return out.line("note").attribute("id", id).attribute("category", KitView.AUTHOR);
    }

    private void writeIgnorable(KitSegment segment, List<CodeNames.Named> source) {
        out.line("ignorable").line("source");
        write(segment.source(), source, Annotations.In.NOTHING);
        out.end().endLine();
    }

    private void writeBetween(String space) {
        out.line("ignorable").line("source");
        text(space);
        out.end().endLine();
    }

    private void write(
            KitSegment segment, List<CodeNames.Named> source, List<CodeNames.Named> target) {
        CodedText translation = view.target(segment);
        StateWords.Written state = view.state(version.number(), segment);
        out.line("segment").attribute("id", segment.id());
        // An empty translation of a text can not be said to be more than initial.
        if (translation != null && !translation.text().isEmpty()) {
            out.attribute("state", state.state()).attribute("subState", state.subState());
        }
        out.line("source");
        write(segment.source(), source, annotations.in(Place.SOURCE, segment));
        out.end();
        if (translation != null) {
            out.line("target");
            write(translation, target, annotations.in(Place.TARGET, segment));
            out.end();
        }
        out.endLine();
    }

    private void write(CodedText content, List<CodeNames.Named> codes, Annotations.In held) {
        List<CodePlan.Role> roles = CodePlan.of(content.codes());
        RiderView.Codes besides = new RiderView.Codes(held.rider());
        Mark.write(
                content,
                held.marks(),
                held.ends(),
                new Mark.Pen() {
                    @Override
                    public void text(String text) {
                        Kit2.this.text(text);
                    }

                    @Override
                    public void code(int index) {
                        write(codes.get(index), roles.get(index), besides);
                    }

                    @Override
                    public void open(Mark mark) {
                        riders.attributes(out.inline("mrk"), mark.attributes());
                    }

                    @Override
                    public void close() {
                        out.end();
                    }

                    @Override
                    public void end(InText.End end) {
                        out.inline(end.opens() ? "sm" : "em");
                        riders.attributes(out, end.attributes());
                        out.end();
                    }
                });
    }

    private void write(CodeNames.Named named, CodePlan.Role role, RiderView.Codes besides) {
        switch (role) {
            case SPAN -> writeSpan(named, besides);
            case PLACEHOLDER -> {
                out.inline("ph").attribute("id", named.name());
                describe(named.code(), "");
                riders.attributes(out, besides.next("ph", named.code().id()));
                out.end();
            }
            case POINT, ALONE -> writePoint(named, besides);
        }
    }

    private void writeSpan(CodeNames.Named named, RiderView.Codes besides) {
        if (named.code().kind() == InlineCode.Kind.CLOSE) {
            out.end();
            return;
        }
        out.inline("pc").attribute("id", named.name());
        describe(named.code(), "Start");
        riders.attributes(out, besides.next("pc", named.code().id()));
    }

    private void writePoint(CodeNames.Named named, RiderView.Codes besides) {
        boolean opens = named.code().kind() == InlineCode.Kind.OPEN;
        String element = opens ? "sc" : "ec";
        out.inline(element);
        out.attribute("id", opens || !named.paired() ? named.name() : null)
                .attribute("startRef", !opens && named.paired() ? named.name() : null)
                .attribute("isolated", named.paired() ? null : "yes");
        describe(named.code(), "");
        riders.attributes(out, besides.next(element, named.code().id()));
        out.end();
    }

    private void describe(InlineCode code, String half) {
        CodeWord word = CodeWord.of(code);
        String display = code.display().isEmpty() ? null : code.display();
        out.attribute("type", word.type())
                .attribute("subType", word.subType())
                .attribute("disp" + half, display)
                .attribute("equiv" + half, display);
    }

    private void text(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!XmlOut.holds(codePoint)) {
                out.text(text.substring(written, i));
                out.inline("cp").attribute("hex", String.format("%04X", codePoint)).end();
                written = i + 1;
            }
        }
        out.text(text.substring(written));
    }
}
