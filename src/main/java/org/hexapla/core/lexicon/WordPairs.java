package org.hexapla.core.lexicon;

import java.util.Arrays;

/**
 * The pairs of words that stand together in a bead or in earlier text, and how often the given word
 * of each made the said one. Those of one said word are neighbours; the first given word is the
 * empty one.
 *
 * <p>The first round notes which pairs each occurrence of a said word is shared out among; the
 * further ones look at no others.
 */
final class WordPairs {
    /**
     * The part of a said word that a given one must seem to have made, to be looked at at all. Less
     * than each word's part of the longest bead that is read, so that one counts of whose words
     * nothing is known.
     */
    private static final float UNLIKELY = 0.0039f;

    /** About one in so many pairs of words in beads is collected. */
    private static final int COLLECTED = 6;

    /** About one in so many occurrences of pairs counts. */
    private static final int COUNTING = 5;

    private final Earlier before;
    private final float[] free;
    private final float[] ease;

    /**
     * For each said word where its pairs begin: first those of beads, then others known earlier.
     */
    private final int[] first;

    private final int[] firstOther;
    private int[] given = new int[1024];
    private float[] earlier = new float[1024];
    private float[] count = new float[1024];

    /** For each occurrence where its members begin: the pairs among which it is shared out. */
    private int[] memberFirst = new int[0];

    /** Pairs, counted from the first one of their said word. */
    private int[] members = new int[1024];

    private final float[] made;
    private final int[] placeOf;
    private float[] parts = new float[256];
    private float[] chance = new float[256];
    private float[] share = new float[256];

    /** What earlier text says, ordered by the said word; a pair may come more than once. */
    record Earlier(int[] first, int[] given, float[] count) {}

    /**
     * @param free for each said word what every given word is taken to have made of it
     * @param ease for each given word 1 divided by all that it made
     */
    WordPairs(Earlier before, float[] free, float[] ease) {
        this.before = before;
        this.free = free;
        this.ease = ease;
        first = new int[free.length + 1];
        firstOther = new int[free.length];
        made = new float[ease.length];
        placeOf = new int[ease.length];
    }

    /**
     * The first round: collects the pairs of earlier text and those of the beads, but those of
     * which earlier text says that another given word made the said one. Forgets those of other
     * beads.
     *
     * @param known for each given word what it made in earlier text
     * @return for each given word what it made in all
     */
    double[] collect(WordSamples samples, double[] known) {
        double[] sums = known.clone();
        makeRoom(samples.pairs() / COLLECTED);
        makeRoomForMembers(samples.pairs() / COUNTING);
        Arrays.fill(placeOf, -1);
        Unknown unknown = new Unknown(samples);
        memberFirst = new int[samples.to(free.length - 1) + 1];
        for (int word = 0; word < free.length; word++) {
            boolean isKnown = before.first()[word + 1] > before.first()[word];
            knowEarlier(word);
            int start = first[word];
            int size = start;
            for (int at = samples.from(word); at < samples.to(word); at++) {
                size = isKnown ? collect(samples, at, word, size) : unknown.collect(at, word, size);
            }
            for (int at = start; at < size; at++) {
                sums[given[at]] += count[at];
            }
            firstOther[word] = size;
            first[word + 1] = others(word, start, size);
        }
        return sums;
    }

    /** Spreads what earlier text has of a said word over the table of the given words. */
    private void knowEarlier(int word) {
        for (int at = before.first()[word]; at < before.first()[word + 1]; at++) {
            made[before.given()[at]] += before.count()[at];
        }
    }

    /** Shares one occurrence out, and adds pairs that are new; says where they end now. */
    private int collect(WordSamples samples, int occurrence, int word, int from) {
        int[] words = samples.givenWords();
        int begin = samples.givenFrom(samples.bead(occurrence));
        int length = samples.givenFrom(samples.bead(occurrence) + 1) - begin;
        if (length > parts.length) {
            parts = new float[length * 2];
        }
        for (int i = 0; i < length; i++) {
            int by = words[begin + i];
            parts[i] = (made[by] + free[word]) * ease[by];
        }
        float sum = sum(parts, length);
        float least = sum * UNLIKELY;
        float share = samples.weight(word, occurrence) / sum;
        int member = memberFirst[occurrence];
        int size = from;
        makeRoom(from + length);
        makeRoomForMembers(member + length);
        for (int i = 0; i < length; i++) {
            if (parts[i] >= least) {
                size = add(words[begin + i], word, share * parts[i], member++, size);
            }
        }
        memberFirst[occurrence + 1] = member;
        return size;
    }

    /** By two sums, since each addition waits for the one before. */
    private static float sum(float[] parts, int length) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            even += parts[i];
            odd += parts[i + 1];
        }
        return even + odd + (length % 2 == 0 ? 0 : parts[length - 1]);
    }

    /** Adds to a pair, which may be new; says where the pairs end now. */
    private int add(int by, int word, float part, int member, int from) {
        int place = placeOf[by];
        int size = from;
        if (place < first[word]) {
            place = size++;
            placeOf[by] = place;
            given[place] = by;
            earlier[place] = made[by];
            count[place] = 0;
        }
        count[place] += part;
        members[member] = place - first[word];
        return size;
    }

    /**
     * Beads as they look to a said word that earlier text does not know: to each such word alike.
     */
    private final class Unknown {
        private final WordSamples samples;
        private final int[] first;
        private final int[] words;
        private final float[] sum;

        Unknown(WordSamples samples) {
            this.samples = samples;
            int beads = samples.size();
            first = new int[beads + 1];
            words = new int[samples.givenFrom(beads)];
            sum = new float[beads];
            int size = 0;
            for (int bead = 0; bead < beads; bead++) {
                int to = samples.givenFrom(bead + 1);
                for (int at = samples.givenFrom(bead); at < to; at++) {
                    sum[bead] += ease[samples.givenWords()[at]];
                }
                for (int at = samples.givenFrom(bead); at < to; at++) {
                    int by = samples.givenWords()[at];
                    if (ease[by] >= sum[bead] * UNLIKELY) {
                        words[size++] = by;
                    }
                }
                first[bead + 1] = size;
            }
        }

        int collect(int occurrence, int word, int from) {
            int bead = samples.bead(occurrence);
            int length = first[bead + 1] - first[bead];
            float share = samples.weight(word, occurrence) / sum[bead];
            int member = memberFirst[occurrence];
            int size = from;
            makeRoom(from + length);
            makeRoomForMembers(member + length);
            for (int at = first[bead]; at < first[bead + 1]; at++) {
                size = add(words[at], word, share * ease[words[at]], member++, size);
            }
            memberFirst[occurrence + 1] = member;
            return size;
        }
    }

    /** Adds the pairs that only earlier text has, and clears the table; says where they end. */
    private int others(int word, int start, int from) {
        int size = from;
        makeRoom(from + before.first()[word + 1] - before.first()[word]);
        for (int at = before.first()[word]; at < before.first()[word + 1]; at++) {
            int by = before.given()[at];
            if (placeOf[by] < start) {
                placeOf[by] = size;
                given[size] = by;
                earlier[size] = made[by];
                count[size++] = 0;
            }
            made[by] = 0;
        }
        return size;
    }

    private void makeRoom(int size) {
        if (size > given.length) {
            given = Arrays.copyOf(given, size + size / 2);
            earlier = Arrays.copyOf(earlier, given.length);
            count = Arrays.copyOf(count, given.length);
        }
    }

    private void makeRoomForMembers(int size) {
        if (size > members.length) {
            members = Arrays.copyOf(members, size + size / 2);
        }
    }

    /**
     * A further round: shares each occurrence of a said word out among the given words that may
     * have made it, going by the round before.
     *
     * @param known for each given word what it made in earlier text
     * @param each for each given word 1 divided by all that it made in the round before
     * @return for each given word what it made in this round
     */
    double[] sharedOut(WordSamples samples, double[] known, float[] each) {
        double[] sums = known.clone();
        for (int word = 0; word < free.length; word++) {
            if (samples.to(word) - samples.from(word) == 1) {
                shareOnce(samples.weight(word, samples.from(word)), word, each, sums);
            } else {
                share(samples, word, each, sums);
            }
        }
        return sums;
    }

    private void share(WordSamples samples, int word, float[] each, double[] sums) {
        int start = first[word];
        int size = firstOther[word] - start;
        if (size > chance.length) {
            chance = new float[size * 2];
            share = new float[size * 2];
        }
        for (int pair = 0; pair < size; pair++) {
            int at = start + pair;
            chance[pair] = (count[at] + earlier[at]) * each[given[at]];
        }
        Arrays.fill(share, 0, size, 0);
        for (int at = samples.from(word); at < samples.to(word); at++) {
            share(samples.weight(word, at), memberFirst[at], memberFirst[at + 1]);
        }
        for (int pair = 0; pair < size; pair++) {
            int at = start + pair;
            count[at] = chance[pair] * share[pair];
            sums[given[at]] += count[at];
        }
    }

    private void share(float weight, int begin, int end) {
        float even = 0;
        float odd = 0;
        for (int i = begin; i + 1 < end; i += 2) {
            even += chance[members[i]];
            odd += chance[members[i + 1]];
        }
        float sum = even + odd + ((end - begin) % 2 == 0 ? 0 : chance[members[end - 1]]);
        if (sum > 0) {
            float part = weight / sum;
            for (int i = begin; i < end; i++) {
                share[members[i]] += part;
            }
        }
    }

    /** The same for a word that occurs once, as every second one does. */
    private void shareOnce(float weight, int word, float[] each, double[] sums) {
        float sum = 0;
        for (int at = first[word]; at < firstOther[word]; at++) {
            count[at] = (count[at] + earlier[at]) * each[given[at]];
            sum += count[at];
        }
        float share = sum > 0 ? weight / sum : 0;
        for (int at = first[word]; at < firstOther[word]; at++) {
            count[at] *= share;
            sums[given[at]] += count[at];
        }
    }

    int size() {
        return first[first.length - 1];
    }

    /** Where the pairs of a said word begin. */
    int from(int said) {
        return first[said];
    }

    /** Where the pairs of a said word end. */
    int to(int said) {
        return first[said + 1];
    }

    /** The given word of a pair, 0 for the empty one. */
    int given(int pair) {
        return given[pair];
    }

    /** How often a pair stood in earlier text and, less a discount, in the beads. */
    float left(int pair, float discount) {
        float learnt = count[pair] - discount;
        return earlier[pair] + (learnt > 0 ? learnt : 0);
    }

    /** How often the beads have the pair, as an expectation. */
    float count(int pair) {
        return count[pair];
    }
}
