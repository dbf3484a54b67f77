package org.hexapla.format.xliff;

import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xml.XmlOut;

/** A kit as XLIFF 2.0 or 2.1: one unit for each row, one segment for each bead. */
final class Kit2 {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final XmlOut out = new XmlOut();
    private final TranslationKit kit;
    private final XliffVersion version;

    Kit2(TranslationKit kit, XliffVersion version) {
        this.kit = kit;
        this.version = version;
    }

    byte[] bytes() {
        out.line("xliff")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:hx", Xliff.OWN_NAMESPACE)
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
        out.line("notes").line("note").attribute("id", "kit").attribute("category", "hexapla");
        out.text(Xliff.KIT_NOTE + kit.id()).end().endLine();
        kit.units().forEach(this::write);
        out.endLine().endLine();
        return out.bytes();
    }

    private void write(KitUnit unit) {
        if (unit.segments().isEmpty()) {
            return;
        }
        boolean locked = unit.segments().stream().allMatch(KitSegment::locked);
        out.line("unit")
                .attribute("id", unit.id())
                .attribute("name", unit.label() == null ? unit.id() : unit.label().value())
                .attribute("type", "hx:" + unit.kind().word())
                .attribute("translate", locked ? "no" : null);
        CodeNames names = new CodeNames(unit);
        for (int i = 0; i < unit.segments().size(); i++) {
            KitSegment segment = unit.segments().get(i);
            write(segment, names.source(i), names.target(i));
            if (!segment.after().isEmpty()) {
                writeBetween(segment.after());
            }
        }
        out.endLine();
    }

    private void writeBetween(String space) {
        out.line("ignorable").line("source");
        text(space);
        out.end().endLine();
    }

    private void write(
            KitSegment segment, List<CodeNames.Named> source, List<CodeNames.Named> target) {
        CodedText translation = segment.target();
        StateWords.Written state =
                StateWords.written(version.number(), segment.state(), segment.subState());
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
