package org.hexapla.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hexapla.format.xliff.XliffVersion;
import org.jspecify.annotations.Nullable;

/**
 * One kind of damage that tools, mail programs and people do to a file, and what a translator would
 * call the right end of it.
 *
 * @param name what was done
 * @param versions the versions of XLIFF that it can be done to
 * @param harm makes the damaged file of one in which segments {@code s2} and {@code s10} were
 *     translated
 * @param end what must become of it
 */
record Damage(String name, List<XliffVersion> versions, Function<Sheet, byte[]> harm, End end) {
    static final String TEXT_2 = "Le Comité s’est réuni à Vienne.";
    static final String TEXT_10 = "Les rapports figurent en annexe.";

    /**
     * How it must end.
     *
     * @param segments what is not unchanged, by id: {@code accepted} and the text, or another
     *     outcome alone
     * @param refused the type of the refusal, or null if the file is taken
     */
    record End(Map<String, String> segments, @Nullable String refused) {
        End {
            segments = Map.copyOf(segments);
        }

        static End refused(String type) {
            return new End(Map.of(), type);
        }

        /** The two translated segments arrive as if nothing had happened. */
        static End work() {
            return new End(Map.of(), null).taken("s2", TEXT_2).taken("s10", TEXT_10);
        }

        End taken(String id, String text) {
            return and(id, "accepted " + text);
        }

        End and(String id, String outcome) {
            Map<String, String> more = new LinkedHashMap<>(segments);
            more.put(id, outcome);
            return new End(more, refused);
        }

        End without(String id) {
            Map<String, String> less = new LinkedHashMap<>(segments);
            less.remove(id);
            return new End(less, refused);
        }
    }

    static Damage bytes(String name, Function<Sheet, byte[]> harm, End end) {
        return new Damage(name, List.of(XliffVersion.V1_2, XliffVersion.V2_0), harm, end);
    }

    static Damage any(String name, UnaryOperator<Sheet> harm, End end) {
        return bytes(name, harm.andThen(Sheet::utf8), end);
    }

    static Damage one(String name, UnaryOperator<Sheet> harm, End end) {
        return new Damage(name, List.of(XliffVersion.V1_2), harm.andThen(Sheet::utf8), end);
    }

    static Damage two(String name, UnaryOperator<Sheet> harm, End end) {
        return new Damage(name, List.of(XliffVersion.V2_1), harm.andThen(Sheet::utf8), end);
    }

    /** The file as a translator brings it who did two segments. */
    static Sheet worked(Sheet sheet) {
        return sheet.target("s2", TEXT_2).target("s10", TEXT_10).state("s10", "translated");
    }
}
