package org.hexapla.core.lexicon;

import java.util.List;

/** Numbers pairs of words from 0, in the order in which they are first asked for. */
final class PairNumbers {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] numbers;
    private final int shift;
    private int next;

    PairNumbers(List<int[]> given, List<int[]> said) {
        long most = 1;
        for (int pair = 0; pair < given.size(); pair++) {
            most += (long) given.get(pair).length * said.get(pair).length;
        }
        int bits = 65 - Long.numberOfLeadingZeros(most);
        keys = new long[1 << bits];
        numbers = new int[1 << bits];
        shift = Long.SIZE - bits;
    }

    int of(int word, int other) {
        long key = ((long) word << 32 | other) + 1;
        int at = (int) (key * SPREAD >>> shift);
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        if (keys[at] == 0) {
            keys[at] = key;
            numbers[at] = next++;
        }
        return numbers[at];
    }
}
