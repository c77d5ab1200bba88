package id.tabir.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for everything in one message and keeps what weighs enough, the heaviest first where finds overlap. */
final class Search {
    private Search() {}

    static List<Find> in(Message message, Scene scene, Policy policy) {
        List<Find> numbers = new ArrayList<>();
        List<Find> others = new ArrayList<>();
        Squeezed squeezed = Squeezed.of(message);
        Addresses.into(message, squeezed, others);
        Handles.into(message, squeezed, scene, others);
        for (Passage passage : message.passages) {
            new Phones(message, scene, policy::weight, passage).into(numbers);
            new Papers(message, scene, policy::weight, passage).into(numbers);
        }
        new Dictation(message, scene, policy::weight).into(numbers);
        Fingerprints.into(message, scene, policy::weight, numbers);
        numbers.removeIf(find -> light(find, scene, policy));
        numbers.sort(Comparator.comparingInt(Find::score).reversed());
        List<Find> kept = new ArrayList<>(others);
        for (Find find : numbers) {
            boolean covered = false;
            for (Find other : kept) covered |= find.start() < other.end() && other.start() < find.end();
            if (!covered || others.stream().noneMatch(o -> o.start() <= find.start() && find.end() <= o.end())) {
                if (!covered || outside(find, kept)) kept.add(find);
            }
        }
        Intents.into(message, kept);
        kept.removeIf(find -> light(find, scene, policy));
        return kept;
    }

    private static boolean light(Find find, Scene scene, Policy policy) {
        return find.score()
                < policy.rule(scene.setting.kind(), scene.from, find.kind()).threshold();
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
