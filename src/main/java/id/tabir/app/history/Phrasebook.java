package id.tabir.app.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.guard.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pieces of talk in one line of business, read from a file below {@code /history}, whose comments tell its form. */
final class Phrasebook {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, List<List<Line>>> sections = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

    private Phrasebook() {}

    /**
     * One thing said.
     *
     * @param answer to something that the other side may never have got to see
     */
    record Line(Party from, String text, boolean answer) {}

    static Phrasebook read(String name) {
        try (InputStream in = Phrasebook.class.getResourceAsStream("/history/" + name + ".txt")) {
            if (in == null) throw new IllegalStateException("no phrases of that name: " + name);
            var book = new Phrasebook();
            book.take(new String(in.readAllBytes(), UTF_8));
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String text) {
        List<List<Line>> section = new ArrayList<>();
        boolean cut = false;
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("@")) {
                int space = line.indexOf(' ');
                names.put(
                        line.substring(1, space),
                        List.of(line.substring(space + 1).split(" \\| ")));
            } else if (line.startsWith("= ")) {
                cut = line.startsWith("= cut ");
                section = sections.computeIfAbsent(line.substring(2), s -> new ArrayList<>());
                section.add(new ArrayList<>());
            } else if (line.equals("--")) {
                section.add(new ArrayList<>());
            } else {
                Party from = line.startsWith("s:") ? Party.STAFF : Party.CUSTOMER;
                List<Line> piece = section.get(section.size() - 1);
                piece.add(new Line(from, line.substring(3), cut && !piece.isEmpty()));
            }
        }
    }

    /** All pieces of a section. */
    List<List<Line>> pieces(String section) {
        List<List<Line>> all = sections.get(section);
        if (all == null) throw new IllegalStateException("no such section: " + section);
        return all;
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    List<Line> piece(String section, Random random) {
        List<List<Line>> all = pieces(section);
        return all.get(random.nextInt(all.size()));
    }

    /** What the names stand for throughout one conversation. */
    Map<String, String> choose(Random random) {
        Map<String, String> chosen = new HashMap<>();
        names.forEach((name, all) -> chosen.put(name, all.get(random.nextInt(all.size()))));
        return chosen;
    }

    static String fill(String text, Map<String, String> chosen) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(name -> Matcher.quoteReplacement(filled(chosen, name.group(1))));
    }

    private static String filled(Map<String, String> chosen, String name) {
        @Nullable String value = chosen.get(name);
        if (value == null) throw new IllegalStateException("nothing stands for {" + name + "}");
        return value.contains("{") ? fill(value, chosen) : value;
    }
}
