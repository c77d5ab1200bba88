package id.tabir.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for everything in one message and keeps what weighs enough, the heaviest first where finds overlap. */
final class Search {
    private static final Comparator<Find> HEAVIEST =
            Comparator.comparingInt(Find::score).reversed();

    private final Message message;
    private final Scene scene;
    private final Policy policy;

    private Search(Message message, Scene scene, Policy policy) {
        this.message = message;
        this.scene = scene;
        this.policy = policy;
    }

    static List<Find> in(Message message, Scene scene, Policy policy) {
        Search search = new Search(message, scene, policy);
        List<Find> kept = search.names();
        if (!message.passages.isEmpty()) keep(search.numbers(), kept);
        Intents.into(message, scene, kept);
        if (!kept.isEmpty()) kept.removeIf(search::light);
        if (kept.size() > 1) kept.removeIf(find -> partOfName(find, kept));
        return kept;
    }

    /** A mail's domain is no account and a part of a mail no second one, and words within a name say nothing. */
    private static boolean partOfName(Find find, List<Find> kept) {
        Kind kind = find.kind();
        if (kind != Kind.HANDLE && kind != Kind.EMAIL && kind != Kind.FLIRT) return false;
        for (Find name : kept) {
            boolean whole = name.kind() == Kind.EMAIL || (name.kind() == Kind.HANDLE && kind == Kind.FLIRT);
            boolean within = name.start() <= find.start() && find.end() <= name.end();
            boolean larger = name.end() - name.start() > find.end() - find.start();
            if (whole && within && (larger || kind != name.kind())) return true;
        }
        return false;
    }

    /** Links, mail addresses and account names. */
    private List<Find> names() {
        List<Find> finds = new ArrayList<>();
        boolean addresses = Signs.ofAddress(message);
        boolean at = (message.reading.seen() & Reading.AT) != 0;
        boolean names = at || Handles.cued(message) || Handles.spokenOf(message, scene);
        FullNames.into(message, scene, finds);
        LetterCode.into(message, scene, finds);
        if (!addresses && !names) return finds;
        Squeezed squeezed = Squeezed.of(message, scene.lexicon);
        if (addresses) Addresses.into(message, squeezed, finds);
        if (names) Handles.into(message, squeezed, scene, finds);
        return finds;
    }

    private List<Find> numbers() {
        List<Find> finds = new ArrayList<>();
        for (Passage passage : message.passages) {
            new Phones(message, scene, policy.weights(), passage).into(finds);
            new Papers(message, scene, policy.weights(), passage).into(finds);
        }
        new Dictation(message, scene, policy.weights()).into(finds);
        new LooseDigits(message, scene, policy.weights()).into(finds);
        Fingerprints.into(message, scene, policy.weights(), finds);
        if (finds.isEmpty()) return finds;
        finds.removeIf(this::light);
        finds.sort(HEAVIEST);
        return finds;
    }

    private boolean light(Find find) {
        return find.score()
                < policy.rule(scene.setting.kind(), scene.from, find.kind()).threshold();
    }

    /** Adds the numbers that no name covers and that no heavier one overlaps. */
    private static void keep(List<Find> numbers, List<Find> kept) {
        int names = kept.size();
        for (Find find : numbers) {
            boolean covered = false;
            boolean named = false;
            for (int i = 0; i < kept.size(); i++) {
                Find other = kept.get(i);
                covered |= find.start() < other.end() && other.start() < find.end();
                named |= i < names && other.start() <= find.start() && find.end() <= other.end();
            }
            boolean free = !covered || !named;
            if (free && (!covered || outside(find, kept))) kept.add(find);
        }
    }

    /** Whether a find reaches past all finds it overlaps. */
    private static boolean outside(Find find, List<Find> kept) {
        for (Find other : kept) {
            if (find.start() >= other.start() && find.end() <= other.end()) return false;
            if (other.start() >= find.start() && other.end() <= find.end() && other.kind() != Kind.HANDLE) return false;
        }
        return true;
    }
}
