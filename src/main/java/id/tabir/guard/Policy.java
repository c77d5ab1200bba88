package id.tabir.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What the guard does with what it finds, read from a YAML file; see {@code guard/policy.yaml}. */
public final class Policy {
    private static final int MARK_DIGITS = 12;

    private static final Policy STANDARD = standardFile();

    private final String version;
    private final String hash;
    private final Rule[][][] rules;
    private final int[] weights;
    private final Lexicon lexicon;
    private final ToIntFunction<Clue> scale = this::weight;

    /** One line of the policy: for which finds it decides, and what. */
    record Rule(Set<Kind> kinds, Set<TicketKind> tickets, Set<Party> parties, Action action, int threshold) {
        boolean fits(TicketKind ticket, Party from, Kind kind) {
            return kinds.contains(kind) && tickets.contains(ticket) && parties.contains(from);
        }
    }

    Policy(String version, String hash, List<Rule> rules, int[] weights, Lexicon lexicon) {
        this.version = version;
        this.hash = hash;
        this.rules = table(rules);
        this.weights = weights.clone();
        this.lexicon = lexicon;
    }

    /** The policy in the jar. */
    public static Policy standard() {
        return STANDARD;
    }

    /** @throws PolicyException naming the line and the reason, if the file can't be used */
    public static Policy read(String yaml) throws PolicyException {
        return PolicyFile.read(yaml);
    }

    /** The first digits of the hash, which findings carry: enough to tell an operator's policies apart. */
    public String mark() {
        return hash.substring(0, MARK_DIGITS);
    }

    /** What the file calls itself. */
    public String version() {
        return version;
    }

    /** SHA-256 of the file, in hex. */
    public String hash() {
        return hash;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    int weight(Clue clue) {
        return weights[clue.ordinal()];
    }

    /** What each clue weighs. */
    ToIntFunction<Clue> weights() {
        return scale;
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    Rule rule(TicketKind ticket, Party from, Kind kind) {
        return rules[ticket.ordinal()][from.ordinal()][kind.ordinal()];
    }

    /** The first rule that fits, for each ticket kind, party and kind of finding. */
    private static Rule[][][] table(List<Rule> rules) {
        return Arrays.stream(TicketKind.values())
                .map(ticket -> Arrays.stream(Party.values())
                        .map(from -> Arrays.stream(Kind.values())
                                .map(kind -> first(rules, ticket, from, kind))
                                .toArray(Rule[]::new))
                        .toArray(Rule[][]::new))
                .toArray(Rule[][][]::new);
    }

    private static Rule first(List<Rule> rules, TicketKind ticket, Party from, Kind kind) {
        for (Rule rule : rules) if (rule.fits(ticket, from, kind)) return rule;
        throw new IllegalStateException("no rule decides on " + kind.word());
    }

    private static Policy standardFile() {
        try {
            return PolicyFile.read(String.join("\n", Tables.lines("policy.yaml")) + "\n");
        } catch (PolicyException e) {
            throw new IllegalStateException("guard/policy.yaml: " + e.getMessage(), e);
        }
    }
}
