package id.tabir.oversight;

import static id.tabir.base.Html.escape;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A small column chart as SVG: to be seen at a glance beside the table with its numbers. */
final class BarChart {
    private static final int COLUMN = 34;
    private static final int GAP = 8;
    private static final int HEIGHT = 90;
    private static final int ABOVE = 16;
    private static final int BELOW = 18;

    private BarChart() {}

    /**
     * @param labels below the columns
     * @param most the value of a full column, the same for charts that stand side by side
     * @param words how a value is written above its column
     */
    static String of(
            String title, List<String> labels, List<Double> values, double most, DoubleFunction<String> words) {
        int width = labels.size() * (COLUMN + GAP);
        var svg = new StringBuilder(1024);
        svg.append(String.format(
                Locale.ROOT,
                "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\"><title>%s</title>",
                width,
                ABOVE + HEIGHT + BELOW,
                width,
                escape(title)));
        for (int i = 0; i < labels.size(); i++) {
            double value = values.get(i);
            double height = most == 0 ? 0 : HEIGHT * value / most;
            column(svg, i * (COLUMN + GAP), height, words.apply(value), labels.get(i));
        }
        return svg.append("</svg>").toString();
    }

    private static void column(StringBuilder svg, int x, double height, String value, String label) {
        double top = ABOVE + HEIGHT - height;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/><text x=\"%d\" y=\"%.1f\">%s</text>"
                        + "<text x=\"%d\" y=\"%d\">%s</text>",
                x,
                top,
                COLUMN,
                Math.max(height, 1),
                x + COLUMN / 2,
                top - 4,
                escape(value),
                x + COLUMN / 2,
                ABOVE + HEIGHT + BELOW - 4,
                escape(label)));
    }
}
