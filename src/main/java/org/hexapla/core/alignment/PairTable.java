package org.hexapla.core.alignment;

import java.util.Arrays;

/** Gives each pair of two numbers a place, counted from 0 in the order in which they came. */
final class PairTable {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] slots;
    private int size;

    PairTable(int expected) {
        keys = new long[Math.max(16, expected)];
        slots = new int[Integer.highestOneBit(keys.length) * 4];
    }

    int size() {
        return size;
    }

    int first(int place) {
        return (int) (keys[place] >>> 32);
    }

    int second(int place) {
        return (int) keys[place];
    }

    /** The place of the pair, or -1 if it is not there. */
    int find(int first, int second) {
        return slots[slot((long) first << 32 | second)] - 1;
    }

    /** The place of the pair, a new one if it was not there. */
    int place(int first, int second) {
        long key = (long) first << 32 | second;
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size * 2 >= slots.length) {
                grow();
                slot = slot(key);
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = key;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * MIX >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int place = 0; place < size; place++) {
            slots[slot(keys[place])] = place + 1;
        }
    }
}
