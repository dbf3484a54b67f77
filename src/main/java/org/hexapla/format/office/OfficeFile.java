package org.hexapla.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.BlockSkeleton;
import net.sf.okapi.filters.openxml.ConditionalParameters;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.rebuilding.BoldHeadings;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiFile;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.okapi.Refit;
import org.hexapla.format.sheet.SheetNumbers;
import org.hexapla.format.zip.Repacked;
import org.hexapla.format.zip.SafeZip;
import org.jspecify.annotations.Nullable;

/**
 * Slides, sheets and open documents: what Okapi's filters find in them, in their order, the notes
 * of an open document after its body. Notes of the speaker, masters, comments, what is deleted or
 * hidden and the properties of the file are no text of the document; a rebuilt file keeps them as
 * they are.
 */
public final class OfficeFile {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LONGEST_TYPES = 1 << 20;

    /** What such a file is. */
    public enum Kind {
        SLIDES("presentationml.presentation.main+xml", "ppt/slides/", UnitKind.PARAGRAPH),
        SHEETS("spreadsheetml.sheet.main+xml", "xl/", UnitKind.CELL),
        OPEN_TEXT("application/vnd.oasis.opendocument.text", "content.xml", UnitKind.PARAGRAPH);

        private final String mark;
        private final String part;
        private final UnitKind usual;

        Kind(String mark, String part, UnitKind usual) {
            this.mark = mark;
            this.part = part;
            this.usual = usual;
        }
    }

    private final Path path;
    private final Kind kind;

    private OfficeFile(Path path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** What the file is, by its content; empty if it is none of these. */
    public static Optional<Kind> kind(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            String open = head(zip, "mimetype");
            String types = head(zip, CONTENT_TYPES);
            for (Kind kind : Kind.values()) {
                boolean found =
                        kind == Kind.OPEN_TEXT
                                ? open.strip().equals(kind.mark)
                                : types.contains(kind.mark);
                if (found) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static String head(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
        }
    }

    /**
     * Opens a file after making sure that it is harmless.
     *
     * @throws Refused if it inflates too far, is damaged, or one of its parts has a document type
     */
    public static OfficeFile open(Path path, Kind kind) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            SafeZip.inflateAll(zip, SafeZip.FOR_A_FILTER);
            SafeZip.refuseBadXml(zip);
        } catch (ZipException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE, SafeZip.DAMAGED, "The file can not be unpacked.", e);
        }
        return new OfficeFile(path, kind);
    }

    /**
     * What is read otherwise than it may be meant, each a sentence. Tracked changes of an open
     * document are read as accepted.
     */
    public List<String> warnings() throws IOException {
        return openStructure().warnings();
    }

    /** What the markup of the file says of its paragraphs. */
    private record Structure(OpenStructure open, SlideParagraphs slides, SlideDiagrams diagrams) {
        OkapiText.Naming naming(ITextUnit unit, String part, OpenParagraph paragraph) {
            return open.naming(paragraph, slides.naming(unit, part, OfficeFile::name));
        }
    }

    private Structure structure() throws IOException {
        SlideParagraphs slides =
                kind == Kind.SLIDES ? SlideParagraphs.of(path) : SlideParagraphs.none();
        return new Structure(openStructure(), slides, new SlideDiagrams());
    }

    private OpenStructure openStructure() throws IOException {
        return kind == Kind.OPEN_TEXT ? OpenStructure.of(path) : OpenStructure.none(kind.usual);
    }

    /** Its text, notes after the body. */
    public List<Block> blocks(Language language) throws IOException {
        Structure structure = structure();
        List<Block> body = new ArrayList<>();
        BitSet bold = new BitSet();
        Map<Integer, List<Block>> notes = new HashMap<>();
        SheetNumbers numbers =
                kind == Kind.SHEETS ? SheetNumbers.of(path, language) : SheetNumbers.none();
        try (OkapiFile file = OkapiFile.open(filter(), path, language, language)) {
            file.read(
                    (unit, part) -> {
                        if (isText(part) && !numbers.hides(unit)) {
                            numbers.addBefore(unit, body);
                            read(unit, part, structure, body, bold, notes);
                        }
                    });
        }
        numbers.addRest(body);
        showAll(structure.open().left(), body);
        List<Block> all =
                new ArrayList<>(
                        kind == Kind.OPEN_TEXT
                                ? TabRows.asCells(BoldHeadings.told(body, bold))
                                : SlideDiagrams.inPlace(path, body));
        structure.open().notes().forEach(note -> all.addAll(notes.getOrDefault(note, List.of())));
        return all;
    }

    private void read(
            ITextUnit unit,
            String part,
            Structure structure,
            List<Block> body,
            BitSet bold,
            Map<Integer, List<Block>> notes) {
        OpenParagraph paragraph = structure.open().next(unit);
        unit.setSourceContent(structure.open().shown(unit));
        Block block = block(unit, part, paragraph, structure);
        showAll(structure.open().passed(), body);
        if (paragraph.left()) {
            return;
        }
        Integer note = paragraph.note();
        boolean blank = block.text().text().isBlank();
        if (note == null) {
            bold.set(body.size(), paragraph.bold() && !blank);
            body.addAll(blank ? List.of() : List.of(block));
            body.addAll(descriptions(unit, part));
            return;
        }
        List<Block> its = notes.computeIfAbsent(note, n -> new ArrayList<>());
        if (!blank) {
            its.add(note(block, its.isEmpty() ? structure.open().citation(note) : null));
        }
        its.addAll(descriptions(unit, part));
    }

    /** Paragraphs of the body that hold nothing but fields. */
    private static void showAll(List<OpenParagraph> passed, List<Block> body) {
        for (OpenParagraph paragraph : passed) {
            boolean shows = paragraph.note() == null && !paragraph.left();
            if (shows && !paragraph.shown().isBlank()) {
                boolean cell = paragraph.kind() == UnitKind.CELL;
                UnitKind kind = cell ? UnitKind.CELL : UnitKind.PARAGRAPH;
                body.add(Block.same(kind, paragraph.shown()));
            }
        }
    }

    /** What describes the pictures in a text, of which none stands by itself. */
    private List<Block> descriptions(ITextUnit unit, String part) {
        List<Block> all = new ArrayList<>();
        OpenShown.descriptions(unit.getSource().getUnSegmentedContentCopy())
                .forEach(
                        (code, said) ->
                                all.add(
                                        new Block(
                                                UnitKind.NOTE,
                                                0,
                                                null,
                                                CodedText.of(said),
                                                resource(unit, part, code))));
        return all;
    }

    /** Only the first paragraph of a note bears what is printed for it. */
    private static Block note(Block block, @Nullable String citation) {
        UnitKind kind = citation == null ? UnitKind.NOTE : UnitKind.FOOTNOTE;
        String mark = citation == null || citation.isEmpty() ? null : citation;
        return block.as(kind, 0, mark);
    }

    /** Okapi names a part by its place in the archive, some with the file's path before it. */
    private boolean isText(String part) {
        return kind == Kind.OPEN_TEXT
                ? part.endsWith(kind.part)
                : (part.startsWith(kind.part) || part.startsWith(SlideDiagrams.DATA))
                        && !part.contains("comment");
    }

    private Block block(ITextUnit unit, String part, OpenParagraph paragraph, Structure structure) {
        TextFragment fragment = unit.getSource().getUnSegmentedContentCopy();
        return new Block(
                isDescription(unit) ? UnitKind.NOTE : paragraph.kind(),
                paragraph.level(),
                paragraph.mark(),
                OkapiText.read(fragment, structure.naming(unit, part, paragraph)),
                resource(unit, part));
    }

    /** Whether a text is what a picture on a slide is said to show. */
    private boolean isDescription(ITextUnit unit) {
        return kind == Kind.SLIDES && !(unit.getSkeleton() instanceof BlockSkeleton);
    }

    private String resource(ITextUnit unit, String part) {
        String name = part.substring(part.lastIndexOf('/') + 1) + "#" + unit.getId();
        // What had the bare name was what the picture is called.
        return isDescription(unit) ? name + "/shown" : name;
    }

    private String resource(ITextUnit unit, String part, int code) {
        return resource(unit, part) + "/" + code;
    }

    private static OkapiText.Name name(Code code, int letters) {
        return OpenShown.name(code).orElseGet(() -> usual(code));
    }

    private static OkapiText.Name usual(Code code) {
        String type = code.getType() == null ? "" : code.getType();
        String formatting = type.startsWith("x-") ? WordStructure.Found.formatting(type) : "other";
        if (!formatting.equals("other")) {
            return new OkapiText.Name(formatting, "");
        }
        String known =
                switch (type) {
                    case "lb", "text:line-break" -> "break";
                    case "tab", "text:tab" -> "tab";
                    default -> byMarkup(code);
                };
        return new OkapiText.Name(known, "");
    }

    private static String byMarkup(Code code) {
        String data = code.getData() == null ? "" : code.getData();
        if (data.contains("<a:br") || data.contains("<text:line-break")) {
            return "break";
        }
        if (data.contains("<text:tab")) {
            return "tab";
        }
        return data.contains("hlinkClick") || data.contains("<text:a ") ? "link" : "other";
    }

    /**
     * The file with other texts, everything else as it is. A slide and an open document say of each
     * paragraph in which language it is; a sheet has no place for that. Slides and sheets say it of
     * the file as a whole too.
     *
     * @param source the language of the file
     * @param target the language of the texts
     * @param texts the new texts by {@link Block#resource}; what is not named keeps its text
     */
    public byte[] rebuild(Language source, Language target, Map<String, CodedText> texts)
            throws IOException {
        Path rebuilt = Files.createTempFile("hexapla-rebuild", ".zip");
        LocaleId locale = LocaleId.fromBCP47(target.tag());
        Untranslated untranslated = new Untranslated(source, target);
        Structure structure = structure();
        boolean tells = !texts.isEmpty() && kind != Kind.SHEETS && !source.equals(target);
        try {
            try (OkapiFile file = OkapiFile.open(filter(), path, source, target)) {
                file.write(
                        target,
                        rebuilt,
                        (unit, part) -> {
                            put(unit, part, locale, texts, structure);
                            boolean left = isText(part) && !unit.hasTarget(locale);
                            if (tells && left && !isDescription(unit) && untranslated.holds(unit)) {
                                unit.setTarget(locale, new TextContainer(known(unit)));
                            }
                        });
            }
            Repacked told = new Repacked(rebuilt);
            if (tells) {
                told.change(told(untranslated));
            }
            told.change(structure.diagrams()::drawn);
            if (kind == Kind.OPEN_TEXT) {
                told.change(this::withBlanks);
            } else if (!texts.isEmpty() && !source.equals(target)) {
                CoreProperties.tell(told, target);
            }
            if (!texts.isEmpty() && source.isRightToLeft() != target.isRightToLeft()) {
                told.change(target.isRightToLeft() ? RightToLeft::turned : RightToLeft::turnedBack);
            }
            return told.bytes();
        } finally {
            Files.deleteIfExists(rebuilt);
        }
    }

    private TextFragment known(ITextUnit unit) {
        TextFragment text = unit.getSource().getUnSegmentedContentCopy();
        return kind == Kind.SLIDES ? Translated.missing(text) : Untranslated.known(text);
    }

    private Repacked.Change told(Untranslated untranslated) {
        return (part, bytes) -> {
            String xml = new String(bytes, StandardCharsets.UTF_8);
            String told = xml;
            if (kind == Kind.SLIDES
                    && part.matches("ppt/(?:slides/slide|diagrams/data)\\d+\\.xml")) {
                told = untranslated.slide(xml);
            } else if (kind == Kind.OPEN_TEXT && part.equals("content.xml")) {
                told = untranslated.document(xml);
            } else if (kind == Kind.OPEN_TEXT && part.equals("styles.xml")) {
                told = untranslated.styles(xml);
            }
            return told.equals(xml) ? bytes : told.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] withBlanks(String part, byte[] bytes) {
        if (!part.equals("content.xml") && !part.equals("styles.xml")) {
            return bytes;
        }
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(part))) {
            String original = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String rebuilt = new String(bytes, StandardCharsets.UTF_8);
            String mended = OpenEntities.mended(rebuilt);
            return OpenBlanks.told(original, mended).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + part, e);
        }
    }

    private void put(
            ITextUnit unit,
            String part,
            LocaleId locale,
            Map<String, CodedText> texts,
            Structure structure) {
        if (!isText(part)) {
            return;
        }
        OpenParagraph paragraph = structure.open().next(unit);
        unit.setSourceContent(described(unit, part, texts, structure));
        Block original = block(unit, part, paragraph, structure);
        CodedText text = RowPieces.text(texts, resource(unit, part), original.text());
        if (text == null) {
            return;
        }
        TextFragment fragment = unit.getSource().getUnSegmentedContentCopy();
        int mark = TextBuilder.markLength(original);
        TextFragment refitted = new Refit(fragment, original.text(), mark).with(text);
        unit.setTarget(locale, new TextContainer(refitted));
        if (part.startsWith(SlideDiagrams.DATA)) {
            structure.diagrams().renamed(original.text().text(), refitted.getText());
        }
    }

    /** The text with new descriptions of its pictures. */
    private TextFragment described(
            ITextUnit unit, String part, Map<String, CodedText> texts, Structure structure) {
        TextFragment shown = structure.open().shown(unit);
        Map<String, String> others = new HashMap<>();
        OpenShown.descriptions(shown)
                .forEach(
                        (code, said) -> {
                            CodedText other = texts.get(resource(unit, part, code));
                            others.put(said, other == null ? said : other.text());
                        });
        OpenShown.describe(shown, others);
        return shown;
    }

    private IFilter filter() {
        return kind == Kind.OPEN_TEXT ? new OpenOfficeFilter() : openXml();
    }

    private static OpenXMLFilter openXml() {
        OpenXMLFilter filter = new OpenXMLFilter();
        ConditionalParameters parameters = filter.getParameters();
        parameters.setTranslateDocProperties(false);
        parameters.setTranslatePowerpointNotes(false);
        parameters.setTranslatePowerpointMasters(false);
        parameters.setTranslatePowerpointGraphicName(false);
        parameters.setTranslatePowerpointGraphicDescription(true);
        return filter;
    }
}
