package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;

    private Files files() {
        return new Files(folder);
    }

    private Files.Received receive(byte[] bytes) {
        return files().receive(new ByteArrayInputStream(bytes), 10);
    }

    private List<Path> all() {
        try (Stream<Path> paths = java.nio.file.Files.walk(folder)) {
            return paths.filter(java.nio.file.Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void knowsTheHashAndSizeOfWhatItReceived() {
        try (Files.Received received = receive(ABC)) {
            assertEquals(SHA256_OF_ABC, received.sha256());
            assertEquals(3, received.size());
        }
    }

    @Test
    void receivesUpToTheLimitAndNotAByteMore() {
        receive(new byte[10]).close();
        Refused refused = assertThrows(Refused.class, () -> receive(new byte[11]));
        assertEquals(Refused.Why.TOO_LARGE, refused.why());
        assertEquals(List.of(), all());
    }

    @Test
    void leavesNothingBehindWhereTheStreamBreaks() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line went dead");
                    }
                };
        InputStream begun = new SequenceInputStream(new ByteArrayInputStream(ABC), broken);
        assertThrows(UncheckedIOException.class, () -> files().receive(begun, 10));
        assertEquals(List.of(), all());
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        try (Files.Received received = receive(ABC)) {
            files().keep(received);
        }
        assertArrayEquals(ABC, java.nio.file.Files.readAllBytes(files().path(SHA256_OF_ABC)));
        assertEquals(1, all().size());
    }

    @Test
    void keepsTheSameBytesOnce() {
        for (int i = 0; i < 2; i++) {
            try (Files.Received received = receive(ABC)) {
                files().keep(received);
            }
        }
        assertEquals(List.of(files().path(SHA256_OF_ABC)), all());
    }

    @Test
    void removesWhatWasReceivedAndNotKept() {
        receive(ABC).close();
        assertEquals(List.of(), all());
    }

    @Test
    void clearsOnlyWhatAnEarlierProcessLeftBehind() {
        try (Files.Received received = receive(ABC)) {
            files().keep(received);
        }
        Path left = receive(new byte[] {1}).path();
        assertTrue(java.nio.file.Files.exists(left));
        files().clearIncoming();
        assertFalse(java.nio.file.Files.exists(left));
        assertEquals(List.of(files().path(SHA256_OF_ABC)), all());
    }

    @Test
    void clearsNothingInAFreshFolder() {
        files().clearIncoming();
        assertEquals(List.of(), all());
    }

    @Test
    void saysSoWhereAFileWasTakenAway() {
        assertThrows(IllegalStateException.class, () -> files().path(SHA256_OF_ABC));
    }
}
