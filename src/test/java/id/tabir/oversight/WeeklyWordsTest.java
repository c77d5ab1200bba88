package id.tabir.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers are written as the reader's language writes them, whatever the machine's. */
class WeeklyWordsTest {
    @Test
    void a_fraction_has_a_comma_in_indonesian_and_a_point_in_english() {
        assertThat(new WeeklyWords("id").number(1234.56)).isEqualTo("1.234,6");
        assertThat(new WeeklyWords("en").number(1234.56)).isEqualTo("1,234.6");
    }

    @Test
    void a_whole_number_has_none() {
        assertThat(new WeeklyWords("id").number(7)).isEqualTo("7");
    }
}
