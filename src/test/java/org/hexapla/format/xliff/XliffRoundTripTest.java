package org.hexapla.format.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XliffRoundTripTest {
    private static final int KITS = 300;

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWrote(XliffVersion version) {
        for (int seed = 0; seed < KITS; seed++) {
            TranslationKit kit = new RandomKits(seed).kit();
            ReturnedKit back = read(Xliff.write(kit, version));
            assertEquals(sent(kit, version), returned(back), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryRuleOfItsVersion(XliffVersion version) throws IOException {
        for (int seed = 0; seed < KITS; seed++) {
            byte[] bytes = Xliff.write(new RandomKits(seed).kit(), version);
            assertEquals(
                    List.of(),
                    Xliff.inspect(new ByteArrayInputStream(bytes)).problems(),
                    "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheKitAndItsDocument(XliffVersion version) {
        TranslationKit kit = new RandomKits(7).kit();
        ReturnedKit back = read(Xliff.write(kit, version));
        assertEquals(
                List.of(kit.id(), "A/RES/217(III)", "en", kit.target().tag(), version.number()),
                List.of(
                        String.valueOf(back.kit()),
                        back.original(),
                        back.source().tag(),
                        String.valueOf(back.target()),
                        back.version()));
    }

    @ParameterizedTest
    @EnumSource
    void aStateComesBackAsTheSameState(XliffVersion version) {
        TranslationKit kit = new RandomKits(21).kit();
        List<Optional<SegmentState>> sent = new ArrayList<>();
        List<Optional<SegmentState>> back = new ArrayList<>();
        ReturnedKit returned = read(Xliff.write(kit, version));
        List<KitSegment> shown = shown(kit, version);
        for (int i = 0; i < shown.size(); i++) {
            KitSegment segment = shown.get(i);
            boolean translated = segment.target() != null && !segment.target().text().isEmpty();
            if (translated && !segment.locked()) {
                sent.add(Optional.of(segment.state()));
                back.add(meaning(version.number(), returned.segments().get(i).state()));
            }
        }
        assertFalse(sent.isEmpty());
        assertEquals(sent, back);
    }

    @ParameterizedTest
    @EnumSource
    void givesEqualBytesForEqualKits(XliffVersion version) {
        assertArrayEquals(
                Xliff.write(new RandomKits(5).kit(), version),
                Xliff.write(new RandomKits(5).kit(), version));
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_0", "V2_1"})
    void writesWhatAStrictReaderOfVersionTwoTakes(XliffVersion version, @TempDir Path folder)
            throws Exception {
        for (int seed = 0; seed < KITS; seed++) {
            byte[] bytes = Xliff.write(new RandomKits(seed).kit(), version);
            File file = Files.write(folder.resolve(seed + ".xlf"), bytes).toFile();
            assertDoesNotThrow(() -> XLIFFReader.validate(file), () -> new String(bytes, UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_2")
    void writesUnitsThatOtherReadersOfVersionOneFind(XliffVersion version) {
        TranslationKit kit = new RandomKits(11).kit();
        String file = new String(Xliff.write(kit, version), UTF_8);
        List<String> names = new ArrayList<>();
        try (XLIFFFilter filter = new XLIFFFilter()) {
            filter.open(
                    new RawDocument(
                            file,
                            LocaleId.fromBCP47("en"),
                            LocaleId.fromBCP47(kit.target().tag())));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    names.add(event.getTextUnit().getId());
                }
            }
        }
        assertEquals(segments(kit).stream().map(KitSegment::id).toList(), names);
    }

    private static ReturnedKit read(byte[] file) {
        try {
            return Xliff.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KitSegment> segments(TranslationKit kit) {
        return kit.units().stream().flatMap(unit -> unit.segments().stream()).toList();
    }

    /** What a file holds as segments: 2.x can lock a unit only as a whole. */
    private static List<KitSegment> shown(TranslationKit kit, XliffVersion version) {
        List<KitSegment> shown = new ArrayList<>();
        for (KitUnit unit : kit.units()) {
            boolean locked = unit.segments().stream().allMatch(KitSegment::locked);
            unit.segments().stream()
                    .filter(s -> version == XliffVersion.V1_2 || locked || !s.locked())
                    .forEach(shown::add);
        }
        return shown;
    }

    /** Whatever is locked has no target in a file. */
    private static List<List<Object>> sent(TranslationKit kit, XliffVersion version) {
        return shown(kit, version).stream()
                .map(
                        s ->
                                List.<Object>of(
                                        s.id(),
                                        s.source(),
                                        String.valueOf(s.locked() ? null : s.target())))
                .toList();
    }

    private static List<List<Object>> returned(ReturnedKit kit) {
        return kit.segments().stream()
                .map(s -> List.<Object>of(s.id(), s.source(), String.valueOf(s.target())))
                .toList();
    }

    private static Optional<SegmentState> meaning(String version, @Nullable String state) {
        return Optional.ofNullable(
                Xliff.meaning(ToolProfile.generic(), version, state, null).state());
    }
}
