package org.hexapla.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hexapla.core.text.Block;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;

/**
 * The diagrams of slides, whose words stand in parts of their own: read behind the slide that shows
 * them. Each is kept once more as it was drawn last, which a rebuilt file has in the other language
 * too.
 */
final class SlideDiagrams {
    /** The parts that hold the words. */
    static final String DATA = "ppt/diagrams/data";

    private static final Pattern RELATIONS =
            Pattern.compile("ppt/slides/_rels/([^/]+\\.xml)\\.rels");
    private static final Pattern DRAWING = Pattern.compile("ppt/diagrams/drawing\\d+\\.xml");
    private static final Pattern PARAGRAPH = Pattern.compile("<a:p>.*?</a:p>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(<a:t>)([^<]*)(</a:t>)");

    private final Map<String, String> renamed = new HashMap<>();

    /** The blocks of a file, those of diagrams behind those of their slide. */
    static List<Block> inPlace(Path path, List<Block> blocks) throws IOException {
        Map<String, String> slides = slides(path);
        if (slides.isEmpty()) {
            return blocks;
        }
        Map<String, List<Block>> behind = new HashMap<>();
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            String slide = slides.get(part(block));
            (slide == null ? others : behind.computeIfAbsent(slide, s -> new ArrayList<>()))
                    .add(block);
        }
        List<Block> all = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            String slide = part(others.get(i));
            all.add(others.get(i));
            if (i + 1 == others.size() || !slide.equals(part(others.get(i + 1)))) {
                all.addAll(behind.getOrDefault(slide, List.of()));
                behind.remove(slide);
            }
        }
        behind.values().forEach(all::addAll);
        return all;
    }

    private static String part(Block block) {
        String place = String.valueOf(block.resource());
        return place.substring(0, Math.max(0, place.indexOf('#')));
    }

    /** The slide that shows a diagram first, by the name of the part of its words. */
    private static Map<String, String> slides(Path path) throws IOException {
        Map<String, String> slides = new HashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Matcher relations = RELATIONS.matcher(entry.getName());
                if (relations.matches()) {
                    try (InputStream in = zip.getInputStream(entry);
                            SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
                        read(xml, relations.group(1), slides);
                    }
                }
            }
        }
        return slides;
    }

    private static void read(SafeXml xml, String slide, Map<String, String> slides) {
        while (xml.advance()) {
            if (xml.isStart("Relationship")
                    && String.valueOf(xml.attribute("Type")).endsWith("/diagramData")) {
                String target = String.valueOf(xml.attribute("Target"));
                slides.putIfAbsent(target.substring(target.lastIndexOf('/') + 1), slide);
            }
        }
    }

    /** Takes note of what a paragraph of a diagram says now. */
    void renamed(String before, String now) {
        renamed.put(OkapiText.letters(before), now);
    }

    /** A part of the rebuilt file; what was drawn of a diagram says what the diagram says. */
    byte[] drawn(String part, byte[] bytes) {
        if (renamed.isEmpty() || !DRAWING.matcher(part).matches()) {
            return bytes;
        }
        String xml = new String(bytes, StandardCharsets.UTF_8);
        return PARAGRAPH
                .matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(paragraph(found.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String paragraph(String paragraph) {
        StringBuilder before = new StringBuilder();
        Matcher text = TEXT.matcher(paragraph);
        while (text.find()) {
            before.append(plain(text.group(2)));
        }
        String now = renamed.get(OkapiText.letters(before.toString()));
        boolean[] said = {now == null};
        return now == null
                ? paragraph
                : text.reset()
                        .replaceAll(found -> Matcher.quoteReplacement(text(found, now, said)));
    }

    /** All of it in the first run, nothing in the others. */
    private static String text(MatchResult run, String now, boolean[] said) {
        String text = said[0] ? "" : escaped(now);
        said[0] = true;
        return run.group(1) + text + run.group(3);
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace('\n', ' ')
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
