package org.hexapla.core.pairing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Lists that every language sorts for itself, made at random: participants by delegation,
 * organizations, a table of States. What belongs together is known.
 */
final class SortedLists {
    /** What kind of list it is, and what there is to know it by. */
    enum Shape {
        /** Delegations with a heading, names in Latin letters, addresses. */
        DELEGATIONS,
        /** The same without addresses, names of States being paragraphs in capitals. */
        PLAIN_PARAGRAPHS,
        /** Names written in the letters of each language, no addresses. */
        TRANSLITERATED,
        /** Delegations numbered by their place in each language. */
        NUMBERED,
        /** A tenth of the delegations and of the persons missing in the translation. */
        MISSING,
        /** The name and the post of each person are paragraphs of their own. */
        TWO_LINES,
        /** Delegations between the paragraphs of a report. */
        IN_A_REPORT,
        /** Mostly one person a delegation, between paragraphs, transliterated, some missing. */
        THIN,
        /** Eight delegations. */
        FEW,
        /** Names and posts in one paragraph with the name of the State before a colon. */
        ENTRIES,
        /** Some persons of the translation in one paragraph with the one before. */
        JOINED,
        /** Organizations, an item each. */
        ORGANIZATIONS,
        /** Organizations with their persons below them. */
        BODIES_WITH_PERSONS,
        /** The same, names written in the letters of each language: hardly anything to go by. */
        BODIES_TRANSLITERATED,
        /** A report, delegations, organizations with their persons, all under headings. */
        WHOLE_DOCUMENT,
        /** A table of three columns: State, two figures. */
        TABLE,
        /** Delegations in an order of the translation's own that is no alphabet's, in a report. */
        OTHER_ORDER,
        /** The same, transliterated. */
        OTHER_ORDER_TRANSLITERATED,
        /** Organizations, an item each, sorted in the original alone. */
        ORGANIZATIONS_OTHER_ORDER,
        /** Delegations in the order of the original in all languages. */
        SAME_ORDER,
        /** The same, transliterated, some missing, between paragraphs. */
        SAME_ORDER_THIN,
        /** Organizations with persons, transliterated, in the order of the original. */
        SAME_ORDER_BODIES;

        boolean isUnsorted() {
            return this == OTHER_ORDER
                    || this == OTHER_ORDER_TRANSLITERATED
                    || this == ORGANIZATIONS_OTHER_ORDER;
        }

        boolean keepsOrder() {
            return this == SAME_ORDER || this == SAME_ORDER_THIN || this == SAME_ORDER_BODIES;
        }

        boolean hasAddresses() {
            return this == DELEGATIONS || this == TWO_LINES || this == SAME_ORDER;
        }

        boolean isTransliterated() {
            return this == TRANSLITERATED
                    || this == OTHER_ORDER_TRANSLITERATED
                    || this == THIN
                    || this == BODIES_TRANSLITERATED
                    || this == SAME_ORDER_THIN
                    || this == SAME_ORDER_BODIES;
        }

        boolean lacksSome() {
            return this == MISSING || this == THIN || this == SAME_ORDER_THIN;
        }

        boolean isInAReport() {
            return this == IN_A_REPORT
                    || this == THIN
                    || this == BODIES_WITH_PERSONS
                    || this == OTHER_ORDER
                    || this == OTHER_ORDER_TRANSLITERATED
                    || this == WHOLE_DOCUMENT
                    || this == SAME_ORDER_THIN;
        }
    }

    /**
     * A unit before it has a language.
     *
     * @param key what it is known by on both sides
     */
    private record Line(int key, UnitKind kind, SixWay text) {}

    /** A head and what stands below it. */
    private record Block(List<Line> lines) {
        String head(Language language) {
            return lines.get(0).text().in(language);
        }
    }

    /** A version, and for each of its units what it is known by. */
    record Version(TextBody text, List<Set<Integer>> keys) {
        /** The same with its units in groups of five that stand in no order. */
        Version shuffled(int seed) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int unit = 0; unit < keys.size(); unit += 5) {
                List<Integer> group = new ArrayList<>();
                for (int i = unit; i < Math.min(unit + 5, keys.size()); i++) {
                    group.add(i);
                }
                groups.add(group);
            }
            Collections.shuffle(groups, new Random(seed));
            List<Integer> order = groups.stream().flatMap(List::stream).toList();
            return new Version(
                    new TextBody(text.language(), order.stream().map(text.units()::get).toList()),
                    order.stream().map(keys::get).toList());
        }
    }

    private final Shape shape;
    private final Random random;
    private final List<Line> before = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Line> after = new ArrayList<>();
    private int key;

    SortedLists(Shape shape, int seed) {
        this.shape = shape;
        random = new Random(seed);
        if (shape.isInAReport()) {
            prose(before, 12);
        }
        switch (shape) {
            case ORGANIZATIONS_OTHER_ORDER,
                    ORGANIZATIONS,
                    BODIES_WITH_PERSONS,
                    BODIES_TRANSLITERATED,
                    SAME_ORDER_BODIES ->
                    organizations();
            case WHOLE_DOCUMENT -> {
                delegations();
                parts.add(blocks.size());
                organizations();
            }
            case TABLE -> table();
            default -> delegations();
        }
        if (shape.isInAReport()) {
            prose(after, 8);
        }
    }

    private void prose(List<Line> lines, int count) {
        List<SixWay> stock = new ArrayList<>(SixWay.all());
        Collections.shuffle(stock, random);
        for (int i = 0; i < count; i++) {
            UnitKind kind = i % 6 == 0 ? UnitKind.HEADING : UnitKind.PARAGRAPH;
            lines.add(new Line(key++, kind, stock.get(i)));
        }
    }

    private void delegations() {
        List<SixWay> states = new ArrayList<>(SixWay.delegations());
        Collections.shuffle(states, random);
        UnitKind head =
                shape == Shape.PLAIN_PARAGRAPHS || shape == Shape.THIN
                        ? UnitKind.PARAGRAPH
                        : UnitKind.HEADING;
        for (SixWay state : states.subList(0, shape == Shape.FEW ? 8 : 40)) {
            List<Line> lines = new ArrayList<>();
            if (shape == Shape.ENTRIES) {
                entry(state, lines);
                continue;
            }
            lines.add(new Line(key++, head, capitals(state)));
            persons(lines, 1 + random.nextInt(shape == Shape.THIN ? 2 : 5));
            blocks.add(new Block(lines));
        }
    }

    private void entry(SixWay state, List<Line> lines) {
        InventedName name = InventedName.of(random);
        List<String> texts = new ArrayList<>();
        for (Language language : SixWay.LANGUAGES) {
            boolean chinese = language.equals(Language.CHINESE);
            texts.add(state.in(language) + (chinese ? "：" : ": ") + name.in(language, true));
        }
        lines.add(new Line(key++, UnitKind.PARAGRAPH, new SixWay("entry", texts)));
        blocks.add(new Block(lines));
    }

    private SixWay capitals(SixWay state) {
        if (shape != Shape.PLAIN_PARAGRAPHS) {
            return state;
        }
        List<String> texts = state.texts().stream().map(t -> t.toUpperCase(Locale.ROOT)).toList();
        return new SixWay(state.source(), texts);
    }

    private void persons(List<Line> lines, int count) {
        List<SixWay> posts = SixWay.posts();
        for (int i = 0; i < count; i++) {
            InventedName name = InventedName.of(random);
            SixWay post = posts.get(random.nextInt(posts.size()));
            List<String> names = new ArrayList<>();
            List<String> whole = new ArrayList<>();
            for (Language language : SixWay.LANGUAGES) {
                String own = name.in(language, shape.isTransliterated());
                names.add(own);
                String comma =
                        language.equals(Language.CHINESE)
                                ? "，"
                                : language.equals(Language.ARABIC) ? "، " : ", ";
                String address = shape.hasAddresses() ? " " + name.address() : "";
                whole.add(own + comma + post.in(language) + address);
            }
            if (shape == Shape.TWO_LINES) {
                lines.add(new Line(key++, UnitKind.PARAGRAPH, new SixWay("name", names)));
                lines.add(new Line(key++, UnitKind.PARAGRAPH, post));
                SixWay address =
                        new SixWay("address", Collections.nCopies(names.size(), name.address()));
                lines.add(new Line(key++, UnitKind.PARAGRAPH, address));
            } else {
                lines.add(new Line(key++, UnitKind.PARAGRAPH, new SixWay("person", whole)));
            }
        }
    }

    private void organizations() {
        List<SixWay> bodies = SixWay.bodies();
        List<SixWay> names = new ArrayList<>();
        for (SixWay sort : bodies) {
            for (SixWay field : bodies) {
                if (sort.source().equals("sort") && field.source().equals("field")) {
                    names.add(body(sort, field));
                }
            }
        }
        Collections.shuffle(names, random);
        boolean flat = shape == Shape.ORGANIZATIONS || shape == Shape.ORGANIZATIONS_OTHER_ORDER;
        for (SixWay name : names.subList(0, flat ? 60 : 25)) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(key++, flat ? UnitKind.ITEM : UnitKind.HEADING, name));
            persons(lines, flat ? 0 : 1 + random.nextInt(3));
            blocks.add(new Block(lines));
        }
    }

    private static SixWay body(SixWay sort, SixWay field) {
        List<String> texts = new ArrayList<>();
        for (Language language : SixWay.LANGUAGES) {
            String begin = sort.in(language);
            String what = field.in(language);
            String name =
                    switch (language.tag()) {
                        case "zh" -> begin.replace("…", what);
                        case "ar" -> begin.replaceFirst(" ل$", " ") + what;
                        default -> begin + " " + what;
                    };
            texts.add(name);
        }
        return new SixWay("body", texts);
    }

    private void table() {
        List<SixWay> states = new ArrayList<>(SixWay.delegations());
        Collections.shuffle(states, random);
        for (SixWay state : states.subList(0, 40)) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(key++, UnitKind.CELL, state));
            for (int column = 1; column < 3; column++) {
                String figure = String.valueOf(random.nextInt(column == 1 ? 30 : 5000));
                List<String> same = Collections.nCopies(SixWay.LANGUAGES.size(), figure);
                lines.add(new Line(key++, UnitKind.CELL, new SixWay("figure", same)));
            }
            blocks.add(new Block(lines));
        }
    }

    /** The list in a language, sorted there; as a translation it may lack some of it. */
    Version in(Language language, boolean translated) {
        List<Block> sorted = new ArrayList<>(blocks);
        if (!shape.keepsOrder()) {
            Collator collator = Collator.getInstance(language.locale());
            int first = 0;
            for (int end :
                    parts.isEmpty()
                            ? List.of(blocks.size())
                            : List.of(parts.get(0), blocks.size())) {
                sorted.subList(first, end)
                        .sort(Comparator.comparing(block -> block.head(language), collator));
                first = end;
            }
        }
        if (translated && shape.isUnsorted()) {
            Collections.shuffle(sorted, new Random(key + 1));
        }
        List<Unit> units = new ArrayList<>();
        List<Set<Integer>> keys = new ArrayList<>();
        Random lost = new Random(key);
        before.forEach(line -> add(line, null, language, units, keys));
        int number = 0;
        for (Block block : sorted) {
            boolean lacks = translated && shape.lacksSome();
            if (lacks && lost.nextInt(10) == 0) {
                continue;
            }
            number++;
            String label = shape == Shape.NUMBERED ? String.valueOf(number) : "";
            for (int i = 0; i < block.lines().size(); i++) {
                boolean misses = lacks && i > 0 && lost.nextInt(10) == 0;
                boolean joined =
                        translated && shape == Shape.JOINED && i > 1 && lost.nextInt(4) == 0;
                if (joined) {
                    join(block.lines().get(i), language, units, keys);
                } else if (!misses) {
                    Label own = i == 0 && !label.isEmpty() ? new Label(label) : null;
                    add(block.lines().get(i), own, language, units, keys);
                }
            }
        }
        after.forEach(line -> add(line, null, language, units, keys));
        return new Version(new TextBody(language, units), keys);
    }

    private static void join(
            Line line, Language language, List<Unit> units, List<Set<Integer>> keys) {
        Set<Integer> all = new HashSet<>(keys.remove(keys.size() - 1));
        all.add(line.key());
        keys.add(all);
        Unit last = units.remove(units.size() - 1);
        List<Segment> both = new ArrayList<>(last.segments());
        String id = last.id() + "-" + both.size();
        both.add(new Segment(id, CodedText.of(line.text().in(language)), ""));
        units.add(new Unit(last.id(), last.kind(), null, 0, both, null, false));
    }

    private static void add(
            Line line,
            @Nullable Label label,
            Language language,
            List<Unit> units,
            List<Set<Integer>> keys) {
        int place = units.size();
        Segment only = new Segment("s" + place, CodedText.of(line.text().in(language)), "");
        int level = line.kind() == UnitKind.HEADING || line.kind() == UnitKind.ITEM ? 1 : 0;
        units.add(new Unit("u" + place, line.kind(), label, level, List.of(only), null, false));
        keys.add(Set.of(line.key()));
    }
}
