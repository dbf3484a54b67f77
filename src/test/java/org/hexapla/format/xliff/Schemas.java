package org.hexapla.format.xliff;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** Holds a file that we write to the strictest judges there are. */
public final class Schemas {
    private static final Schema TWO = two();

    private Schemas() {}

    private static Schema two() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            String base = "/net/sf/okapi/lib/xliff2/";
            return factory.newSchema(
                    new Source[] {
                        source(base + "xliff_core_2.0.xsd"),
                        source(base + "modules/metadata.xsd"),
                        source(base + "modules/matches.xsd")
                    });
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException("the OASIS schemas in okapi-lib-xliff2", e);
        }
    }

    private static Source source(String path) {
        return new StreamSource(
                java.util.Objects.requireNonNull(XLIFFReader.class.getResource(path))
                        .toExternalForm());
    }

    /**
     * Fails where a file of that version is not valid: 2.x by the OASIS schemas, core and matches,
     * and the checks of okapi-lib-xliff2; 1.2 by its specification.
     *
     * @param folder for a copy of the file
     */
    public static void check(byte[] file, XliffVersion version, Path folder) throws Exception {
        if (version == XliffVersion.V1_2) {
            Strict12.check(file);
            return;
        }
        TWO.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
        File copy = Files.write(folder.resolve("file.xlf"), file).toFile();
        XLIFFReader.validate(copy);
    }
}
