package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which messages are looked at for addresses: missing one would let an address through, looking at all would cost. */
class SignsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budi@example           | true
            budi et example        | true
            budi a keong example   | true
            wa/me                  | true
            wa garing me           | true
            sore gmail             | true
            sore gmailcom          | true
            sore gmailcoid         | true
            wa.me                  | true
            wa titik me            | true
            wa dot me              | true
            wa me                  | false
            saya di depan. sudah   | false
            titik jemput           | false
            halo kak               | false
            w a                    | true
            budi 水            | true
            """)
    void only_messages_with_a_sign_of_an_address_are_looked_at(String text, boolean sign) {
        assertThat(Signs.ofAddress(Message.of(text, Policy.standard().lexicon())))
                .isEqualTo(sign);
    }

    @Test
    void each_word_has_its_signs() {
        Map<String, Integer> signs = new HashMap<>();
        Signs.each((word, sign) -> signs.merge(word, sign, (a, b) -> a | b));
        assertThat(signs)
                .containsEntry("et", Signs.AT | Signs.SPOKEN)
                .containsEntry("a", (int) Signs.SPOKEN)
                .containsEntry("keong", Signs.AT | Signs.SPOKEN)
                .containsEntry("slash", Signs.SLASH | Signs.SPOKEN)
                .containsEntry("titik", (int) Signs.SPOKEN)
                .containsEntry("dua", (int) Signs.SPOKEN)
                .containsEntry("me", (int) Signs.HOST)
                .containsEntry("gmail", (int) Signs.PROVIDER)
                .containsEntry("gmailcom", (int) Signs.PROVIDER)
                .containsEntry("yahoocoid", (int) Signs.PROVIDER)
                .doesNotContainKey("halo");
    }
}
