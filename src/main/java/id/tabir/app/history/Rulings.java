package id.tabir.app.history;

import id.tabir.app.history.Desk.Answer;
import id.tabir.app.history.Desk.Reveal;
import id.tabir.app.history.Looks.Subject;
import id.tabir.base.Ids;
import id.tabir.ledger.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works through the cases of a made-up past: most are decided, the latest and a few forgotten ones are left. */
final class Rulings {
    /** Long enough for all that it takes to decide one. */
    private static final Duration ENDS_BEFORE = Duration.ofMinutes(60);

    private static final int MOST_WAITING = 3;

    private final Desk desk;
    private final Judge judge;
    private final OffsetDateTime now;
    private final List<Ruling> decided = new ArrayList<>();
    private final List<Second> seconds = new ArrayList<>();
    private int waiting;

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
        if (taken.isAfter(now.minus(ENDS_BEFORE))) {
            leave(one);
            return;
        }
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
        OffsetDateTime read = asksForOriginal(one) ? reveal(one, by, taken) : taken;
        OffsetDateTime at = judge.decided(read);
        JsonObject step = Desk.step("decided", by, at)
                .put("reason", judge.note(one, verdict))
                .put("verdict", verdict);
        if (!verdict.equals("clean"))
            step.put("marked", new JsonArray().add(one.subject().first()));
        history.add(desk.step(one.ticket(), id, Kind.CASE_DECIDED, step));
        return new Ruling(one, verdict, by, at, history);
    }

    /** The first that can be asked for always is: however short the past, leads find one in it. */
    private boolean asksForOriginal(PastCase one) {
        if (!one.subject().blocked()) return false;
        return desk.reveals().isEmpty() || judge.asksForOriginal();
    }

    /** Of what is left, one or the other waits for a lead to open its original. */
    private void leave(PastCase one) {
        if (!one.subject().blocked() || waiting == MOST_WAITING) return;
        waiting++;
        OffsetDateTime at = one.ticket().head().at().plusMinutes(10);
        desk.reveal(one.ticket(), new Reveal(id(at), subject(one), judge.reviewer(), at, null, null));
    }

    /** When the reviewer has read the original. */
    private OffsetDateTime reveal(PastCase one, String by, OffsetDateTime taken) {
        OffsetDateTime asked = taken.plusSeconds(40);
        OffsetDateTime approved = judge.approved(asked);
        OffsetDateTime seen = approved.plusSeconds(100);
        desk.reveal(one.ticket(), new Reveal(id(asked), subject(one), by, asked, approved, seen));
        return seen;
    }

    private static String id(OffsetDateTime at) {
        return Ids.reveal(at.toInstant().toEpochMilli());
    }

    private static Subject subject(PastCase one) {
        return new Subject(one.ticket().id(), one.subject().first());
    }

    private Second lookAgain(Ruling first) {
        String id = Ids.reviewCase(first.at().toInstant().toEpochMilli());
        OffsetDateTime taken = judge.confirmed(first.at());
        if (taken.isAfter(now.minus(ENDS_BEFORE))) return new Second(id, first, null);
        String by = judge.reviewerBut(first.by());
        return new Second(id, first, decide(first.one(), id, taken, by, judge.secondVerdict(first.verdict())));
    }
}
