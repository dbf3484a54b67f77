package org.hexapla.web;

import java.util.Locale;

/**
 * What an {@code Accept} header asks for, as far as it decides between a page and data.
 *
 * @param page the weight of {@code text/html} where it is named itself, 0 where it is not
 * @param data the weight of {@code application/json} where it is named itself, 0 where it is not
 */
record Accepted(double page, double data) {
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    /** Reads a header; a part that can not be read counts for nothing. */
    static Accepted of(String header) {
        double page = 0;
        double data = 0;
        for (String part : header.split(",")) {
            String[] range = part.split(";");
            String type = range[0].strip().toLowerCase(Locale.ROOT);
            if (type.equals(HTML)) {
                page = Math.max(page, weight(range));
            } else if (type.equals(JSON)) {
                data = Math.max(data, weight(range));
            }
        }
        return new Accepted(page, data);
    }

    /** Browsers name {@code text/html}; a wildcard alone asks for data. */
    boolean prefersPage() {
        return page > 0 && page >= data;
    }

    /** The weight that a part of such a header names; 1 where it names none. */
    static double weight(String[] range) {
        for (int i = 1; i < range.length; i++) {
            String parameter = range[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                return parsed(parameter.substring(2).strip());
            }
        }
        return 1;
    }

    private static double parsed(String weight) {
        return weight.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(weight) : 0;
    }
}
