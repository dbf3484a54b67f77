package org.hexapla.core.lexicon;

import java.util.Arrays;

/** Numbers for strings: equal ones have the same, from 0 in the order in which they came first. */
public final class Numbering {
    /** Longest string whose hash tells it from all others of its length. */
    private static final int EXACT = 2;

    private String[] strings = new String[512];
    private int[] hashes = new int[512];

    /** By hash: one more than the number of a string, 0 for none; at most half is filled. */
    private int[] table = new int[1024];

    private int size;

    /** The number of a string, a new one if it was not met before. */
    public int of(String string) {
        return of(string, 0, string.length());
    }

    /** The number of a part of a text, which is copied only if it is new. */
    public int of(String text, int from, int to) {
        int hash = hash(text, from, to);
        int known = known(text, from, to, hash);
        return known < 0 ? add(text.substring(from, to), hash) : known;
    }

    /** Of strings of one or two letters no two have the same. */
    private static int hash(String text, int from, int to) {
        int factor = to - from <= EXACT ? 1 << Character.SIZE : 31;
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * factor + text.charAt(i);
        }
        return hash;
    }

    /** The number here of a string that has a number elsewhere. */
    public int of(Numbering other, int number) {
        String string = other.strings[number];
        int hash = other.hashes[number];
        int known = known(string, 0, string.length(), hash);
        return known < 0 ? add(string, hash) : known;
    }

    /** The number of a part of a text if it has one, else -1. */
    private int known(String text, int from, int to, int hash) {
        int place = place(hash);
        while (table[place] > 0) {
            int number = table[place] - 1;
            if (hashes[number] == hash
                    && strings[number].length() == to - from
                    && (to - from <= EXACT
                            || strings[number].regionMatches(0, text, from, to - from))) {
                return number;
            }
            place = place + 1 & table.length - 1;
        }
        return -1;
    }

    private int add(String string, int hash) {
        enter(size, hash);
        if (size == strings.length) {
            strings = Arrays.copyOf(strings, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        strings[size] = string;
        hashes[size] = hash;
        if (++size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            enter(number, hashes[number]);
        }
    }

    private void enter(int number, int hash) {
        int place = place(hash);
        while (table[place] > 0) {
            place = place + 1 & table.length - 1;
        }
        table[place] = number + 1;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(table.length) + 1;
    }

    /** How many strings have a number. */
    public int size() {
        return size;
    }

    /** The string that has a number. */
    public String string(int number) {
        return strings[number];
    }
}
