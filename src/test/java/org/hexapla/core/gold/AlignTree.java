package org.hexapla.core.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;

/**
 * Aligns a tree of gold documents from the command line, for a scorer to judge.
 *
 * <p>Arguments: the folder that holds {@code …/en-zh/DOC/src.txt} and {@code tgt.txt}, one segment
 * a line, and the folder to write {@code …/en-zh/DOC/out.tsv} to: source indices, target indices,
 * confidence. The pair of languages is the name of the folder above the document's.
 */
final class AlignTree {
    private AlignTree() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> documents;
        try (Stream<Path> walk = Files.walk(from)) {
            documents = walk.filter(path -> path.endsWith("src.txt")).sorted().toList();
        }
        for (Path source : documents) {
            Path folder = source.getParent();
            String[] pair = folder.getParent().getFileName().toString().split("-");
            Alignment alignment =
                    new LikelihoodAligner()
                            .align(
                                    Files.readAllLines(source),
                                    new Language(pair[0]),
                                    Files.readAllLines(folder.resolve("tgt.txt")),
                                    new Language(pair[1]));
            Path out = to.resolve(from.relativize(folder)).resolve("out.tsv");
            Files.createDirectories(out.getParent());
            Files.write(out, alignment.beads().stream().map(AlignTree::line).toList());
        }
    }

    private static String line(Bead bead) {
        return indices(bead.source()) + "\t" + indices(bead.target()) + "\t" + bead.confidence();
    }

    private static String indices(Span span) {
        return IntStream.range(span.start(), span.end())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }
}
