package org.hexapla.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.WordLinks;
import org.hexapla.index.Filter;
import org.hexapla.index.FoundRow;
import org.hexapla.index.Mark;
import org.hexapla.index.Matches;
import org.hexapla.index.PublishedCell;
import org.hexapla.index.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes a hit of a row that was found: which language matches, which stands beside it, and which
 * sentences of a long row are shown. Sentences that are linked, through the original, are shown
 * together.
 */
final class RowView {
    /** A row of so many characters is shown whole. */
    private static final int SHORT = 320;

    private static final int MOST_GROUPS = 3;
    private static final int MOST_LINES = 3;
    private static final int AROUND = 70;
    private static final String GAP = "… ";

    private final FoundRow found;
    private final Query query;
    private final Map<Language, Matches> matches = new HashMap<>();

    private final Language match;
    private final Optional<Language> partner;

    /**
     * @param reader the language of who asks, which is shown before others
     */
    RowView(FoundRow found, Query query, Filter filter, Language reader) {
        this.found = found;
        this.query = query;
        Language original = found.document().original();
        match = match(filter, reader, original);
        partner = partner(filter, reader, original);
    }

    /** The language that matches. */
    Language match() {
        return match;
    }

    /** The language that is shown beside it, if there is one. */
    Optional<Language> partner() {
        return partner;
    }

    private String partnerText() {
        return partner.map(language -> cell(language).text()).orElse("");
    }

    /** What says the same in the language that matches and in the partner's. */
    List<WordLinks.Pair> pairs() {
        if (partner.isEmpty()) {
            return List.of();
        }
        List<int[]> groups = groups(match, partner.get());
        Map<Integer, List<WordLinks.Piece>> own = pieces(match, groups.get(0));
        Map<Integer, List<WordLinks.Piece>> others = pieces(partner.get(), groups.get(1));
        own.keySet().retainAll(others.keySet());
        return own.entrySet().stream()
                .map(group -> new WordLinks.Pair(group.getValue(), others.get(group.getKey())))
                .toList();
    }

    private Map<Integer, List<WordLinks.Piece>> pieces(Language language, int[] groups) {
        Map<Integer, List<WordLinks.Piece>> pieces = new LinkedHashMap<>();
        int start = 0;
        for (int i = 0; i < groups.length; i++) {
            String segment = cell(language).segments().get(i);
            pieces.computeIfAbsent(groups[i], group -> new ArrayList<>())
                    .add(new WordLinks.Piece(start, segment));
            start += segment.length();
        }
        return pieces;
    }

    /** Where it matches. */
    List<WordLinks.Place> places() {
        return matches(match).marks().stream()
                .map(mark -> new WordLinks.Place(mark.start(), mark.end()))
                .toList();
    }

    /** Read where it is asked for: most languages of a row are not. */
    private Matches matches(Language language) {
        return matches.computeIfAbsent(language, asked -> query.in(cell(asked).text(), asked));
    }

    private boolean has(Language language) {
        return found.row().cells().containsKey(language);
    }

    /**
     * The row as it is shown.
     *
     * @param translating the words of the partner that translate the match
     */
    Hit hit(List<WordLinks.Place> translating) {
        partner.ifPresent(language -> add(translating, language));
        List<int[]> groups = groups(match, partner.orElse(match));
        int[] own = groups.get(0);
        int[] others = groups.get(1);
        Set<Integer> shown = shown(own);
        Side side = side(match, own, shown);
        Optional<Side> beside = partner.map(language -> side(language, others, shown));
        return new Hit(
                found,
                side,
                beside.filter(other -> !other.text().isBlank()),
                lines(own, shown, others));
    }

    private void add(List<WordLinks.Place> translating, Language language) {
        Matches own = matches(language);
        List<Mark> all = new ArrayList<>(own.marks());
        translating.forEach(place -> all.add(new Mark(place.start(), place.end(), 0)));
        matches.put(language, new Matches(Mark.merged(all, partnerText()), own.isWhole()));
    }

    private boolean isMatch(Language language, Filter filter) {
        String status = found.document().statuses().get(language.tag());
        return has(language)
                && (filter.status() == null || filter.status().equals(status))
                && matches(language).isWhole();
    }

    private Language match(Filter filter, Language reader, Language original) {
        if (filter.language() != null) {
            return filter.language();
        }
        Set<Language> order = new LinkedHashSet<>();
        if (!reader.equals(filter.with())) {
            order.add(reader);
        }
        order.add(original);
        order.addAll(found.row().cells().keySet());
        return order.stream()
                .filter(language -> isMatch(language, filter))
                .findFirst()
                .or(() -> order.stream().filter(this::has).findFirst())
                .orElse(original);
    }

    private Optional<Language> partner(Filter filter, Language reader, Language original) {
        Set<Language> order = new LinkedHashSet<>();
        if (filter.with() != null) {
            order.add(filter.with());
        }
        order.add(reader);
        order.add(original);
        order.add(Language.ENGLISH);
        order.addAll(found.row().cells().keySet());
        return order.stream()
                .filter(language -> !language.equals(match) && has(language))
                .findFirst();
    }

    private PublishedCell cell(Language language) {
        return found.row().cells().get(language);
    }

    /** The group of each sentence of two languages; linked ones have the same. */
    private List<int[]> groups(Language one, Language other) {
        Language original = found.document().original();
        List<PublishedCell.Link> links = new ArrayList<>(cell(one).links());
        int sources = has(original) ? cell(original).segments().size() : 0;
        for (Language language : List.of(one, other)) {
            for (PublishedCell.Link link : cell(language).links()) {
                sources = Math.max(sources, link.sourceStart() + link.sourceSize());
            }
        }
        int firstOther = sources + cell(one).segments().size();
        int[] group = new int[firstOther + cell(other).segments().size()];
        Arrays.setAll(group, i -> i);
        join(group, links, sources, cell(one).segments().size());
        join(group, cell(other).links(), firstOther, cell(other).segments().size());
        return List.of(
                of(one.equals(original), group, sources, cell(one).segments().size()),
                of(other.equals(original), group, firstOther, cell(other).segments().size()));
    }

    private static int[] of(boolean isOriginal, int[] group, int first, int size) {
        int start = isOriginal ? 0 : first;
        return Arrays.copyOfRange(group, start, start + size);
    }

    private static void join(
            int[] group, List<PublishedCell.Link> links, int firstTarget, int targets) {
        for (PublishedCell.Link link : links) {
            int anchor = link.sourceSize() > 0 ? link.sourceStart() : -1;
            for (int i = 1; i < link.sourceSize(); i++) {
                merge(group, anchor, link.sourceStart() + i);
            }
            for (int i = 0; i < link.targetSize() && link.targetStart() + i < targets; i++) {
                int target = firstTarget + link.targetStart() + i;
                anchor = anchor < 0 ? target : anchor;
                merge(group, anchor, target);
            }
        }
    }

    private static void merge(int[] group, int one, int other) {
        int from = group[other];
        int to = group[one];
        for (int i = 0; i < group.length && from != to; i++) {
            if (group[i] == from) {
                group[i] = to;
            }
        }
    }

    /** The groups that are shown: all of a short row, else those that match best. */
    private Set<Integer> shown(int[] groups) {
        PublishedCell cell = cell(match);
        Set<Integer> all = new LinkedHashSet<>();
        Arrays.stream(groups).forEach(all::add);
        if (cell.text().length() <= SHORT) {
            return all;
        }
        Map<Integer, Set<Integer>> terms = new HashMap<>();
        int start = 0;
        for (int i = 0; i < groups.length; i++) {
            int end = start + cell.segments().get(i).length();
            for (Mark mark : matches(match).marks()) {
                if (mark.start() < end && mark.end() > start) {
                    terms.computeIfAbsent(groups[i], group -> new HashSet<>()).add(mark.term());
                }
            }
            start = end;
        }
        List<Integer> best =
                all.stream()
                        .filter(terms::containsKey)
                        .sorted(
                                Comparator.comparingInt(
                                        (Integer group) -> -terms.get(group).size()))
                        .limit(MOST_GROUPS)
                        .toList();
        return best.isEmpty() ? Set.of(groups[0]) : new HashSet<>(best);
    }

    private Side side(Language language, int[] groups, Set<Integer> shown) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        PublishedCell cell = cell(language);
        int start = 0;
        boolean gap = false;
        for (int i = 0; i < groups.length; i++) {
            String segment = cell.segments().get(i);
            int end = start + segment.length();
            if (shown.contains(groups[i])) {
                text.append(gap ? GAP : "");
                for (Mark mark : matches(language).marks()) {
                    clip(mark, start, end, text.length()).ifPresent(marks::add);
                }
                text.append(segment);
                gap = false;
            } else {
                gap = true;
            }
            start = end;
        }
        text.append(gap && text.length() > 0 ? "…" : "");
        String status = found.document().statuses().getOrDefault(language.tag(), "");
        return new Side(language, status, text.toString().stripTrailing(), marks);
    }

    private static Optional<Mark> clip(Mark mark, int start, int end, int at) {
        int from = Math.max(mark.start(), start);
        int to = Math.min(mark.end(), end);
        return from < to
                ? Optional.of(new Mark(from - start + at, to - start + at, mark.term()))
                : Optional.empty();
    }

    private List<Hit.Line> lines(int[] own, Set<Integer> shown, int[] others) {
        List<Hit.Line> lines = new ArrayList<>();
        String text = cell(match).text();
        for (Mark mark : matches(match).marks()) {
            Integer group = groupAt(match, own, mark.start());
            if (lines.size() < MOST_LINES && group != null && shown.contains(group)) {
                lines.add(
                        new Hit.Line(
                                before(text, mark.start()),
                                text.substring(mark.start(), mark.end()),
                                after(text, mark.end()),
                                partner.map(language -> side(language, others, Set.of(group)))
                                        .filter(side -> !side.text().isBlank())));
            }
        }
        return lines;
    }

    private @Nullable Integer groupAt(Language language, int[] groups, int place) {
        int end = 0;
        for (int i = 0; i < groups.length; i++) {
            end += cell(language).segments().get(i).length();
            if (place < end) {
                return groups[i];
            }
        }
        return null;
    }

    private static String before(String text, int end) {
        int start = Math.max(0, end - AROUND);
        if (start > 0) {
            int blank = text.indexOf(' ', start - 1);
            start = blank >= 0 && blank < end - 1 ? blank + 1 : start;
            start += Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        }
        return (text.substring(0, start).isBlank() ? "" : "…") + text.substring(start, end);
    }

    private static String after(String text, int start) {
        int end = Math.min(text.length(), start + AROUND);
        if (end < text.length()) {
            int blank = text.lastIndexOf(' ', end);
            end = blank > start + 1 ? blank : end;
            end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        }
        return text.substring(start, end).stripTrailing()
                + (text.substring(end).isBlank() ? "" : "…");
    }
}
