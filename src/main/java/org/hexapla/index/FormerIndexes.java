package org.hexapla.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Embedded indexes of earlier versions, which nobody reads any more. */
final class FormerIndexes {
    private static final Logger LOG = Logger.getLogger(FormerIndexes.class.getName());
    private static final Set<String> KEPT = Set.of(Fields.Places.ROWS, Fields.Places.DOCUMENTS);

    private FormerIndexes() {}

    /** Deletes them; what can not be deleted stays, and is told in the log. */
    static void deleteIn(Path folder) {
        try {
            for (Path former : formerIn(folder)) {
                delete(former);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A former search index could not be deleted in " + folder, e);
        }
    }

    private static List<Path> formerIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> indexes = Files.list(folder)) {
            return indexes.filter(FormerIndexes::isFormer).toList();
        }
    }

    private static boolean isFormer(Path index) {
        String name = index.getFileName().toString();
        return name.startsWith("hexapla-") && !KEPT.contains(name);
    }

    private static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
