package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How thumbs write a word, and what is too short or another word. */
class ShorthandTest {
    private static final long SAY = 1;
    private static final long MONEY = 2;

    @Test
    void vowels_are_left_out_and_what_carries_an_ending_means_what_it_hangs_on() {
        Map<String, Long> entries = new HashMap<>();
        Glossary.add(entries, "kirim", SAY);
        Glossary.add(entries, "korum", MONEY);
        Glossary.add(entries, "uang", MONEY);
        Glossary.add(entries, "uangnya", SAY);
        Glossary.add(entries, "uangku", SAY);
        Glossary.add(entries, "uangmu", SAY);
        Glossary.add(entries, "kode_masuk", SAY);
        Glossary.add(entries, "minta", SAY);
        Glossary.add(entries, "mnt", MONEY);
        Glossary.add(entries, "abs", SAY);
        Glossary.add(entries, "sampaikan", SAY);
        Glossary.add(entries, "sampaikann", SAY);
        Shorthand.into(entries);
        assertThat(entries)
                .containsEntry("krm", SAY | MONEY)
                .containsEntry("dkrm", SAY | MONEY)
                .containsEntry("kirim", SAY)
                .containsEntry("uangnya", SAY | MONEY)
                .containsEntry("uangku", SAY | MONEY)
                .containsEntry("uangmu", SAY | MONEY)
                .containsEntry("mnt", MONEY)
                .containsEntry("dmnt", SAY)
                .containsEntry("smpkn", SAY)
                .doesNotContainKeys("ng", "dng", "bs", "dbs", "smpknn", "kd", "kdmsk", "msk");
    }

    @Test
    void a_slip_leaves_a_vowel_out_or_turns_two_letters_round() {
        Vocabulary vocabulary = new Vocabulary();
        for (String word : List.of("kirim", "krim", "kode", "sandi", "masuk")) vocabulary.add(word);
        Map<String, String> slips = Shorthand.slips(List.of("kirim", "krim", "kode", "sandi_masuk"), vocabulary);
        assertThat(slips)
                .containsEntry("kiirm", "kirim")
                .containsEntry("kriim", "kirim")
                .containsEntry("kirmi", "kirim")
                .containsEntry("kirm", "kirim")
                .containsEntry("sndi", "sandi")
                .containsEntry("sand", "sandi")
                .containsEntry("msuk", "masuk")
                .doesNotContainKeys("krim", "kode", "kdoe", "kod", "irim", "ikrim", "kiim");
    }

    @Test
    void words_are_understood_through_slips_drawn_out_and_leet_letters_also_in_phrases() {
        Map<String, Long> entries = new HashMap<>();
        Glossary.add(entries, "kirim", SAY);
        Glossary.add(entries, "nomor_lain", MONEY);
        Glossary.add(entries, "tunggu", SAY);
        Glossary glossary = new Glossary(entries, List.of(), true, Map.of("nmr", "nomor"));
        assertThat(read(glossary, "kiirm kirimmm kiiiirim k1r1m k1r1mnya kirin"))
                .containsExactly(1, 1, 1, 1, 1, 0);
        assertThat(read(glossary, "nmoor lain")).containsExactly(2, 2);
        assertThat(read(glossary, "nomorrr lain")).containsExactly(2, 2);
        assertThat(read(glossary, "n0m0r lain")).containsExactly(2, 2);
        assertThat(read(glossary, "nmr lain")).containsExactly(0, 0);
        assertThat(read(glossary, "tungguuu")).containsExactly(1);
    }

    private static long[] read(Glossary glossary, String text) {
        Words words = Words.of(Reading.of(text), Policy.standard().lexicon());
        return glossary.read(words, new int[words.size()]);
    }
}
