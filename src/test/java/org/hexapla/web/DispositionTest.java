package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "note.txt",
                "世界人权宣言.html",
                "الإعلان العالمي لحقوق الإنسان.docx",
                "Déclaration des droits de l’homme.pdf",
                "a \"quoted\" name; with = signs.txt",
                "100% + 1 (draft) 'final'*.txt",
                "𠮷 野.txt",
                "back\\slash.txt",
            })
    void givesEveryNameBack(String name) {
        assertEquals(Optional.of(name), Disposition.name(Disposition.attachment(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"世界人权宣言.html", "الإعلان.docx", "a\"b\\c.txt", "a\r\nX-Evil: 1.txt"})
    void writesOnlyHarmlessAscii(String name) {
        String header = Disposition.attachment(name);
        assertTrue(header.matches("[\\x20-\\x7e]+"), header);
        String plain = header.substring(header.indexOf('"') + 1, header.indexOf("\"; filename*"));
        assertFalse(plain.contains("\"") || plain.contains("\\"), header);
    }

    @Test
    void givesOldClientsWhatAsciiCanSay() {
        assertEquals(
                "attachment; filename=\"Resume 1.txt\"; filename*=UTF-8''R%C3%A9sum%C3%A9%201.txt",
                Disposition.attachment("Résumé 1.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "attachment; filename=note.txt                                | note.txt",
                "attachment; filename=\"a note.txt\"                          | a note.txt",
                "attachment; filename=\"a \\\"b\\\".txt\"                     | a \"b\".txt",
                "attachment; FILENAME=\"x.txt\"; filename*=utf-8'zh'%E6%96%87 | 文",
                "attachment; filename*=UTF-8''a+b.txt                         | a+b.txt",
            })
    void readsTheNamesThatClientsWrite(String header, String name) {
        assertEquals(Optional.of(name), Disposition.name(header));
    }

    @Test
    void findsNoNameWhereThereIsNone() {
        assertEquals(Optional.empty(), Disposition.name(null));
        assertEquals(Optional.empty(), Disposition.name("attachment"));
        assertEquals(Optional.empty(), Disposition.name("attachment; filename*=UTF-8''%E6%9"));
    }
}
