package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts with codes at random places, for properties that hold for any text. */
final class CodedTexts {
    private static final String[] PIECES = {
        "The first point. ",
        "Is it adopted?",
        " ",
        "  ",
        "Mr. Doe",
        "3.5",
        ".",
        "会议开幕。",
        "主席",
        "”",
        "هل اعتمد؟ ",
        "نعم. ",
        "Комитет и т. д. ",
        "«Да». ",
        "\n",
        "A",
        "... ",
        "¿Qué? ",
        "№ 5 "
    };

    private CodedTexts() {}

    static CodedText random(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int n = random.nextInt(8); n >= 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        List<InlineCode> codes = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            codes.add(new InlineCode("c" + n, InlineCode.Kind.OPEN, "bold", from, ""));
            codes.add(new InlineCode("c" + n, InlineCode.Kind.CLOSE, "bold", to, ""));
            codes.add(
                    InlineCode.note("n" + n, String.valueOf(n), random.nextInt(text.length() + 1)));
        }
        return new CodedText(text.toString(), codes);
    }

    /** The text and its codes, in an order that does not tell codes at one place apart. */
    static String sorted(CodedText text) {
        return text.text() + text.codes().stream().map(InlineCode::toString).sorted().toList();
    }
}
