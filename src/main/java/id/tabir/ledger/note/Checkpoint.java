package id.tabir.ledger.note;

import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Proofs;
import java.util.Base64;
import java.util.List;

/** A state of the log as its key signs it: how many entries, and the root over them (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int ORIGIN = 0;
    private static final int SIZE = 1;
    private static final int ROOT = 2;

    /** @throws IllegalArgumentException if the note's text is no checkpoint; extension lines are passed over */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < ROOT + 2 || lines[ORIGIN].isEmpty() || !lines[SIZE].matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("not a checkpoint");
        byte[] root = Base64.getDecoder().decode(lines[ROOT]);
        if (root.length != MerkleHash.BYTES) throw new IllegalArgumentException("not a checkpoint");
        return new Checkpoint(lines[ORIGIN], Long.parseLong(lines[SIZE]), root);
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Signed by the log's key. */
    public SignedNote sign(SignerKey key) {
        return key.sign(new SignedNote(text(), List.of()), 0);
    }

    public Proofs.State state() {
        return new Proofs.State(size, root);
    }
}
