package id.tabir.app.history;

import id.tabir.app.history.Rulings.Ruling;
import id.tabir.base.Ids;
import io.vertx.core.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from violations: coaching first, then a warning; the one clerk is suspended in the end. */
final class Sanctioning {
    private final Judge judge;
    private final OffsetDateTime now;
    private final int astray;
    private final OffsetDateTime astrayEnds;
    private final Map<Integer, Integer> violations = new HashMap<>();

    /** @param astray who is suspended, from {@code astrayEnds} on at the earliest */
    Sanctioning(Judge judge, OffsetDateTime now, int astray, OffsetDateTime astrayEnds) {
        this.judge = judge;
        this.now = now;
        this.astray = astray;
        this.astrayEnds = astrayEnds;
    }

    /** @param confirmedAt {@link OffsetDateTime#MAX} as long as it is only proposed */
    record Sanction(String id, Ruling after, String kind, OffsetDateTime confirmedAt, JsonArray history) {
        boolean isConfirmed() {
            return confirmedAt.isBefore(OffsetDateTime.MAX);
        }
    }

    List<Sanction> after(List<Ruling> rulings) {
        List<Ruling> bad = rulings.stream()
                .filter(Ruling::isBad)
                .sorted(Comparator.comparing(Ruling::at))
                .toList();
        Ruling last = lastOf(bad.stream().filter(this::isAstray).toList());
        List<Sanction> all = new ArrayList<>();
        for (Ruling ruling : bad) {
            int nth = violations.merge(ruling.one().subject().staff().no(), 1, Integer::sum);
            if (ruling.equals(last))
                all.add(sanction(ruling, "suspension", later(astrayEnds, judge.confirmed(ruling.at()))));
            else if (nth <= 2)
                all.add(sanction(ruling, nth == 1 ? "coaching" : "warning", judge.confirmed(ruling.at())));
        }
        return all;
    }

    /** Flirting rather than anything else. */
    private static @Nullable Ruling lastOf(List<Ruling> bad) {
        return bad.stream()
                .max(Comparator.comparing((Ruling r) -> r.one().isAbout("flirt"))
                        .thenComparing(Ruling::at))
                .orElse(null);
    }

    private boolean isAstray(Ruling ruling) {
        return ruling.one().subject().staff().no() == astray;
    }

    private static OffsetDateTime later(OffsetDateTime a, OffsetDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private Sanction sanction(Ruling ruling, String kind, OffsetDateTime confirmedAt) {
        String id = Ids.sanction(ruling.at().toInstant().toEpochMilli());
        String reason = judge.note(ruling.one(), ruling.verdict());
        var history = new JsonArray()
                .add(Desk.step("proposed", ruling.by(), ruling.at()).put("reason", reason));
        if (confirmedAt.isAfter(now)) return new Sanction(id, ruling, kind, OffsetDateTime.MAX, history);
        history.add(Desk.step("confirmed", Judge.LEAD, confirmedAt));
        return new Sanction(id, ruling, kind, confirmedAt, history);
    }
}
