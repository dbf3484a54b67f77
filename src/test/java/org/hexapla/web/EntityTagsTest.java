package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"a\"",
                "\"x\", \"a\"",
                "\"x\",\"a\",W/\"y\"",
                "W/\"a\", \"a\"",
                ", \"x,y\" ,, \"a\",",
                "\"a-gzip\"",
            })
    void allowWhoKnowsTheStateOrDoesNotMind(String value) {
        assertTrue(new EntityTags(value).allow("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b\"", "W/\"a\"", "\"\"", "\"x,a\"", "\"*\"", "\"a-b\"", "\"A\""})
    void refuseWhoKnowsAnother(String value) {
        assertFalse(new EntityTags(value).allow("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "a", "\"a", "a\"", "*, \"a\"", "\"a\" \"b\"", "w/\"a\"", "\"a b\""})
    void areNothingElse(String value) {
        Refused refused = assertThrows(Refused.class, () -> new EntityTags(value));
        assertEquals("bad-entity-tags", refused.type());
    }

    @Test
    void readALongListOfThem() {
        assertTrue(new EntityTags("\"x\",".repeat(100_000) + "\"a\"").allow("a"));
    }
}
