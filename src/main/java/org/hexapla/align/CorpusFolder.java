package org.hexapla.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a folder, found by name: {@code x.en.txt} belongs to {@code x.zh.txt}, and {@code
 * en/x.txt} to {@code zh/x.txt}. A language may be spelled in any way that means it.
 *
 * @param pairs by where their result goes, relative to the folder, in the order of the names
 * @param alone files of one of the languages without a partner
 * @param crowded by where a result would go, why it is not clear what to align for it
 */
record CorpusFolder(Map<Path, FilePair> pairs, List<Path> alone, Map<Path, String> crowded) {
    private static final String ENDING = ".txt";

    /** One place for a pair, filled as the files are found. */
    private static final class Place {
        private final List<Path> sources = new ArrayList<>();
        private final List<Path> targets = new ArrayList<>();
    }

    static CorpusFolder of(Path folder, Options options) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    Refused.Why.NOT_FOUND, "no-such-folder", "There is no folder " + folder + ".");
        }
        Map<Path, Place> places = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> isText(folder.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> file(folder, file, options, places));
        }
        CorpusFolder found = new CorpusFolder(new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        places.forEach(found::settle);
        return found;
    }

    private static boolean isText(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return file.toString().endsWith(ENDING);
    }

    private static void file(Path folder, Path file, Options options, Map<Path, Place> places) {
        Path relative = folder.relativize(file);
        for (Language language : List.of(options.source(), options.target())) {
            Path result = result(relative, language, options);
            if (result != null) {
                Place place = places.computeIfAbsent(result, path -> new Place());
                boolean isSource = language.equals(options.source());
                (isSource ? place.sources : place.targets).add(file);
                return;
            }
        }
    }

    /** Where the result goes of a file that says by its name to be in that language, or null. */
    private static @Nullable Path result(Path file, Language language, Options options) {
        String pair = options.source() + "-" + options.target();
        String ending = "." + options.format().word();
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length());
        int dot = stem.lastIndexOf('.');
        if (dot > 0 && means(stem.substring(dot + 1), language)) {
            return file.resolveSibling(stem.substring(0, dot + 1) + pair + ending);
        }
        for (int i = file.getNameCount() - 2; i >= 0; i--) {
            if (means(file.getName(i).toString(), language)) {
                Path before = i == 0 ? Path.of("") : file.subpath(0, i);
                Path after = file.subpath(i + 1, file.getNameCount());
                return before.resolve(pair).resolve(after).resolveSibling(stem + ending);
            }
        }
        return null;
    }

    private static boolean means(String tag, Language language) {
        try {
            return new Language(tag).equals(language);
        } catch (Refused noTag) {
            return false;
        }
    }

    private void settle(Path result, Place place) {
        List<Path> files = new ArrayList<>(place.sources);
        files.addAll(place.targets);
        if (place.sources.size() == 1 && place.targets.size() == 1) {
            pairs.put(result, new FilePair(files.get(0), files.get(1)));
        } else if (files.size() == 1) {
            alone.add(files.get(0));
        } else {
            crowded.put(result, "Several files would make it: " + files);
        }
    }
}
