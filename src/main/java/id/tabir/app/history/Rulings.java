package id.tabir.app.history;

import id.tabir.app.history.Desk.Answer;
import id.tabir.base.Ids;
import id.tabir.ledger.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works through the cases of a made-up past: most are decided, the latest and a few forgotten ones are left. */
final class Rulings {
    private final Desk desk;
    private final Judge judge;
    private final OffsetDateTime now;
    private final List<Ruling> decided = new ArrayList<>();
    private final List<Second> seconds = new ArrayList<>();

    Rulings(Desk desk, Judge judge, OffsetDateTime now) {
        this.desk = desk;
        this.judge = judge;
        this.now = now;
    }

    /** How a case ended. */
    record Ruling(PastCase one, String verdict, String by, OffsetDateTime at, JsonArray history) {
        boolean isBad() {
            return verdict.equals("violation");
        }
    }

    /** The second look at a case; open if there is no ruling. */
    record Second(String id, Ruling first, @Nullable Ruling again) {}

    List<Ruling> decided() {
        return decided;
    }

    List<Second> seconds() {
        return seconds;
    }

    /** @param hasSeen whether somebody certainly has looked at it and found it bad */
    void work(PastCase one, boolean hasSeen) {
        OffsetDateTime taken = judge.taken(one, now);
        if (hasSeen && taken.isAfter(now)) taken = one.ticket().head().at().plusMinutes(20);
        if (taken.isAfter(now.minusMinutes(5))) return;
        String verdict = hasSeen && one.place().severity() == 3 ? "violation" : judge.verdict(one);
        Ruling ruling = decide(one, one.id(), taken, judge.reviewer(), verdict);
        decided.add(ruling);
        for (String report : one.subject().reports()) {
            String outcome = verdict.equals("clean") ? "unfounded" : "confirmed";
            desk.answer(one.ticket(), new Answer(report, outcome, ruling.by(), ruling.at()));
        }
        if (judge.isLookedAtAgain()) seconds.add(lookAgain(ruling));
    }

    private Ruling decide(PastCase one, String id, OffsetDateTime taken, String by, String verdict) {
        var history =
                new JsonArray().add(desk.step(one.ticket(), id, Kind.CASE_CLAIMED, Desk.step("claimed", by, taken)));
        desk.read(one.ticket(), by, taken.plusSeconds(1));
        OffsetDateTime at = judge.decided(taken);
        JsonObject step = Desk.step("decided", by, at)
                .put("reason", judge.note(one, verdict))
                .put("verdict", verdict);
        if (!verdict.equals("clean"))
            step.put("marked", new JsonArray().add(one.subject().first()));
        history.add(desk.step(one.ticket(), id, Kind.CASE_DECIDED, step));
        return new Ruling(one, verdict, by, at, history);
    }

    private Second lookAgain(Ruling first) {
        String id = Ids.reviewCase(first.at().toInstant().toEpochMilli());
        OffsetDateTime taken = judge.confirmed(first.at());
        if (taken.isAfter(now.minusMinutes(5))) return new Second(id, first, null);
        String by = judge.reviewerBut(first.by());
        return new Second(id, first, decide(first.one(), id, taken, by, judge.secondVerdict(first.verdict())));
    }
}
