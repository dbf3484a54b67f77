package org.hexapla.archive.kit;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.TranslationKit;

/** The kits that went out, and what tools wrote into them that goes out again. */
public final class SentKits {
    private static final int MOST_COMPARED = 50;

    private final EntityManager entities;

    SentKits(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A kit as it went out.
     *
     * @param sent what each segment held, by segment id
     * @param tool the name of the profile that it was made for
     */
    public record SentKit(
            String id,
            DocumentSymbol symbol,
            Language source,
            Language target,
            int sourceRevision,
            Map<String, Merge.Sent> sent,
            String tool) {}

    /**
     * Remembers a kit; one that is known already is left as it is.
     *
     * @param tool the name of the profile that it was made for
     * @param units which part of the document it holds, in one word
     */
    public void remember(TranslationKit kit, String tool, String units, Instant now) {
        if (isKnown(kit.id())) {
            return;
        }
        KitEntity row = new KitEntity();
        row.id = kit.id();
        row.symbol = kit.symbol().value();
        row.source = kit.source().tag();
        row.target = kit.target().tag();
        row.sourceRevision = kit.sourceRevision();
        row.madeAt = now.atOffset(ZoneOffset.UTC);
        row.tool = tool;
        row.units = units;
        row.snapshot = snapshot(kit);
        entities.persist(row);
    }

    private static String snapshot(TranslationKit kit) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (TranslationKit.KitUnit unit : kit.units()) {
                for (TranslationKit.KitSegment segment : unit.segments()) {
                    KitSnapshot.write(segment, json);
                }
            }
            json.writeEnd();
        }
        return text.toString();
    }

    /** Whether a kit is known, without looking at what it holds. */
    public boolean isKnown(String id) {
        return !entities.createQuery("select k.id from Kit k where k.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    public Optional<SentKit> find(String id) {
        return Optional.ofNullable(entities.find(KitEntity.class, id)).map(SentKits::sent);
    }

    /** The kit that an applied file was made from; empty where that is not known. */
    public Optional<SentKit> broughtBack(KitImport imported) {
        return entities.createQuery(
                        "select k from Kit k, KitImport i where i.id = :id and i.kitId = k.id",
                        KitEntity.class)
                .setParameter("id", imported.id())
                .getResultStream()
                .findFirst()
                .map(SentKits::sent);
    }

    private static SentKit sent(KitEntity row) {
        Map<String, Merge.Sent> segments = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(row.snapshot))) {
            reader.readObject()
                    .forEach((id, one) -> segments.put(id, KitSnapshot.sent(one.asJsonObject())));
        }
        return new SentKit(
                row.id,
                new DocumentSymbol(row.symbol),
                new Language(row.source),
                new Language(row.target),
                row.sourceRevision,
                segments,
                row.tool);
    }

    /**
     * The translations that went out with every kit of a pair that held their segment, by segment
     * id; where kits held different ones, or there are too many kits to look at, there is none. Of
     * a translation that went out with different states, the state is not known.
     */
    public Map<String, Merge.Sent> alwaysSent(
            DocumentSymbol symbol, Language source, Language target) {
        List<KitEntity> all =
                entities.createQuery(
                                "select k from Kit k where k.symbol = :symbol and k.source ="
                                        + " :source and k.target = :target order by k.madeAt",
                                KitEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("source", source.tag())
                        .setParameter("target", target.tag())
                        .setMaxResults(MOST_COMPARED + 1)
                        .getResultList();
        Map<String, Merge.Sent> always = new HashMap<>();
        Set<String> different = new HashSet<>();
        for (KitEntity kit : all) {
            sent(kit)
                    .sent()
                    .forEach(
                            (id, one) -> {
                                Merge.Sent before = always.putIfAbsent(id, one);
                                if (before != null && !before.isSameText(one)) {
                                    different.add(id);
                                } else if (before != null && !before.equals(one)) {
                                    always.put(id, before.withoutState());
                                }
                            });
        }
        always.keySet().removeAll(different);
        return all.size() > MOST_COMPARED ? Map.of() : always;
    }

    /**
     * The files of what tools wrote into the kits of a pair for themselves, by version of XLIFF,
     * each by its SHA-256.
     */
    public SortedMap<String, String> riders(
            DocumentSymbol symbol, Language source, Language target) {
        SortedMap<String, String> found = new TreeMap<>();
        entities.createQuery(
                        "select r from RiderFile r where r.symbol = :symbol and r.source = :source"
                                + " and r.target = :target",
                        RiderFileEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("source", source.tag())
                .setParameter("target", target.tag())
                .getResultStream()
                .forEach(row -> found.put(row.version, row.sha256));
        return found;
    }

    /** Puts a file of what tools wrote in the place of the one that was there. */
    public void ride(
            DocumentSymbol symbol,
            Language source,
            Language target,
            String version,
            String sha256) {
        RiderFileEntity.Key key =
                new RiderFileEntity.Key(symbol.value(), source.tag(), target.tag(), version);
        RiderFileEntity row = entities.find(RiderFileEntity.class, key);
        if (row != null) {
            row.sha256 = sha256;
            return;
        }
        row = new RiderFileEntity();
        row.symbol = symbol.value();
        row.source = source.tag();
        row.target = target.tag();
        row.version = version;
        row.sha256 = sha256;
        entities.persist(row);
    }
}
