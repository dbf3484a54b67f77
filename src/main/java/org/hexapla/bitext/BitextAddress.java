package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;

/**
 * What a reader looks at, all of which stands in the address.
 *
 * @param working whether unpublished texts are shown
 * @param revision the number of the original's revision, where it is not the one that stands
 */
public record BitextAddress(
        DocumentSymbol symbol,
        Languages languages,
        View view,
        boolean working,
        Optional<Integer> revision) {

    /** The address without the language of the interface. */
    public String path() {
        return at("/bitext") + (view == View.COLUMNS ? "" : "&view=" + view.word()) + which();
    }

    /** Where the same is had as a file of that format. */
    public String file(String format) {
        return at("/bilingual")
                + "&format="
                + format
                + (view == View.LINES ? "&view=" + view.word() : "")
                + which();
    }

    /** Which texts, where it is not those that stand. */
    private String which() {
        return (working ? "&working=true" : "")
                + revision.map(number -> "&revision=" + number).orElse("");
    }

    private String at(String place) {
        return "/documents/" + symbol.path() + place + "?languages=" + languages;
    }

    public BitextAddress in(View other) {
        return new BitextAddress(symbol, languages, other, working, revision);
    }

    /** The same of an earlier revision. */
    BitextAddress at(int earlier) {
        return new BitextAddress(symbol, languages, view, false, Optional.of(earlier));
    }

    /** The same of the text that stands, of this document or another. */
    BitextAddress standing(DocumentSymbol document) {
        return new BitextAddress(document, languages, view, false, Optional.empty());
    }

    private BitextAddress with(List<Language> list) {
        return new BitextAddress(symbol, new Languages(list), view, working, revision);
    }

    public BitextAddress plus(Language more) {
        List<Language> list = new ArrayList<>(languages.list());
        list.add(more);
        return with(list);
    }

    public BitextAddress without(Language less) {
        return with(languages.list().stream().filter(language -> !language.equals(less)).toList());
    }

    /** The same with a language in the place of the one before it. */
    public BitextAddress forward(Language language) {
        List<Language> list = new ArrayList<>(languages.list());
        int at = list.indexOf(language);
        Collections.swap(list, at, at - 1);
        return with(list);
    }

    /** Whether {@link #forward} is offered beside a language; of two, they are swapped. */
    public boolean canGoForward(Language language) {
        return languages.list().size() > 2 && languages.list().indexOf(language) > 0;
    }
}
