package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each character is read as, and which characters of the source a symbol stands for. */
class ReadingTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("Halo, Kak 0812!", "halo, kak 0812!"),
                Arguments.of("a\u200bb\u00adc\ufeffd", "abcd"),
                Arguments.of("e\u0301a\u0336b", "eab"),
                Arguments.of("\uff10\uff18 \uff21", "08 a"),
                Arguments.of("\u0660\u0668 \u0966\u096e", "08 08"),
                Arguments.of("0\ufe0f\u20e38\ufe0f\u20e3", "08"),
                Arguments.of("\u2460\u2461\u00b2\u2075", "1225"),
                Arguments.of("\ud835\udfce\ud835\udfd6", "08"),
                Arguments.of("a\tb\u3000c\u00a0d", "a b c d"),
                Arguments.of("a\u2028b\rc\nd\u0007", "a\nb\nc\nd"),
                Arguments.of("a\ud83d\ude00b", "a" + Glyphs.SIGN + "b"),
                Arguments.of("\u6c34", String.valueOf(Glyphs.STRANGE)),
                Arguments.of("~\u007f{", "~{"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void symbols_are_plain_letters_digits_and_marks(String text, String symbols) {
        Reading reading = Reading.of(text);
        assertThat(reading.slice(0, reading.size())).isEqualTo(symbols);
    }

    @Test
    void a_symbol_stands_for_the_character_and_what_clings_to_it() {
        Reading reading = Reading.of("\ud835\udfce0\ufe0f\u20e3e\u0301\u200b8");
        assertThat(reading.size()).isEqualTo(4);
        int[][] places = {{0, 2}, {2, 5}, {5, 7}, {8, 9}};
        for (int i = 0; i < places.length; i++) {
            assertThat(reading.from(i)).isEqualTo(places[i][0]);
            assertThat(reading.to(i)).isEqualTo(places[i][1]);
        }
        assertThat(reading.dressed(0)).isTrue();
        assertThat(reading.dressed(3)).isFalse();
    }

    @Test
    void a_plain_text_is_read_place_by_place() {
        Reading reading = Reading.of("aZ@./");
        for (int i = 0; i < reading.size(); i++) {
            assertThat(reading.from(i)).isEqualTo(i);
            assertThat(reading.to(i)).isEqualTo(i + 1);
            assertThat(reading.upper(i)).isEqualTo(i == 1);
            assertThat(reading.dressed(i)).isFalse();
            assertThat(reading.picture(i)).isFalse();
        }
        assertThat(reading.seen()).isEqualTo(Reading.AT | Reading.DOT | Reading.SLASH);
        assertThat(reading.clear()).isTrue();
        assertThat(Reading.of("a:Z").seen()).isZero();
        assertThat(Reading.of("a\u6c34").clear()).isFalse();
        assertThat(Reading.of("\u00e9 \ud83d\ude00").clear()).isTrue();
    }

    @Test
    void one_character_may_be_many_symbols() {
        String text = "\ufdfa".repeat(50) + "0812";
        Reading reading = Reading.of(text);
        assertThat(reading.slice(reading.size() - 4, reading.size())).isEqualTo("0812");
        assertThat(reading.from(reading.size() - 4)).isEqualTo(50);
        assertThat(reading.from(0)).isZero();
        assertThat(reading.to(0)).isEqualTo(1);
        assertThat(reading.from(reading.size() - 5)).isEqualTo(49);
    }
}
