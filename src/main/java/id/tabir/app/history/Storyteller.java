package id.tabir.app.history;

import id.tabir.app.history.Cast.Worker;
import id.tabir.app.history.Phrasebook.Line;
import id.tabir.app.history.Story.About;
import id.tabir.app.history.Story.Complaint;
import id.tabir.app.history.Story.End;
import id.tabir.app.history.Story.Said;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up what happens on ticket after ticket, in the order of their opening; the same seed tells the same. */
final class Storyteller {
    /** Where the made-up people live: they sleep at night. */
    private static final ZoneOffset HOME = ZoneOffset.ofHours(7);

    private static final double AT_NIGHT = 0.08;
    private static final double RIDES = 0.45;
    private static final double ORDERS = 0.25;
    private static final double COMPLAINTS = 0.3;
    private static final double GRUMBLES = 0.003;
    private static final int FEWEST = 4;
    private static final int SPREAD = 9;
    private static final int CUSTOMERS = 900;

    private final Plan plan;
    private final Random random;
    private final Cast cast;
    private final Phrasebook rides = Phrasebook.read("ride");
    private final Phrasebook food = Phrasebook.read("food");
    private final Phrasebook kyc = Phrasebook.read("kyc");
    private final Phrasebook reports = Phrasebook.read("reports");
    private final List<OffsetDateTime> openings;
    private int told;

    Storyteller(Plan plan, Cast cast, Random random) {
        this.plan = plan;
        this.cast = cast;
        this.random = random;
        this.openings = openings();
    }

    private List<OffsetDateTime> openings() {
        long span_ms = plan.from().until(plan.to(), ChronoUnit.MILLIS);
        List<OffsetDateTime> all = new ArrayList<>(plan.tickets());
        while (all.size() < plan.tickets()) {
            OffsetDateTime at = plan.from().plus((long) (random.nextDouble() * span_ms), ChronoUnit.MILLIS);
            boolean night = at.withOffsetSameInstant(HOME).getHour() < 6;
            if (!night || random.nextDouble() < AT_NIGHT) all.add(at.truncatedTo(ChronoUnit.MILLIS));
        }
        all.sort(null);
        return all;
    }

    boolean isOver() {
        return told == openings.size();
    }

    Story next() {
        OffsetDateTime at = openings.get(told++);
        double share = plan.share(at);
        double draw = random.nextDouble();
        if (draw < RIDES) return tell(rides, cast.driver(random), at, share);
        if (draw < RIDES + ORDERS) return tell(food, cast.driver(random), at, share);
        return tell(kyc, cast.clerk(random, share < Astray.LAST_DAY), at, share);
    }

    private Story tell(Phrasebook book, Worker staff, OffsetDateTime at, double share) {
        Map<String, String> chosen = book.choose(random);
        chosen.put("number", Numbers.next(random));
        String turn = turn(staff, share);
        List<Said> said = spread(lines(book, turn), chosen, at);
        OffsetDateTime last = said.get(said.size() - 1).at();
        Complaint complaint = complaint(turn, chosen, last.plusSeconds(20 + random.nextInt(200)));
        String kind = staff.isClerk() ? "verification" : "transaction";
        var about = new About(kind, Phrasebook.fill("{title}", chosen), at);
        var end = new End(last.plusSeconds(240 + random.nextInt(1200)), reason(staff));
        String customer = "pelanggan-" + (1 + random.nextInt(CUSTOMERS));
        return new Story(about, staff, customer, said, complaint, end);
    }

    /** The section of what goes wrong on this ticket; {@code ""}: nothing. */
    private String turn(Worker staff, double share) {
        if (staff.equals(cast.astray())) return Astray.turn(share, random);
        return Slips.turn(staff, random);
    }

    private List<Line> lines(Phrasebook book, String turn) {
        int wanted = plan.messages() > 0 ? plan.messages() : FEWEST + random.nextInt(SPREAD);
        List<Line> lines = new ArrayList<Line>(book.piece("open", random));
        List<Line> end = book.piece("end", random);
        boolean due = !turn.isEmpty() && book.has(turn);
        var middle = new Deck<List<Line>>(book.pieces("middle"), random);
        while (due || lines.size() + end.size() < wanted) {
            // What goes wrong comes after a few words.
            boolean now = due && (lines.size() >= wanted / 2 || random.nextInt(3) == 0);
            List<Line> piece = now ? book.piece(turn, random) : middle.next();
            lines.addAll(piece);
            due &= !now;
        }
        lines.addAll(end);
        return plan.messages() > 0 ? lines.subList(0, wanted) : lines;
    }

    private List<Said> spread(List<Line> lines, Map<String, String> chosen, OffsetDateTime opened) {
        List<Said> said = new ArrayList<>(lines.size());
        OffsetDateTime at = opened;
        for (Line line : lines) {
            // The time it takes to read, to think and to type.
            at = at.plus(Duration.ofMillis(
                    3000 + random.nextInt(45_000) + 150L * line.text().length()));
            said.add(new Said(line.from(), Phrasebook.fill(line.text(), chosen), at, line.answer()));
        }
        return said;
    }

    private @Nullable Complaint complaint(String turn, Map<String, String> chosen, OffsetDateTime at) {
        String category =
                switch (turn) {
                    case "cut flirt" -> "harassment";
                    case "cut ask-secret" -> "asked-for-secret";
                    case "cut private-deal", "cut off-platform" -> "outside-contact";
                    default -> "other";
                };
        double share = category.equals("other") ? GRUMBLES : COMPLAINTS;
        if (random.nextDouble() >= share) return null;
        Line line = reports.piece(category, random).get(0);
        return new Complaint(category, Phrasebook.fill(line.text(), chosen), at);
    }

    private String reason(Worker staff) {
        return staff.isClerk() || random.nextInt(10) > 0 ? "completed" : "cancelled";
    }
}
