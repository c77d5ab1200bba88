package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a code point folds to, by itself: what was folded before is remembered, and would hide what is wrong. */
class GlyphsTest {
    static Stream<Arguments> glyphs() {
        return Stream.of(
                Arguments.of('A', "a"),
                Arguments.of('z', "z"),
                Arguments.of('8', "8"),
                Arguments.of('~', "~"),
                Arguments.of('\n', "\n"),
                Arguments.of('\r', "\n"),
                Arguments.of(0x2028, "\n"),
                Arguments.of(0x2029, "\n"),
                Arguments.of('\t', " "),
                Arguments.of(0x0b, " "),
                Arguments.of(0x0c, " "),
                Arguments.of(0xa0, " "),
                Arguments.of(0x3000, " "),
                Arguments.of(0x07, ""),
                Arguments.of(0x7f, ""),
                Arguments.of(0x85, ""),
                Arguments.of(0x200b, ""),
                Arguments.of(0xfeff, ""),
                Arguments.of(0x0301, ""),
                Arguments.of(0x20dd, ""),
                Arguments.of(0xd800, ""),
                Arguments.of(0x0668, "8"),
                Arguments.of(0x0967, "1"),
                Arguments.of(0xff18, "8"),
                Arguments.of(0x1d7d6, "8"),
                Arguments.of(0x1fbf8, "8"),
                Arguments.of(0x2467, "8"),
                Arguments.of(0x2078, "8"),
                Arguments.of(0xe9, "e"),
                Arguments.of(0xff21, "a"),
                Arguments.of(0x1d400, "a"),
                Arguments.of(0xbd, "1/2"),
                Arguments.of(0x6c34, String.valueOf(Glyphs.STRANGE)),
                Arguments.of(0x20000, String.valueOf(Glyphs.STRANGE)),
                Arguments.of(0x1f600, String.valueOf(Glyphs.SIGN)),
                Arguments.of(0x0430, "a"),
                Arguments.of(0x96f6, "0"));
    }

    @ParameterizedTest
    @MethodSource("glyphs")
    void a_code_point_folds_to_what_it_looks_like(int cp, String symbols) {
        assertThat(Glyphs.folded(cp)).isEqualTo(symbols);
        assertThat(Glyphs.fold(cp)).isEqualTo(symbols);
        assertThat(Glyphs.fold(cp)).as("again").isEqualTo(symbols);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0301, 0x20dd, 0x20e3, 0x20e0})
    void marks_cling_to_the_character_before_them(int cp) {
        assertThat(Glyphs.clings(cp)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {'a', ' ', 0x200b, 0x0668})
    void other_characters_stand_by_themselves(int cp) {
        assertThat(Glyphs.clings(cp)).isFalse();
    }
}
