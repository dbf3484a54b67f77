package org.hexapla.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and plain texts with other texts in the places of theirs. */
class RebuiltTextTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;
    private static final Language ZH = Language.CHINESE;

    @TempDir Path folder;
    private final Formats formats = new Formats();

    private String rebuilt(String file, Language target, Function<Unit, CodedText> translation)
            throws IOException {
        Path path = Files.writeString(folder.resolve("original"), file);
        ReadFile read = formats.read(path, EN);
        Map<String, CodedText> texts = new HashMap<>();
        for (Unit unit : read.body().units()) {
            assertTrue(unit.resource() != null, "no place for " + unit.text());
            texts.put(unit.resource(), translation.apply(unit));
        }
        return new String(formats.rebuild(path, read.mediaType(), EN, target, texts), UTF_8);
    }

    private String same(String file) throws IOException {
        return rebuilt(file, EN, Unit::content);
    }

    private static Function<Unit, CodedText> saying(String... texts) {
        int[] next = {0};
        return unit -> CodedText.of(texts[next[0]++]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Title\n\n1. One.\n2. Two.\n\n- a bullet\n  - a *deep* one\n\nThe end.\n",
                "Title\r\n\r\nOne line.\r\n\r\n   (a) An item;\r\n\r\n   (b) another.",
                "\uFEFFOnly one line.\n",
                "Chapter\n\n12.\tA paragraph whose lines were broken by hand where the measure"
                        + " was\n    full and that goes on for three lines, since it takes some"
                        + " words to\n    make it long enough for that.\n\n13.\tAnother paragraph"
                        + " whose lines were broken by hand where the measure\n    was full.\n"
            })
    void givesAPlainTextBackAsItWasWithItsOwnTexts(String file) throws IOException {
        assertEquals(file, same(file));
    }

    @Test
    void keepsTheMarkersOfMarkdown() throws IOException {
        String file = "# Title\n\n## Part\n\nSome **bold** words.\n\n- One;\n- two.\n\n1. Three.\n";
        assertEquals(
                "# 标题\n\n## 部分\n\n一些**粗体**字。\n\n- 一；\n- 二。\n\n1. 三。\n",
                rebuilt(file, ZH, saying("标题", "部分", "一些**粗体**字。", "一；", "二。", "三。")));
    }

    @Test
    void breaksALongParagraphWhereTheOriginalsMeasureIsFull() throws IOException {
        String file =
                "One paragraph whose lines were broken by hand where the measure was full and\n"
                        + "that goes on for three lines, since it takes quite some words to make\n"
                        + "it long enough for that.\n\n"
                        + "Another paragraph whose lines were broken by hand where the measure was\n"
                        + "full, and no more.\n";
        String whole = "Слово за словом идёт эта строка ".repeat(6).strip() + ".";
        String[] lines = rebuilt(file, Language.RUSSIAN, saying(whole, "Коротко.")).split("\n");
        assertTrue(lines.length > 4, String.join("|", lines));
        for (String line : lines) {
            assertTrue(line.length() <= 77, line);
        }
        assertEquals(
                whole, String.join(" ", java.util.List.of(lines).subList(0, lines.length - 2)));
    }

    @Test
    void givesNoPlaceInATextWithFootnotesOrPages() throws IOException {
        for (String file :
                new String[] {
                    "Some words.1\n\nMore words here.\n\n________________\n1 A note on them.\n",
                    "Page one says this.\f\nPage two says that.\n"
                }) {
            Path path = Files.writeString(folder.resolve("printed"), file);
            assertTrue(
                    formats.read(path, EN).body().units().stream()
                            .allMatch(unit -> unit.resource() == null),
                    file);
        }
    }

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en" class="wide"><head><meta charset="iso-8859-1"><title>Window</title>
            <style>p { color: red }</style></head>
            <body data-x='1'>
            <h1>Title</h1>
            <ol start="3"><li>Three <b>bold</b> words.</li><li><a href="/x?a=1&amp;b=2">Four</a></li></ol>
            <script>var text = "<p>no text</p>";</script>
            <div class="box"><p id="p1"><span class="lead">Five<br>six.</span></p></div>
            </body></html>
            """;

    @Test
    void keepsTheMarkupOfAPage() throws IOException {
        String page = same(PAGE);
        for (String kept :
                new String[] {
                    "<h1>Title</h1>",
                    "<ol start=\"3\"><li>Three <b>bold</b> words.</li>",
                    "<a href=\"/x?a=1&amp;b=2\">Four</a>",
                    "<p id=\"p1\"><span class=\"lead\">Five<br>six.</span></p>",
                    "<body data-x='1'>",
                    "<style>p { color: red }</style>",
                    "class=\"wide\""
                }) {
            assertTrue(page.contains(kept), kept + "\n" + page);
        }
    }

    @Test
    void saysTheLanguageAndItsDirection() throws IOException {
        String page = rebuilt(PAGE, AR, saying("عنوان", "ثلاث كلمات", "أربعة", "خمسة"));
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\" class=\"wide\">"), page);
        assertTrue(page.contains("<h1>عنوان</h1>"), page);
        assertTrue(page.toLowerCase(java.util.Locale.ROOT).contains("charset=\"utf-8\""), page);
        assertFalse(page.contains("iso-8859-1"), page);
        assertFalse(page.contains("Five"), page);
    }

    @Test
    void putsNoMarkupIntoAPageThatATranslatorWrote() throws IOException {
        String page =
                rebuilt(
                        "<html><body><p>One.</p></body></html>",
                        ZH,
                        saying("<script>alert(1)</script> & \"一\""));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script>") || page.contains("&lt;script&gt;"), page);
    }
}
