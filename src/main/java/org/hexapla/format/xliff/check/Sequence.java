package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.List;

/** How far the content of one element has come along its rule. */
final class Sequence {
    private final List<Grammar.Particle> content;
    private int at;
    private int count;

    Sequence(List<Grammar.Particle> content) {
        this.content = content;
    }

    /** Goes on by one child; false if it may not stand here, which then is as if it did not. */
    boolean accept(String key, boolean foreign) {
        for (int i = at; i < content.size(); i++) {
            Grammar.Particle particle = content.get(i);
            int had = i == at ? count : 0;
            if (particle.admits(key, foreign) && (particle.repeated() || had == 0)) {
                at = i;
                count = had + 1;
                return true;
            }
            if (particle.required() && had == 0) {
                return false;
            }
        }
        return false;
    }

    /** What is still missing at the end. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = at; i < content.size(); i++) {
            int had = i == at ? count : 0;
            if (content.get(i).required() && had == 0) {
                missing.add(String.join(" or ", content.get(i).names().stream().sorted().toList()));
            }
        }
        return missing;
    }
}
