package org.hexapla.core.pairing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
 * An official document made at random from six-way text: a title, sections of numbered paragraphs
 * with items below them, a list of States, a table, footnotes, an end mark. The same document can
 * be given in every language and be damaged in many ways, what belongs together being known.
 */
final class StructuredText {
    static final int COLUMNS = 4;

    /**
     * A unit before it has a language.
     *
     * @param keys names what it says; a unit of another version belongs to it if it says some of it
     * @param path label by label from the outermost: {@code 4, b, ii}; empty for none
     * @param glued what is printed at its very beginning, or nothing
     */
    record Piece(
            Set<Integer> keys,
            UnitKind kind,
            List<String> path,
            int level,
            List<SixWay> lines,
            String glued) {
        Piece labelled(List<String> newPath) {
            return new Piece(keys, kind, newPath, level, lines, glued);
        }

        Piece of(UnitKind newKind) {
            return new Piece(keys, newKind, path, level, lines, glued);
        }

        Piece beginning(String mark) {
            return new Piece(keys, kind, List.of(), level, lines, mark);
        }

        Piece holding(List<SixWay> other) {
            return new Piece(keys, kind, path, level, other, glued);
        }

        boolean isNumbered() {
            return kind == UnitKind.PARAGRAPH && path.size() == 1;
        }
    }

    private final Random random;
    private final List<SixWay> shorts = new ArrayList<>();
    private final List<SixWay> longs = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int number;
    private int key;

    private StructuredText(Random random) {
        this.random = random;
        for (SixWay line : SixWay.all()) {
            (line.in(Language.ENGLISH).length() < 75 ? shorts : longs).add(line);
        }
        Collections.shuffle(shorts, random);
        Collections.shuffle(longs, random);
    }

    /** A document of some 70 units. */
    static List<Piece> document(Random random) {
        StructuredText text = new StructuredText(random);
        text.add(UnitKind.TITLE, List.of(), 1, 1, text.shorts);
        for (int section = 0; section < 3; section++) {
            text.section();
        }
        text.list();
        text.table();
        for (int note = 1; note <= 7; note++) {
            text.add(UnitKind.FOOTNOTE, List.of("fn" + note), 0, 1, text.longs);
        }
        return text.pieces;
    }

    private void section() {
        add(UnitKind.HEADING, List.of(), 1, 1, shorts);
        int paragraphs = 3 + random.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            String own = String.valueOf(++number);
            add(UnitKind.PARAGRAPH, List.of(own), 0, 1 + random.nextInt(3), longs);
            if (random.nextInt(3) == 0) {
                items(own);
            } else if (random.nextInt(5) == 0) {
                add(UnitKind.PARAGRAPH, List.of(), 0, 1, longs);
            }
        }
    }

    private void items(String parent) {
        int items = 2 + random.nextInt(3);
        for (int i = 0; i < items; i++) {
            String letter = String.valueOf((char) ('a' + i));
            add(UnitKind.ITEM, List.of(parent, letter), 1, 1, longs);
            if (random.nextInt(5) == 0) {
                for (String roman : List.of("i", "ii", "iii")) {
                    add(UnitKind.ITEM, List.of(parent, letter, roman), 2, 1, longs);
                }
            }
        }
    }

    private void list() {
        add(UnitKind.HEADING, List.of(), 1, 1, shorts);
        List<SixWay> states = new ArrayList<>(SixWay.states());
        Collections.shuffle(states, random);
        for (SixWay state : states.subList(0, 10)) {
            int share = 1000 + random.nextInt(90_000);
            put(UnitKind.ITEM, List.of(), 1, List.of(state.with(": " + share)));
        }
    }

    private void table() {
        add(UnitKind.HEADING, List.of(), 1, 1, shorts);
        List<SixWay> states = new ArrayList<>(SixWay.states());
        Collections.shuffle(states, random);
        for (int column = 0; column < COLUMNS; column++) {
            add(UnitKind.CELL, List.of(), 0, 1, shorts);
        }
        for (SixWay state : states.subList(0, 4)) {
            put(UnitKind.CELL, List.of(), 0, List.of(state));
            for (int column = 1; column < COLUMNS; column++) {
                SixWay figure = state.with("").after("");
                String value = String.valueOf(random.nextInt(column == 1 ? 30 : 5000));
                List<String> same = Collections.nCopies(figure.texts().size(), value);
                put(UnitKind.CELL, List.of(), 0, List.of(new SixWay("table", same)));
            }
        }
    }

    private void add(UnitKind kind, List<String> path, int level, int lines, List<SixWay> stock) {
        List<SixWay> taken = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            taken.add(stock.remove(stock.size() - 1));
            stock.add(0, taken.get(i));
        }
        put(kind, path, level, taken);
    }

    private void put(UnitKind kind, List<String> path, int level, List<SixWay> lines) {
        pieces.add(new Piece(Set.of(key++), kind, path, level, lines, ""));
    }

    /** The pieces in one language, each line being a segment. */
    static TextBody in(Language language, List<Piece> pieces) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            List<Segment> segments = new ArrayList<>();
            for (SixWay line : piece.lines()) {
                String text = (segments.isEmpty() ? piece.glued() : "") + line.in(language);
                String id = i + "-" + segments.size();
                segments.add(new Segment(id, CodedText.of(text), " "));
            }
            Label label = label(piece.path());
            units.add(new Unit("u" + i, piece.kind(), label, piece.level(), segments, null, false));
        }
        return new TextBody(language, units);
    }

    private static @Nullable Label label(List<String> path) {
        return path.isEmpty() ? null : new Label(String.join(".", path));
    }

    /** Ways in which a translation comes to differ from its original. */
    enum Damage {
        NONE {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                return pieces;
            }
        },
        /** One unit in eight and a block of five are not there. */
        MISSING {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> kept = new ArrayList<>(pieces);
                int block = random.nextInt(kept.size() - 30);
                kept.subList(block, block + 5).clear();
                kept.removeIf(piece -> random.nextInt(8) == 0);
                return kept;
            }
        },
        /** Some units stand only in the translation. */
        ADDED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<SixWay> stock = SixWay.all();
                List<Piece> more = new ArrayList<>();
                for (Piece piece : pieces) {
                    more.add(piece);
                    if (random.nextInt(12) == 0) {
                        SixWay line = stock.get(random.nextInt(stock.size()));
                        UnitKind kind =
                                piece.kind() == UnitKind.FOOTNOTE ? piece.kind() : UnitKind.NOTE;
                        int key = 10_000 + more.size();
                        more.add(new Piece(Set.of(key), kind, List.of(), 0, List.of(line), ""));
                    }
                }
                return more;
            }
        },
        /** Some paragraphs carry the number of the one before. */
        REPEATED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                return renumbered(pieces, n -> random.nextInt(7) == 0 ? Math.max(1, n - 1) : n);
            }
        },
        /** From some point on every number is one more. */
        RENUMBERED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                int from = 2 + random.nextInt(5);
                return renumbered(pieces, n -> n >= from ? n + 1 : n);
            }
        },
        /** From some point on numbers begin with 1 again. */
        RESTARTED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                int from = 4 + random.nextInt(4);
                return renumbered(pieces, n -> n >= from ? n - from + 1 : n);
            }
        },
        /** Many labels are glued to the first word, so that nobody took them for labels. */
        GLUED_LABELS {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> glued = new ArrayList<>();
                for (Piece piece : pieces) {
                    boolean body = piece.kind() != UnitKind.FOOTNOTE && !piece.path().isEmpty();
                    String own =
                            piece.path().isEmpty()
                                    ? ""
                                    : piece.path().get(piece.path().size() - 1) + ".";
                    glued.add(body && random.nextInt(3) == 0 ? piece.beginning(own) : piece);
                }
                return glued;
            }
        },
        /** No label is left. */
        UNLABELLED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                return pieces.stream().map(piece -> piece.labelled(List.of())).toList();
            }
        },
        /** Some neighbours stand in one unit. */
        JOINED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> joined = new ArrayList<>();
                for (Piece piece : pieces) {
                    Piece last = joined.isEmpty() ? piece : joined.get(joined.size() - 1);
                    boolean text =
                            piece.kind() == UnitKind.PARAGRAPH || piece.kind() == UnitKind.ITEM;
                    boolean state = piece.kind() == UnitKind.ITEM && piece.path().isEmpty();
                    if (text
                            && !state
                            && last != piece
                            && last.kind() == piece.kind()
                            && last.keys().size() == 1
                            && random.nextInt(5) == 0) {
                        Set<Integer> keys = new TreeSet<>(last.keys());
                        keys.addAll(piece.keys());
                        List<SixWay> lines = new ArrayList<>(last.lines());
                        lines.addAll(piece.lines());
                        joined.set(
                                joined.size() - 1,
                                new Piece(keys, last.kind(), last.path(), last.level(), lines, ""));
                    } else {
                        joined.add(piece);
                    }
                }
                return joined;
            }
        },
        /** Some paragraphs of several sentences are cut in two, the rest without a number. */
        CUT {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> cut = new ArrayList<>();
                for (Piece piece : pieces) {
                    int lines = piece.lines().size();
                    if (lines > 1 && random.nextInt(2) == 0) {
                        cut.add(piece.holding(piece.lines().subList(0, 1)));
                        cut.add(piece.labelled(List.of()).holding(piece.lines().subList(1, lines)));
                    } else {
                        cut.add(piece);
                    }
                }
                return cut;
            }
        },
        /** The list of States stands in the alphabetical order of the language. */
        SORTED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                return sorted(pieces, language, 0);
            }
        },
        /** The same, the entries being numbered by their place. */
        SORTED_NUMBERED {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                return sorted(pieces, language, 500);
            }
        },
        /** A footnote more than the original has, from where every number is one more. */
        NOTE_MORE {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> more = new ArrayList<>();
                int at = 2 + random.nextInt(4);
                for (Piece piece : pieces) {
                    int note = note(piece);
                    if (note == at) {
                        List<SixWay> stock = SixWay.all();
                        SixWay line = stock.get(random.nextInt(stock.size()));
                        List<String> path = List.of("fn" + at);
                        more.add(new Piece(Set.of(-1), piece.kind(), path, 0, List.of(line), ""));
                    }
                    more.add(note >= at ? piece.labelled(List.of("fn" + (note + 1))) : piece);
                }
                return more;
            }
        },
        /** A footnote less, the numbers after it being one less. */
        NOTE_LESS {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> less = new ArrayList<>();
                int at = 2 + random.nextInt(4);
                for (Piece piece : pieces) {
                    int note = note(piece);
                    if (note != at) {
                        less.add(note > at ? piece.labelled(List.of("fn" + (note - 1))) : piece);
                    }
                }
                return less;
            }
        },
        /** The table has a row less. */
        ROW_LESS {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                int first = 0;
                while (pieces.get(first).kind() != UnitKind.CELL) {
                    first++;
                }
                List<Piece> less = new ArrayList<>(pieces);
                int row = first + COLUMNS * (1 + random.nextInt(4));
                less.subList(row, row + COLUMNS).clear();
                return less;
            }
        },
        /** Headings and items were taken for paragraphs, and a heading is missing. */
        FLAT {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> flat = new ArrayList<>();
                for (Piece piece : pieces) {
                    boolean heading = piece.kind() == UnitKind.HEADING;
                    boolean other = heading || piece.kind() == UnitKind.ITEM;
                    if (!heading || random.nextInt(4) > 0) {
                        flat.add(other ? piece.of(UnitKind.PARAGRAPH) : piece);
                    }
                }
                return flat;
            }
        },
        /** Much at once. */
        EVERYTHING {
            @Override
            List<Piece> done(List<Piece> pieces, Language language, Random random) {
                List<Piece> damaged = pieces;
                for (Damage damage :
                        List.of(SORTED, RENUMBERED, NOTE_LESS, ROW_LESS, CUT, JOINED, MISSING)) {
                    damaged = damage.done(damaged, language, random);
                }
                return damaged;
            }
        };

        abstract List<Piece> done(List<Piece> pieces, Language language, Random random);

        private static int note(Piece piece) {
            boolean note = piece.kind() == UnitKind.FOOTNOTE && !piece.path().isEmpty();
            return note ? Integer.parseInt(piece.path().get(0).substring(2)) : -1;
        }

        /** Gives paragraphs other numbers, and what stands below them the same. */
        private static List<Piece> renumbered(
                List<Piece> pieces, java.util.function.IntUnaryOperator change) {
            List<Piece> changed = new ArrayList<>();
            String parent = "";
            for (Piece piece : pieces) {
                boolean other = piece.path().isEmpty() || piece.kind() == UnitKind.FOOTNOTE;
                if (!other && piece.isNumbered()) {
                    int number = Integer.parseInt(piece.path().get(0));
                    parent = String.valueOf(change.applyAsInt(number));
                }
                if (other) {
                    changed.add(piece);
                } else {
                    List<String> path = new ArrayList<>(piece.path());
                    path.set(0, parent);
                    changed.add(piece.labelled(path));
                }
            }
            return changed;
        }

        private static List<Piece> sorted(List<Piece> pieces, Language language, int number) {
            List<Piece> states = pieces.stream().filter(Damage::isEntry).toList();
            Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
            List<Piece> inOrder = new ArrayList<>(states);
            inOrder.sort(Comparator.comparing(p -> p.lines().get(0).in(language), collator));
            List<Piece> all = new ArrayList<>(pieces);
            int at = 0;
            for (int i = 0; i < all.size() && at < inOrder.size(); i++) {
                if (isEntry(all.get(i))) {
                    String place = String.valueOf(number + at + 1);
                    Piece next = inOrder.get(at++);
                    all.set(i, number == 0 ? next : next.labelled(List.of(place)));
                }
            }
            return all;
        }

        private static boolean isEntry(Piece piece) {
            return piece.kind() == UnitKind.ITEM && piece.path().size() < 2;
        }

        /** What is done to the original beforehand; only lists are put into its own order. */
        List<Piece> original(List<Piece> pieces, Language language) {
            return this == SORTED_NUMBERED
                    ? sorted(pieces, language, 500)
                    : this == SORTED || this == EVERYTHING ? sorted(pieces, language, 0) : pieces;
        }
    }
}
