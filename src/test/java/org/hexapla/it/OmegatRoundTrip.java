package org.hexapla.it;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hexapla.it.TranslatorsFile.Segment;

/**
 * Takes kits of every document of a running server, has OmegaT translate two thirds of their
 * sentences, brings the files back, and counts what arrived: {@code mvn -q -Proundtrip}, see {@code
 * docs/measuring.md}. It writes into that server, which should be one of its own.
 */
final class OmegatRoundTrip {
    private static final List<String> LANGUAGES = List.of("ar", "es", "fr", "ru", "zh");

    private final Server server;
    private final Path folder;
    private final String classPath;
    private final List<String> versions;
    private int translated;
    private int accepted;
    private int wrong;

    private OmegatRoundTrip(Server server, Path folder, String classPath, List<String> versions) {
        this.server = server;
        this.folder = folder;
        this.classPath = classPath;
        this.versions = versions;
    }

    /**
     * @param args address of the server, password of its admin, folder to work in, file that holds
     *     OmegaT's class path, {@code original} (kits from each original) or {@code all} (from
     *     every language held), versions of XLIFF
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[2]).toAbsolutePath();
        delete(folder);
        OmegatRoundTrip trip =
                new OmegatRoundTrip(
                        Server.at(args[0]).as("admin", args[1]),
                        folder,
                        Files.readString(Path.of(args[3])).strip(),
                        List.of(args[5].split(",")));
        trip.run(args[4].equals("all"));
        System.out.printf(
                "%d segments translated, %d accepted, %d kits with something wrong%n",
                trip.translated, trip.accepted, trip.wrong);
        System.exit(trip.wrong == 0 && trip.accepted == trip.translated ? 0 : 1);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void run(boolean all) throws IOException, InterruptedException {
        List<JsonObject> documents =
                server.json("/documents").getJsonArray("items").getValuesAs(JsonObject.class);
        for (String version : versions) {
            for (String source : all ? LANGUAGES : List.of("")) {
                for (String target : LANGUAGES) {
                    roundTrip(documents, version, source, target);
                }
            }
            if (all) {
                for (String target : LANGUAGES) {
                    roundTrip(documents, version, "", target);
                }
            }
        }
    }

    /** A kit that went out. */
    private record Sent(String address, String name, byte[] file) {}

    /**
     * @param source the language translated from, or nothing for the original
     */
    private void roundTrip(List<JsonObject> documents, String version, String source, String target)
            throws IOException, InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (JsonObject document : documents) {
            String original = document.getString("originalLanguage");
            String from = source.isEmpty() ? original : source;
            if (!from.equals(target) && !target.equals(original) && !source.equals(original)) {
                export(document.getString("symbol"), version, from, target, sent);
            }
        }
        if (sent.isEmpty()) {
            return;
        }
        String pair = (source.isEmpty() ? "en" : source) + "-" + target;
        OmegatProject project =
                new OmegatProject(
                        folder.resolve(version + "-" + pair),
                        classPath,
                        pair.substring(0, pair.indexOf('-')),
                        target);
        for (Sent kit : sent) {
            project.add(kit.name(), kit.file());
        }
        String mark = "‹" + pair + " " + version + "› ";
        project.translate(text -> Math.floorMod(text.hashCode(), 3) == 0 ? null : mark + text);
        for (Sent kit : sent) {
            bringBack(kit, project.returned(kit.name()), version + " " + pair);
        }
    }

    private void export(
            String symbol, String version, String source, String target, List<Sent> sent) {
        String address =
                "/documents/%s/xliff?source=%s&target=%s&version=%s"
                        .formatted(symbol, source, target, version);
        HttpResponse<byte[]> response = server.get(address);
        if (response.statusCode() == 200) {
            sent.add(
                    new Sent(
                            address,
                            symbol.replaceAll("\\W+", "-") + "." + version + ".xlf",
                            response.body()));
        } else if (response.statusCode() != 404) {
            throw new IllegalStateException(address + " answered " + Server.text(response));
        }
    }

    private void bringBack(Sent kit, byte[] returned, String what) {
        TranslatorsFile before = TranslatorsFile.read(kit.file());
        TranslatorsFile after = TranslatorsFile.read(returned);
        Map<String, Segment> work = new LinkedHashMap<>();
        after.segments()
                .forEach(
                        (id, segment) -> {
                            Segment was = before.segments().get(id);
                            if (was == null || !Objects.equals(was.target(), segment.target())) {
                                work.put(id, segment);
                            }
                        });
        String address = kit.address().replaceFirst("\\?.*", "");
        JsonObject dry = post(address + "?dryRun=true", returned);
        JsonObject report = post(address, returned);
        TranslatorsFile stored = TranslatorsFile.read(server.get(kit.address()).body());
        long kept =
                work.entrySet().stream()
                        .filter(one -> one.getValue().equals(stored.segments().get(one.getKey())))
                        .count();
        int total = before.segments().size();
        boolean right =
                !work.isEmpty()
                        && report.getInt("accepted") == work.size()
                        && report.getInt("unchanged") == total - work.size()
                        && dry.getJsonArray("segments").equals(report.getJsonArray("segments"))
                        && List.copyOf(before.segments().keySet())
                                .equals(List.copyOf(after.segments().keySet()))
                        && before.notes().equals(after.notes())
                        && kept == work.size();
        translated += work.size();
        accepted += report.getInt("accepted");
        wrong += right ? 0 : 1;
        System.out.printf(
                "%-5s %s %-26s %4d segments %4d translated: %4d accepted %4d unchanged %d stale"
                        + " %d conflict %d broken %d unknown, ids %s, notes %d of %d, stored %d%n",
                right ? "ok" : "WRONG",
                what,
                kit.name(),
                total,
                work.size(),
                report.getInt("accepted"),
                report.getInt("unchanged"),
                report.getInt("stale"),
                report.getInt("conflict"),
                report.getInt("brokenCodes"),
                report.getInt("unknown"),
                before.segments().keySet().equals(after.segments().keySet()) ? "kept" : "LOST",
                after.notes().size(),
                before.notes().size(),
                kept);
    }

    private JsonObject post(String address, byte[] file) {
        HttpResponse<byte[]> response = server.post(address, file);
        if (response.statusCode() >= 300) {
            throw new UncheckedIOException(
                    new IOException(address + " answered " + Server.text(response)));
        }
        return Server.json(response);
    }
}
