package org.hexapla.format.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The tags of one file, found from above and from what is drawn (ISO 32000-1, 14.7.4.4). */
final class Structure {
    private final COSDictionary root = new COSDictionary();
    private final Tag document = new Tag("Document", root);
    private final COSArray owners = new COSArray();
    private final List<COSBase> notes = new ArrayList<>();

    /** What all other parts belong to. */
    Tag document() {
        return document;
    }

    /** A new note, as part of another part. */
    Tag note(Tag parent) {
        // As many digits in each, for names are looked up in their order.
        String name = String.format(Locale.ROOT, "n%07d", notes.size() / 2);
        Tag note = parent.add("Note").named(new COSString(name));
        notes.add(new COSString(name));
        notes.add(note.element());
        return note;
    }

    /**
     * Notes whom something drawn belongs to: one part, or those of each stretch of a page.
     *
     * @return the number under which it is found
     */
    int belongs(COSBase owner) {
        int number = owners.size() / 2;
        owners.add(COSInteger.get(number));
        owners.add(owner);
        return number;
    }

    /** Puts the tags into a file. */
    void finish(PDDocument file) {
        root.setName("Type", "StructTreeRoot");
        root.setItem(COSName.K, document.element());
        root.setItem("ParentTree", tree("Nums", owners));
        root.setInt("ParentTreeNextKey", owners.size() / 2);
        if (!notes.isEmpty()) {
            COSArray names = new COSArray();
            notes.forEach(names::add);
            root.setItem("IDTree", tree("Names", names));
        }
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        catalog.setItem("StructTreeRoot", root);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean("Marked", true);
        catalog.setItem("MarkInfo", marked);
    }

    private static COSDictionary tree(String key, COSArray leaves) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(key, leaves);
        return tree;
    }
}
