package org.hexapla.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server that belongs to one test, with a folder, a port and data of its own. It has the same
 * runtime, configuration and application as the server of the build, and it may be killed.
 */
final class ServerProcess implements AutoCloseable {
    private static final String PASSWORD = "killed-not-a-secret";
    private static final Duration START = Duration.ofMinutes(3);

    /** What the build made and a run of its own does not want. */
    private static final List<String> LEFT_OUT =
            List.of("logs", "workarea", "bootstrap.properties");

    /** What the tester's own shell may say about a server, and must not say about this one. */
    private static final List<String> FORGOTTEN =
            List.of(
                    "HTTP_PORT",
                    "HTTP_HOST",
                    "HEXAPLA_DATA",
                    "HEXAPLA_DEMO",
                    "HEXAPLA_URL",
                    "HEXAPLA_ADMIN_PASSWORD",
                    "DB_URL",
                    "DB_USER",
                    "DB_PASSWORD",
                    "JVM_ARGS",
                    "WLP_OUTPUT_DIR",
                    "LOG_DIR");

    private final Path wlp;
    private final Path folder;
    private final int port;
    private final Thread atExit = new Thread(this::kill, "kill-the-server-of-the-test");
    private Process process;

    /**
     * @param wlp the Liberty runtime in which the build made its server
     * @param folder emptied first; keeps data, console and logs for whoever looks into a failure
     */
    ServerProcess(Path wlp, Path folder) throws IOException {
        this.wlp = wlp;
        this.folder = folder;
        this.port = freePort();
        delete(folder);
        copy(wlp.resolve("usr/servers/hexapla"), serverFolder());
        Files.writeString(
                serverFolder().resolve("bootstrap.properties"),
                """
                HTTP_PORT=%d
                HEXAPLA_DATA=%s
                HEXAPLA_DEMO=false
                HEXAPLA_ADMIN_PASSWORD=%s
                hexapla.home=%s
                """
                        .formatted(port, folder.resolve("data"), PASSWORD, folder));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private Path serverFolder() {
        return folder.resolve("servers/hexapla");
    }

    Server admin() {
        return Server.at("http://localhost:" + port).as("admin", PASSWORD);
    }

    /** Starts the server; it is ready when this returns. */
    void start() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", "hexapla");
        builder.environment().keySet().removeAll(FORGOTTEN);
        builder.environment().put("WLP_USER_DIR", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // It lives for seconds: what the better compiler saves it would never get back.
        builder.environment().put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        process = builder.start();
        awaitReady();
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("no server on port " + port + ", see " + folder);
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() {
        try {
            return admin().get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /**
     * Ends the server at once, as {@code kill -9} does: Java and the script that runs it. Nothing
     * of the server is asked, and it is gone when this returns.
     */
    synchronized void kill() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path place = from.relativize(path);
                if (LEFT_OUT.contains(place.getName(0).toString())) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to.resolve(place));
                } else {
                    Files.copy(path, to.resolve(place), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
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
}
