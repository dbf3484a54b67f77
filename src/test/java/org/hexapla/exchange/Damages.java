package org.hexapla.exchange;

import static org.hexapla.exchange.Damage.TEXT_2;
import static org.hexapla.exchange.Damage.any;
import static org.hexapla.exchange.Damage.bytes;
import static org.hexapla.exchange.Damage.one;
import static org.hexapla.exchange.Damage.two;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.hexapla.exchange.Damage.End;

/**
 * What happens to a kit on its way, and how each of it must end. The kit is the one of {@code
 * proof.en.html} and {@code proof.fr.html}: {@code s1} to {@code s9} and {@code s12} are official
 * in both languages but for the number {@code s9}; {@code s10} and {@code s11} have no French yet,
 * and {@code s13} says what the picture shows.
 */
final class Damages {
    private static final End WORK = End.work();
    private static final String BROKEN = "brokenCodes";
    private static final String MALFORMED = "malformed-xliff";
    private static final String EMBLEM = "L’emblème en tête : ";

    private Damages() {}

    static List<Damage> all() {
        List<Damage> all = new ArrayList<>();
        all.addAll(encodings());
        all.addAll(layouts());
        all.addAll(markup());
        all.addAll(broken());
        all.addAll(heads());
        all.addAll(ids());
        all.addAll(sources());
        all.addAll(targets());
        all.addAll(codes());
        all.addAll(states());
        all.addAll(additions());
        return all;
    }

    private static List<Damage> encodings() {
        return List.of(
                bytes("nothing", Sheet::utf8, WORK),
                any("a byte order mark", it -> it.with("\uFEFF" + it.xml()), WORK),
                any("no declaration", it -> it.replaceFirst("<\\?xml.*?\\?>\\s*", ""), WORK),
                bytes("UTF-16, little end first", it -> encoded(it, "UTF-16LE", "UTF-16"), WORK),
                bytes("UTF-16, big end first", it -> encoded(it, "UTF-16BE", "UTF-16"), WORK),
                bytes("Latin-1 that says so", it -> latin(it, "ISO-8859-1"), WORK),
                bytes("Windows code page that says so", it -> latin(it, "windows-1252"), WORK),
                bytes(
                        "Latin-1 that says UTF-8",
                        it -> it.xml().getBytes(StandardCharsets.ISO_8859_1),
                        End.refused("wrong-encoding")),
                bytes(
                        "an encoding that nobody knows",
                        it -> it.replace("\"UTF-8\"", "\"UTF-99\"").utf8(),
                        End.refused("wrong-encoding")),
                any("line ends of Windows", it -> it.replace("\n", "\r\n"), WORK),
                any("line ends of an old Mac", it -> it.replace("\n", "\r"), WORK),
                bytes("compressed", Damages::gzip, End.refused("not-xliff")));
    }

    private static byte[] encoded(Sheet sheet, String charset, String declared) {
        String marked = "\uFEFF" + sheet.replace("\"UTF-8\"", "\"" + declared + "\"").xml();
        return marked.getBytes(Charset.forName(charset));
    }

    private static byte[] latin(Sheet sheet, String charset) {
        return sheet.replace("\"UTF-8\"", "\"" + charset + "\"")
                .replace("’", "&#x2019;")
                .xml()
                .getBytes(Charset.forName(charset));
    }

    private static byte[] gzip(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(sheet.utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Damage> layouts() {
        return List.of(
                any("all on one line", it -> it.replaceAll(">\\s+<(?!/source)", "><"), WORK),
                any("indented anew", it -> it.replaceAll(">\n *<(?!/source)", ">\n\n\t\t<"), WORK),
                any(
                        "attributes in apostrophes",
                        it -> it.replaceAll("(=)\"([^\"]*)\"", "$1'$2'"),
                        WORK),
                any(
                        "attributes in another order",
                        it ->
                                it.replaceAll(
                                        "(<[\\w-]+ )([\\w:-]+=\"[^\"]*\") ([\\w:-]+=\"[^\"]*\")",
                                        "$1$3 $2"),
                        WORK),
                any(
                        "texts on lines of their own",
                        it ->
                                it.replaceAll(
                                                "(<(source|target)\\b[^/>]*>)(?=[^<]|<[^/])",
                                                "$1\n\t\t")
                                        .replaceAll("</(source|target)>", "\n\t</$1>"),
                        WORK),
                any("empty elements written out", Damages::writtenOut, WORK),
                any("units in another order", Damages::reversed, WORK),
                one("groups dissolved", it -> it.replaceAll("\\s*</?group[^>]*>", ""), WORK),
                one(
                        "white space no longer declared",
                        it -> it.replace(" xml:space=\"preserve\"", ""),
                        WORK),
                any(
                        "letters as character references",
                        it -> it.replace("é", "&#233;").replace("V", "&#x56;"),
                        WORK),
                any(
                        "targets in CDATA sections",
                        it -> it.replace(TEXT_2, "<![CDATA[" + TEXT_2 + "]]>"),
                        WORK),
                any(
                        "half a target in a CDATA section",
                        it ->
                                it.replace(
                                        "Les rapports figurent",
                                        "Les <![CDATA[rapports]]> figurent"),
                        WORK));
    }

    private static Sheet writtenOut(Sheet sheet) {
        return sheet.replaceAll("<(\\w+)([^<>]*)/>", "<$1$2></$1>");
    }

    private static Sheet reversed(Sheet sheet) {
        String name = sheet.say("group", "unit");
        Pattern pattern = Pattern.compile("(?s)<" + name + " .*</" + name + ">");
        Matcher matcher = pattern.matcher(sheet.xml());
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name);
        }
        List<String> units =
                new ArrayList<>(Arrays.asList(matcher.group().split("(?<=</" + name + ">)\\s*")));
        Collections.reverse(units);
        return sheet.with(
                sheet.xml().substring(0, matcher.start())
                        + String.join("\n", units)
                        + sheet.xml().substring(matcher.end()));
    }

    private static List<Damage> markup() {
        return List.of(
                any("a prefix before every element", Damages::prefixed, WORK),
                one("no namespace", it -> it.replaceFirst(" xmlns=\"[^\"]*\"", ""), WORK),
                any(
                        "comments everywhere",
                        it ->
                                it.replace(">\n", "><!-- seen -->\n")
                                        .replace("Vienne", "Vi<!-- e -->enne"),
                        WORK),
                any(
                        "processing instructions everywhere",
                        it ->
                                it.replace(">\n", "><?tool seen?>\n")
                                        .replace("annexe", "an<?x?>nexe"),
                        WORK),
                any(
                        "standalone declared",
                        it -> it.replace("\"UTF-8\"", "\"UTF-8\" standalone=\"yes\""),
                        WORK),
                any(
                        "attributes of another's",
                        it ->
                                it.replace("<xliff ", "<xliff xmlns:t=\"urn:tool\" ")
                                        .replaceAll(
                                                "<(trans-unit|segment|target)", "<$1 t:seen=\"1\""),
                        WORK),
                any(
                        "elements of another's before the source",
                        it ->
                                it.replace(
                                        "<source>",
                                        "<t:x xmlns:t=\"urn:tool\"><t:target>No.</t:target></t:x><source>"),
                        WORK),
                any(
                        "elements of another's in a target",
                        it -> it.replace("Vienne.", "Vienne.<t:x xmlns:t=\"urn:tool\">No.</t:x>"),
                        WORK),
                any(
                        "our elements in another's namespace",
                        it ->
                                it.segment(
                                        "s2",
                                        unit ->
                                                unit.replace(
                                                        "<source>",
                                                        "<t:target xmlns:t=\"urn:tool\">No.</t:target><source>")),
                        WORK));
    }

    private static Sheet prefixed(Sheet sheet) {
        return sheet.replaceAll("<(/?)([\\w-]+)(?=[ />])", "<$1xlf:$2")
                .replace(" xmlns=", " xmlns:xlf=");
    }

    private static List<Damage> broken() {
        return List.of(
                bytes("emptied", it -> new byte[0], End.refused("empty-file")),
                bytes("cut off in the middle", Damages::half, End.refused(MALFORMED)),
                any(
                        "cut off before the last tag",
                        it -> it.replace("</xliff>", ""),
                        End.refused(MALFORMED)),
                any(
                        "text after the end",
                        it -> it.with(it.xml() + "Sent from my telephone"),
                        End.refused(MALFORMED)),
                any(
                        "a tag not closed",
                        it -> it.replaceFirst("</target>", ""),
                        End.refused(MALFORMED)),
                any(
                        "an ampersand by itself",
                        it -> it.replace("Vienne", "Vienne & Graz"),
                        End.refused(MALFORMED)),
                any(
                        "an entity of HTML",
                        it -> it.replace("à Vienne", "à&nbsp;Vienne"),
                        End.refused(MALFORMED)),
                any(
                        "a control character",
                        it -> it.replace("Vienne", "Vi\u0002enne"),
                        End.refused("control-character")),
                any(
                        "a control character as a reference",
                        it -> it.replace("Vienne", "Vi&#x1F;enne"),
                        End.refused("control-character")),
                any(
                        "half a character as a reference",
                        it -> it.replace("Vienne", "Vi&#xD842;enne"),
                        End.refused("control-character")),
                any(
                        "a prefix that is not declared",
                        it -> it.replaceFirst("<source>", "<q:s/><source>"),
                        End.refused(MALFORMED)),
                any(
                        "an attribute twice",
                        it -> it.replace(" id=\"s2\"", " id=\"s2\" id=\"s2\""),
                        End.refused(MALFORMED)),
                any(
                        "a document type",
                        it ->
                                it.replaceFirst(
                                        "<xliff", "<!DOCTYPE xliff [<!ENTITY e \"x\">]>\n<xliff"),
                        End.refused("doctype-refused")),
                any(
                        "nested without end",
                        it ->
                                it.replace(
                                        "Vienne.",
                                        "Vienne." + "<mrk>".repeat(600) + "</mrk>".repeat(600)),
                        End.refused(MALFORMED)),
                bytes(
                        "a page of HTML instead",
                        it ->
                                "<html><body><p>Sign in</p></body></html>"
                                        .getBytes(StandardCharsets.UTF_8),
                        End.refused("not-xliff")),
                bytes(
                        "plain text instead",
                        it -> TEXT_2.getBytes(StandardCharsets.UTF_8),
                        End.refused("not-xliff")),
                bytes(
                        "another root",
                        it -> it.replaceAll("<(/?)xliff", "<$1tbx").utf8(),
                        End.refused("not-xliff")),
                bytes(
                        "the root of a memory",
                        it -> it.replaceAll("<(/?)xliff", "<$1tmx").utf8(),
                        End.refused("which-languages")));
    }

    private static byte[] half(Sheet sheet) {
        byte[] whole = sheet.utf8();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static List<Damage> heads() {
        return List.of(
                any(
                        "no version",
                        it -> it.replaceFirst("(<xliff[^>]*) version=\"[^\"]*\"", "$1"),
                        End.refused("unsupported-xliff-version")),
                any(
                        "a version that is not",
                        it ->
                                it.replaceFirst(
                                        "(<xliff[^>]*) version=\"[^\"]*\"", "$1 version=\"3.0\""),
                        End.refused("unsupported-xliff-version")),
                any(
                        "the note of the kit lost",
                        it -> it.replaceFirst("(?s)hexapla-kit: \\w+", "see above"),
                        WORK),
                any(
                        "the attribute of the kit lost",
                        it -> it.replaceFirst(" hx:kit=\"\\w+\"", ""),
                        WORK),
                any("nothing names the kit", Damages::nameless, WORK),
                any(
                        "the kit of nobody",
                        it ->
                                it.replaceAll(
                                        "(hx:kit=\"|hexapla-kit: )\\w+",
                                        "$100ff00ff00ff00ff00ff00ff00ff00ff"),
                        WORK),
                any(
                        "another document",
                        it -> it.replace("\"PROOF/1\"", "\"PROOF/2\""),
                        End.refused("another-document")),
                any(
                        "the name of a file in the place of the document's",
                        it -> it.replace("\"PROOF/1\"", "\"kit.xlf\""),
                        WORK),
                any(
                        "the path of a file in the place of the document's name",
                        it -> it.replace("\"PROOF/1\"", "\"C:\\Users\\anna\\kit\""),
                        WORK),
                any(
                        "nothing in the place of the document's name",
                        it -> it.replace("\"PROOF/1\"", "\"\""),
                        WORK),
                any(
                        "the name of a file, and nothing names the kit",
                        it -> nameless(it.replace("\"PROOF/1\"", "\"/main/kit.xlf\"")),
                        WORK),
                any(
                        "the document's name in small letters",
                        it -> it.replace("\"PROOF/1\"", "\"proof/1\""),
                        WORK),
                any("languages exchanged", Damages::exchanged, End.refused("another-language")),
                any(
                        "another target language",
                        it -> it.replace("\"fr\"", "\"es\""),
                        End.refused("another-language")),
                any(
                        "another source language",
                        it -> it.replace("\"en\"", "\"ru\""),
                        End.refused("another-language")),
                any(
                        "a language that is none",
                        it -> it.replace("\"fr\"", "\"?!\""),
                        End.refused("unknown-language")),
                any(
                        "no target language",
                        it -> it.replaceFirst(" (target-language|trgLang)=\"fr\"", ""),
                        WORK),
                any(
                        "a target language that is nothing",
                        it -> it.replaceFirst("(target-language|trgLang)=\"fr\"", "$1=\"\""),
                        WORK),
                any("a language in capitals", it -> it.replace("\"fr\"", "\"FR\""), WORK),
                any(
                        "languages with their countries",
                        it -> it.replace("\"fr\"", "\"fr-FR\"").replace("\"en\"", "\"en-GB\""),
                        WORK));
    }

    private static Sheet nameless(Sheet sheet) {
        return sheet.replaceFirst(" hx:kit=\"\\w+\"", "").replaceFirst("hexapla-kit: \\w+", "");
    }

    private static Sheet exchanged(Sheet sheet) {
        return sheet.replace("\"en\"", "\"??\"")
                .replace("\"fr\"", "\"en\"")
                .replace("\"??\"", "\"fr\"");
    }

    /** A segment whose id was lost is found again by its source, where only one has it. */
    private static List<Damage> ids() {
        return List.of(
                any(
                        "an id lost",
                        it -> it.segment("s2", unit -> unit.replace(" id=\"s2\"", "")),
                        WORK),
                any(
                        "an id given twice",
                        it -> it.replace(" id=\"s10\"", " id=\"s2\""),
                        End.refused("duplicate-id")),
                any(
                        "a segment given twice",
                        it -> it.segment("s2", unit -> unit + unit),
                        End.refused("duplicate-id")),
                any("an id of nobody", it -> it.replace(" id=\"s2\"", " id=\"s9999\""), WORK),
                any("an empty id", it -> it.replace(" id=\"s2\"", " id=\"\""), WORK),
                any(
                        "two ids exchanged",
                        it ->
                                it.replace(" id=\"s2\"", " id=\"?\"")
                                        .replace(" id=\"s3\"", " id=\"s2\"")
                                        .replace(" id=\"?\"", " id=\"s3\""),
                        WORK),
                any("a segment taken out", it -> it.segment("s2", unit -> ""), WORK.without("s2")),
                any("every segment taken out but one", Damages::onlyOne, WORK.without("s2")),
                any(
                        "a segment of another kit",
                        it ->
                                it.segment(
                                        "s10",
                                        unit ->
                                                unit
                                                        + it.segment("s2")
                                                                .replace("\"s2\"", "\"s700\"")),
                        WORK.and("s700", "unknown")),
                any("a second file of the same document", Damages::doubled, WORK),
                any(
                        "every id with something before it",
                        it -> it.replaceAll("(<(?:trans-unit|segment)[^>]*) id=\"", "$1 id=\"1_"),
                        WORK),
                any(
                        "an id and a source of nobody",
                        it ->
                                it.source("s2", "Nobody wrote this.")
                                        .replace(" id=\"s2\"", " id=\"s9999\""),
                        WORK.without("s2").and("s9999", "unknown")));
    }

    private static Sheet onlyOne(Sheet sheet) {
        Sheet less = sheet;
        for (int i = 1; i <= 13; i++) {
            less = i == 10 ? less : less.segment("s" + i, unit -> "");
        }
        return less;
    }

    private static Sheet doubled(Sheet sheet) {
        String file =
                Pattern.compile("(?s)<file.*</file>")
                        .matcher(sheet.xml())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
        Sheet other = new Sheet(file, sheet.version());
        for (int i = 2; i <= 13; i++) {
            other = other.segment("s" + i, unit -> "");
        }
        String second =
                other.replace("\"s1\"", "\"s701\"")
                        .xml()
                        .replaceFirst("(<file) id=\"f1\"", "$1 id=\"f2\"");
        return sheet.replace("</file>", "</file>" + second);
    }

    private static List<Damage> sources() {
        return List.of(
                any(
                        "a source improved by its translator",
                        it -> it.source("s2", "The Committee met in Vienna."),
                        WORK.and("s2", "stale")),
                any(
                        "a source improved where nothing was done",
                        it -> it.source("s12", "The meeting rose at 12."),
                        WORK),
                any("a source emptied", it -> it.source("s2", ""), WORK.and("s2", "stale")),
                any(
                        "a source set anew in its white space",
                        it -> it.source("s2", "\n  The Committee\n  met in  Geneva. "),
                        WORK),
                any(
                        "a blank after a source",
                        it -> it.source("s10", "The reports are annexed. "),
                        WORK),
                any(
                        "the codes of a source taken out",
                        it -> it.source("s3", "The Chair opened the session."),
                        WORK));
    }

    private static List<Damage> targets() {
        String decomposed = Normalizer.normalize(TEXT_2, Normalizer.Form.NFD);
        return List.of(
                any("a target taken out", it -> it.withoutTarget("s12"), WORK),
                any("the work taken out", it -> it.withoutTarget("s2"), WORK.without("s2")),
                any("a target emptied", it -> it.target("s12", ""), WORK),
                any("every target emptied", Damages::emptied, WORK.without("s2").without("s10")),
                any(
                        "a target written as an empty tag",
                        it -> it.targetElement("s12", "<target/>"),
                        WORK),
                any("a target of blanks", it -> it.target("s12", "  \n "), WORK),
                any(
                        "a target filled with the source",
                        it ->
                                it.target(
                                        "s11",
                                        "The next " + it.pair(1, "session") + " is in June."),
                        WORK),
                any(
                        "a target filled with the source and blanks",
                        it ->
                                it.target(
                                        "s11",
                                        " The next " + it.pair(1, "session") + " is in June. "),
                        WORK),
                any(
                        "a translation overwritten by the source",
                        it ->
                                it.target("s12", "The meeting rose at noon.")
                                        .state("s12", it.say("new", "initial")),
                        WORK),
                any(
                        "a target that is the source, and said to be translated",
                        it ->
                                unapproved(
                                        it.target("s12", "The meeting rose at noon.")
                                                .state("s12", "translated")),
                        WORK.taken("s12", "The meeting rose at noon.")),
                any(
                        "a number as it stands in the source",
                        it -> it.target("s9", "2026"),
                        WORK.taken("s9", "2026")),
                any(
                        "the work in decomposed letters",
                        it -> it.target("s2", decomposed),
                        WORK.taken("s2", decomposed)),
                any(
                        "old texts in decomposed letters",
                        it ->
                                it.target(
                                        "s12",
                                        Normalizer.normalize(
                                                "La séance a été levée à midi.",
                                                Normalizer.Form.NFD)),
                        WORK),
                any(
                        "blanks after a text",
                        it -> it.target("s2", TEXT_2 + "  "),
                        WORK.taken("s2", TEXT_2 + "  ")),
                any(
                        "characters that nobody sees",
                        it -> it.target("s2", "\u200FLe\u00A0Comité\u200D\u00AD\uFEFF 𠮷\u2060."),
                        WORK.taken("s2", "\u200FLe\u00A0Comité\u200D\u00AD\uFEFF 𠮷\u2060.")),
                any(
                        "a text with marks of XML",
                        it -> it.target("s2", "a &lt;b> &amp;amp; c ]]&gt;"),
                        WORK.taken("s2", "a <b> &amp; c ]]>")),
                any(
                        "a long text",
                        it -> it.target("s2", "très ".repeat(20_000)),
                        WORK.taken("s2", "très ".repeat(20_000))));
    }

    /** What 1.2 calls approved is final, whatever state stands beside it. */
    private static Sheet unapproved(Sheet sheet) {
        return sheet.isTwo() ? sheet : sheet.replace(" approved=\"yes\"", "");
    }

    private static Sheet emptied(Sheet sheet) {
        return sheet.replaceAll("(?s)(<target[^>]*>).*?</target>", "$1</target>");
    }

    private static List<Damage> codes() {
        return List.of(
                any(
                        "two pairs in another order",
                        it ->
                                it.target(
                                        "s4",
                                        it.pair(2, "Chinois") + " et " + it.pair(1, "arabe") + "."),
                        WORK.taken("s4", "Chinois et arabe.")),
                any(
                        "one pair within the other",
                        it -> it.target("s4", it.pair(1, "arabe et " + it.pair(2, "chinois"))),
                        WORK.taken("s4", "arabe et chinois")),
                any(
                        "two pairs that cross",
                        it ->
                                it.target(
                                        "s4",
                                        it.open(1)
                                                + "arabe "
                                                + it.open(2)
                                                + "et"
                                                + it.close(1)
                                                + " chinois"
                                                + it.close(2)),
                        WORK.taken("s4", "arabe et chinois")),
                any(
                        "a pair as two points",
                        it ->
                                it.target(
                                        "s3",
                                        "La "
                                                + it.open(1)
                                                + "Présidente"
                                                + it.close(1)
                                                + " ouvrit."),
                        WORK.taken("s3", "La Présidente ouvrit.")),
                any(
                        "a pair moved",
                        it -> it.target("s3", "Ouverture par " + it.pair(1, "le Président")),
                        WORK.taken("s3", "Ouverture par le Président")),
                any(
                        "formatting left out",
                        it -> it.target("s3", "La Présidente ouvrit la session."),
                        WORK.taken("s3", "La Présidente ouvrit la session.")),
                any(
                        "a pair that does not close",
                        it -> it.target("s3", "La " + it.open(1) + "Présidente ouvrit."),
                        WORK.and("s3", BROKEN)),
                any(
                        "a pair that does not open",
                        it ->
                                it.target(
                                        "s3",
                                        "La Présidente"
                                                + it.say(
                                                        "<it id=\"1\" pos=\"close\" ctype=\"bold\"/>",
                                                        "<ec id=\"c1\" isolated=\"yes\"/>")
                                                + " ouvrit."),
                        WORK.and("s3", BROKEN)),
                any(
                        "a pair twice",
                        it ->
                                it.target(
                                        "s3",
                                        it.pair(1, "La")
                                                + " "
                                                + it.pair(1, "Présidente")
                                                + " ouvrit."),
                        WORK.and("s3", BROKEN)),
                any(
                        "a pair invented",
                        it -> it.target("s2", "Le " + it.pair(7, "Comité") + " s’est réuni."),
                        WORK.and("s2", BROKEN)),
                any(
                        "a lone code left out",
                        it -> it.target("s5", "L’emblème est en tête."),
                        WORK.and("s5", BROKEN)),
                any(
                        "a lone code twice",
                        it -> it.target("s5", EMBLEM + it.lone(1) + it.lone(1)),
                        WORK.and("s5", BROKEN)),
                any(
                        "a lone code moved",
                        it -> it.target("s5", EMBLEM + it.lone(1)),
                        WORK.taken("s5", EMBLEM)),
                any(
                        "a lone code invented",
                        it -> it.target("s2", "Le Comité" + it.lone(8) + " siégea."),
                        WORK.and("s2", BROKEN)),
                any(
                        "a lone code under another number",
                        it -> it.target("s5", EMBLEM + it.lone(5)),
                        WORK.and("s5", BROKEN)),
                any(
                        "a code become its own text",
                        it -> it.target("s5", EMBLEM + "&lt;x id=\"1\"/&gt;"),
                        WORK.taken("s5", EMBLEM)),
                any(
                        "a code become words that name no code",
                        it -> it.target("s5", EMBLEM + "&lt;x id=\"8\"/&gt;"),
                        WORK.and("s5", BROKEN)),
                any(
                        "a pair become a lone code",
                        it -> it.target("s3", "La Présidente" + it.lone(1) + " ouvrit."),
                        WORK.and("s3", BROKEN)),
                one(
                        "a pair in the words of older tools",
                        it ->
                                it.target(
                                        "s3",
                                        "La <bpt id=\"1\" rid=\"1\">{1}</bpt>Présidente<ept id=\"1\" rid=\"1\">{/1}</ept> ouvrit."),
                        WORK.taken("s3", "La Présidente ouvrit.")),
                one(
                        "a lone code in the words of older tools",
                        it -> it.target("s5", EMBLEM + "<ph id=\"1\">{img}</ph>"),
                        WORK.taken("s5", EMBLEM)),
                any(
                        "what codes show was changed",
                        it ->
                                it.replaceAll(
                                        " ctype=\"image\"/>| type=\"image\"/>",
                                        it.say(
                                                " ctype=\"image\" equiv-text=\"[1]\"/>",
                                                " type=\"image\" disp=\"[1]\" equiv=\"1\"/>")),
                        WORK),
                any(
                        "what codes are was lost",
                        it ->
                                it.replaceAll(
                                        " ctype=\"\\w+\"| type=\"(fmt|image)\"( subType=\"[\\w:]+\")?",
                                        ""),
                        WORK));
    }

    private static List<Damage> states() {
        return List.of(
                any(
                        "a state of the tool's own",
                        it -> it.state("s10", it.say("x-done", "done")),
                        WORK),
                any("an empty state", it -> it.state("s10", ""), WORK),
                any(
                        "work that is still called new",
                        it ->
                                it.state("s10", it.say("new", "initial"))
                                        .state("s2", it.say("needs-translation", "initial")),
                        WORK),
                any("work said to be final", it -> it.state("s10", "final"), WORK),
                any(
                        "everything said to be translated",
                        it -> it.replaceAll(" state=\"final\"", " state=\"translated\""),
                        WORK),
                one(
                        "everything approved",
                        it ->
                                it.replace(" approved=\"yes\"", "")
                                        .replace("<trans-unit", "<trans-unit approved=\"yes\""),
                        WORK),
                one("nothing approved", it -> it.replaceAll(" approved=\"yes\"", ""), WORK),
                one(
                        "work rejected in review",
                        it ->
                                it.state("s10", "needs-review-translation")
                                        .replace(
                                                "state=\"needs-review-translation\"",
                                                "state=\"needs-review-translation\" state-qualifier=\"rejected-grammar\""),
                        WORK),
                two(
                        "a sub-state of the tool's own",
                        it ->
                                it.segment(
                                        "s10",
                                        unit ->
                                                unit.replace(
                                                        " state=\"translated\"",
                                                        " state=\"translated\" subState=\"tool:seen\"")),
                        WORK),
                any(
                        "no state anywhere",
                        it -> it.replaceAll(" (state|approved)=\"\\w+\"", ""),
                        WORK),
                one(
                        "everything not to be translated",
                        it -> it.replaceAll("<trans-unit", "<trans-unit translate=\"no\""),
                        WORK),
                two(
                        "everything not to be translated",
                        it -> it.replaceAll("<unit", "<unit translate=\"no\""),
                        WORK));
    }

    private static List<Damage> additions() {
        String note = "<note>Is this Vienna?</note>";
        return List.of(
                one(
                        "notes of a reviewer's",
                        it -> it.replaceAll("</trans-unit>", note + "</trans-unit>"),
                        WORK),
                two(
                        "notes of a reviewer's",
                        it -> it.replaceAll("(<unit[^>]*>)", "$1<notes>" + note + "</notes>"),
                        WORK),
                one(
                        "proposals of a memory",
                        it ->
                                it.replaceAll(
                                        "</trans-unit>",
                                        "<alt-trans match-quality=\"99\"><source>X</source><target state=\"final\">No.</target></alt-trans></trans-unit>"),
                        WORK),
                two(
                        "proposals of a memory",
                        it ->
                                it.replaceAll(
                                        "(<unit[^>]*>)",
                                        "$1<m:matches xmlns:m=\"urn:oasis:names:tc:xliff:matches:2.0\"><m:match ref=\"#s1\"><source>X</source><target>No.</target></m:match></m:matches>"),
                        WORK),
                one(
                        "sources cut by the tool",
                        it ->
                                it.replaceAll(
                                        "(<source>)(.*?)(</source>)",
                                        "$1$2$3<seg-source><mrk mtype=\"seg\" mid=\"0\">$2</mrk></seg-source>"),
                        WORK),
                one(
                        "targets in one mark",
                        it ->
                                it.replaceAll(
                                        "(<target[^>]*>)(.*?)(</target>)",
                                        "$1<mrk mtype=\"seg\" mid=\"0\">$2</mrk>$3"),
                        WORK),
                any(
                        "a term marked",
                        it ->
                                it.replace(
                                        "Vienne",
                                        it.say(
                                                "<mrk mtype=\"term\">Vienne</mrk>",
                                                "<mrk id=\"m1\" type=\"term\">Vienne</mrk>")),
                        WORK),
                two(
                        "a comment as two points",
                        it ->
                                it.replace(
                                        "Vienne",
                                        "<sm id=\"m1\" type=\"comment\" value=\"?\"/>Vienne<em startRef=\"m1\"/>"),
                        WORK),
                one(
                        "the tool's name and phases",
                        it ->
                                it.replace(
                                        "<header>",
                                        "<header><phase-group><phase phase-name=\"1\" process-name=\"t\"/></phase-group><tool tool-id=\"t\" tool-name=\"T\"/>"),
                        WORK),
                two(
                        "metadata of the tool's",
                        it ->
                                it.replaceAll(
                                        "(<unit[^>]*>)",
                                        "$1<mda:metadata xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\"><mda:metaGroup><mda:meta type=\"x\">1</mda:meta></mda:metaGroup></mda:metadata>"),
                        WORK),
                two(
                        "the order of targets given",
                        it -> it.replaceAll("<target>", "<target order=\"1\">"),
                        WORK),
                two(
                        "native data kept apart",
                        it ->
                                it.replaceAll(
                                        "(<unit[^>]*>)",
                                        "$1<originalData><data id=\"d1\">&lt;b></data></originalData>"),
                        WORK));
    }

    /** All names, for the count. */
    static List<String> names() {
        return all().stream().map(Damage::name).distinct().collect(Collectors.toList());
    }
}
