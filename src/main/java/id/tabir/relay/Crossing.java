package id.tabir.relay;

import id.tabir.guard.Party;
import id.tabir.tickets.Bell;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What crosses nodes: hints out, hints in, and every two seconds a read of what a lost hint would have told. */
final class Crossing implements Bell {
    private static final Logger LOG = LoggerFactory.getLogger(Crossing.class);
    private static final long CATCH_UP_MS = 2000;

    private final Relay relay;
    private final Hints hints;
    private final Acts acts;
    private final Cutoff cutoff;

    Crossing(Relay relay, PgConnectOptions database) {
        this.relay = relay;
        this.hints = new Hints(relay.vertx(), database, this::heard, this::catchUp);
        this.acts = new Acts(relay.pool(), task -> relay.loops().get(0).run(task), this::show);
        this.cutoff = new Cutoff(relay, hints);
    }

    Future<Void> start() {
        relay.vertx().setPeriodic(CATCH_UP_MS, id -> catchUp());
        relay.vertx().setPeriodic(Cutoff.PACE_MS, id -> cutoff.look());
        return acts.catchUp().compose(done -> hints.start());
    }

    @Override
    public Future<Void> rang(String ticket, int entry) {
        hints.tellHighest("a " + ticket, entry);
        return acts.rang(ticket, entry);
    }

    Cutoff cutoff() {
        return cutoff;
    }

    void reached(String ticket, int seq) {
        hints.tellHighest("m " + ticket, seq);
    }

    void typing(String ticket, Party party) {
        hints.tell("t " + ticket + ' ' + party.word(), "");
    }

    void receipt(Marks.Receipt receipt) {
        String about = "r " + receipt.ticket() + ' ' + receipt.party().word();
        hints.tell(about, " " + receipt.delivered() + ' ' + receipt.read());
    }

    private void show(Act act) {
        forget(act.ticket());
        for (Loop loop : relay.loops()) loop.run(() -> loop.act(act));
    }

    private void forget(String ticket) {
        Loop home = relay.home(ticket);
        home.run(() -> home.queue().fellBehind(ticket));
    }

    private void heard(String hint) {
        String[] words = hint.split(" ");
        String ticket = words[1];
        switch (words[0]) {
            case "m" -> {
                forget(ticket);
                reachedElsewhere(ticket, Integer.parseInt(words[2]));
            }
            case "s" -> cutoff.look();
            case "a" -> acts.note(ticket, Integer.parseInt(words[2]));
            case "t" -> relay.showTyping(ticket, party(words[2]));
            case "r" ->
                relay.showReceipt(new Marks.Receipt(
                        ticket, party(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4])));
            default -> LOG.atDebug().log("hint-unknown");
        }
    }

    private static Party party(String word) {
        return word.equals("customer") ? Party.CUSTOMER : Party.STAFF;
    }

    private void reachedElsewhere(String ticket, int seq) {
        for (Loop loop : relay.loops()) loop.run(() -> loop.reached(ticket, seq));
    }

    private void catchUp() {
        acts.catchUp().onFailure(Crossing::warn);
        for (Loop loop : relay.loops()) loop.run(() -> catchUpMessages(new HashSet<>(loop.joinedTickets())));
    }

    private void catchUpMessages(Set<String> joined) {
        if (joined.isEmpty()) return;
        relay.pool()
                .preparedQuery("select ticket, last_seq from ticket_head where ticket = any ($1)")
                .execute(Tuple.of(joined.toArray(new String[0])))
                .onSuccess(rows -> {
                    for (Row row : rows) reachedElsewhere(row.getString("ticket"), row.getInteger("last_seq"));
                })
                .onFailure(Crossing::warn);
    }

    private static void warn(Throwable e) {
        LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("catch-up-failed");
    }
}
