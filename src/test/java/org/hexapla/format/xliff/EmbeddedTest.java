package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.translation.ReturnedKit;
import org.junit.jupiter.api.Test;

class EmbeddedTest {
    private static final String ID = "cdd8ea3e182cc6da3820213bd2f92b78";
    private static final String KIT =
            "<?xml version='1.0'?><xliff><note>hexapla-kit: "
                    + ID
                    + "</note></xliff>"
                    + " and more".repeat(20_000);

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("kit.xlf"));
            zip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void findsTheKitThatAToolPutIntoItsFile() throws IOException {
        for (byte[] bytes : new byte[][] {KIT.getBytes(UTF_8), KIT.getBytes(UTF_16), packed(KIT)}) {
            assertEquals(Optional.of(ID), Embedded.kit(base64(bytes)));
        }
    }

    @Test
    void findsItInTheBeginningOfAFile() throws IOException {
        String plain = base64(KIT.getBytes(UTF_8)).substring(0, 4_001);
        assertEquals(Optional.of(ID), Embedded.kit(plain));
        String zip = base64(packed(KIT));
        assertEquals(Optional.of(ID), Embedded.kit(zip.substring(0, zip.length() - 41)));
    }

    @Test
    void findsNothingInAnythingElse() throws IOException {
        for (String text : new String[] {"", "?!", base64("PK".getBytes(UTF_8)), "UEsDBBQAAAA"}) {
            assertEquals(Optional.empty(), Embedded.kit(text), text);
        }
        assertEquals(Optional.empty(), Embedded.kit(base64(packed("no kit"))));
    }

    private static ReturnedKit read(String header) throws IOException {
        String file =
                "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file"
                        + " original='C:\\kit.xlf' source-language='en' target-language='fr'"
                        + " datatype='xml'><header>"
                        + header
                        + "</header><body/></file></xliff>";
        return Xliff.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    @Test
    void namesTheKitOfAFileOfTrados() throws IOException {
        String embedded =
                "<reference><internal-file form='base64'>%s</internal-file></reference>"
                        .formatted(base64(packed(KIT)));
        assertEquals(ID, read(embedded).kit());
        assertNull(read("<reference><external-file href='kit.xlf'/></reference>").kit());
    }
}
