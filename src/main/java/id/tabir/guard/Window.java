package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** What was said before on a ticket, oldest first, blocked attempts included: at most the last 20 of each sender. Immutable. */
public final class Window {
    /** How many messages of each sender are remembered. */
    public static final int PER_SENDER = 20;

    private static final Window EMPTY = new Window(List.of());

    private final List<Said> said;

    private Window(List<Said> said) {
        this.said = said;
    }

    /** One message as it was sent; {@code blocked} if the other party never got it. */
    public record Said(Party from, String text, boolean blocked) {}

    public static Window empty() {
        return EMPTY;
    }

    public List<Said> said() {
        return said;
    }

    /** This window and one message more, without the oldest of the same sender if that is one too many. */
    public Window plus(Party from, String text, boolean blocked) {
        List<Said> next = new ArrayList<>(said.size() + 1);
        next.addAll(said);
        next.add(new Said(from, text, blocked));
        long mine = next.stream().filter(s -> s.from() == from).count();
        if (mine > PER_SENDER) {
            for (int i = 0; i < next.size(); i++) {
                if (next.get(i).from() == from) {
                    next.remove(i);
                    break;
                }
            }
        }
        return new Window(List.copyOf(next));
    }
}
