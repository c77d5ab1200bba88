package id.tabir.guard;

/** A ticket's talk for tests: says things and remembers what was delivered. */
final class Talk {
    private final Guard guard;
    private final Setting setting;
    private Window window = Window.empty();
    private final StringBuilder delivered = new StringBuilder();

    Talk(TicketKind kind) {
        this(new Guard(), Setting.of(kind, Language.ID));
    }

    Talk(Guard guard, Setting setting) {
        this.guard = guard;
        this.setting = setting;
    }

    static Talk onARide() {
        return new Talk(TicketKind.TRANSACTION);
    }

    static Talk onAVerification() {
        return new Talk(TicketKind.VERIFICATION);
    }

    /** The verdict on the last of several messages on a ride, parted by "|": the driver's, or after "c:" the customer's. */
    static Verdict last(String said) {
        Talk talk = onARide();
        Verdict verdict = null;
        for (String text : said.split("\\|")) {
            verdict = text.startsWith("c:") ? talk.customer(text.substring(2)) : talk.staff(text);
        }
        return verdict;
    }

    Verdict staff(String text) {
        return says(Party.STAFF, text);
    }

    Verdict customer(String text) {
        return says(Party.CUSTOMER, text);
    }

    Verdict says(Party from, String text) {
        Verdict verdict = guard.inspect(setting, window, from, text);
        window = window.plus(verdict);
        delivered.append(verdict.delivered()).append('\n');
        return verdict;
    }

    /** All digits that got through, in order. */
    String digitsDelivered() {
        StringBuilder digits = new StringBuilder();
        delivered.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
