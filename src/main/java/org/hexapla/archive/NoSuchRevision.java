package org.hexapla.archive;

import java.util.Collection;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/** A revision was asked for by a number that none has; says which there are. */
public class NoSuchRevision extends Refused {
    private static final long serialVersionUID = 1L;

    /**
     * @param others those that whoever asks may have, in order, at least one
     */
    public NoSuchRevision(
            DocumentSymbol symbol, Language language, int number, Collection<Revision> others) {
        super(
                Why.NOT_FOUND,
                "no-such-revision",
                symbol
                        + " has no revision "
                        + number
                        + " in "
                        + language
                        + ". Revisions that are here: "
                        + others.stream()
                                .map(one -> Integer.toString(one.number()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
