package id.tabir.app;

import id.tabir.base.Times;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.LogAudit.RecordWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which tickets the log says that what was said was erased. */
final class Forgotten implements RecordWatch {
    private static final String ERASED = "erased";
    private static final int MOST_NAMED = 20;

    private final Map<String, Entry> erased = new TreeMap<>();

    static String said(Entry erasure, long entries) {
        return "ticket " + erasure.ticket() + ": content of " + entries + " entries " + when(erasure);
    }

    private static String when(Entry erasure) {
        return "erased at " + Times.text(Instant.ofEpochMilli(erasure.at_ms()));
    }

    @Override
    public void see(long leaf, Entry entry) {
        if (entry.kind().equals(ERASED)) erased.put(entry.ticket(), entry);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        erased.values().stream()
                .limit(MOST_NAMED)
                .forEach(one -> notes.add("ticket " + one.ticket() + ": content " + when(one)));
        int unnamed = erased.size() - MOST_NAMED;
        if (unnamed > 0) notes.add("and content of " + unnamed + " more tickets");
        return notes;
    }
}
