package org.hexapla.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.filterwriter.XLIFFWriterParameters;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.merge.merge.SkeletonMergerWriter;
import net.sf.okapi.lib.segmentation.SRXDocument;

/** What Okapi does with a Word file by itself, as its own tools do it. */
final class OkapiJob {
    private static final LocaleId EN = LocaleId.ENGLISH;
    private static final LocaleId FR = LocaleId.FRENCH;

    /** The rules are read once and not counted. */
    private final ISegmenter segmenter;

    OkapiJob() throws IOException {
        SRXDocument rules = new SRXDocument();
        try (InputStream in = SRXDocument.class.getResourceAsStream("defaultSegmentation.srx")) {
            rules.loadRules(in);
        }
        segmenter = rules.compileLanguageRules(EN, null);
    }

    private static RawDocument document(Path file) {
        return new RawDocument(file.toUri(), "UTF-8", EN, FR);
    }

    /** From the file to XLIFF 1.2, cut into sentences. */
    void extract(Path file, Path xliff) {
        XLIFFWriter writer = new XLIFFWriter();
        XLIFFWriterParameters parameters = writer.getParameters();
        parameters.setCopySource(true);
        writer.setOptions(FR, "UTF-8");
        writer.setOutput(xliff.toString());
        try (OpenXMLFilter filter = new OpenXMLFilter()) {
            filter.open(document(file));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    event.getTextUnit().createSourceSegmentation(segmenter);
                }
                writer.handleEvent(event);
            }
        }
        writer.close();
    }

    /** From XLIFF and the original to the translated file. */
    static void merge(Path original, Path xliff, Path merged) {
        try (OpenXMLFilter skeleton = new OpenXMLFilter();
                XLIFFFilter reader = new XLIFFFilter()) {
            skeleton.open(document(original));
            SkeletonMergerWriter writer = new SkeletonMergerWriter(skeleton);
            writer.setOptions(FR, "UTF-8");
            writer.setOutput(merged.toString());
            reader.open(document(xliff));
            while (reader.hasNext()) {
                writer.handleEvent(reader.next());
            }
            writer.close();
        }
    }
}
