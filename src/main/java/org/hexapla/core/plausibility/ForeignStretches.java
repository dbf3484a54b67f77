package org.hexapla.core.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.LanguageCheck;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/**
 * Parts of a translation that are in another language, such as a page that was left untranslated.
 * Footnotes are left out, for they name foreign works, and so is what the original has in that
 * language too.
 */
final class ForeignStretches {
    private static final int LONG_PARAGRAPH = 80;
    private static final int LEAST = 400;

    private final PairedText paired;
    private final TextBody translation;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Language> language = Optional.empty();
    private int first;
    private int last;
    private int size;

    ForeignStretches(PairedText paired) {
        this.paired = paired;
        translation = paired.translation().text();
    }

    List<Finding> findings() {
        for (int i = 0; i < translation.units().size(); i++) {
            Unit unit = translation.units().get(i);
            String text = unit.text();
            int letters = LightTokens.letters(text);
            if (unit.kind() == UnitKind.FOOTNOTE || letters < LONG_PARAGRAPH) {
                continue;
            }
            Optional<Language> found = LanguageCheck.looksLikeAnother(text, translation.language());
            if (!found.equals(language)) {
                end();
                first = i;
                size = 0;
                language = found;
            }
            last = i;
            size += letters;
        }
        end();
        return findings;
    }

    private void end() {
        if (language.isEmpty() || size < LEAST || isInTheOriginal(language.get())) {
            return;
        }
        TextBody text = translation;
        Stretch where =
                new Stretch(false, PairedText.place(text, first), PairedText.place(text, last));
        findings.add(
                new Finding(
                        Finding.Sort.PARTLY_ANOTHER_LANGUAGE,
                        "A part looks like "
                                + language.get()
                                + ", and the text was said to be "
                                + text.language()
                                + ": "
                                + VersionCheck.named(where)
                                + ".",
                        List.of(where),
                        Map.of("share", size / Math.max(1.0, letters()))));
    }

    private double letters() {
        return translation.units().stream()
                .mapToInt(unit -> LightTokens.letters(unit.text()))
                .sum();
    }

    /** Whether the partners of the stretch are quoted in that language by the original as well. */
    private boolean isInTheOriginal(Language found) {
        TextBody original = paired.original().text();
        if (found.equals(original.language())) {
            return false;
        }
        StringBuilder partners = new StringBuilder();
        PairedText.Side side = paired.translation();
        for (int i = 0; i < side.segments(); i++) {
            if (side.unit()[i] >= first && side.unit()[i] <= last && side.partner()[i] >= 0) {
                int unit = paired.original().unit()[side.partner()[i]];
                partners.append(original.units().get(unit).text()).append('\n');
            }
        }
        return LanguageCheck.looksLikeAnother(partners.toString(), original.language())
                .filter(found::equals)
                .isPresent();
    }
}
