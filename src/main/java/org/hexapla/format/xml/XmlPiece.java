package org.hexapla.format.xml;

/** What can stand in an element: another one, or text. */
public sealed interface XmlPiece permits XmlElement, XmlPiece.Text {
    /** A run of text. */
    record Text(String value) implements XmlPiece {}
}
