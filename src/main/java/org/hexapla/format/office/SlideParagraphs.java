package org.hexapla.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;

/**
 * What stands between the letters of the paragraphs of slides, line breaks and fields, asked for in
 * the order in which the filter gives their texts. The filter says only that something is there.
 */
final class SlideParagraphs {
    private static final Pattern SLIDE =
            Pattern.compile("(?:ppt/slides/|" + SlideDiagrams.DATA + ")[^/]+\\.xml");
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final int FAR = 200;

    /**
     * Something that is not text.
     *
     * @param after how many letters stand before it
     */
    private record Thing(int after, OkapiText.Name name) {}

    /** A paragraph; its letters have no white space. */
    private record Paragraph(StringBuilder letters, List<Thing> things) {
        Paragraph() {
            this(new StringBuilder(), new ArrayList<>());
        }
    }

    private final Map<String, List<Paragraph>> slides = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();

    /** Those of a file that has no slides. */
    static SlideParagraphs none() {
        return new SlideParagraphs();
    }

    static SlideParagraphs of(Path path) throws IOException {
        SlideParagraphs all = new SlideParagraphs();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (SLIDE.matcher(entry.getName()).matches()) {
                    try (InputStream in = zip.getInputStream(entry);
                            SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
                        all.slides.put(entry.getName(), read(xml));
                    }
                }
            }
        }
        return all;
    }

    private static List<Paragraph> read(SafeXml xml) {
        List<Paragraph> all = new ArrayList<>();
        Deque<Paragraph> open = new ArrayDeque<>();
        while (xml.advance()) {
            if (xml.isText() || !xml.namespace().equals(DRAWING)) {
                continue;
            }
            if (xml.isStart("p")) {
                open.push(new Paragraph());
                all.add(open.element());
            } else if (xml.isEnd("p")) {
                open.poll();
            } else if (xml.isStart() && !open.isEmpty()) {
                readIn(open.element(), xml);
            }
        }
        return all;
    }

    private static void readIn(Paragraph paragraph, SafeXml xml) {
        int after = paragraph.letters.length();
        switch (xml.name()) {
            case "t" -> paragraph.letters.append(OkapiText.letters(textUntilEnd("t", xml)));
            case "br" -> paragraph.things.add(new Thing(after, new OkapiText.Name("break", "")));
            case "fld" -> {
                OkapiText.Name shown = new OkapiText.Name("other", textUntilEnd("fld", xml));
                paragraph.things.add(new Thing(after, shown));
            }
            default -> {}
        }
    }

    private static String textUntilEnd(String name, SafeXml xml) {
        StringBuilder text = new StringBuilder();
        while (xml.advance() && !xml.isEnd(name)) {
            text.append(xml.isText() ? xml.text() : "");
        }
        return text.toString().strip();
    }

    /** Names the codes of a text by the things that stand in the same places. */
    OkapiText.Naming naming(ITextUnit unit, String part, OkapiText.Naming others) {
        String text = unit.getSource().getUnSegmentedContentCopy().getText();
        List<Thing> left = new ArrayList<>(things(part, OkapiText.letters(text)));
        return (code, letters) -> {
            for (Thing thing : left) {
                if (isMarkup(code) && thing.after() == letters) {
                    left.remove(thing);
                    return thing.name();
                }
            }
            return others.name(code, letters);
        };
    }

    private static boolean isMarkup(Code code) {
        return code.getTagType() == TextFragment.TagType.PLACEHOLDER
                && String.valueOf(code.getData()).startsWith("<tags");
    }

    private List<Thing> things(String part, String letters) {
        List<Paragraph> all = slides.getOrDefault(part, List.of());
        int from = reached.getOrDefault(part, 0);
        for (int i = from; i < Math.min(all.size(), from + FAR) && !letters.isEmpty(); i++) {
            if (letters.contentEquals(all.get(i).letters())) {
                reached.put(part, i + 1);
                return all.get(i).things();
            }
        }
        return List.of();
    }
}
