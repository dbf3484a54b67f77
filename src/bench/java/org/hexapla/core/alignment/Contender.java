package org.hexapla.core.alignment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.loomchild.maligna.filter.macro.GaleAndChurchMacro;
import net.loomchild.maligna.filter.macro.Macro;
import net.loomchild.maligna.filter.macro.PoissonMacro;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;

/** The aligners that are measured on the same text. */
enum Contender implements Aligner {
    HEXAPLA("Hexapla") {
        @Override
        public Alignment align(
                List<String> source,
                Language sourceLanguage,
                List<String> target,
                Language targetLanguage) {
            return new LikelihoodAligner().align(source, sourceLanguage, target, targetLanguage);
        }
    },
    GALE_CHURCH("maligna Gale-Church") {
        @Override
        public Alignment align(
                List<String> source,
                Language sourceLanguage,
                List<String> target,
                Language targetLanguage) {
            return maligna(
                    new GaleAndChurchMacro(),
                    spaced(source, sourceLanguage),
                    spaced(target, targetLanguage));
        }
    },
    POISSON("maligna Poisson") {
        @Override
        public Alignment align(
                List<String> source,
                Language sourceLanguage,
                List<String> target,
                Language targetLanguage) {
            return maligna(
                    new PoissonMacro(),
                    spaced(source, sourceLanguage),
                    spaced(target, targetLanguage));
        }
    },
    OMEGAT("OmegaT 5.8.0") {
        @Override
        public Alignment align(
                List<String> source,
                Language sourceLanguage,
                List<String> target,
                Language targetLanguage) {
            boolean words = !isChinese(sourceLanguage) && !isChinese(targetLanguage);
            return beads(omegat(words ? "WORD" : "CHAR", source, target));
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    private static Alignment maligna(Macro macro, List<String> source, List<String> target) {
        return beads(
                macro.apply(
                        List.of(new net.loomchild.maligna.coretypes.Alignment(source, target))));
    }

    /**
     * What OmegaT's alignment window computes as it opens: its own choice of algorithm, calculator
     * and counter, on the segments as they are. The window reads files first; what it then calls is
     * private, so it is called by name.
     */
    private static List<net.loomchild.maligna.coretypes.Alignment> omegat(
            String counter, List<String> source, List<String> target) {
        BiFunction<Class<?>, String, Object> constant =
                (type, name) ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(value -> value.toString().equals(name))
                                .findFirst()
                                .orElseThrow();
        try {
            Method align =
                    Arrays.stream(
                                    Class.forName("org.omegat.gui.align.Aligner")
                                            .getDeclaredMethods())
                            .filter(method -> method.getName().equals("doAlign"))
                            .filter(method -> method.getParameterCount() == 5)
                            .findFirst()
                            .orElseThrow();
            align.setAccessible(true);
            Class<?>[] types = align.getParameterTypes();
            List<net.loomchild.maligna.coretypes.Alignment> beads = new ArrayList<>();
            Object answer =
                    align.invoke(
                            null,
                            constant.apply(types[0], "VITERBI"),
                            constant.apply(types[1], "NORMAL"),
                            constant.apply(types[2], counter),
                            source,
                            target);
            for (Object bead : (List<?>) answer) {
                beads.add((net.loomchild.maligna.coretypes.Alignment) bead);
            }
            return beads;
        } catch (ClassNotFoundException
                | IllegalAccessException
                | InvocationTargetException changed) {
            throw new IllegalStateException("OmegaT's aligner has another face", changed);
        }
    }

    private static Alignment beads(List<net.loomchild.maligna.coretypes.Alignment> found) {
        List<Bead> beads = new ArrayList<>();
        int source = 0;
        int target = 0;
        for (net.loomchild.maligna.coretypes.Alignment bead : found) {
            Span from = new Span(source, bead.getSourceSegmentList().size());
            Span to = new Span(target, bead.getTargetSegmentList().size());
            beads.add(new Bead(from, to, org.hexapla.core.alignment.Method.CONTENT, 1));
            source = from.end();
            target = to.end();
        }
        return new Alignment(beads);
    }

    /** Chinese as single characters, which is how these aligners do best with it. */
    private static List<String> spaced(List<String> text, Language language) {
        return isChinese(language) ? text.stream().map(Contender::spaced).toList() : text;
    }

    private static String spaced(String line) {
        return line.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    private static boolean isChinese(Language language) {
        return language.primary().equals("zh");
    }
}
