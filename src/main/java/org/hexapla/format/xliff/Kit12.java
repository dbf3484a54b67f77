package org.hexapla.format.xliff;

import java.util.List;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitNote;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.Rider.Place;
import org.hexapla.format.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * A kit as XLIFF 1.2: one group for each row, one translation unit for each bead.
 *
 * <p>The sentences are not marked inside a unit, as 1.2 allows, because tools show the marks as raw
 * markup or fill those that are empty. A character that XML can not hold stands as an empty code
 * whose type names it.
 */
final class Kit12 {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

    /** What the ctype of a character begins with that XML can not hold; its hex number follows. */
    static final String CHARACTER = "x-char-";

    private final XmlOut out = new XmlOut();
    private final TranslationKit kit;
    private final KitView view;
    private final RiderView riders;
    private int characters;

    Kit12(TranslationKit kit, ToolProfile profile, Riders riders) {
        this.kit = kit;
        this.view = new KitView(kit, profile);
        this.riders =
                new RiderView(
                        riders, profile, NAMESPACE, Map.of(Xliff.OWN_NAMESPACE, "hx"), Map.of());
    }

    byte[] bytes() {
        out.line("xliff").attribute("xmlns", NAMESPACE).attribute("xmlns:hx", Xliff.OWN_NAMESPACE);
        riders.declare(out);
        out.attribute("version", "1.2");
        riders.attributes(out, Place.ROOT, "");
        out.line("file")
                .attribute("original", kit.symbol().value())
                .attribute("source-language", kit.source().tag())
                .attribute("target-language", kit.target().tag())
                .attribute("datatype", "plaintext")
                .attribute("xml:space", "preserve")
                .attribute("hx:kit", kit.id())
                .attribute("hx:revision", Integer.toString(kit.sourceRevision()));
        riders.attributes(out, Place.FILE, "");
        out.line("header").line("note").attribute("from", KitView.AUTHOR);
        out.text(Xliff.KIT_NOTE + kit.id()).end();
        riders.elements(out, Place.FILE, "");
        out.endLine();
        out.line("body");
        view.units().forEach(this::write);
        out.endLine().endLine().endLine();
        return out.bytes();
    }

    private void write(KitUnit unit) {
        out.line("group")
                .attribute("id", unit.id())
                .attribute("resname", unit.label() == null ? null : unit.label().value())
                .attribute("restype", "x-" + unit.kind().word());
        riders.attributes(out, Place.GROUP, unit.id());
        riders.elements(out, Place.GROUP, unit.id());
        for (KitSegment segment : unit.segments()) {
            write(segment, view.note(unit));
        }
        out.endLine();
    }

    private void write(KitSegment segment, @Nullable String context) {
        CodedText target = view.target(segment);
        StateWords.Written state = view.state("1.2", segment);
        out.line("trans-unit")
                .attribute("id", segment.id())
                .attribute("xml:space", "preserve")
                .attribute("approved", target != null && state.approved() ? "yes" : null)
                .attribute("translate", segment.locked() ? "no" : null);
        riders.attributes(out, Place.UNIT, segment.id());
        characters = 0;
        out.line("source");
        riders.attributes(out, Place.SOURCE, segment.id());
        write(segment.source(), riders.at(Place.SOURCE, segment.id()));
        out.end();
        if (target != null) {
            out.line("target")
                    .attribute("state", state.state())
                    .attribute("state-qualifier", state.subState());
            riders.attributes(out, Place.TARGET, segment.id());
            write(target, riders.at(Place.TARGET, segment.id()));
            out.end();
        }
        writeNote(context);
        writeNote(view.note(segment));
        view.remarks(segment).forEach(this::writeRemark);
        view.matches(segment).forEach(this::writeMatch);
        riders.elements(out, Place.UNIT, segment.id());
        out.endLine();
    }

    private void writeNote(@Nullable String note) {
        if (note != null) {
            out.line("note").attribute("xml:lang", "en").attribute("from", KitView.AUTHOR);
            out.text(note).end();
        }
    }

    private void writeRemark(KitNote remark) {
        String author = remark.author();
        out.line("note").attribute("from", author == null ? null : KitView.clean(author));
        out.text(KitView.clean(remark.text())).end();
    }

    private void writeMatch(KitView.Match match) {
        out.line("alt-trans")
                .attribute("match-quality", match.similarity() + "%")
                .attribute("origin", match.origin())
                .attribute("alttranstype", match.previous() ? "previous-version" : "proposal");
        out.line("source").attribute("xml:lang", kit.source().tag());
        out.text(match.source()).end();
        out.line("target").attribute("xml:lang", kit.target().tag());
        out.text(match.target()).end();
        out.endLine();
    }

    private void write(CodedText content, Rider rider) {
        List<CodePlan.Role> roles = CodePlan.of(content.codes());
        List<Mark> marks = riders.marks(rider, content, roles);
        RiderView.Codes besides = new RiderView.Codes(rider);
        Mark.write(
                content,
                marks,
                List.of(),
                new Mark.Pen() {
                    @Override
                    public void text(String text) {
                        Kit12.this.text(text);
                    }

                    @Override
                    public void code(int index) {
                        write(content.codes().get(index), roles.get(index), besides);
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
                        throw new IllegalStateException("XLIFF 1.2 has no such points");
                    }
                });
    }

    private void write(InlineCode code, CodePlan.Role role, RiderView.Codes besides) {
        boolean opens = code.kind() == InlineCode.Kind.OPEN;
        if (role == CodePlan.Role.SPAN && !opens) {
            out.end();
            return;
        }
        String element = element(role, opens);
        out.inline(element)
                .attribute("id", code.id())
                .attribute("rid", role == CodePlan.Role.POINT ? code.id() : null)
                .attribute("pos", role == CodePlan.Role.ALONE ? (opens ? "open" : "close") : null);
        if (role != CodePlan.Role.POINT || opens) {
            out.attribute("ctype", CodeWord.of(code).ctype(code.kind()));
        }
        out.attribute("equiv-text", code.display().isEmpty() ? null : code.display());
        riders.attributes(out, besides.next(element, code.id()));
        if (role != CodePlan.Role.SPAN) {
            out.end();
        }
    }

    private static String element(CodePlan.Role role, boolean opens) {
        return switch (role) {
            case SPAN -> "g";
            case POINT -> opens ? "bx" : "ex";
            case ALONE -> "it";
            case PLACEHOLDER -> "x";
        };
    }

    private void text(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!XmlOut.holds(codePoint)) {
                out.text(text.substring(written, i));
                out.inline("x")
                        .attribute("id", "char" + ++characters)
                        .attribute("ctype", CHARACTER + Integer.toHexString(codePoint))
                        .end();
                written = i + 1;
            }
        }
        out.text(text.substring(written));
    }
}
