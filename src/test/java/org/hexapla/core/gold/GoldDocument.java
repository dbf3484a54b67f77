package org.hexapla.core.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.alignment.Aligner;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.language.Language;

/**
 * Two texts whose alignment is known.
 *
 * @param name pair and document: {@code en-zh/goal01}
 * @param beads the alignment, every segment once
 */
public record GoldDocument(
        String name, List<String> source, List<String> target, List<Link> beads) {
    /** Between the segments of one side of a bead in a resource: no text has it. */
    private static final String UNIT_SEPARATOR = "\u001f";

    public Language sourceLanguage() {
        return new Language(pair().split("-")[0]);
    }

    public Language targetLanguage() {
        return new Language(pair().split("-")[1]);
    }

    public String pair() {
        return name.substring(0, name.indexOf('/'));
    }

    public Alignment aligned(Aligner aligner) {
        return aligner.align(source, sourceLanguage(), target, targetLanguage());
    }

    public Score score(Alignment alignment) {
        return Score.of(beads, alignment.beads().stream().map(Link::of).toList());
    }

    /** The same text so many times, one after the other. */
    GoldDocument repeated(int copies) {
        List<String> sources = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            beads.forEach(bead -> links.add(bead.shifted(sources.size(), targets.size())));
            sources.addAll(source);
            targets.addAll(target);
        }
        return new GoldDocument(name, sources, targets, links);
    }

    /** Reads {@code …/en-zh/DOC/} with its src.txt, tgt.txt and gold.tsv. */
    public static GoldDocument in(Path folder) throws IOException {
        return new GoldDocument(
                folder.getParent().getFileName() + "/" + folder.getFileName(),
                Files.readAllLines(folder.resolve("src.txt")),
                Files.readAllLines(folder.resolve("tgt.txt")),
                links(folder.resolve("gold.tsv")));
    }

    /** Reads beads, one a line, as gold and system files have them. */
    public static List<Link> links(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Link::parse)
                .toList();
    }

    /**
     * Reads a compressed set from the resources beside this class: a line {@code # en-zh/DOC}
     * before each document, then a bead a line, its segments themselves on both sides of a tab.
     */
    public static List<GoldDocument> inResource(String name) {
        List<GoldDocument> documents = new ArrayList<>();
        List<String> beads = new ArrayList<>();
        String title = "";
        for (String line : lines(name)) {
            if (line.startsWith("# ")) {
                if (!beads.isEmpty()) {
                    documents.add(ofBeads(title, beads));
                }
                title = line.substring(2);
                beads.clear();
            } else {
                beads.add(line);
            }
        }
        documents.add(ofBeads(title, beads));
        return documents;
    }

    /** The lines of a compressed resource beside this class, in UTF-8. */
    public static List<String> lines(String resource) {
        try (InputStream raw = GoldDocument.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            InputStream plain = new GZIPInputStream(raw);
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GoldDocument ofBeads(String name, List<String> lines) {
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        List<Link> beads = new ArrayList<>();
        for (String line : lines) {
            String[] sides = line.split("\t", -1);
            beads.add(new Link(added(sides[0], source), added(sides[1], target)));
        }
        return new GoldDocument(name, source, target, beads);
    }

    /** Adds the segments of one side of a bead to a text and gives their indices. */
    private static List<Integer> added(String side, List<String> text) {
        int before = text.size();
        if (!side.isEmpty()) {
            text.addAll(List.of(side.split(UNIT_SEPARATOR)));
        }
        return IntStream.range(before, text.size()).boxed().toList();
    }
}
