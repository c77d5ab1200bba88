package id.tabir.app.history;

import id.tabir.ledger.Content;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries about to be stored, column by column. */
final class Sheet {
    private final List<String> tickets = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<OffsetDateTime> ats = new ArrayList<>();
    private final List<Buffer> hashes = new ArrayList<>();
    private final List<@Nullable Integer> seqs = new ArrayList<>();
    private final List<@Nullable Integer> senders = new ArrayList<>();
    private final List<@Nullable String> clientIds = new ArrayList<>();
    private final List<Buffer> salts = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Buffer> sealeds = new ArrayList<>();
    private final List<@Nullable String> findings = new ArrayList<>();

    /** The log's record of an entry. */
    record Leaf(String ticket, int entry, String kind, String actor, OffsetDateTime at) {}

    /**
     * What a message or a refusal has besides.
     *
     * @param sender 0: the customer
     */
    record Speech(
            @Nullable Integer seq,
            @Nullable Integer sender,
            @Nullable String clientId,
            @Nullable String findings) {
        static final Speech NONE = new Speech(null, null, null, null);
    }

    void add(Leaf leaf, Content content, byte[] sealed, Speech speech) {
        tickets.add(leaf.ticket());
        entries.add(leaf.entry());
        kinds.add(leaf.kind());
        actors.add(leaf.actor());
        ats.add(leaf.at());
        hashes.add(Buffer.buffer(content.hash()));
        salts.add(Buffer.buffer(content.salt()));
        bodies.add(content.body());
        sealeds.add(Buffer.buffer(sealed));
        seqs.add(speech.seq());
        senders.add(speech.sender());
        clientIds.add(speech.clientId());
        findings.add(speech.findings());
    }

    int size() {
        return tickets.size();
    }

    /** {@code ticket, entry, kind, actor, at, content}. */
    Tuple records() {
        return Tuple.of(
                tickets.toArray(String[]::new),
                entries.toArray(Integer[]::new),
                kinds.toArray(String[]::new),
                actors.toArray(String[]::new),
                ats.toArray(OffsetDateTime[]::new),
                hashes.toArray(Buffer[]::new));
    }

    /** {@code ticket, entry, seq, sender, client_id, salt, body, sealed, findings}. */
    Tuple contents() {
        return Tuple.from(new Object[] {
            tickets.toArray(String[]::new),
            entries.toArray(Integer[]::new),
            seqs.toArray(Integer[]::new),
            senders.toArray(Integer[]::new),
            clientIds.toArray(String[]::new),
            salts.toArray(Buffer[]::new),
            bodies.toArray(String[]::new),
            sealeds.toArray(Buffer[]::new),
            findings.toArray(String[]::new)
        });
    }
}
