package org.hexapla.core.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.rebuilding.PrintedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;

/**
 * Reads a tree of gold documents as they were printed, rebuilds and aligns them from the command
 * line, for a scorer to judge in text mode.
 *
 * <p>Arguments: the folder that holds {@code …/en-zh/DOC/src.raw.txt} and {@code tgt.raw.txt}, and
 * the folder to write {@code …/en-zh/DOC/out.tsv} to: source text, target text, a bead a line. The
 * pair of languages is the name of the folder above the document's.
 */
final class RawTree {
    private RawTree() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> documents;
        try (Stream<Path> walk = Files.walk(from)) {
            documents = walk.filter(path -> path.endsWith("src.raw.txt")).sorted().toList();
        }
        for (Path source : documents) {
            Path folder = source.getParent();
            String[] pair = folder.getParent().getFileName().toString().split("-");
            TextBody original = text(source, pair[0]);
            TextBody translation = text(folder.resolve("tgt.raw.txt"), pair[1]);
            List<String> lines = new ArrayList<>();
            for (AlignedRow row : VersionAligner.align(original, translation)) {
                lines.addAll(lines(row, original, translation));
            }
            Path out = to.resolve(from.relativize(folder)).resolve("out.tsv");
            Files.createDirectories(out.getParent());
            Files.write(out, lines);
        }
    }

    private static TextBody text(Path file, String tag) throws IOException {
        Language language = new Language(tag);
        return TextBuilder.build(
                new PrintedText(Files.readString(file)).blocks(language), language);
    }

    private static List<String> lines(AlignedRow row, TextBody original, TextBody translation) {
        List<String> sources = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        if (row.sourceUnit() != AlignedRow.NONE) {
            original.units().get(row.sourceUnit()).segments().forEach(s -> sources.add(text(s)));
        }
        for (UnitPart part : row.parts()) {
            List<Segment> all = translation.units().get(part.unit()).segments();
            Span span = part.segments();
            all.subList(span.start(), span.end()).forEach(s -> targets.add(text(s)));
        }
        return row.beads().beads().stream()
                .map(bead -> joined(sources, bead.source()) + "\t" + joined(targets, bead.target()))
                .toList();
    }

    private static String joined(List<String> texts, Span span) {
        return texts.subList(span.start(), span.end()).stream().collect(Collectors.joining(" "));
    }

    private static String text(Segment segment) {
        return segment.text().replaceAll("\\s+", " ");
    }
}
