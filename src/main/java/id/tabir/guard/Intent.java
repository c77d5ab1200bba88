package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A row of {@code intents.tsv}: which words must stand together for an intention, and which silence it. */
record Intent(
        Kind kind,
        @Nullable TicketKind ticket,
        @Nullable Party from,
        int within,
        boolean ordered,
        List<Group> groups,
        Group forbidden,
        Group beside,
        long[] bits) {
    static final List<Intent> ALL = rows();

    /** Words that will do, by any of their tags or senses. */
    record Group(long tags, long first, long second) {
        boolean holds(long wordTags, long wordFirst, long wordSecond) {
            return ((wordTags & tags) | (wordFirst & first) | (wordSecond & second)) != 0;
        }

        /** Tags in lower case, senses in capitals. */
        private static Group of(String[] names) {
            long tags = 0;
            long[] senses = new long[2];
            for (String name : names) {
                if (name.isBlank()) continue;
                if (Character.isUpperCase(name.charAt(0))) senses[Sense.of(name).set] |= Sense.of(name).bit;
                else tags |= Tag.of(name).bit;
            }
            return new Group(tags, senses[0], senses[1]);
        }
    }

    int size() {
        return groups.size();
    }

    Group group(int i) {
        return groups.get(i);
    }

    /** Whether all groups may be there, by the tags and senses of all words. */
    boolean possible(long tags, long first, long second) {
        for (int i = 0; i < bits.length; i += 3) {
            if (((bits[i] & tags) | (bits[i + 1] & first) | (bits[i + 2] & second)) == 0) return false;
        }
        return true;
    }

    boolean needs(long tags, long first, long second) {
        for (Group group : groups) if (group.holds(tags, first, second)) return true;
        return false;
    }

    boolean fits(Scene scene) {
        return (ticket == null || ticket == scene.setting.kind()) && (from == null || from == scene.from);
    }

    private static List<Intent> rows() {
        List<Intent> rows = new ArrayList<>();
        Tables.rows("intents.tsv", (head, rest) -> {
            String[] names = head.split("/");
            String[] cells = rest.split("\t", -1);
            List<Group> groups = new ArrayList<>();
            for (String group : cells[1].split(" ")) groups.add(Group.of(group.split("\\|")));
            rows.add(new Intent(
                    Kind.valueOf(names[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    names.length > 1 && !names[1].equals("*") ? TicketKind.of(names[1]) : null,
                    names.length > 2 ? Party.of(names[2]) : null,
                    Integer.parseInt(cells[0].replace(">", "")),
                    cells[0].endsWith(">"),
                    List.copyOf(groups),
                    Group.of(cells.length > 2 ? cells[2].split(" ") : new String[0]),
                    Group.of(cells.length > 3 ? cells[3].split(" ") : new String[0]),
                    groups.stream()
                            .flatMapToLong(group -> LongStream.of(group.tags(), group.first(), group.second()))
                            .toArray()));
        });
        return List.copyOf(rows);
    }
}
