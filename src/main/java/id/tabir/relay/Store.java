package id.tabir.relay;

import id.tabir.relay.Bundle.Item;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hands a batch of bundles to the storing statement (function {@code store} in V10): gate, numbers and log at once. */
final class Store {
    private static final String SQL =
            "select answers, ats from store($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    private static final long TIMEOUT_S = 5;

    private Store() {}

    /** What became of one bundle: stored, stale, closed, stranger, suspended or unacknowledged; {@code at} if stored. */
    record Answer(Bundle bundle, String word, OffsetDateTime at) {}

    /**
     * Succeeds once the transaction has committed.
     *
     * @param bundles in the order of their tickets' ids: two nodes' batches lock what they share in one order
     */
    static Future<List<Answer>> run(SqlClient db, List<Bundle> bundles) {
        return db.preparedQuery(SQL)
                .execute(arguments(bundles))
                .map(rows -> answers(bundles, rows.iterator().next()))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS);
    }

    private static List<Answer> answers(List<Bundle> bundles, Row row) {
        String[] words = row.getArrayOfStrings("answers");
        OffsetDateTime[] times = row.getArrayOfOffsetDateTimes("ats");
        List<Answer> answers = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) answers.add(new Answer(bundles.get(i), words[i], times[i]));
        return answers;
    }

    private static Tuple arguments(List<Bundle> bundles) {
        int count = bundles.stream().mapToInt(b -> b.items.size()).sum();
        var tickets = new String[bundles.size()];
        var bases = new Integer[bundles.size()];
        var tops = new Integer[bundles.size()];
        var topSeqs = new Integer[bundles.size()];
        var staffs = new Integer[bundles.size()];
        var columns = new Columns(count);
        for (int place = 0, i = 0; place < tickets.length; place++) {
            Bundle bundle = bundles.get(place);
            tickets[place] = bundle.head.ticket.id();
            bases[place] = bundle.base;
            tops[place] = bundle.topEntry();
            topSeqs[place] = bundle.topSeq();
            staffs[place] = bundle.staff();
            for (Item item : bundle.items) columns.set(i++, place + 1, item);
        }
        return Tuple.from(new Object[] {
            tickets,
            bases,
            tops,
            topSeqs,
            staffs,
            columns.places,
            columns.entries,
            columns.seqs,
            columns.senders,
            columns.clientIds,
            columns.hashes,
            columns.salts,
            columns.bodies,
            columns.sealeds,
            columns.findings
        });
    }

    /** The items turned into one array a column, as {@code unnest} takes them. */
    private static final class Columns {
        final Integer[] places;
        final Integer[] entries;
        final Integer[] seqs;
        final Integer[] senders;
        final String[] clientIds;
        final Buffer[] hashes;
        final Buffer[] salts;
        final String[] bodies;
        final Buffer[] sealeds;
        final String[] findings;

        Columns(int count) {
            places = new Integer[count];
            entries = new Integer[count];
            seqs = new Integer[count];
            senders = new Integer[count];
            clientIds = new String[count];
            hashes = new Buffer[count];
            salts = new Buffer[count];
            bodies = new String[count];
            sealeds = new Buffer[count];
            findings = new String[count];
        }

        void set(int i, int place, Item item) {
            places[i] = place;
            entries[i] = item.entry();
            seqs[i] = item.seq();
            senders[i] = item.sender();
            // A refused send uses up no clientId.
            clientIds[i] = item.seq() == null ? null : item.out().clientId;
            hashes[i] = Buffer.buffer(item.content().hash());
            salts[i] = Buffer.buffer(item.content().salt());
            bodies[i] = item.content().body();
            sealeds[i] = Buffer.buffer(item.sealed());
            findings[i] = item.findings();
        }
    }
}
