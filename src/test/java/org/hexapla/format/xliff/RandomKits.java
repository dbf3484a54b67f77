package org.hexapla.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.jspecify.annotations.Nullable;

/** Kits with everything that a kit may hold, the same for the same seed. */
public final class RandomKits {
    private static final String[] PIECES = {
        "The Committee",
        " ",
        "委员会。",
        "اللجنة",
        "Комитет",
        "\u00A0:",
        "𠮷",
        "a < b & c > d",
        "]]>",
        "\u200F",
        "  ",
        "\t",
        "\n",
        "\r",
        "\"«»\"",
        "\u0002",
        "é",
        "e\u0301",
        "\u00AD"
    };
    private static final String[] TYPES = {
        "bold", "italic", "underline", "superscript", "subscript", "link", "other"
    };
    private static final String[] LONE_TYPES = {"note", "image", "break", "tab", "other"};

    private static final @Nullable String[] SUB_STATES = {
        null,
        "hexapla:mt",
        "hexapla:stale",
        "hexapla:rejected-grammar",
        "tool:seen",
        "foreign:x-done/leveraged-repository",
        "foreign:odd%20one/not defined",
        "no-prefix"
    };
    private static final @Nullable Before[] BEFORE = {
        null, new Before("The <old> source\u0002", "旧的译文 𠮷"), new Before(null, "ancien")
    };

    private final Random random;

    public RandomKits(long seed) {
        random = new Random(seed);
    }

    public TranslationKit kit() {
        List<KitUnit> units = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            units.add(unit(i));
        }
        return new TranslationKit(
                "kit-" + random.nextInt(1000),
                new DocumentSymbol("A/RES/217(III)"),
                Language.ENGLISH,
                Language.OFFICIAL.get(random.nextInt(2)),
                3,
                units);
    }

    private KitUnit unit(int number) {
        int segments = 1 + random.nextInt(3);
        List<CodedText> sources = cut(text(), segments);
        List<CodedText> targets = cut(text(), segments);
        List<KitSegment> made = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            boolean translated = random.nextInt(4) > 0;
            made.add(
                    new KitSegment(
                            "u" + number + ".s" + i,
                            sources.get(i),
                            random.nextBoolean() ? " " : "",
                            translated ? targets.get(i) : null,
                            SegmentState.values()[random.nextInt(4)],
                            SUB_STATES[random.nextInt(SUB_STATES.length)],
                            random.nextInt(5) == 0,
                            BEFORE[random.nextInt(BEFORE.length)]));
        }
        Label label = random.nextBoolean() ? new Label("11." + number) : null;
        return new KitUnit("p" + number, UnitKind.PARAGRAPH, label, made);
    }

    /** A text with pairs that may be nested, cross, or be empty, and with lone codes. */
    private CodedText text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        List<InlineCode> codes = new ArrayList<>();
        for (int id = 1; id <= random.nextInt(5); id++) {
            int one = position(text);
            if (random.nextInt(3) == 0) {
                String type = LONE_TYPES[random.nextInt(LONE_TYPES.length)];
                codes.add(code(id, InlineCode.Kind.PLACEHOLDER, type, one, "" + id));
            } else {
                int other = position(text);
                String type = TYPES[random.nextInt(TYPES.length)];
                int from = Math.min(one, other);
                codes.add(code(id, InlineCode.Kind.OPEN, type, from, ""));
                codes.add(code(id, InlineCode.Kind.CLOSE, type, Math.max(one, other), ""));
            }
        }
        return new CodedText(text.toString(), codes);
    }

    private static InlineCode code(
            int id, InlineCode.Kind kind, String type, int position, String display) {
        return new InlineCode(Integer.toString(id), kind, type, position, display);
    }

    private int position(CharSequence text) {
        int at = random.nextInt(text.length() + 1);
        boolean inPair = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return inPair ? at - 1 : at;
    }

    private List<CodedText> cut(CodedText whole, int parts) {
        List<CodedText> cut = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < parts; i++) {
            int to = Math.max(from, position(whole.text()));
            cut.add(whole.slice(from, to));
            from = to;
        }
        cut.add(whole.slice(from, whole.text().length()));
        return cut;
    }
}
