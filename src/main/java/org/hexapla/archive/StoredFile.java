package org.hexapla.archive;

/**
 * A file as it came.
 *
 * @param sha256 the hash of its bytes, lower-case hexadecimal; also where the bytes are kept
 * @param name the name it was given
 * @param mediaType what it is, by its content
 * @param size in bytes
 * @param carriesText whether the text of its revision was read from it
 */
public record StoredFile(
        String sha256, String name, String mediaType, long size, boolean carriesText) {}
