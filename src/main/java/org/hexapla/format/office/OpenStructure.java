package org.hexapla.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;

/**
 * What the paragraphs of an open document are, asked for in the order in which the filter gives
 * their texts. A text that is not found counts as a paragraph of which nothing is known.
 */
final class OpenStructure {
    private static final int FAR = 200;
    private static final int NEAR = 5;

    private static final Pattern STYLED =
            Pattern.compile("<text:span [^>]*text:style-name=\"([^\"]*)\"");

    private final OpenWalk walk;
    private final Map<String, String> formats;
    private final List<OpenParagraph> paragraphs;
    private final Set<String> descriptions;
    private final Set<String> commenters;
    private final OpenParagraph unknown;
    private final OpenShown shown;
    private List<OpenParagraph> passed = List.of();
    private int reached;

    private OpenStructure(OpenWalk walk, UnitKind usual) {
        this.walk = walk;
        paragraphs = walk.paragraphs();
        formats = walk.formats();
        descriptions = walk.descriptions();
        commenters = walk.commenters();
        unknown = OpenParagraph.of(usual);
        shown = new OpenShown(walk.hiddenStyles());
    }

    /** Of a file of another kind, of whose texts nothing more is known. */
    static OpenStructure none(UnitKind usual) {
        return new OpenStructure(new OpenWalk(), usual);
    }

    static OpenStructure of(Path path) throws IOException {
        OpenWalk walk = new OpenWalk();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            read(zip, "styles.xml", walk::readStyles);
            read(zip, "content.xml", walk::read);
        }
        return new OpenStructure(walk, UnitKind.PARAGRAPH);
    }

    private static void read(ZipFile zip, String part, Consumer<SafeXml> reader)
            throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry);
                SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
            reader.accept(xml);
        }
    }

    /** What is read otherwise than it may be meant, each a sentence. */
    List<String> warnings() {
        return walk.inserted() + walk.deleted() == 0
                ? List.of()
                : List.of(
                        "The open document has tracked changes ("
                                + walk.inserted()
                                + " inserted, "
                                + walk.deleted()
                                + " deleted). They are read as accepted; if they are not, decide on"
                                + " them there and send the file again.");
    }

    /** What is printed for a note. */
    String citation(int note) {
        return walk.citations().get(note);
    }

    /** The notes in the order in which they are read, those at the end of the document last. */
    List<Integer> notes() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < walk.citations().size(); i++) {
            all.add(i);
        }
        all.removeAll(walk.endnotes());
        all.addAll(walk.endnotes());
        return all;
    }

    /** What a text of the contents is. */
    OpenParagraph next(ITextUnit unit) {
        int before = reached;
        OpenParagraph found = find(unit);
        passed = paragraphs.subList(before, Math.max(before, reached - 1));
        return found;
    }

    /**
     * The paragraphs of which the filter gave no text before the last one that was asked for, and
     * after the one before it.
     */
    List<OpenParagraph> passed() {
        return passed;
    }

    /** The paragraphs behind the last one that was asked for. */
    List<OpenParagraph> left() {
        return paragraphs.subList(reached, paragraphs.size());
    }

    private OpenParagraph find(ITextUnit unit) {
        TextFragment text = unit.getSource().getUnSegmentedContentCopy();
        String letters = letters(OpenShown.undescribed(text));
        if (letters.isEmpty()) {
            return describesOnly(unit) ? OpenParagraph.of(UnitKind.NOTE) : unknown;
        }
        for (int i = reached; i < Math.min(paragraphs.size(), reached + FAR); i++) {
            if (paragraphs.get(i).letters().equals(letters)) {
                reached = i + 1;
                return paragraphs.get(i);
            }
        }
        for (int i = reached; i < Math.min(paragraphs.size(), reached + NEAR); i++) {
            if (isPartOf(letters, paragraphs.get(i).letters())) {
                reached = i + 1;
                return paragraphs.get(i);
            }
        }
        if (commenters.contains(letters)) {
            return OpenParagraph.notText();
        }
        return unknown;
    }

    private static String letters(TextFragment text) {
        return OkapiText.letters(text.getText());
    }

    /** Whether a text is the description of a picture that stands by itself. */
    private boolean describesOnly(ITextUnit unit) {
        TextFragment text = unit.getSource().getUnSegmentedContentCopy();
        return descriptions.contains(letters(text))
                && letters(OpenShown.undescribed(text)).isEmpty();
    }

    /** A text of the contents without what is not shown of it. */
    TextFragment shown(ITextUnit unit) {
        TextFragment text = unit.getSource().getUnSegmentedContentCopy();
        return describesOnly(unit) ? text : shown.of(text);
    }

    /** Whether the filter may have left out fields of a paragraph to come to these letters. */
    private static boolean isPartOf(String letters, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < letters.length(); i++) {
            at += whole.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length() && letters.length() * 2 > whole.length();
    }

    /** Names the notes among the codes of a paragraph, and spans by what is done to them. */
    OkapiText.Naming naming(OpenParagraph paragraph, OkapiText.Naming others) {
        Iterator<String> notes = paragraph.notes().iterator();
        return (code, letters) -> {
            if ("text:note".equals(code.getType()) && notes.hasNext()) {
                return new OkapiText.Name(InlineCode.NOTE, notes.next());
            }
            Matcher styled = STYLED.matcher(code.getData() == null ? "" : code.getData());
            String format = styled.find() ? formats.get(styled.group(1)) : null;
            return format == null ? others.name(code, letters) : new OkapiText.Name(format, "");
        };
    }
}
