package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.Rider.Place;

/**
 * What can stand in the texts of one unit of XLIFF 2 of that which tools wrote into them. An id is
 * written once on either side; of an annotation that runs from one text into another, both ends are
 * written or neither.
 */
final class Annotations {
    static final Annotations NONE = new Annotations();

    private final Map<String, In> texts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** What stands in one text. */
    record In(Rider rider, List<Mark> marks, List<InText.End> ends) {
        static final In NOTHING = new In(Rider.NONE, List.of(), List.of());
    }

    private Annotations() {}

    /**
     * @param whole whether a locked segment of the unit is written as one
     */
    static Annotations of(
            KitUnit unit, boolean whole, CodeNames names, KitView view, RiderView riders) {
        Annotations all = new Annotations();
        for (Place side : List.of(Place.SOURCE, Place.TARGET)) {
            Map<String, In> found = new HashMap<>();
            Set<String> taken = new HashSet<>(names.taken());
            List<In> inOrder = new ArrayList<>();
            for (KitSegment segment : unit.segments()) {
                CodedText text = side == Place.SOURCE ? segment.source() : view.target(segment);
                if (text == null || segment.locked() && !whole) {
                    continue;
                }
                Rider rider = riders.at(side, segment.id());
                List<Mark> marks =
                        riders.marks(rider, text, CodePlan.of(text.codes())).stream()
                                .filter(mark -> taken.add(String.valueOf(mark.attribute("id"))))
                                .toList();
                In in = new In(rider, marks, riders.ends(rider, text));
                found.put(side + segment.id(), in);
                inOrder.add(in);
                marks.forEach(mark -> all.ids.add(String.valueOf(mark.attribute("id"))));
            }
            Set<String> closed = closed(inOrder, taken);
            all.ids.addAll(closed);
            found.forEach((key, in) -> all.texts.put(key, only(in, closed)));
        }
        return all;
    }

    /** The ids of the annotations that have both their ends, with something between them. */
    private static Set<String> closed(List<In> texts, Set<String> taken) {
        Map<String, InText.End> open = new HashMap<>();
        Map<String, In> openIn = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (In text : texts) {
            for (InText.End end : text.ends()) {
                String id = String.valueOf(end.id());
                if (end.opens() && taken.add(id)) {
                    open.put(id, end);
                    openIn.put(id, text);
                } else if (!end.opens() && open.containsKey(id)) {
                    InText.End start = open.remove(id);
                    if (openIn.get(id) != text || !start.isAt(end.at(), end.codes())) {
                        closed.add(id);
                    }
                }
            }
        }
        return closed;
    }

    private static In only(In in, Set<String> ids) {
        Set<String> written = new HashSet<>();
        List<InText.End> ends =
                in.ends().stream()
                        .filter(end -> ids.contains(String.valueOf(end.id())))
                        .filter(end -> written.add(end.opens() + " " + end.id()))
                        .toList();
        return new In(in.rider(), in.marks(), ends);
    }

    /** What stands in a text of a segment. */
    In in(Place side, KitSegment segment) {
        return texts.getOrDefault(side + segment.id(), In.NOTHING);
    }

    /** The ids of all annotations, which modules of the unit may refer to. */
    Set<String> ids() {
        return ids;
    }
}
