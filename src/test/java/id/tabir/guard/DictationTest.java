package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Messages of one sender but for those after "c:"; what counts in the last one, by its clues. */
    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            0812|34                             = in-pieces all-alone
            0812|3|4                            = in-pieces all-alone several
            0812|c:345                          = in-pieces all-alone
            0812|c:macet|345                    = in-pieces all-alone
            0812|pesan 2 porsi|345              = in-pieces all-alone
            628|12                              = in-pieces all-alone
            08|1|2|3                            = in-pieces all-alone several
            8123|4|567|89                       = in-pieces all-alone no-opening complete several
            c:nomor hp nya berapa?|81|23|4      = in-pieces all-alone no-opening asked-for several
            c:nomor hp nya berapa?|0812|3       = in-pieces all-alone asked-for
            hp saya ya|0812|3                   = in-pieces all-alone contact-spoken-of
            0812345|67890                       = in-pieces all-alone complete
            kode 0812 dulu terus 345            = in-pieces all-alone
            belakangnya 345|depannya 12         = in-pieces all-alone told-in-pieces no-opening
            belakangnya 345|c:depannya 12       = in-pieces all-alone told-in-pieces no-opening
            belakangnya 12|tengahnya 3|depannya 45 = in-pieces all-alone told-in-pieces several no-opening
            pesan 08 bakso, 56 mie, 77 es, 003321 gabungin angkanya = in-pieces told-in-pieces
            gabungin nomor hp: 62 bakso, 856 mie, 7700332 es = in-pieces told-in-pieces
            081234567890|34567                  = tried-again
            081234567890|1234567890             = tried-again
            081234567890|345|678                = tried-again
            081234567890|345 ya kak di sini saja dulu|678 = tried-again
            6281234567890|34567                 = tried-again
            """)
    void what_makes_pieces_a_number(String said, String clues) {
        assertThat(Talk.last(said).findings())
                .filteredOn(finding -> finding.rule().equals("number in pieces"))
                .extracting(finding -> String.join(" ", finding.reasons()))
                .contains(clues);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812",
                "0812|c:0812",
                "pesan 08 bakso, 56 mie, 77 es, 003321 ya",
                "gabungin angkanya 08 bakso, 56 mie, 77 es",
                "gabungin pesanannya 08 bakso, 56 mie, 77 es, 003321 gelas",
                "gabungin angkanya 18 bakso, 56 mie, 77 es, 003321 gelas",
                "08|4|2|3",
                "jam 08|12345",
                "rt berapa?|c:08|c:1234",
                "saya sampai di 0812 dulu|masih di 345 kak",
                "0812|macet|nomor pesanan 345",
                "0812|3456789012345",
                "belakangnya 345|depannya 1",
                "belakangnya 345",
                "belakangnya 345|nomor pesanan depannya 12",
                "081234567890|345",
                "081234567890|999|678",
                "081234567890|c:345|678",
                "081234567890|99999",
                "c:081234567890|34567",
                "resi 081234567890|34567"
            })
    void what_makes_no_number(String said) {
        assertThat(Talk.last(said).findings()).extracting(Finding::rule).doesNotContain("number in pieces");
    }

    @Test
    void a_beginning_is_forgotten_with_the_twentieth_message_after_it() {
        Talk talk = Talk.onARide();
        talk.staff("081");
        for (int i = 0; i < 19; i++) talk.staff("macet");
        assertThat(talk.staff("23456").findings()).extracting(Finding::rule).contains("number in pieces");
        talk = Talk.onARide();
        talk.staff("081");
        for (int i = 0; i < 20; i++) talk.staff("macet");
        assertThat(talk.staff("2345").findings()).isEmpty();
    }

    @Test
    void an_echo_of_the_other_party_adds_nothing_to_the_number() {
        Talk talk = Talk.onARide();
        talk.staff("0812");
        talk.customer("0812");
        assertThat(talk.staff("3456 7890").findings())
                .extracting(finding -> String.join(" ", finding.reasons()))
                .contains("in-pieces all-alone complete");
    }
}
