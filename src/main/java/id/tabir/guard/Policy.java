package id.tabir.guard;

import java.util.Map;

/** What the guard does with what it finds. */
public final class Policy {
    private static final Policy STANDARD = new Policy();
    private static final int THRESHOLD = 50;

    private final Lexicon lexicon = new Lexicon(Map.of());

    private Policy() {}

    /** The policy in the jar. */
    public static Policy standard() {
        return STANDARD;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int weight(Clue clue) {
        return clue.weight();
    }

    int threshold(Kind kind) {
        return kind.hasSpan() ? THRESHOLD : 1;
    }

    Action action(TicketKind ticket, Party from, Kind kind) {
        if (kind.hasSpan()) return Action.MASK;
        if (kind == Kind.ASK_SECRET && from == Party.STAFF) return Action.BLOCK;
        boolean lure = kind == Kind.OFF_PLATFORM || kind == Kind.ASK_NUMBER || kind == Kind.FLIRT;
        return lure && from == Party.STAFF && ticket == TicketKind.VERIFICATION ? Action.BLOCK : Action.FLAG;
    }
}
