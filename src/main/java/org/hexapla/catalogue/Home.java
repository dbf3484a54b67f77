package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Publication;
import org.hexapla.archive.Tallies;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/** What the first page shows. */
@Part
public class Home {
    private static final int LATEST = 24;

    private final Catalogue catalogue;
    private final Tallies tallies;

    @Inject
    Home(Catalogue catalogue, Tallies tallies) {
        this.catalogue = catalogue;
        this.tallies = tallies;
    }

    @Transactional
    public HomePage page() {
        return new HomePage(catalogue.meetings(), catalogue.processes(), news(), tallies.all());
    }

    /** The latest publications, those of one document together. */
    private List<HomePage.News> news() {
        Map<DocumentSymbol, List<Publication>> latest = new LinkedHashMap<>();
        for (Publication publication : catalogue.latest(LATEST)) {
            latest.computeIfAbsent(publication.symbol(), symbol -> new ArrayList<>())
                    .add(publication);
        }
        List<HomePage.News> news = new ArrayList<>();
        latest.forEach(
                (symbol, publications) -> {
                    Document document = catalogue.existing(symbol);
                    news.add(new HomePage.News(document, publications));
                });
        return news;
    }
}
