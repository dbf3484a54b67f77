package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.StateNames;
import org.hexapla.core.text.TextBody;

/**
 * Cuts two lists of delegations by the names of States alone, where they are too long for comparing
 * each unit with each: what stands below a State on one side belongs to what stands below it on the
 * other. A State that heads several blocks of a side tells nothing.
 */
final class StateBlocks {
    private StateBlocks() {}

    /**
     * The blocks that both sides have.
     *
     * @param heads which units of the original's side begin an entry
     * @param others the same of the translation's
     */
    static List<BlockCut.Block> of(
            TextBody original,
            TextBody translation,
            UnitStretch stretch,
            boolean[] heads,
            boolean[] others) {
        Map<String, List<Integer>> here = byState(original, stretch.sources(), heads);
        Map<String, List<Integer>> there = byState(translation, stretch.targets(), others);
        List<BlockCut.Block> blocks = new ArrayList<>();
        here.forEach(
                (state, units) -> {
                    List<Integer> partners = there.get(state);
                    if (partners != null) {
                        blocks.add(new BlockCut.Block(units, partners, 1));
                    }
                });
        return blocks;
    }

    private static Map<String, List<Integer>> byState(
            TextBody text, List<Integer> units, boolean[] heads) {
        StateNames names = StateNames.in(text.language());
        Map<String, List<Integer>> blocks = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || heads[i]) {
                List<Integer> block = units.subList(from, i);
                from = i;
                names.codeOfEntry(text.units().get(block.get(0)).text())
                        .filter(state -> blocks.put(state, block) != null)
                        .ifPresent(twice::add);
            }
        }
        blocks.keySet().removeAll(twice);
        return blocks;
    }
}
