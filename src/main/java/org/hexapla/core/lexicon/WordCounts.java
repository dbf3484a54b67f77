package org.hexapla.core.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What was seen of the words of two languages in one direction: how often, as expected counts of
 * IBM Model 1, each word of the one explained each word of the other.
 *
 * @param given the words that explain, ascending
 * @param said the words that are explained, ascending
 * @param first for each given word where its pairs begin; one longer than {@code given}
 * @param other index in {@code said} of each pair
 * @param count expected count of each pair, above 0
 * @param total for each given word the sum of all its counts, those of dropped pairs too
 * @param seen for each said word how often it occurred
 * @param givenPlaces where each word stands in {@code given}
 * @param saidPlaces where each word stands in {@code said}
 */
record WordCounts(
        String[] given,
        String[] said,
        int[] first,
        int[] other,
        float[] count,
        float[] total,
        float[] seen,
        Map<String, Integer> givenPlaces,
        Map<String, Integer> saidPlaces) {

    /** Counts are written to an eighth of an octave, 1/64 to 60 million in one byte. */
    private static final double STEPS = 8;

    private static final int ONE = 48;
    private static final int MOST_WORDS = 4_000_000;

    WordCounts(
            String[] given,
            String[] said,
            int[] first,
            int[] other,
            float[] count,
            float[] total,
            float[] seen) {
        this(given, said, first, other, count, total, seen, places(given), places(said));
    }

    private static Map<String, Integer> places(String[] words) {
        Map<String, Integer> places = new HashMap<>(words.length * 2);
        for (int at = 0; at < words.length; at++) {
            places.put(words[at], at);
        }
        return places;
    }

    void write(DataOutput out) throws IOException {
        writeWords(out, given);
        writeWords(out, said);
        for (float value : total) {
            out.writeByte(step(value));
        }
        for (float value : seen) {
            out.writeByte(step(value));
        }
        for (int g = 0; g < given.length; g++) {
            writeNumber(out, first[g + 1] - first[g]);
            int before = 0;
            for (int at = first[g]; at < first[g + 1]; at++) {
                writeNumber(out, other[at] - before);
                before = other[at];
                out.writeByte(step(count[at]));
            }
        }
    }

    /**
     * @throws IOException if what is read was not written by {@link #write}
     */
    static WordCounts read(DataInput in) throws IOException {
        String[] given = readWords(in);
        String[] said = readWords(in);
        float[] total = readSteps(in, given.length);
        float[] seen = readSteps(in, said.length);
        int[] first = new int[given.length + 1];
        int[] other = new int[1024];
        float[] count = new float[1024];
        int size = 0;
        for (int g = 0; g < given.length; g++) {
            int pairs = readNumber(in);
            int word = 0;
            for (int i = 0; i < pairs; i++) {
                if (size == other.length) {
                    other = Arrays.copyOf(other, size * 2);
                    count = Arrays.copyOf(count, size * 2);
                }
                word += readNumber(in);
                if (word >= said.length) {
                    throw new IOException("not a lexicon: a pair names a word it does not have");
                }
                other[size] = word;
                count[size++] = value(in.readUnsignedByte());
            }
            first[g + 1] = size;
        }
        return new WordCounts(
                given,
                said,
                first,
                Arrays.copyOf(other, size),
                Arrays.copyOf(count, size),
                total,
                seen);
    }

    private static int step(float value) {
        double step = ONE + STEPS * Math.log(value) / Math.log(2);
        return (int) Math.max(0, Math.min(255, Math.round(step)));
    }

    private static float value(int step) {
        return (float) Math.pow(2, (step - ONE) / STEPS);
    }

    private static float[] readSteps(DataInput in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(in.readUnsignedByte());
        }
        return values;
    }

    private static void writeWords(DataOutput out, String[] words) throws IOException {
        writeNumber(out, words.length);
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static String[] readWords(DataInput in) throws IOException {
        int size = readNumber(in);
        if (size > MOST_WORDS) {
            throw new IOException("not a lexicon: it claims " + size + " words");
        }
        String[] words = new String[size];
        for (int i = 0; i < size; i++) {
            words[i] = in.readUTF();
        }
        return words;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static void writeNumber(DataOutput out, int number) throws IOException {
        int left = number;
        while (left > 0x7f) {
            out.writeByte(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int readNumber(DataInput in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return number;
            }
        }
        throw new IOException("not a lexicon: a number without an end");
    }
}
