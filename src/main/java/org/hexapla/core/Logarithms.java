package org.hexapla.core;

/**
 * Natural logarithms and their powers to nine digits: several times faster than the library's, and
 * the same on every machine.
 *
 * <p>A number is a power of two times a mantissa; what the beginning of the mantissa comes to
 * stands in a table, the small rest in the first terms of the series.
 */
public final class Logarithms {
    private static final double LN_2 = Math.log(2);
    private static final int BITS = 8;
    private static final int SIZE = 1 << BITS;
    private static final int MANTISSA = 52;
    private static final int BIAS = 1023;
    private static final double STEP = LN_2 / SIZE;
    private static final double STEPS = SIZE / LN_2;

    /** Below it a power is taken to be 0. */
    private static final double LEAST = -700;

    /** What is so much smaller adds nothing to a sum. */
    private static final double NEGLIGIBLE = -18;

    private static final double[] POWERS = new double[SIZE];
    private static final double[] LOGS = new double[SIZE];
    private static final double[] INVERSES = new double[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            POWERS[i] = Math.exp(i * STEP);
            double middle = 1 + (i + 0.5) / SIZE;
            LOGS[i] = Math.log(middle);
            INVERSES[i] = 1 / middle;
        }
    }

    private Logarithms() {}

    /**
     * @param x above 0 and not subnormal
     */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int place = (int) (bits >>> MANTISSA - BITS) & SIZE - 1;
        long mantissa = bits & (1L << MANTISSA) - 1 | (long) BIAS << MANTISSA;
        double rest = Double.longBitsToDouble(mantissa) * INVERSES[place] - 1;
        double series = rest * (1 - rest * (0.5 - rest * (1.0 / 3)));
        return ((bits >>> MANTISSA) - BIAS) * LN_2 + LOGS[place] + series;
    }

    /**
     * @param x at most 700; what is far below 0 gives 0
     */
    public static double exp(double x) {
        if (!(x > LEAST)) {
            return 0;
        }
        double steps = x * STEPS;
        int whole = (int) Math.floor(steps);
        double rest = (steps - whole) * STEP;
        long power = (long) (BIAS + (whole >> BITS)) << MANTISSA;
        double series = 1 + rest * (1 + rest * 0.5);
        return Double.longBitsToDouble(power) * POWERS[whole & SIZE - 1] * series;
    }

    /** Logarithm of the sum of the first so many numbers, whose logarithms are given. */
    public static double ofSum(double[] terms, int size) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, terms[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += part(terms[i] - most);
        }
        return sum == 1 ? most : most + log(sum);
    }

    /** A part of a sum of which another is 1. */
    private static double part(double log) {
        if (log == 0) {
            return 1;
        }
        return log > NEGLIGIBLE ? exp(log) : 0;
    }
}
