package id.tabir.oversight;

import static id.tabir.base.Html.escape;

import id.tabir.oversight.WeeklyReport.Count;
import id.tabir.oversight.WeeklyReport.Employer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The weekly report as a page that needs nothing else: to read and to print. */
final class WeeklyPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} {week}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 56rem; margin: 2rem auto;
              padding: 0 1rem }
            table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem }
            th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #ccc }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
            figure { display: inline-block; margin: 0 1.5rem 1rem 0; break-inside: avoid }
            svg { max-width: 100%; height: auto }
            svg rect { fill: #14605a }
            svg text { font: 10px system-ui, sans-serif; text-anchor: middle; fill: #111 }
            thead { display: table-header-group }
            tr { break-inside: avoid }
            @media print { body { margin: 0; max-width: none } }
            </style>
            </head>
            <body>
            <h1>{title} {week}</h1>
            <p>{from} – {to}, {days}</p>
            """;

    private final WeeklyReport report;
    private final WeeklyWords words;
    private final StringBuilder page = new StringBuilder(8192);

    WeeklyPage(WeeklyReport report, String language) {
        this.report = report;
        this.words = new WeeklyWords(language);
    }

    String html() {
        JsonObject json = report.json();
        page.append(HEAD.replace("{language}", words.language())
                .replace("{title}", say("title"))
                .replace("{week}", escape(report.week()))
                .replace("{from}", json.getString("from"))
                .replace("{to}", json.getString("to"))
                .replace("{days}", say("days")));
        trend();
        counts();
        open(json);
        return page.append("</body>\n</html>\n").toString();
    }

    private String say(String name) {
        return escape(words.say(name));
    }

    private void trend() {
        List<Employer> shown = new ArrayList<>(List.of(together()));
        shown.addAll(report.employers());
        List<String> labels = report.weeks().stream()
                .map(week -> week.getString("week").substring("2026-".length()))
                .toList();
        double most = shown.stream()
                .flatMap(one -> rates(one).stream())
                .max(Double::compare)
                .orElse(0.0);
        page.append("<h2>").append(say("trend")).append("</h2>\n");
        for (Employer one : shown)
            page.append("<figure><figcaption>")
                    .append(name(one))
                    .append("</figcaption>")
                    .append(BarChart.of(
                            words.say("trend") + ": " + label(one), labels, rates(one), most, words::number))
                    .append("</figure>\n");
        head("employer", labels.toArray(String[]::new));
        for (Employer one : shown)
            row(name(one), rates(one).stream().map(words::number).toArray(String[]::new));
        page.append("</tbody></table>\n");
    }

    private String name(Employer one) {
        return escape(label(one));
    }

    private String label(Employer one) {
        return one.name().equals("own") || one.name().equals("all") ? words.say(one.name()) : one.name();
    }

    private static List<Double> rates(Employer one) {
        return IntStream.range(0, WeeklyReport.WEEKS).mapToObj(one::perThousand).toList();
    }

    private Employer together() {
        List<Employer> all = report.employers();
        return new Employer(
                "all",
                sum(all.stream().map(Employer::messages).toList()),
                sum(all.stream().map(Employer::found).toList()));
    }

    private static List<Long> sum(List<List<Long>> columns) {
        List<Long> sums = new ArrayList<>(Collections.nCopies(WeeklyReport.WEEKS, 0L));
        for (List<Long> column : columns)
            for (int i = 0; i < column.size(); i++) sums.set(i, sums.get(i) + column.get(i));
        return sums;
    }

    private void counts() {
        String group = "";
        for (Count count : report.counts()) {
            if (!count.group().equals(group)) {
                if (!group.isEmpty()) page.append("</tbody></table>\n");
                group = count.group();
                page.append("<h2>").append(say("group-" + group)).append("</h2>\n");
                head("what", words.say("now"), words.say("before"));
            }
            row(say(count.name()), words.number(count.now()), words.number(count.before()));
        }
        page.append("</tbody></table>\n");
    }

    private void open(JsonObject json) {
        JsonObject open = json.getJsonObject("open");
        page.append("<h2>").append(say("open")).append("</h2>\n");
        head("what", words.say("now"));
        JsonObject bySeverity = open.getJsonObject("bySeverity");
        for (String severity : List.of("3", "2", "1"))
            row(say("severity") + " " + severity, words.number(bySeverity.getLong(severity, 0L)));
        row(say("overdue"), words.number(open.getLong("overdue")));
        page.append("</tbody></table>\n");
        JsonObject agreement = json.getJsonObject("agreement");
        page.append("<p>")
                .append(say("agreement"))
                .append(": ")
                .append(agreement.getLong("agree"))
                .append(" / ")
                .append(agreement.getLong("second"))
                .append("</p>\n");
    }

    private void head(String first, String... columns) {
        page.append("<table><thead><tr><th scope=\"col\">").append(say(first)).append("</th>");
        for (String column : columns)
            page.append("<th scope=\"col\" class=\"number\">")
                    .append(escape(column))
                    .append("</th>");
        page.append("</tr></thead><tbody>\n");
    }

    /** @param first in HTML */
    private void row(String first, String... numbers) {
        page.append("<tr><th scope=\"row\">").append(first).append("</th>");
        for (String number : numbers)
            page.append("<td class=\"number\">").append(escape(number)).append("</td>");
        page.append("</tr>\n");
    }
}
