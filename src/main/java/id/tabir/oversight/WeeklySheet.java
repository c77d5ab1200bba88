package id.tabir.oversight;

import id.tabir.base.Csv;
import id.tabir.oversight.WeeklyReport.Count;
import id.tabir.oversight.WeeklyReport.Employer;
import java.util.ArrayList;
import java.util.List;

/** The weekly report as comma-separated values (RFC 4180). */
final class WeeklySheet {
    private WeeklySheet() {}

    static String of(WeeklyReport report) {
        String week = report.week();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("week", "group", "name", "value", "week before"));
        for (Count count : report.counts())
            rows.add(List.of(week, count.group(), count.name(), text(count.now()), text(count.before())));
        int now = WeeklyReport.WEEKS - 1;
        for (Employer one : report.employers()) {
            rows.add(row(
                    week,
                    "messages with employer",
                    one.name(),
                    one.messages().get(now),
                    one.messages().get(now - 1)));
            rows.add(row(
                    week,
                    "findings with employer",
                    one.name(),
                    one.found().get(now),
                    one.found().get(now - 1)));
            rows.add(List.of(
                    week,
                    "findings per 1000 messages",
                    one.name(),
                    String.valueOf(one.perThousand(now)),
                    String.valueOf(one.perThousand(now - 1))));
        }
        return Csv.of(rows);
    }

    private static List<String> row(String week, String group, String name, long now, long before) {
        return List.of(week, group, name, text(now), text(before));
    }

    private static String text(long n) {
        return String.valueOf(n);
    }
}
