package org.hexapla.format;

import java.util.List;
import org.hexapla.core.text.TextBody;

/**
 * A document that was read.
 *
 * @param mediaType what its file is, such as {@code text/plain}
 * @param warnings what was odd and could be read nevertheless, each one a sentence
 */
public record ReadFile(String mediaType, TextBody body, List<String> warnings) {
    public ReadFile {
        warnings = List.copyOf(warnings);
    }
}
