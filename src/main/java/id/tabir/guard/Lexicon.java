package id.tabir.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What words and phrases hint at: the jar's lists and what a policy adds to them. */
final class Lexicon {
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

    /** What each word hints at. */
    Glossary tags() {
        return tags;
    }

    /** Whether a word is a sign of an address, by its number among the tags; see {@link Signs}. */
    int signs(int word) {
        return word < 0 ? 0 : signs[word];
    }
}
