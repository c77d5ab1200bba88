package id.tabir.base;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), every cell quoted. */
public final class Csv {
    /** What a formula begins with, also as East Asian keyboards write it. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        // A spreadsheet would run what begins like a formula.
        String safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
