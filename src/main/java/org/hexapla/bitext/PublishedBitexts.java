package org.hexapla.bitext;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.Publishing;

/** What the pages of bitexts are made from. */
@Part
public class PublishedBitexts implements Publishing {
    private static final Pattern ADDRESS = Pattern.compile("/documents/([^%]+)/bitext");

    private final Bitexts bitexts;

    @Inject
    PublishedBitexts(Bitexts bitexts) {
        this.bitexts = bitexts;
    }

    @Override
    public Optional<String> state(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            DocumentSymbol symbol = new DocumentSymbol(address.group(1));
            return symbol.value().equals(address.group(1))
                    ? bitexts.state(symbol)
                    : Optional.empty();
        } catch (Refused notASymbol) {
            return Optional.empty();
        }
    }
}
