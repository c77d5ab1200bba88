package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Halves of made-up numbers, whichever comes first and whoever says it. */
class LooseDigitsTest {
    static Stream<Arguments> halves() {
        List<List<String>> numbers = List.of(
                List.of("081234", "567890"),
                List.of("0812 345", "678 901"),
                List.of("nomorku 081234", "567890 ya kak"),
                List.of("0812345", "6789012"),
                List.of("wa 0857", "12398745"),
                List.of("08571", "2398745"),
                List.of("hubungi 0857", "1239 8745 ya"),
                List.of("+62 812", "3987 4561"),
                List.of("8123", "987456"),
                List.of("no hp 0812", "345678"),
                List.of("0812", "3456"),
                List.of("depannya 0812", "belakangnya 3456"));
        return numbers.stream()
                .flatMap(halves -> Stream.of(halves, List.of(halves.get(1), halves.get(0))))
                .flatMap(order -> Stream.of(Party.STAFF, Party.CUSTOMER)
                        .map(second -> Arguments.of(order.get(0), order.get(1), second)));
    }

    @ParameterizedTest(name = "{0} | {1} by {2}")
    @MethodSource("halves")
    void no_five_digits_pass(String first, String then, Party second) {
        Talk talk = Talk.onARide();
        String screen = talk.staff(first).delivered() + talk.says(second, then).delivered();
        assertThat(screen.replaceAll("\\D", "")).as(screen).hasSizeLessThan(5);
    }

    @Test
    void pieces_come_in_any_order() {
        Talk talk = Talk.onARide();
        String screen = talk.staff("3456").delivered()
                + talk.staff("7890").delivered()
                + talk.staff("0812").delivered();
        assertThat(screen.replaceAll("\\D", "")).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "812|34",
                "8123|4",
                "234|56",
                "345|c:67",
                "82111022033",
                "330220111280",
                "macet ya|c:82111022033",
                "nomor 345 ya|c:nomor saya 0812",
                "345|wa saya 0812"
            })
    void few_digits_after_few_and_a_whole_number_without_its_head_are_masked(String said) {
        assertThat(Talk.last(said).action()).isEqualTo(Action.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "82|34",
                "8234",
                "resi berapa?|c:82111022033",
                "nomor pesanannya?|c:330220111280",
                "42111022033",
                "330220111240",
                "345 itu saya tunggu dekat masjid besar|67",
                "25000|345",
                "123|45",
                "345|macet|macet|macet|macet|macet|macet|macet|macet|67",
                "345|6789 porsi bakso pedas manis"
            })
    void less_than_five_answers_and_what_is_no_number_pass(String said) {
        assertThat(Talk.last(said).action()).isEqualTo(Action.ALLOW);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void what_answers_a_question_or_is_an_amount_passes(String question, String answer) {
        Talk talk = Talk.onARide();
        talk.staff(question);
        assertThat(talk.customer(answer).delivered()).isEqualTo(answer);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("kode pos?", "40132"),
                Arguments.of("pesanan nomor berapa", "55968515"),
                Arguments.of("totalnya berapa kak?", "127450"),
                Arguments.of("baik kak", "25000"),
                Arguments.of("baik kak", "1 2 3 4 5 6"),
                Arguments.of("baik kak", "lantai 12"));
    }
}
