package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and phrases by numbers: none is lost when the tables grow, and what hangs on a word doesn't hide it. */
class GlossaryTest {
    private static final int MANY = 20_000;
    private static final long WORD = 1;
    private static final long PHRASE = 2;
    private static final long LONGER = 4;

    @Test
    void a_vocabulary_that_grows_knows_every_word_by_its_first_number() {
        Vocabulary vocabulary = new Vocabulary();
        for (int i = 0; i < MANY; i++) assertThat(vocabulary.add("kata" + i)).isEqualTo(i);
        for (int i = 0; i < MANY; i++) {
            char[] text = ("<kata" + i + ">").toCharArray();
            assertThat(vocabulary.find(text, 1, text.length - 1)).isEqualTo(i);
            assertThat(vocabulary.add("kata" + i)).isEqualTo(i);
        }
        assertThat(vocabulary.size()).isEqualTo(MANY);
        assertThat(vocabulary.find("lain".toCharArray(), 0, 4)).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Test
    void phrases_that_grow_know_every_next_word() {
        Phrases phrases = new Phrases();
        for (int i = 0; i < MANY; i++) phrases.put(i, i % 7, i + 1);
        for (int i = 0; i < MANY; i++) {
            assertThat(phrases.next(i, i % 7)).isEqualTo(i + 1);
            assertThat(phrases.next(i, 7)).isEqualTo(Phrases.NONE);
        }
        assertThat(phrases.next(Phrases.NONE, 0)).isEqualTo(Phrases.NONE);
        assertThat(phrases.next(0, Vocabulary.UNKNOWN)).isEqualTo(Phrases.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simpan                  | 1
            simpannya               | 1
            simmpan                 | 1
            nyimpan                 | 1
            disimpan                | 1
            disimpan dulu           | 5 4
            disimpan lama           | 1 0
            5impan                  | 1
            simpang                 | 0
            nya                     | 0
            mpan                    | 0
            nomor lain              | 2 2
            nomornya lain           | 2 2
            nomor lainnya           | 2 2
            nomor yang lain         | 0 0 0
            nomor lain lagi         | 6 6 4
            nomor                   | 0
            lain lagi               | 0 0
            simpan nomor lain       | 1 2 2
            """)
    void a_word_is_known_with_what_hangs_on_it_and_a_phrase_by_its_words(String text, String bits) {
        Map<String, Long> entries = new HashMap<>();
        Glossary.add(entries, "simpan", WORD);
        Glossary.add(entries, "nomor_lain", PHRASE);
        Glossary.add(entries, "nomor_lain_lagi", LONGER);
        Glossary.add(entries, "disimpan_dulu", LONGER);
        Glossary glossary = new Glossary(entries, List.of(), true);
        Words words = Words.of(Reading.of(text), Policy.standard().lexicon());
        StringBuilder found = new StringBuilder();
        for (long bit : glossary.read(words, new int[words.size()]))
            found.append(bit).append(' ');
        assertThat(found.toString().trim()).isEqualTo(bits);
    }
}
