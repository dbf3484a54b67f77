package org.hexapla.format.office;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.zip.Repacked;

/**
 * What a Word file says of the language of its paragraphs after some were translated: one that was
 * not is in the language of the original and runs in its direction, wherever it stands, and the
 * table of contents, whose entries Okapi does not give, is made of the new headings.
 *
 * <p>While Okapi writes the file, a paragraph that has no translation carries a character that no
 * text may have; by it the paragraph is found in what was written, and it is taken out again.
 */
final class Translated {
    /** A character that Unicode assigns to nothing and keeps for uses such as this. */
    static final char MISSING = '\uFDD0';

    private final Set<String> parts = new HashSet<>();
    private final Language source;
    private final Language target;
    private final Map<String, String> headings = new HashMap<>();

    Translated(WordPackage file, Language source, Language target) {
        this.source = source;
        this.target = target;
        parts.add(file.document());
        for (String kind : List.of("footnotes", "endnotes", "header", "footer")) {
            parts.addAll(file.all(kind));
        }
    }

    private boolean isOriginal() {
        return source.equals(target);
    }

    /** Remembers what a heading is called now, with the mark that was typed before it. */
    void heading(WordParagraph paragraph, String before, int mark, String now) {
        if (paragraph.kind() == UnitKind.HEADING) {
            headings.putIfAbsent(WordPart.flat(before), before.substring(0, mark) + now);
            headings.putIfAbsent(WordPart.flat(before.substring(mark)), now);
        }
    }

    /** Whether a text that has no translation is in a language at all. */
    boolean isMissing(String part, TextFragment text) {
        return !isOriginal()
                && parts.contains(part)
                && text.getText().codePoints().anyMatch(Character::isLetter);
    }

    /** The text as it is, so that it is known again. */
    static TextFragment missing(TextFragment text) {
        TextFragment known = text.clone();
        String coded = known.getCodedText();
        int first = 0;
        // A code is two characters; the run in which the text begins is better than a new one.
        while (TextFragment.isMarker(coded.charAt(first))) {
            first += 2;
        }
        known.setCodedText(
                coded.substring(0, first) + MISSING + coded.substring(first), known.getCodes());
        return known;
    }

    /** Says in the file that was written what is said of it here. */
    void tell(Repacked rebuilt) {
        if (!isOriginal()) {
            rebuilt.change((part, bytes) -> parts.contains(part) ? marked(bytes) : bytes);
        }
    }

    private byte[] marked(byte[] bytes) {
        String xml = new String(bytes, StandardCharsets.UTF_8);
        return new WordPart(xml, source, target, headings)
                .marked()
                .getBytes(StandardCharsets.UTF_8);
    }
}
