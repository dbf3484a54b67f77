package org.hexapla.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How many times a second a page is sent, beside a bare servlet of the same server that sends the
 * same bytes. Two steps, as docs/measuring.md tells: {@code war}, an address and a folder makes an
 * application with that servlet; {@code measure}, an address and the number of connections asks
 * both in turns.
 */
final class PageRun {
    private static final String NAME = "bare";
    private static final int ROUNDS = 5;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final byte[] BEGIN = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final long ROUND_NANOS = 3_000_000_000L;

    private PageRun() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("war")) {
            war(URI.create(args[1]), Path.of(args[2]));
        } else {
            measure(URI.create(args[1]), Integer.parseInt(args[2]));
        }
    }

    private static HttpResponse<byte[]> page(URI address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void war(URI address, Path folder) throws Exception {
        String servlet = BareServlet.class.getName();
        String descriptor =
                "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'><servlet>"
                        + "<servlet-name>page</servlet-name><servlet-class>"
                        + servlet
                        + "</servlet-class></servlet><servlet-mapping><servlet-name>page"
                        + "</servlet-name><url-pattern>/page</url-pattern></servlet-mapping>"
                        + "</web-app>";
        String file = servlet.replace('.', '/') + ".class";
        try (InputStream code = BareServlet.class.getClassLoader().getResourceAsStream(file)) {
            Map<String, byte[]> entries =
                    Map.of(
                            "WEB-INF/web.xml",
                            descriptor.getBytes(StandardCharsets.UTF_8),
                            "WEB-INF/page.gz",
                            page(address).body(),
                            "WEB-INF/classes/" + file,
                            code.readAllBytes());
            Files.createDirectories(folder);
            try (ZipOutputStream war =
                    new ZipOutputStream(Files.newOutputStream(folder.resolve(NAME + ".war")))) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    war.putNextEntry(new ZipEntry(entry.getKey()));
                    war.write(entry.getValue());
                }
            }
        }
    }

    private static void measure(URI address, int connections) throws Exception {
        URI bare = address.resolve("/" + NAME + "/page");
        int bytes = page(address).body().length;
        if (page(bare).body().length != bytes) {
            throw new IllegalStateException("the bare servlet sends another page: make it anew");
        }
        System.out.printf(Locale.ROOT, "%s: %d bytes%n", address, bytes);
        for (boolean known : new boolean[] {false, true}) {
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            List<Long> waits = new ArrayList<>();
            rate(address, connections, known, waits);
            rate(bare, connections, known, waits);
            for (int i = 0; i < ROUNDS; i++) {
                waits.clear();
                ours[i] = rate(address, connections, known, waits);
                theirs[i] = rate(bare, connections, known, new ArrayList<>());
            }
            waits.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%s with %d connections: page %.0f a second, bare servlet %.0f, ratio %.2f;"
                            + " page p50 %.1f ms, p99 %.1f ms%n",
                    known ? "304" : "200",
                    connections,
                    median(ours),
                    median(theirs),
                    median(ours) / median(theirs),
                    waits.get(waits.size() / 2) / 1e6,
                    waits.get(waits.size() * 99 / 100) / 1e6);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double rate(URI address, int connections, boolean known, List<Long> waits)
            throws Exception {
        String tag = known ? page(address).headers().firstValue("ETag").orElseThrow() : null;
        String request =
                "GET "
                        + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                        + " HTTP/1.1\r\nHost: "
                        + address.getAuthority()
                        + "\r\nAccept-Encoding: gzip\r\n"
                        + (tag == null ? "" : "If-None-Match: " + tag + "\r\n")
                        + "\r\n";
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        ExecutorService all = Executors.newFixedThreadPool(connections);
        List<Future<List<Long>>> done = new ArrayList<>();
        long from = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            done.add(all.submit(() -> ask(address, bytes, from + ROUND_NANOS)));
        }
        int count = 0;
        for (Future<List<Long>> one : done) {
            waits.addAll(one.get());
            count += one.get().size();
        }
        all.shutdown();
        return count / ((System.nanoTime() - from) / 1e9);
    }

    private static List<Long> ask(URI address, byte[] request, long until) throws IOException {
        List<Long> waits = new ArrayList<>();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            out.write(request);
            int length = length(in);
            byte[] answer = new byte[length];
            while (System.nanoTime() < until) {
                long from = System.nanoTime();
                out.write(request);
                if (in.readNBytes(answer, 0, length) < length || !begins(answer)) {
                    throw new IOException("not the answer that came before");
                }
                waits.add(System.nanoTime() - from);
            }
        }
        return waits;
    }

    /**
     * Reads one answer to its end. The others are as long: so the headers, of which a page has more
     * than the bare servlet, need not be read again by a client that shares the processors.
     */
    private static int length(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            head.write(next);
        }
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        in.skipNBytes(body);
        return head.size() + body;
    }

    private static boolean begins(byte[] answer) {
        return Arrays.equals(answer, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    }
}
