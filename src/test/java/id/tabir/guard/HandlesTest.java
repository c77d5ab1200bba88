package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account names: how long, how near a platform's name, and which words are none. All names are made up. */
class HandlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ig [@abc]",
                "ig [@promo]",
                "halo [@ab1]",
                "ig [@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]",
                "ig [@bintang].",
                "ig [@bintang.sore].",
                "ig [@bintang-sore]-",
                "ig [@bintang_sore_]",
                "ig [et bintang99]",
                "ig [sore9]",
                "ig a b c d [sore99]",
                "[sore99] a b ig",
                "cari [sore_99]",
                "cari a [sore_99]",
                "ig [sore.senja]",
                "ig saya [budi.santoso]",
                "ig [binta]",
                "ig saya [bintangsore]",
                "ig saya nama [bintangsore]",
                "ig saya [bintangsore] ya",
                "ig saya [bintangsore] kak",
                "ig saya [Bintang99]",
                "ig saya [BINTANG99]",
                "ig [BINTANG99]",
                "ig saya [9sore99]",
                "ig saya [sore9.Bintang]"
            })
    void a_name_is_masked_whole(String text) {
        assertThat(Talk.onARide().staff(text.replace("[", "").replace("]", "")).delivered())
                .isEqualTo(text.replaceAll("\\[.*]", "[akun atau tautan]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ig @ab",
                "ig @ promo",
                "halo @bintang",
                "halo @promo",
                "ig @aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "et bintang99",
                "ig et bintang",
                "ig sor9",
                "sore99 a b c ig",
                "cari a b sore_99",
                "cari sore99",
                "ig bint",
                "ig saya yang bintangsore",
                "ig saya bintangsore sudah",
                "ig saya bintangsore tidak",
                "ig saya bintangsore promo",
                "dari BINTANG99 ke ig",
                "ig resi ab12345",
                "ig saya 99sore",
                "ig saya. Bintang99 ya",
                "ig saya sore9. Bintang",
                "ig jangan pelan2",
                "ig jangan kenceng2nya",
                "gmail saya yang itu bintang99",
                "password bintang",
                "akun di bawah umur"
            })
    void what_is_too_short_too_far_or_a_word_stays(String text) {
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ig nya apa?    | bintangsore        | [akun atau tautan]
            ig nya apa?    | bintangsore ya     | [akun atau tautan] ya
            ig nya apa?    | sore99 ya kak      | [akun atau tautan] ya kak
            ig nya apa?    | dikyprtm           | [akun atau tautan]
            akunnya apa?   | bintangsore        | [akun atau tautan]
            ig nya apa?    | ya bintangsore kak | ya bintangsore kak
            ig nya apa?    | sore99 ya kak ini  | sore99 ya kak ini
            ig nya apa?    | promo              | promo
            ig nya apa?    | berjalan           | berjalan
            halo           | bintangsore        | bintangsore
            """)
    void a_short_answer_to_a_question_for_an_account_is_one(String question, String answer, String delivered) {
        Talk talk = Talk.onARide();
        talk.customer(question);
        assertThat(talk.staff(answer).delivered()).isEqualTo(delivered);
    }
}
