package org.hexapla.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.hexapla.core.language.Language;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;

/** How the cells of a workbook show their values. */
final class SheetFormats {
    private static final int GENERAL = 0;

    /** Shows a date as its reader writes dates. */
    private static final int DATE = 14;

    private final DataFormatter formatter;
    private final DateTimeFormatter dates;
    private final boolean since1904;
    private final String minus;
    private final Map<String, FormatCode> codes = new HashMap<>();
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    private SheetFormats(boolean since1904, Language language) {
        this.since1904 = since1904;
        Locale locale = Locale.forLanguageTag(language.tag() + "-u-nu-latn");
        this.formatter = new DataFormatter(locale);
        this.minus =
                NumberFormat.getInstance(locale) instanceof DecimalFormat numbers
                        ? numbers.getNegativePrefix()
                        : "-";
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).localizedBy(locale);
    }

    static SheetFormats of(ZipFile zip, boolean since1904, Language language) throws IOException {
        SheetFormats formats = new SheetFormats(since1904, language);
        ZipEntry part = zip.getEntry("xl/styles.xml");
        if (part != null) {
            try (InputStream in = zip.getInputStream(part);
                    SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(SafeXml xml) {
        boolean cells = false;
        while (xml.advance()) {
            if (xml.isStart("numFmt")) {
                own.put(number(xml, "numFmtId"), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                cells = xml.isStart("cellXfs");
            } else if (cells && xml.isStart("xf")) {
                styles.add(number(xml, "numFmtId"));
            }
        }
    }

    private static int number(SafeXml xml, String attribute) {
        String digits = String.valueOf(xml.attribute(attribute));
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : GENERAL;
    }

    /**
     * What a cell shows.
     *
     * @param type as the sheet says it: {@code b} for what is true or false, {@code str} for the
     *     text that a formula gave, {@code e} for its error, {@code d} for a date in letters, else
     *     a number
     * @param style the number of its style
     */
    String shown(String type, String value, int style) {
        return switch (type) {
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "e" -> value;
            case "d" -> date(value, style);
            default -> number(value, style);
        };
    }

    /** A date in letters, as strict files have them. */
    private String date(String value, int style) {
        try {
            String time = value.strip().replaceFirst("Z$", "");
            LocalDateTime date =
                    time.contains("T")
                            ? LocalDateTime.parse(time)
                            : LocalDate.parse(time).atStartOfDay();
            int format = format(style);
            return number(
                    DateUtil.getExcelDate(date, since1904), format == GENERAL ? DATE : format);
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String number(String value, int style) {
        try {
            return number(Double.parseDouble(value.strip()), format(style));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private int format(int style) {
        return style < styles.size() ? styles.get(style) : GENERAL;
    }

    private String number(double number, int format) {
        String code = own.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        try {
            if (format == DATE && DateUtil.isValidExcelDate(number)) {
                return dates.format(DateUtil.getLocalDateTime(number, since1904));
            }
            return codes.computeIfAbsent(
                            code == null ? "General" : code, one -> new FormatCode(one, minus))
                    .shown(number, this::simple);
        } catch (IllegalArgumentException e) {
            return simple(number, "General"); // a format that nobody understands
        }
    }

    private String simple(double number, String code) {
        return formatter.formatRawCellContents(number, -1, code, since1904);
    }
}
