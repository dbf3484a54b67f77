package org.hexapla.format.xliff;

import java.util.List;
import java.util.Objects;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xml.XmlOut;

/** A kit as XLIFF 2.0 or 2.1: one unit for each row, one segment for each bead. */
final class Kit2 {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";

    private final XmlOut out = new XmlOut();
    private final TranslationKit kit;
    private final XliffVersion version;
    private final KitView view;

    Kit2(TranslationKit kit, XliffVersion version, ToolProfile profile) {
        this.kit = kit;
        this.version = version;
        this.view = new KitView(kit, profile);
    }

    byte[] bytes() {
        out.line("xliff")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:hx", Xliff.OWN_NAMESPACE)
                .attribute("xmlns:mtc", hasMatches() ? MATCHES : null)
                .attribute("version", version.number())
                .attribute("srcLang", kit.source().tag())
                .attribute("trgLang", kit.target().tag());
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
        out.line("notes").line("note").attribute("id", "kit").attribute("category", KitView.AUTHOR);
        out.text(Xliff.KIT_NOTE + kit.id()).end().endLine();
        view.units().forEach(this::write);
        out.endLine().endLine();
        return out.bytes();
    }

    private boolean hasMatches() {
        return view.units().stream()
                .flatMap(unit -> unit.segments().stream())
                .anyMatch(segment -> view.match(segment) != null);
    }

    private void write(KitUnit unit) {
        boolean locked = unit.segments().stream().allMatch(KitSegment::locked);
        out.line("unit")
                .attribute("id", unit.id())
                .attribute("name", unit.label() == null ? unit.id() : unit.label().value())
                .attribute("type", "hx:" + unit.kind().word())
                .attribute("translate", locked ? "no" : null);
        writeMatches(unit);
        writeNotes(unit);
        CodeNames names = new CodeNames(unit, view::target);
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

    private void writeMatches(KitUnit unit) {
        List<KitSegment> matched =
                unit.segments().stream().filter(segment -> view.match(segment) != null).toList();
        if (matched.isEmpty()) {
            return;
        }
        out.line("mtc:matches");
        for (KitSegment segment : matched) {
            Before match = Objects.requireNonNull(view.match(segment));
            out.line("mtc:match")
                    .attribute("ref", "#" + segment.id())
                    .attribute("type", "tm")
                    .attribute("origin", KitView.AUTHOR);
            out.line("source").text(KitView.clean(Objects.requireNonNull(match.source()))).end();
            out.line("target").text(KitView.clean(match.target())).end().endLine();
        }
        out.endLine();
    }

    private void writeNotes(KitUnit unit) {
        String context = view.note(unit);
        List<KitSegment> noted =
                unit.segments().stream().filter(segment -> view.note(segment) != null).toList();
        if (context == null && noted.isEmpty()) {
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
        out.endLine();
    }

    private XmlOut startNote(String id) {
        return out.line("note").attribute("id", id).attribute("category", KitView.AUTHOR);
    }

    private void writeIgnorable(KitSegment segment, List<CodeNames.Named> source) {
        out.line("ignorable").line("source");
        write(segment.source(), source);
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
        write(segment.source(), source);
        out.end();
        if (translation != null) {
            out.line("target");
            write(translation, target);
            out.end();
        }
        out.endLine();
    }

    private void write(CodedText content, List<CodeNames.Named> codes) {
        List<CodePlan.Role> roles = CodePlan.of(content.codes());
        int written = 0;
        for (int i = 0; i < codes.size(); i++) {
            int position = codes.get(i).code().position();
            text(content.text().substring(written, position));
            written = position;
            write(codes.get(i), roles.get(i));
        }
        text(content.text().substring(written));
    }

    private void write(CodeNames.Named named, CodePlan.Role role) {
        switch (role) {
            case SPAN -> writeSpan(named);
            case PLACEHOLDER -> {
                out.inline("ph").attribute("id", named.name());
                describe(named.code(), "");
                out.end();
            }
            case POINT, ALONE -> writePoint(named);
        }
    }

    private void writeSpan(CodeNames.Named named) {
        if (named.code().kind() == InlineCode.Kind.CLOSE) {
            out.end();
            return;
        }
        out.inline("pc").attribute("id", named.name());
        describe(named.code(), "Start");
    }

    private void writePoint(CodeNames.Named named) {
        boolean opens = named.code().kind() == InlineCode.Kind.OPEN;
        out.inline(opens ? "sc" : "ec");
        out.attribute("id", opens || !named.paired() ? named.name() : null)
                .attribute("startRef", !opens && named.paired() ? named.name() : null)
                .attribute("isolated", named.paired() ? null : "yes");
        describe(named.code(), "");
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
