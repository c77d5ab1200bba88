package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the shapes of numbers begin and end. All numbers are made up. */
class ShapesTest {

    @ParameterizedTest
    @CsvSource({
        "0812345678, true",
        "081234567, false",
        "0812345678901, true",
        "08123456789012, false",
        "0802345678, false",
        "0842345678, false",
        "0862345678, false",
        "0712345678, false"
    })
    void a_mobile_number_dialled_at_home(String digits, boolean is) {
        assertThat(Shapes.local(digits, Shapes.LONGEST_MOBILE)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "62812345678, true",
        "620812345678, true",
        "0062812345678, true",
        "00620812345678, true",
        "6281234567, false",
        "62802345678, false",
        "63812345678, false",
        "62, false",
        "620, false",
        "62812345678901, true",
        "628123456789012, false"
    })
    void a_mobile_number_with_the_countrys_code(String digits, boolean is) {
        assertThat(Shapes.international(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "812345678, true",
        "81234567, false",
        "812345678901, true",
        "8123456789012, false",
        "802345678, false",
        "712345678, false"
    })
    void a_mobile_number_without_its_beginning(String digits, boolean is) {
        assertThat(Shapes.bare(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"x08, 1, true", "x62, 1, true", "x0062, 1, true", "x006, 1, false", "08, 1, false", "71, 0, false"})
    void where_dialling_may_begin(String digits, int at, boolean is) {
        assertThat(Shapes.dialled(digits, at)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "08, true",
        "081, true",
        "084, false",
        "09, false",
        "6, true",
        "62, true",
        "628, true",
        "6281, true",
        "6284, false",
        "620, true",
        "62081, true",
        "62084, false",
        "629, false",
        "081234567890123, true",
        "0812345678901234, false"
    })
    void what_more_digits_could_make_a_mobile_number_of(String digits, boolean is) {
        assertThat(Shapes.opens(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"8, true", "81, true", "84, false", "9, false", "812345678901, true", "8123456789012, false"})
    void the_same_without_its_beginning(String digits, boolean is) {
        assertThat(Shapes.opensBare(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "3201150112900003, true",
        "3201154112900003, true",
        "3201157112900003, true",
        "3201153112900003, true",
        "320115011290000, false",
        "9901150112900003, false",
        "3200150112900003, false",
        "3201000112900003, false",
        "3201150012900003, false",
        "3201153212900003, false",
        "3201157212900003, false",
        "3201150100900003, false",
        "3201150113900003, false",
        "3201150112900000, false"
    })
    void an_identity_number_has_a_place_a_date_and_a_serial(String digits, boolean is) {
        assertThat(Shapes.nik(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111, true",
        "411111111111111, false",
        "4111111111111111, true",
        "4111111111111111111, true",
        "5011111111111111, true",
        "5100000000000000, true",
        "5500000000000000, true",
        "5600000000000000, false",
        "510000000000000, false",
        "2221000000000000, true",
        "2720000000000000, true",
        "2220000000000000, false",
        "2721000000000000, false",
        "340000000000000, true",
        "370000000000000, true",
        "350000000000000, false",
        "3400000000000000, false",
        "36000000000000, true",
        "38000000000000, true",
        "37000000000000, false",
        "3528000000000000, true",
        "3589000000000000, true",
        "3527000000000000, false",
        "3590000000000000, false",
        "6011000000000000, true",
        "6200000000000000, true",
        "1946000000000000, true",
        "6300000000000000, true",
        "6700000000000000, true",
        "5800000000000000, true",
        "6800000000000000, false",
        "58000000000000, false",
        "411111111111, false",
        "41111111111111111111, false"
    })
    void a_card_has_an_issuer_and_its_length(String digits, boolean is) {
        assertThat(Shapes.issuer(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, true",
        "4111111111111112, false",
        "79927398713, true",
        "79927398710, false",
        "5555, false",
        "59, true"
    })
    void a_check_digit_by_luhn(String digits, boolean is) {
        assertThat(Shapes.luhn(digits)).isEqualTo(is);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "7890", "4321", "0000", "12345678910"})
    void counting_is_not_dialling(String digits) {
        assertThat(Shapes.counting(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1243", "0812", "1122", "4320"})
    void other_rows_are_no_counting(String digits) {
        assertThat(Shapes.counting(digits)).isFalse();
    }
}
