package id.tabir.guard;

import id.tabir.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a policy's YAML into a {@link Policy}, or says in which line it is wrong. */
final class PolicyFile {
    private static final Set<String> KEYS = Set.of("version", "threshold", "rules", "weights", "words", "forget");
    private static final Set<String> RULE_KEYS = Set.of("kinds", "ticket", "from", "action", "threshold");
    private static final int LONGEST_VERSION = 100;
    private static final int HIGHEST = 100;
    private static final int USUAL_THRESHOLD = 50;

    private PolicyFile() {}

    static Policy read(String yaml) throws PolicyException {
        Yaml root = Yaml.read(yaml);
        Map<String, Yaml> file = root.mapping("a policy", KEYS);
        Yaml name = required(file, root, "version");
        String version = name.text("version");
        if (version.length() > LONGEST_VERSION) {
            throw new PolicyException(name.line, "version must be at most " + LONGEST_VERSION + " characters");
        }
        Yaml usual = file.get("threshold");
        int threshold = usual == null ? USUAL_THRESHOLD : usual.number("threshold", 0, HIGHEST);
        List<Policy.Rule> rules = rules(required(file, root, "rules"), threshold);
        return new Policy(
                version,
                hash(yaml),
                rules,
                weights(file.get("weights")),
                new Lexicon(words(file.get("words"), "words"), words(file.get("forget"), "forget")));
    }

    private static Yaml required(Map<String, Yaml> map, Yaml where, String key) throws PolicyException {
        Yaml value = map.get(key);
        if (value == null) throw new PolicyException(where.line, key + " is missing");
        return value;
    }

    private static List<Policy.Rule> rules(Yaml list, int threshold) throws PolicyException {
        List<Policy.Rule> rules = new ArrayList<>();
        for (Yaml rule : list.list("rules")) rules.add(rule(rule, threshold));
        for (Kind kind : Kind.values()) {
            for (TicketKind ticket : TicketKind.values()) {
                for (Party party : Party.values()) {
                    if (rules.stream().anyMatch(rule -> rule.fits(ticket, party, kind))) continue;
                    throw new PolicyException(
                            list.line,
                            "no rule decides on " + kind.word() + " from " + party.word() + " on a " + ticket.word());
                }
            }
        }
        return rules;
    }

    private static Policy.Rule rule(Yaml yaml, int usual) throws PolicyException {
        Map<String, Yaml> rule = yaml.mapping("a rule", RULE_KEYS);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Yaml kind : required(rule, yaml, "kinds").list("kinds")) kinds.add(choice(kind, "a kind", Kind.class));
        Yaml ticket = rule.get("ticket");
        Yaml from = rule.get("from");
        Yaml wanted = required(rule, yaml, "action");
        Action action = choice(wanted, "action", Action.class);
        for (Kind kind : kinds) {
            if (action != Action.MASK || kind.hasSpan()) continue;
            throw new PolicyException(wanted.line, kind.word() + " has nothing to mask; use allow, flag or block");
        }
        Yaml own = rule.get("threshold");
        return new Policy.Rule(
                kinds,
                ticket == null
                        ? EnumSet.allOf(TicketKind.class)
                        : EnumSet.of(choice(ticket, "ticket", TicketKind.class)),
                from == null ? EnumSet.allOf(Party.class) : EnumSet.of(choice(from, "from", Party.class)),
                action,
                own == null ? usual : own.number("threshold", 0, HIGHEST));
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    private static int[] weights(@Nullable Yaml yaml) throws PolicyException {
        int[] weights = Arrays.stream(Clue.values()).mapToInt(Clue::weight).toArray();
        if (yaml == null) return weights;
        for (Map.Entry<String, Yaml> entry : yaml.mapping("weights").entrySet()) {
            Clue clue = choice(entry.getKey(), entry.getValue().line, "a clue", Clue.class);
            weights[clue.ordinal()] = entry.getValue().number(entry.getKey(), -HIGHEST, HIGHEST);
        }
        return weights;
    }

    private static Map<Tag, List<String>> words(@Nullable Yaml yaml, String what) throws PolicyException {
        Map<Tag, List<String>> words = new EnumMap<>(Tag.class);
        if (yaml == null) return words;
        for (Map.Entry<String, Yaml> entry : yaml.mapping(what).entrySet()) {
            Tag tag = choice(entry.getKey(), entry.getValue().line, "a list of words", Tag.class);
            List<String> list = new ArrayList<>();
            for (Yaml word : entry.getValue().list(entry.getKey())) {
                list.add(word.text("a word").toLowerCase(Locale.ROOT));
            }
            words.put(tag, list);
        }
        return words;
    }

    private static <E extends Enum<E>> E choice(Yaml yaml, String what, Class<E> type) throws PolicyException {
        return choice(yaml.text(what), yaml.line, what, type);
    }

    private static <E extends Enum<E>> E choice(String word, int line, String what, Class<E> type)
            throws PolicyException {
        List<String> choices = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(word)) return value;
            choices.add(name);
        }
        throw new PolicyException(line, what + " can't be \"" + word + "\"; it may be " + Yaml.list(choices));
    }

    private static String hash(String yaml) {
        return HexFormat.of().formatHex(Sha256.of(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
