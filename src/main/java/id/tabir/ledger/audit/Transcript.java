package id.tabir.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.Content;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Proofs;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds in hands to prove something: a receipt of one message, or a ticket's whole transcript. It says what
 * was said, and why the log holds it; it is checked with nothing but itself and the log's key.
 *
 * @param ticket null on a receipt; of a transcript all entries must be there, the export itself last
 */
public record Transcript(
        SignedNote checkpoint,
        @Nullable VerifierKey key,
        @Nullable String ticket,
        List<Piece> pieces) {
    public static final String RECEIPT = "tabir-receipt/v1";
    public static final String TRANSCRIPT = "tabir-transcript/v1";

    private static final String PROOF_BEGIN = "<script type=\"application/json\" id=\"proof\">";
    private static final String PROOF_END = "</script>";
    private static final String EXPORTED = "exported";
    private static final String ERASED = "erased";

    /** What only a reveal discloses: the second JSON of an entry, and its salt. */
    public record Hidden(String json, byte[] salt2) {}

    /** One entry; content and salt are null where they have been destroyed, what is hidden where it wasn't revealed. */
    public record Piece(
            byte[] record,
            @Nullable String content,
            byte @Nullable [] salt,
            long index,
            List<byte[]> proof,
            @Nullable Hidden hidden) {

        public boolean isGone() {
            return content == null || salt == null;
        }

        /** As it was proven, and with what it kept hidden. */
        public Piece with(@Nullable Hidden disclosed) {
            return new Piece(record, content, salt, index, proof, disclosed);
        }

        /**
         * {@code {record, content?, salt?, hidden?, salt2?, index, proof}}: salts in hex, hashes in base64 (as C2SP writes
         * them).
         */
        public JsonObject toJson() {
            var hashes = new JsonArray();
            proof.forEach(hash -> hashes.add(Base64.getEncoder().encodeToString(hash)));
            var json = new JsonObject().put("record", new String(record, UTF_8));
            if (content != null && salt != null)
                json.put("content", content).put("salt", HexFormat.of().formatHex(salt));
            if (hidden != null)
                json.put("hidden", hidden.json()).put("salt2", HexFormat.of().formatHex(hidden.salt2()));
            return json.put("index", index).put("proof", hashes);
        }

        static Piece of(JsonObject json) {
            List<byte[]> proof = new ArrayList<>();
            for (Object hash : json.getJsonArray("proof"))
                proof.add(Base64.getDecoder().decode((String) hash));
            String salt = json.getString("salt");
            return new Piece(
                    json.getString("record").getBytes(UTF_8),
                    json.getString("content"),
                    salt == null ? null : HexFormat.of().parseHex(salt),
                    json.getLong("index"),
                    proof,
                    hidden(json));
        }

        private static @Nullable Hidden hidden(JsonObject json) {
            String hidden = json.getString("hidden");
            return hidden == null ? null : new Hidden(hidden, HexFormat.of().parseHex(json.getString("salt2")));
        }
    }

    /** @throws StartFailure if the text is neither a receipt nor a transcript, as JSON or as the page that holds it */
    public static Transcript parse(String text, String where) {
        try {
            int begin = text.indexOf(PROOF_BEGIN);
            int from = begin < 0 ? 0 : begin + PROOF_BEGIN.length();
            var json = new JsonObject(begin < 0 ? text : text.substring(from, text.indexOf(PROOF_END, from)));
            boolean isReceipt = RECEIPT.equals(json.getString("format"));
            if (!isReceipt && !TRANSCRIPT.equals(json.getString("format"))) throw unknown(where);
            List<Piece> pieces = new ArrayList<>();
            if (isReceipt) pieces.add(Piece.of(json));
            else for (Object one : json.getJsonArray("entries")) pieces.add(Piece.of((JsonObject) one));
            return new Transcript(
                    SignedNote.parse(json.getString("checkpoint")),
                    json.getString("key") == null ? null : VerifierKey.parse(json.getString("key")),
                    isReceipt ? null : json.getString("ticket"),
                    pieces);
        } catch (DecodeException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw unknown(where);
        }
    }

    private static StartFailure unknown(String where) {
        return new StartFailure(where + " is neither an exported transcript nor a receipt, nor a folder with a log.");
    }

    /** The JSON as it stands in a page. */
    public static String inPage(String json) {
        // Inside a script element only this can end it.
        return PROOF_BEGIN + json.replace("<", "\\u003c") + PROOF_END;
    }

    /** The same, with what its entries hid, by entry. */
    public Transcript disclosing(Map<Integer, Hidden> hidden) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            Entry entry = Entry.parse(piece.record());
            all.add(entry == null ? piece : piece.with(hidden.get(entry.entry())));
        }
        return new Transcript(checkpoint, key, ticket, all);
    }

    /** Whether a text is a page with a transcript in it, rather than the bare JSON. */
    public static boolean isPage(String text) {
        return text.contains(PROOF_BEGIN);
    }

    /** The entry that says why contents are missing here; null if none does. */
    public @Nullable Entry erasure() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Entry entry = Entry.parse(pieces.get(i).record());
            if (entry != null && entry.kind().equals(ERASED)) return entry;
        }
        return null;
    }

    /** How many entries come without their content. */
    public long withoutContent() {
        return pieces.stream().filter(Piece::isGone).count();
    }

    /** How many entries show what they hid. */
    public long disclosed() {
        return pieces.stream().filter(piece -> piece.hidden() != null).count();
    }

    /** The first thing that is wrong; null if nothing is. */
    public @Nullable Fault check(VerifierKey by) {
        if (!by.verifies(checkpoint))
            return Fault.whole(Kind.FORGED, "the checkpoint is not signed by " + by.name() + "'s key");
        Checkpoint now = Checkpoint.of(checkpoint);
        if (!now.origin().equals(by.name())) return Fault.whole(Kind.FORGED, "the checkpoint is of another log");
        var order = new TicketOrder();
        for (Piece piece : pieces) {
            Fault fault = check(piece, now);
            if (fault != null) return fault;
            Entry entry = Entry.parse(piece.record());
            if (ticket == null || entry == null) continue;
            if (!entry.ticket().equals(ticket))
                return new Fault(Kind.INSERTED, place(entry, piece), "it is of another ticket");
            order.see(entry, piece.index());
        }
        if (order.fault() != null) return order.fault();
        Fault silenced = unexplained();
        return ticket == null || silenced != null ? silenced : end();
    }

    /** Words go by an erasure, which is an entry behind them; whoever takes them out of a transcript can't add that. */
    public @Nullable Fault unexplained() {
        Entry erasure = erasure();
        for (Piece piece : pieces) {
            Entry entry = Entry.parse(piece.record());
            if (entry == null || !piece.isGone()) continue;
            if (erasure == null || erasure.entry() < entry.entry())
                return new Fault(
                        Kind.MISSING,
                        place(entry, piece),
                        "its content is not here, and no entry says that it was erased");
        }
        return null;
    }

    private static Place place(Entry entry, Piece piece) {
        return new Place(piece.index(), entry.ticket(), entry.entry());
    }

    private static @Nullable Fault check(Piece piece, Checkpoint now) {
        Entry entry = Entry.parse(piece.record());
        if (entry == null)
            return new Fault(Kind.EDITED, new Place(piece.index(), null, null), "its record is no record");
        byte[] leaf = MerkleHash.leaf(piece.record());
        if (!Proofs.includes(now.root(), now.size(), piece.index(), leaf, piece.proof()))
            return new Fault(Kind.EDITED, place(entry, piece), "this record is not in the log, or not at this place");
        String content = piece.content();
        byte[] salt = piece.salt();
        if (content == null || salt == null)
            return piece.hidden() == null
                    ? null
                    : new Fault(
                            Kind.EDITED,
                            place(entry, piece),
                            "nothing in it vouches for what it is said to have hidden");
        if (!Arrays.equals(Content.hash(salt, content), entry.content()))
            return new Fault(Kind.EDITED, place(entry, piece), "its words are not those that were logged");
        Hidden hidden = piece.hidden();
        if (hidden == null || isSealed(hidden, content)) return null;
        return new Fault(Kind.EDITED, place(entry, piece), "what it hid is not what was logged");
    }

    private static boolean isSealed(Hidden hidden, String content) {
        try {
            return Content.seal(hidden.salt2(), hidden.json()).equals(new JsonObject(content).getValue("sealed"));
        } catch (DecodeException e) {
            return false;
        }
    }

    /** Each export is itself the last entry of what it exports: without it, something was cut off. */
    private @Nullable Fault end() {
        Entry last = pieces.isEmpty()
                ? null
                : Entry.parse(pieces.get(pieces.size() - 1).record());
        if (last != null && last.kind().equals(EXPORTED)) return null;
        var place = new Place(null, ticket, last == null ? 1 : last.entry() + 1);
        return new Fault(Kind.CUT_OFF, place, "a transcript ends with the entry of its own export");
    }
}
