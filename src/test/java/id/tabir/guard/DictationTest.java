package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that come in pieces: never five digits of one get through. */
class DictationTest {

    @ParameterizedTest
    @ValueSource(strings = {"0812|3456|7890", "08|12|34|56|78|90", "0|8|1|2|3|4|5", "081|terus 234|567|890"})
    void one_sender_gets_no_five_digits_through(String pieces) {
        Talk talk = Talk.onARide();
        for (String piece : pieces.split("\\|")) talk.staff(piece);
        assertThat(talk.digitsDelivered()).hasSizeLessThan(5);
    }

    @Test
    void two_senders_in_turn_get_no_five_digits_through() {
        Talk talk = Talk.onARide();
        talk.staff("0812");
        talk.customer("345");
        talk.staff("678");
        talk.customer("90");
        assertThat(talk.digitsDelivered()).hasSizeLessThan(5);
    }

    @Test
    void chatter_in_between_changes_nothing() {
        Talk talk = Talk.onARide();
        talk.staff("081");
        talk.staff("macet nih");
        talk.customer("iya");
        talk.staff("234");
        talk.customer("ok");
        talk.staff("5678");
        assertThat(talk.digitsDelivered()).hasSizeLessThan(5);
    }

    @Test
    void a_number_told_within_a_sentence_is_masked() {
        Talk talk = Talk.onARide();
        talk.staff("nomor wa saya 0812 itu depannya, tengahnya 3456, ujungnya 7890");
        assertThat(talk.digitsDelivered()).hasSizeLessThan(5);
    }

    @Test
    void pieces_of_a_number_that_was_stopped_are_stopped_too() {
        Talk talk = Talk.onARide();
        talk.staff("081234567890");
        assertThat(talk.staff("34567").action()).isEqualTo(Action.MASK);
    }

    @Test
    void answers_to_small_questions_are_no_prefix() {
        Talk talk = Talk.onARide();
        talk.staff("rt berapa?");
        assertThat(talk.customer("08").action()).isEqualTo(Action.ALLOW);
        talk.staff("rw?");
        assertThat(talk.customer("12").action()).isEqualTo(Action.ALLOW);
        talk.staff("nomor rumahnya");
        assertThat(talk.customer("345").action()).isEqualTo(Action.ALLOW);
        assertThat(talk.digitsDelivered()).isEqualTo("0812345");
    }

    @Test
    void the_answer_to_a_question_for_a_number_is_masked_without_its_prefix() {
        Talk talk = Talk.onARide();
        talk.staff("nomor hp kakak berapa?");
        assertThat(talk.customer("8123456789").action()).isEqualTo(Action.MASK);
    }

    @Test
    void a_code_that_was_asked_for_is_masked() {
        Talk talk = Talk.onAVerification();
        talk.staff("otp nya dong");
        assertThat(talk.customer("482913").delivered()).isEqualTo("[kode OTP]");
    }
}
