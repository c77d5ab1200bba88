package id.tabir.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<Line> signatures) {
    private static final int ID_BYTES = 4;
    private static final String SIGNED = "— ";

    /** One signature; whose, and over what exactly, its key's type tells. */
    public record Line(String name, byte[] keyId, byte[] signature) {
        @Override
        public String toString() {
            return SIGNED + name + " " + Base64.getEncoder().encodeToString(Ed25519.join(keyId, signature)) + "\n";
        }

        private static Line parse(String line) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && (words[0] + " ").equals(SIGNED) && VerifierKey.isName(words[1])) {
                byte[] signed = Base64.getDecoder().decode(words[2]);
                if (signed.length > ID_BYTES)
                    return new Line(
                            words[1],
                            Arrays.copyOf(signed, ID_BYTES),
                            Arrays.copyOfRange(signed, ID_BYTES, signed.length));
            }
            throw new IllegalArgumentException("not a signature line");
        }
    }

    /** @throws IllegalArgumentException if it isn't a signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n'))
            throw new IllegalArgumentException("not a signed note");
        List<Line> lines = new ArrayList<>();
        for (String line :
                note.substring(end + 2, Math.max(end + 2, note.length() - 1)).split("\n", -1))
            lines.add(Line.parse(line));
        return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
    }

    public SignedNote with(Line signature) {
        List<Line> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, List.copyOf(all));
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
