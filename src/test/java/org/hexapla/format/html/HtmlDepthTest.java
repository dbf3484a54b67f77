package org.hexapla.format.html;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDepthTest {
    private static final int MANY = 20_000;

    private static Refused refused(String page) {
        return assertThrows(Refused.class, () -> HtmlDepth.check(page));
    }

    /** The same by the whole reading, and soon. */
    private static Refused refusedSoon(String page) {
        return assertTimeoutPreemptively(
                ofSeconds(5),
                () -> assertThrows(Refused.class, () -> HtmlPage.blocks(page, Language.ENGLISH)));
    }

    private static String nested(String tag, int times) {
        return "<html><body>"
                + ("<" + tag + ">").repeat(times)
                + "text"
                + ("</" + tag + ">").repeat(times)
                + "</body></html>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "DIV", "section", "ul", "blockquote", "table", "x-own", "tr"})
    void refusesNestingThatTakesTheFilterAMinute(String tag) {
        Refused refused = refusedSoon(nested(tag, MANY));
        assertEquals("nested-too-deeply", refused.type());
        assertEquals(Refused.Why.UNPROCESSABLE, refused.why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "FONT", "span", "a"})
    void refusesFormattingForWhichAParagraphHasNoRoom(String tag) {
        assertEquals("nested-too-deeply", refusedSoon(nested(tag, 100_000)).type());
        String leftOpen = "<p>" + ("<" + tag + ">One ").repeat(MANY) + "</p>";
        assertEquals("nested-too-deeply", refusedSoon(leftOpen).type());
    }

    @Test
    void saysAtWhichLineAndWhatToDo() {
        String message = String.valueOf(refused("<div>\n".repeat(MANY)).getMessage());
        assertTrue(message.startsWith("More than 1000 elements of the page are open at line 1001"));
        assertTrue(message.contains("Close them, or save the text in a simpler form"), message);
    }

    @Test
    void takesAThousandLevels() {
        String page = nested("div", HtmlDepth.MOST - 2);
        assertEquals(1, HtmlPage.blocks(page, Language.ENGLISH).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One",
                "<li>One",
                "<br>",
                "<img src='a.png'>",
                "<p><a name=x>One",
                "<p><font size=2>One</p>",
                "<b>One</b><br>",
                "<div>One</div>",
                "<div class='a > b'>One</div>",
                "<svg/><path d='M0 0'/>",
                "</div>",
                "<!-- <div> -->",
                "<script>w('<div>')</script>",
                "<STYLE>/* <div> */</STYLE>",
            })
    void takesWhatDoesNotStayOpenAsOftenAsItComes(String piece) {
        assertDoesNotThrow(() -> HtmlDepth.check(piece.repeat(MANY)));
    }

    @Test
    void takesTablesWhoseRowsAreNotClosed() {
        assertDoesNotThrow(() -> HtmlDepth.check("<table>" + "<tr><td>1<td>2".repeat(5_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<script>", "<div ", "<", "</", "</div", "<!"})
    void looksThroughSixteenMegabytesOfAnythingOnce(String piece) {
        String page = "<p>" + piece.repeat((16 << 20) / piece.length());
        assertTimeoutPreemptively(
                ofSeconds(10),
                () -> {
                    try {
                        HtmlDepth.check(page);
                    } catch (Refused tooDeep) {
                        assertEquals("nested-too-deeply", tooDeep.type());
                    }
                });
    }

    @Test
    void countsBehindACommentThatDoesNotEnd() {
        assertEquals("nested-too-deeply", refused("<!-- " + "<div>".repeat(MANY)).type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!--", "<", "< ", "</", "<a ", "<?", "<% >", "<![CDATA[ >", "<a <b <i>"})
    void refusesManyTagsWithoutAnEnd(String piece) {
        Refused refused = refusedSoon(piece.repeat(MANY));
        assertEquals("nested-too-deeply", refused.type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b ",
                "<<word>> ",
                "<?xml:namespace prefix=o />",
                "<script>a<b</script>"
            })
    void takesSomeBracketsThatAreText(String piece) {
        assertDoesNotThrow(() -> HtmlDepth.check(piece.repeat(HtmlDepth.MOST_WITHOUT_END / 2)));
    }

    @Test
    void takesAnyNumberOfBracketsInScriptsAndComments() {
        String page = "<script>" + "a<b;".repeat(MANY) + "</script><!-- " + "< ".repeat(MANY);
        assertDoesNotThrow(() -> HtmlDepth.check(page + "-->"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", " a=b", "\na='x y'", " a=\"<\""})
    void refusesATagWithTooManyAttributes(String attribute) {
        Refused refused = refused("<p>One</p>\n<p" + attribute.repeat(MANY) + ">Two</p>");
        assertEquals(
                attribute.contains("<") ? "nested-too-deeply" : "too-many-attributes",
                refused.type());
    }

    @Test
    void takesBlanksWithinAnAttribute() {
        String page =
                "<img alt='"
                        + "a b ".repeat(MANY)
                        + "'"
                        + " ".repeat(MANY)
                        + "><p class=x>Text</p>";
        assertDoesNotThrow(() -> HtmlDepth.check(page));
    }
}
