package org.hexapla.format.xliff;

import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/** What the types of inline codes are called here, in XLIFF 1.2 and in XLIFF 2. */
enum CodeWord {
    BOLD("bold", "bold", "fmt", "xlf:b"),
    ITALIC("italic", "italic", "fmt", "xlf:i"),
    UNDERLINE("underline", "underlined", "fmt", "xlf:u"),
    SUPERSCRIPT("superscript", "x-superscript", "fmt", "hx:superscript"),
    SUBSCRIPT("subscript", "x-subscript", "fmt", "hx:subscript"),
    LINK("link", "link", "link", null),
    NOTE(InlineCode.NOTE, "x-note", "other", "hx:note"),
    IMAGE("image", "image", "image", null),
    BREAK("break", "lb", "fmt", "xlf:lb"),
    TAB("tab", "x-tab", "fmt", "hx:tab"),
    OTHER("other", "x-other", "other", null);

    private final String own;
    private final String ctype;
    private final String type;
    private final @Nullable String subType;

    CodeWord(String own, String ctype, String type, @Nullable String subType) {
        this.own = own;
        this.ctype = ctype;
        this.type = type;
        this.subType = subType;
    }

    static CodeWord of(InlineCode code) {
        for (CodeWord word : values()) {
            if (word.own.equals(code.type())) {
                return word;
            }
        }
        return OTHER;
    }

    static CodeWord ofCtype(@Nullable String ctype) {
        for (CodeWord word : values()) {
            if (word.ctype.equals(ctype) || ("x-" + word.ctype).equals(ctype)) {
                return word;
            }
        }
        return OTHER;
    }

    static CodeWord ofType(@Nullable String type, @Nullable String subType) {
        for (CodeWord word : values()) {
            if (word.subType != null && word.subType.equals(subType)) {
                return word;
            }
        }
        for (CodeWord word : values()) {
            if (word.subType == null && word.type.equals(type)) {
                return word;
            }
        }
        return OTHER;
    }

    String own() {
        return own;
    }

    /** The {@code ctype} of 1.2, which keeps {@code image} and {@code lb} for lone codes. */
    String ctype(InlineCode.Kind kind) {
        boolean alone = kind == InlineCode.Kind.PLACEHOLDER;
        return !alone && (this == IMAGE || this == BREAK) ? "x-" + ctype : ctype;
    }

    String type() {
        return type;
    }

    @Nullable String subType() {
        return subType;
    }
}
