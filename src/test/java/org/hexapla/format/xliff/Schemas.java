package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Holds a file that we write to the strictest judges there are. */
public final class Schemas {
    private static final String OKAPI = "/net/sf/okapi/lib/xliff2/";
    private static final String XML = OKAPI + "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd";

    private static final Schema ONE = one("strict");
    private static final Schema ONE_EXTENDED = one("lax");
    private static final Schema TWO = two();

    private Schemas() {}

    /**
     * The strict schema of XLIFF 1.2, which forbids what the transitional one only advises against.
     *
     * @param foreign how elements and attributes of other namespaces are looked at: {@code strict},
     *     as the schema has it, by a schema of theirs, or {@code lax}, where there is one
     */
    private static Schema one(String foreign) {
        try (InputStream strict =
                        Schemas.class.getResourceAsStream("schemas/xliff-core-1.2-strict.xsd");
                InputStream own = Schemas.class.getResourceAsStream("schemas/hexapla.xsd")) {
            String schema = new String(Objects.requireNonNull(strict).readAllBytes(), UTF_8);
            String adapted =
                    schema.replace(
                            "processContents=\"strict\"", "processContents=\"" + foreign + "\"");
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            DOMImplementationLS inputs =
                    (DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            factory.setResourceResolver(
                    (type, namespace, publicId, systemId, base) -> local(inputs, systemId));
            return factory.newSchema(
                    new Source[] {
                        new StreamSource(new ByteArrayInputStream(adapted.getBytes(UTF_8))),
                        new StreamSource(own)
                    });
        } catch (SAXException | IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the schema of XLIFF 1.2", e);
        }
    }

    /** The schema imports that of {@code xml:lang} by its address; nothing is fetched. */
    private static LSInput local(DOMImplementationLS inputs, String systemId) {
        if (!systemId.equals("http://www.w3.org/2001/xml.xsd")) {
            throw new IllegalStateException("the schema asks for " + systemId);
        }
        LSInput input = inputs.createLSInput();
        input.setSystemId(systemId);
        input.setByteStream(XLIFFReader.class.getResourceAsStream(XML));
        return input;
    }

    private static Schema two() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return factory.newSchema(
                    new Source[] {
                        source(OKAPI + "xliff_core_2.0.xsd"),
                        source(OKAPI + "modules/metadata.xsd"),
                        source(OKAPI + "modules/matches.xsd")
                    });
        } catch (SAXException e) {
            throw new IllegalStateException("the OASIS schemas in okapi-lib-xliff2", e);
        }
    }

    private static Source source(String path) {
        return new StreamSource(
                Objects.requireNonNull(XLIFFReader.class.getResource(path)).toExternalForm());
    }

    /**
     * Fails where a file of that version is not valid by the OASIS schemas: the strict one of 1.2,
     * core and matches of 2.x, and there the checks of okapi-lib-xliff2 too.
     *
     * @param folder for a copy of the file
     */
    public static void check(byte[] file, XliffVersion version, Path folder) throws Exception {
        check(file, version, ONE, folder);
    }

    /** The same of a file with what a tool wrote for itself, for which there is no schema. */
    public static void checkExtended(byte[] file, XliffVersion version, Path folder)
            throws Exception {
        check(file, version, ONE_EXTENDED, folder);
    }

    private static void check(byte[] file, XliffVersion version, Schema one, Path folder)
            throws Exception {
        boolean two = version != XliffVersion.V1_2;
        Schema schema = two ? TWO : one;
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
        if (two) {
            File copy = Files.write(folder.resolve("file.xlf"), file).toFile();
            XLIFFReader.validate(copy);
        }
    }
}
