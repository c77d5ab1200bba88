package id.tabir.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What words and phrases hint at: the jar's lists and what a policy adds to them. */
final class Lexicon {
    private static final Glossary SENSES = senseTable();

    private final Glossary tags;
    private final byte[] signs;

    Lexicon(Map<Tag, List<String>> more, Map<Tag, List<String>> less) {
        Map<String, Long> entries = new HashMap<>();
        Tables.rows("words.tsv", (tag, list) -> {
            for (String word : list.split(" ")) Glossary.add(entries, word, Tag.of(tag).bit);
        });
        more.forEach((tag, list) -> list.forEach(word -> Glossary.add(entries, word.replace(' ', '_'), tag.bit)));
        less.forEach((tag, list) ->
                list.forEach(word -> entries.computeIfPresent(word.replace(' ', '_'), (w, bits) -> bits & ~tag.bit)));
        List<String> spelled = new ArrayList<>();
        Signs.each((word, sign) -> spelled.add(word));
        tags = new Glossary(entries, spelled, false);
        signs = new byte[tags.size()];
        Signs.each((word, sign) -> sign(tags.number(word), sign));
    }

    private void sign(int word, int sign) {
        signs[word] = (byte) (signs[word] | sign);
    }

    private static Glossary senseTable() {
        Map<String, Long> entries = new HashMap<>();
        Tables.rows("senses.tsv", (sense, list) -> {
            for (String word : list.split(" ")) Glossary.add(entries, word, Sense.of(sense).bit);
        });
        return new Glossary(entries, List.of(), true);
    }

    /** What each word hints at. */
    Glossary tags() {
        return tags;
    }

    /** What each word means for an intention. */
    Glossary senses() {
        return SENSES;
    }

    /** Whether a word is a sign of an address, by its number among the tags; see {@link Signs}. */
    int signs(int word) {
        return word < 0 ? 0 : signs[word];
    }
}
