package org.hexapla.format.print;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.hexapla.core.language.Language;

/**
 * What a part of a PDF is, beside how it looks: a heading, a row, a cell (structure elements of ISO
 * 32000-1, 14.7.2). Parts are read aloud in the order in which they were added.
 */
final class Tag {
    private final COSDictionary element = new COSDictionary();
    private final COSArray kids = new COSArray();
    private final String type;

    Tag(String type, COSDictionary parent) {
        this.type = type;
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, kids);
    }

    String type() {
        return type;
    }

    COSDictionary element() {
        return element;
    }

    /** A new part, after those that this one has. */
    Tag add(String other) {
        Tag part = new Tag(other, element);
        kids.add(part.element);
        return part;
    }

    Tag in(Language language) {
        element.setItem(COSName.LANG, new COSString(language.htmlTag()));
        return this;
    }

    /** Says what is read in the place of what is drawn. */
    Tag saying(String text) {
        element.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        return this;
    }

    /** Says what a cell heads: its {@code Column} or its {@code Row}. */
    Tag heading(String what) {
        COSDictionary attributes = own("O", "Table");
        attributes.setName("Scope", what);
        element.setItem(COSName.A, attributes);
        return this;
    }

    /** Gives it a name of its own, as notes must have one. */
    Tag named(COSString name) {
        element.setItem(COSName.ID, name);
        return this;
    }

    /** Notes that a stretch of a page shows it; the first page is where it begins. */
    void isShown(COSDictionary page, int stretch) {
        if (!element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        if (element.getDictionaryObject(COSName.PG) == page) {
            kids.add(COSInteger.get(stretch));
            return;
        }
        COSDictionary reference = own("Type", "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, stretch);
        kids.add(reference);
    }

    /** Notes that it can be followed, on the page where it begins. */
    void isFollowedBy(COSBase annotation) {
        COSDictionary reference = own("Type", "OBJR");
        reference.setItem(COSName.OBJ, annotation);
        kids.add(reference);
    }

    /** A dictionary that is written where it stands. */
    private static COSDictionary own(String key, String name) {
        COSDictionary own = new COSDictionary();
        own.setDirect(true);
        own.setName(key, name);
        return own;
    }
}
