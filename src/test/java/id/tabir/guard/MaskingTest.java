package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is masked where finds stand in any order, side by side or over each other. */
class MaskingTest {
    private static final String TEXT = "0123456789";

    static Stream<Arguments> spans() {
        return Stream.of(
                Arguments.of(List.of(), "0123456789"),
                Arguments.of(List.of(phone(2, 5)), "01[nomor telepon]56789"),
                Arguments.of(List.of(phone(0, 10)), "[nomor telepon]"),
                Arguments.of(List.of(pin(6, 8), phone(2, 5)), "01[nomor telepon]5[PIN]89"),
                Arguments.of(List.of(phone(2, 5), pin(5, 8)), "01[nomor telepon][PIN]89"),
                Arguments.of(List.of(phone(2, 6), pin(5, 8)), "01[nomor telepon]89"),
                Arguments.of(List.of(phone(2, 5), pin(4, 8)), "01[PIN]89"),
                Arguments.of(List.of(phone(2, 5), pin(4, 7)), "01[nomor telepon]789"),
                Arguments.of(List.of(phone(2, 9), pin(4, 6)), "01[nomor telepon]9"),
                Arguments.of(List.of(pin(2, 4), phone(2, 9)), "01[nomor telepon]9"),
                Arguments.of(List.of(phone(1, 4), pin(3, 5), phone(4, 9)), "0[nomor telepon]9"));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void each_character_is_masked_once(List<Span> spans, String delivered) {
        Window.Said said = new Window.Said(Party.STAFF, TEXT, null);
        Verdict verdict = Masking.of(Language.ID, new Verdict(Action.MASK, TEXT, List.of(), List.of(), said), spans);
        assertThat(verdict.delivered()).isEqualTo(delivered);
        for (Span span : verdict.masked()) {
            assertThat(delivered.substring(span.start(), span.end()))
                    .isEqualTo(span.kind().mask(Language.ID));
        }
    }

    private static Span phone(int start, int end) {
        return new Span(Kind.PHONE, start, end);
    }

    private static Span pin(int start, int end) {
        return new Span(Kind.PIN, start, end);
    }
}
