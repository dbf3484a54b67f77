package org.hexapla.archive;

/**
 * A file as it came.
 *
 * @param sha256 the hash of its bytes, lower-case hexadecimal; also where the bytes are kept
 * @param name the name it was given
 * @param mediaType what it is, by its content
 * @param size in bytes
 * @param carriesText whether it is the file of its revision's text: the text was read from it, or
 *     it was made from the text when the revision was published
 */
public record StoredFile(
        String sha256, String name, String mediaType, long size, boolean carriesText) {}
