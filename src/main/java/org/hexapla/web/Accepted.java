package org.hexapla.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
            String type = range.length == 0 ? "" : range[0].strip().toLowerCase(Locale.ROOT);
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

    /**
     * Whether a header asks for JSON and for no kind of text, so that there is nothing to weigh.
     *
     * @param header null where there is none
     */
    static boolean onlyData(@Nullable String header) {
        if (header == null) {
            return true;
        }
        double named = -1;
        double any = 0;
        for (String part : header.split(",")) {
            String[] range = part.split(";");
            String type = range.length == 0 ? "" : range[0].strip().toLowerCase(Locale.ROOT);
            if (type.startsWith("text/")) {
                return false;
            }
            if (type.equals(JSON)) {
                named = Math.max(named, weight(range));
            } else if (type.equals("*/*") || type.equals("application/*")) {
                any = Math.max(any, weight(range));
            }
        }
        return named < 0 ? any > 0 : named > 0;
    }

    /**
     * Whether an {@code Accept-Encoding} takes gzip (RFC 9110, section 12.5.3): by its name, which
     * says more than any wildcard, or by one.
     */
    static boolean gzip(String header) {
        double named = -1;
        double any = 0;
        for (String part : header.split(",")) {
            String[] coding = part.split(";");
            String name = coding.length == 0 ? "" : coding[0].strip().toLowerCase(Locale.ROOT);
            if (name.equals("gzip") || name.equals("x-gzip")) {
                named = Math.max(named, weight(coding));
            } else if (name.equals("*")) {
                any = weight(coding);
            }
        }
        return named < 0 ? any > 0 : named > 0;
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
        return weight.matches("[01](\\.\\d*)?|\\.\\d+") ? Double.parseDouble(weight) : 0;
    }
}
