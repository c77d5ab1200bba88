package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.ledger.Content;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import id.tabir.ledger.audit.LogAudit;
import id.tabir.ledger.audit.LogAudit.RecordWatch;
import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.audit.RemoteLog;
import id.tabir.ledger.audit.Report;
import id.tabir.ledger.audit.Start;
import id.tabir.ledger.audit.TicketOrder.Last;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.operations.DatabaseUrl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds the database against the log: each record and the content it commits to, and that there is nothing beside. */
final class DatabaseCheck implements RecordWatch {
    private static final int BATCH = 500;
    /** What is committed now must be in the log by then. */
    private static final long CATCH_UP_S = 3;

    private static final String ERASED = "erased";

    private final DatabaseRows rows;
    private final List<Logged> waiting = new ArrayList<>();
    private final List<Logged> withoutContent = new ArrayList<>();
    private final Map<String, Entry> erased = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Fault fault;

    /** A record of the log and its leaf. */
    record Logged(long leaf, Entry entry) {
        Place place() {
            return new Place(leaf, entry.ticket(), entry.entry());
        }
    }

    DatabaseCheck(String url) {
        rows = DatabaseRows.open(DatabaseUrl.parse("--database", url));
    }

    @Override
    public void see(long leaf, Entry entry) {
        waiting.add(new Logged(leaf, entry));
        if (entry.kind().equals(ERASED)) erased.put(entry.ticket(), entry);
        if (waiting.size() == BATCH) flush();
    }

    private void flush() {
        try {
            List<DatabaseRows.Found> found = rows.find(waiting);
            for (int i = 0; i < found.size() && fault == null; i++) fault = compare(waiting.get(i), found.get(i));
            waiting.clear();
        } catch (SQLException e) {
            throw unreadable();
        }
    }

    private @Nullable Fault compare(Logged logged, DatabaseRows.Found found) {
        Entry there = found.entry();
        if (there == null) return new Fault(Kind.MISSING, logged.place(), "the database has no such entry");
        if (!Arrays.equals(there.record(), logged.entry().record()))
            return new Fault(Kind.EDITED, logged.place(), "the database's entry is not the one that was logged");
        String body = found.body();
        byte[] salt = found.salt();
        if (body == null || salt == null) {
            withoutContent.add(logged);
            return null;
        }
        return Arrays.equals(Content.hash(salt, body), logged.entry().content())
                ? null
                : new Fault(Kind.EDITED, logged.place(), "its words in the database are not those that were logged");
    }

    /** What the whole log and the whole database say of each other. */
    @Nullable
    Fault finish(LogSource log, VerifierKey key, Report report) throws InterruptedException {
        flush();
        if (fault == null) fault = unsaidErasure();
        if (fault != null) return fault;
        try (rows) {
            Map<String, Integer> ahead = ahead(report.order().tickets(), rows.lastEntries());
            return ahead.isEmpty() ? null : late(log, key, report, ahead);
        } catch (SQLException e) {
            throw unreadable();
        }
    }

    List<String> notes() {
        return notes;
    }

    private static StartFailure unreadable() {
        return new StartFailure("The database (--database) broke off or can't be read by this user.");
    }

    private @Nullable Fault unsaidErasure() {
        Map<Entry, Integer> gone = new HashMap<>();
        for (Logged one : withoutContent) {
            Entry end = erased.get(one.entry().ticket());
            if (end == null || end.entry() < one.entry().entry())
                return new Fault(
                        Kind.MISSING, one.place(), "its content is gone, and the log does not say that it was erased");
            gone.merge(end, 1, Integer::sum);
        }
        gone.forEach((end, count) -> notes.add(Forgotten.said(end, count)));
        return null;
    }

    /** Tickets of which the database holds more than the log did when it was read, with their last entry. */
    private static Map<String, Integer> ahead(Map<String, Last> logged, Map<String, Integer> stored) {
        Map<String, Integer> ahead = new TreeMap<>(stored);
        ahead.entrySet().removeIf(one -> {
            Last last = logged.get(one.getKey());
            return last != null && last.entry() >= one.getValue();
        });
        return ahead;
    }

    private @Nullable Fault late(LogSource log, VerifierKey key, Report report, Map<String, Integer> ahead)
            throws InterruptedException, SQLException {
        if (!(log instanceof RemoteLog) || report.checkpoint() == null) {
            notes.add("the database holds entries on " + ahead.size() + " tickets that this copy of the log does not");
            return null;
        }
        TimeUnit.SECONDS.sleep(CATCH_UP_S);
        var start = new Start(report.checkpoint(), report.order().tickets());
        Report later = new LogAudit(log, key, List.of(), start).run(done -> {}, this);
        if (later.fault() != null) return later.fault();
        flush();
        if (fault != null) return fault;
        Map<String, Integer> still = ahead(later.order().tickets(), ahead);
        for (String ticket : still.keySet()) {
            Last last = later.order().tickets().get(ticket);
            var place = new Place(null, ticket, last == null ? 1 : last.entry() + 1);
            return new Fault(Kind.INSERTED, place, "the database has this entry, the log has not");
        }
        return null;
    }
}
