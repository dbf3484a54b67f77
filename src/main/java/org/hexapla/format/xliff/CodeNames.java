package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.jspecify.annotations.Nullable;

/**
 * Names the codes of a unit for XLIFF 2, where segments and codes of a unit share one space of ids
 * and a code of the target bears the id of the source's code that it repeats.
 *
 * <p>A code {@code 1} of the source is called {@code c1}; one that only the target has, or has as
 * something else, is called {@code t1}; where a name is taken, a counter is put before it: {@code
 * t2:1}. {@link #own} takes all this off again.
 */
final class CodeNames {
    private static final Pattern PREFIX = Pattern.compile("[ct](?:\\d+:)?(.+)", Pattern.DOTALL);

    /**
     * A code under its name in the file.
     *
     * @param paired whether its other half stands on the same side of the unit
     */
    record Named(InlineCode code, String name, boolean paired) {}

    private final Set<String> taken = new HashSet<>();
    private final List<Named> sourceNames = new ArrayList<>();
    private final List<List<Named>> sources;
    private final List<List<Named>> targets;

    /**
     * @param target the target of a segment that stands in the file, or null
     */
    CodeNames(KitUnit unit, Function<KitSegment, @Nullable CodedText> target) {
        List<CodedText> sourceTexts = new ArrayList<>();
        List<@Nullable CodedText> targetTexts = new ArrayList<>();
        for (KitSegment segment : unit.segments()) {
            taken.add(segment.id());
            sourceTexts.add(segment.source());
            targetTexts.add(target.apply(segment));
        }
        sources = named(sourceTexts, false);
        sources.forEach(sourceNames::addAll);
        targets = named(targetTexts, true);
    }

    /** The ids of the unit's segments and the names of its codes. */
    Set<String> taken() {
        return taken;
    }

    /** The codes of the source of the segment with that index. */
    List<Named> source(int segment) {
        return sources.get(segment);
    }

    /** The codes of its target. */
    List<Named> target(int segment) {
        return targets.get(segment);
    }

    /** The id of a code whose name in a file is {@code name}. */
    static String own(String name) {
        Matcher matcher = PREFIX.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    private List<List<Named>> named(List<@Nullable CodedText> texts, boolean target) {
        List<InlineCode> all = new ArrayList<>();
        for (CodedText text : texts) {
            all.addAll(text == null ? List.of() : text.codes());
        }
        int[] partners = InlineCode.partners(all);
        String[] names = new String[all.size()];
        Map<String, Integer> repeated = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            boolean closesNamed = partners[i] >= 0 && partners[i] < i;
            names[i] =
                    closesNamed
                            ? names[partners[i]]
                            : name(all.get(i), partners[i] >= 0, target, repeated);
        }
        List<List<Named>> named = new ArrayList<>();
        int next = 0;
        for (CodedText text : texts) {
            List<Named> here = new ArrayList<>();
            for (InlineCode code : text == null ? List.<InlineCode>of() : text.codes()) {
                here.add(new Named(code, names[next], partners[next] >= 0));
                next++;
            }
            named.add(here);
        }
        return named;
    }

    private String name(
            InlineCode code, boolean paired, boolean target, Map<String, Integer> repeated) {
        if (!target) {
            return fresh("c", code.id());
        }
        List<String> same = new ArrayList<>();
        for (Named source : sourceNames) {
            if (isSame(source, code, paired)) {
                same.add(source.name());
            }
        }
        int used = repeated.merge(code.kind() + " " + code.id(), 1, Integer::sum);
        return used <= same.size() ? same.get(used - 1) : fresh("t", code.id());
    }

    private static boolean isSame(Named source, InlineCode code, boolean paired) {
        return source.code().id().equals(code.id())
                && source.code().kind() == code.kind()
                && source.code().type().equals(code.type())
                && source.code().display().equals(code.display())
                && source.paired() == paired;
    }

    private String fresh(String prefix, String id) {
        String name = prefix + id;
        for (int i = 2; !taken.add(name); i++) {
            name = prefix + i + ":" + id;
        }
        return name;
    }
}
