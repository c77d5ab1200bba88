package id.tabir.app.history;

import id.tabir.app.history.PastCase.PastTicket;
import id.tabir.base.StartFailure;
import id.tabir.guard.Guard;
import id.tabir.operations.Progress;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Writes a made-up past into the database of a running server: tickets first, then, once its pass over the log has opened
 * the cases, what reviewers did with them. Blocks.
 */
public final class History {
    /** Their refs begin with it. */
    private static final String PREFIX = "contoh-";

    private static final long SEED = 20261122;
    private static final int TICKETS_AT_ONCE = 200;
    private static final long PACE_MS = 200;
    private static final Duration CURIOUS_SINCE = Duration.ofDays(30);
    /** Looks without a case: of the curious one, and of each other reviewer. */
    private static final int CURIOUS_LOOKS = 320;

    private static final int OTHER_LOOKS = 30;
    private static final int SEARCHES = 120;
    private static final String[] FOUND = {"phone", "flirt", "ask-number", "private-deal", "off-platform"};

    private final Pool pool;
    private final Vault vault;
    private final Guard guard;
    private final Progress progress;

    public History(Pool pool, Vault vault, Guard guard, Progress progress) {
        this.pool = pool;
        this.vault = vault;
        this.guard = guard;
        this.progress = progress;
    }

    /**
     * Writes it, unless it is there already.
     *
     * @param more the platform's ids of others of staff, who have acknowledged the rules, too
     * @throws StartFailure with one sentence if something else is there
     */
    public void write(Plan plan, List<String> more) {
        StaffTables.State state = wait(StaffTables.state(pool, PREFIX));
        if (state.done()) return;
        if (state.begun())
            throw new StartFailure(
                    "An earlier run broke off while it wrote the sample months: remove the data folder, or"
                            + " set TABIR_DATA_DIR to a new one.");
        if (state.any())
            throw new StartFailure(
                    "Sample months are written only into an empty data folder: set TABIR_DATA_DIR to a new" + " one.");
        var random = new Random(SEED);
        var cast = new Cast(random);
        Map<String, Integer> staff = wait(StaffTables.hire(pool, cast.all(), plan.from()));
        tell(new Storyteller(plan, cast, random), new Scribe(vault, guard, staff, PREFIX), plan.tickets());
        follow();
        review(plan, random, staff.getOrDefault(cast.astray().id(), 0));
        List<Cast.Worker> others = more.stream().map(Cast::other).toList();
        if (!others.isEmpty()) wait(StaffTables.hire(pool, others, plan.from()));
        wait(StaffTables.publish(pool, plan.from().plusDays(1)));
    }

    private void tell(Storyteller stories, Scribe scribe, int total) {
        Future<Void> stored = Future.succeededFuture();
        for (int done = 0; !stories.isOver(); done += TICKETS_AT_ONCE) {
            progress.at("sample tickets", done, total);
            var page = new Scribe.Page();
            for (int i = 0; i < TICKETS_AT_ONCE && !stories.isOver(); i++) scribe.write(page, stories.next());
            // One page is stored while the next one is written.
            wait(stored);
            stored = PastTables.store(pool, page);
        }
        wait(stored);
    }

    private void follow() {
        while (!wait(StaffTables.isRead(pool))) {
            progress.at("opening cases", 0, 0);
            pause();
        }
    }

    private void review(Plan plan, Random random, int astray) {
        OffsetDateTime now = OffsetDateTime.now(plan.to().getOffset()).truncatedTo(ChronoUnit.MILLIS);
        var judge = new Judge(random);
        var desk = new Desk(vault);
        var rulings = new Rulings(desk, judge, now);
        List<PastCase> cases = wait(RulingTables.cases(pool));
        for (int i = 0; i < cases.size(); i++) {
            progress.at("deciding cases", i, cases.size());
            PastCase one = cases.get(i);
            rulings.work(one, one.subject().staff().no() == astray);
        }
        lookAround(desk, now, random);
        var sanctions = new Sanctioning(judge, now, astray, plan.at(Astray.LAST_DAY)).after(rulings.decided());
        var tables = new RulingTables(vault);
        wait(pool.withTransaction(tx -> tables.store(tx, desk)
                .compose(done -> tables.store(tx, rulings))
                .compose(done -> tables.store(tx, sanctions))));
    }

    /** One reviewer reads and searches far more than the work asks for. */
    private void lookAround(Desk desk, OffsetDateTime now, Random random) {
        for (int i = 0; i < SEARCHES; i++) {
            String who = i % 3 > 0 ? Judge.CURIOUS : Judge.REVIEWERS.get(i % (Judge.REVIEWERS.size() - 1));
            var filters = new JsonObject().put("finding", FOUND[random.nextInt(FOUND.length)]);
            desk.search(who, now.minusSeconds(random.nextInt((int) CURIOUS_SINCE.toSeconds())), filters);
        }
        int most = CURIOUS_LOOKS + (Judge.REVIEWERS.size() - 1) * OTHER_LOOKS;
        List<PastTicket> quiet = wait(RulingTables.quiet(pool, now.minus(CURIOUS_SINCE), most));
        for (int i = 0; i < quiet.size(); i++) {
            PastTicket ticket = quiet.get(i);
            String who = i < CURIOUS_LOOKS ? Judge.CURIOUS : Judge.REVIEWERS.get(i % (Judge.REVIEWERS.size() - 1));
            OffsetDateTime at = ticket.head().at().plusSeconds(600 + random.nextInt(100_000));
            if (at.isBefore(now)) desk.read(ticket, who, at);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PACE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
