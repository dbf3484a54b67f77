package org.hexapla.core.difference;

import org.hexapla.core.text.CodedText;

/**
 * A word, a blank, a sign or an inline code: what is compared as one.
 *
 * @param key equal for tokens that count as the same
 */
record Token(String key, CodedText text) {}
