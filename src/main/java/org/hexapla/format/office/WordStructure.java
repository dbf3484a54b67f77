package org.hexapla.format.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.openxml.BlockSkeleton;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * What the paragraphs of a Word file are, asked for in the order in which the filter gives their
 * texts. A text that is not found counts as a paragraph of which nothing is known.
 */
final class WordStructure {
    private static final int FAR = 200;
    private static final int NEAR = 5;
    private static final WordParagraph UNKNOWN =
            new WordParagraph("", UnitKind.PARAGRAPH, 0, null, List.of(), false, false, null, "");
    private static final WordParagraph DESCRIPTION =
            new WordParagraph("", UnitKind.NOTE, 0, null, List.of(), false, false, null, "");

    /** What the filter calls formatting and what we do, the most telling first. */
    private static final List<Map.Entry<String, String>> FORMATTING =
            List.of(
                    Map.entry("link", "link"),
                    Map.entry("sup", "superscript"),
                    Map.entry("sub", "subscript"),
                    Map.entry("bold", "bold"),
                    Map.entry("italic", "italic"),
                    Map.entry("underline", "underline"));

    /**
     * A paragraph.
     *
     * @param skipped where in its letters the text begins that was asked for
     * @param passed the paragraphs before it of which the filter gave no text
     */
    record Found(WordParagraph paragraph, int skipped, List<WordParagraph> passed) {
        /** One that stands nowhere. */
        Found(WordParagraph paragraph) {
            this(paragraph, 0, List.of());
        }

        /** Names the codes of the text by the things that stand in the same places. */
        OkapiText.Naming naming() {
            List<WordParagraph.Thing> left = new ArrayList<>(paragraph.things());
            return (code, letters) -> name(code, letters + skipped, left);
        }

        private static OkapiText.Name name(Code code, int letters, List<WordParagraph.Thing> left) {
            if (code.getTagType() != TextFragment.TagType.PLACEHOLDER) {
                return new OkapiText.Name(formatting(code.getType()), "");
            }
            boolean run = code.getData().startsWith("<run");
            for (WordParagraph.Thing thing : left) {
                if (thing.after() == letters && thing.isRun() == run) {
                    left.remove(thing);
                    return thing.name();
                }
            }
            for (WordParagraph.Thing thing : left) {
                if (thing.after() == letters && !thing.isRun()) {
                    left.remove(thing);
                    return thing.name();
                }
            }
            // The filter may take a note's mark and what stands around it for one code.
            for (WordParagraph.Thing thing : left) {
                if (thing.after() == letters && thing.type().equals(InlineCode.NOTE)) {
                    left.remove(thing);
                    return thing.name();
                }
            }
            return new OkapiText.Name("other", "");
        }

        static String formatting(String type) {
            String bare = type.startsWith("x-") ? type.substring(2) : type;
            List<String> properties = List.of(bare.split("[;:]"));
            for (Map.Entry<String, String> known : FORMATTING) {
                if (properties.contains(known.getKey())) {
                    return known.getValue();
                }
            }
            return "other";
        }
    }

    private final Map<String, List<WordParagraph>> parts = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, String> noteMarks = WordWalk.noNotes();

    static WordStructure of(WordPackage file) throws IOException {
        WordStructure structure = new WordStructure();
        WordStyles styles = WordStyles.none();
        Optional<String> part = file.of("styles");
        if (part.isPresent()) {
            try (SafeXml xml = file.xml(part.get())) {
                styles = WordStyles.read(xml);
            }
        }
        WordNumbers numbers = WordNumbers.none();
        part = file.of("numbering");
        if (part.isPresent()) {
            try (SafeXml xml = file.xml(part.get())) {
                numbers = WordNumbers.read(xml, styles);
            }
        }
        structure.walk(file, file.document(), styles, numbers);
        for (String kind : List.of("footnotes", "endnotes")) {
            part = file.of(kind);
            if (part.isPresent()) {
                structure.walk(file, part.get(), styles, numbers);
            }
        }
        return structure;
    }

    private void walk(WordPackage file, String part, WordStyles styles, WordNumbers numbers)
            throws IOException {
        try (SafeXml xml = file.xml(part)) {
            parts.put(part, new WordWalk(xml, styles, numbers, noteMarks).paragraphs());
        }
    }

    /** Whether the part holds text of the document, and not of its pages' edges. */
    boolean holds(String part) {
        return parts.containsKey(part);
    }

    /** What is printed for a note, such as {@code footnote 3}; null if nothing refers to it. */
    @Nullable String noteMark(String note) {
        return noteMarks.get(note);
    }

    /** The notes in the order in which the body refers to them. */
    List<String> notes() {
        return List.copyOf(noteMarks.keySet());
    }

    /** What a text of the part is: a paragraph, or the description of a picture. */
    Found next(String part, ITextUnit unit) {
        return unit.getSkeleton() instanceof BlockSkeleton
                ? paragraph(part, unit.getSource().getUnSegmentedContentCopy().getText())
                : new Found(DESCRIPTION);
    }

    private Found paragraph(String part, String text) {
        List<WordParagraph> all = parts.getOrDefault(part, List.of());
        int from = reached.getOrDefault(part, 0);
        String letters = OkapiText.letters(text);
        if (letters.isEmpty()) {
            return new Found(UNKNOWN);
        }
        for (int i = from; i < Math.min(all.size(), from + FAR); i++) {
            if (all.get(i).letters().equals(letters)) {
                reached.put(part, i + 1);
                return new Found(all.get(i), 0, all.subList(from, i));
            }
        }
        for (int i = from; i < Math.min(all.size(), from + NEAR); i++) {
            int skipped = all.get(i).letters().indexOf(letters);
            if (skipped >= 0 && letters.length() * 2 > all.get(i).letters().length()) {
                reached.put(part, i + 1);
                return new Found(all.get(i), skipped, all.subList(from, i));
            }
        }
        return new Found(UNKNOWN);
    }

    /** The paragraphs behind the last one that was asked for. */
    List<WordParagraph> left(String part) {
        List<WordParagraph> all = parts.getOrDefault(part, List.of());
        return all.subList(reached.getOrDefault(part, 0), all.size());
    }
}
