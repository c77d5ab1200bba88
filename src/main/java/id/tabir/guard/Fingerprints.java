package id.tabir.guard;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Compares every run of digits that could be a phone number with the ticket's known numbers, forwards and backwards. */
final class Fingerprints {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
    private static final int LONGEST_SEARCHED = 40;

    private Fingerprints() {}

    static void into(Message message, Scene scene, ToIntFunction<Clue> weights, List<Find> finds) {
        for (Passage passage : message.passages) {
            int n = passage.length();
            if (n < SHORTEST || n > LONGEST_SEARCHED || !known(passage.digits, scene.setting.known())) continue;
            Scale scale = new Scale(weights).add(Clue.FINGERPRINT);
            finds.add(Find.of(Kind.PHONE, passage.start(), passage.end(), "known number", scale));
        }
    }

    /** Whether a known number stands anywhere in the digits. */
    static boolean known(String digits, Predicate<String> known) {
        return stands(digits, known) || stands(Shapes.reversed(digits), known);
    }

    private static boolean stands(String d, Predicate<String> known) {
        for (int from = 0; from + SHORTEST <= d.length(); from++) {
            boolean home = d.startsWith("0", from);
            boolean bare = d.startsWith("8", from);
            if (from > 0 && !home && !bare && !d.startsWith("62", from)) continue;
            int longest = Math.min(d.length(), from + LONGEST);
            for (int to = longest; to >= from + SHORTEST; to--) {
                String part = d.substring(from, to);
                if (home && known.test("+62" + part.substring(1))) return true;
                if (bare && known.test("+62" + part)) return true;
                if (!home && known.test("+" + part)) return true;
            }
        }
        return false;
    }
}
