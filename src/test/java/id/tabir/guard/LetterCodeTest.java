package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that are announced as digits are masked as digits are; others are words. */
class LetterCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1 sampai i=9, o=0: [o h e b g g d a c f]",
                "nomor pakai huruf ya kak [o-h-e-b-g-g-d]",
                "ganti huruf jadi angka [OBST IIZZ EEAA]",
                "abjad jadi angka: [jhabcdefg]"
            })
    void the_letters_are_masked_and_nothing_else(String text) {
        Verdict verdict = Talk.onARide().staff(text.replace("[", "").replace("]", ""));
        assertThat(verdict.delivered()).isEqualTo(text.replaceAll("\\[.*]", "[nomor telepon]"));
    }

    @Test
    void the_key_may_come_in_a_message_before() {
        Talk talk = Talk.onARide();
        talk.staff("huruf jadi angka ya, a=1");
        for (String chatter : new String[] {"oke", "siap", "sip"}) talk.customer(chatter);
        assertThat(talk.staff("j h a b c d e f g h").delivered()).isEqualTo("[nomor telepon]");
    }

    @Test
    void the_key_is_forgotten_and_another_persons_key_is_none() {
        Talk talk = Talk.onARide();
        talk.customer("a=1");
        assertThat(talk.staff("j h a b c d e f g h").action()).isEqualTo(Action.ALLOW);
        talk.staff("a=1");
        for (String chatter : new String[] {"oke", "siap", "sip", "ya"}) talk.customer(chatter);
        assertThat(talk.staff("j h a b c d e f g h").action()).isEqualTo(Action.ALLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j h a b c d e f g h",
                "tolong nomor rumahnya pakai huruf besar",
                "ukuran s=2, m=3, l=1 ya kak",
                "huruf a b c d e f itu nomor blok"
            })
    void without_a_key_or_enough_letters_they_stay(String text) {
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(text);
    }
}
