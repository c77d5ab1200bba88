package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on papers and cards, at the limits of their lengths and shapes. All are made up. */
class PapersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [3201155206900003]                     | nik: nik-shape
            nik saya [3201155206900003]            | nik: nik-shape kind-word sixteen
            nik saya [32011552069000]              | nik: kind-word
            nik saya [32011552069000031]           | nik: kind-word
            kk [3201151206100003]                  | kk: nik-shape kind-word sixteen
            kk [9901151206100003]                  | kk: kind-word sixteen
            npwp [012345678901000]                 | npwp: kind-word sixteen
            npwp [0123456789012345]                | npwp: kind-word sixteen
            npwp [01.234.567.8-901.000]            | npwp: npwp-shape kind-word
            [01.234.567.8-901.000]                 | npwp: npwp-shape
            [4111 1111 1111 1111]                  | card: card-shape
            [378282246310005]                      | card: card-shape
            kartu [4111 1111 1111 1112]            | card: kind-word sixteen
            kartu [41111 1111 1111]                | card: kind-word sixteen
            kartu [378282246310005]                | card: card-shape kind-word sixteen
            transfer ke bca [1234567]              | bank: kind-word account-length
            transfer ke bca [123456789012345678]   | bank: kind-word account-length
            otp [4829]                             | otp: kind-word code-length
            otp [48291374]                         | otp: kind-word code-length
            pin [482]                              | pin: kind-word code-length
            pin [48291374]                         | pin: kind-word code-length
            kodenya [482913] barusan masuk         | otp: kind-word code-length
            [482913] barusan masuk                 | otp: kind-word code-length
            katanya kodenya [482913]               | otp: kind-word code-length
            kodenya [48291] barusan masuk          | otp: kind-word code-length
            3 angka belakangnya [902]              | pin: kind-word code-length
            """)
    void each_is_found_whole_and_says_why(String text, String found) {
        String said = text.replace("[", "").replace("]", "");
        assertThat(Talk.onAVerification().customer(said).findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.kind().word() + ": " + String.join(" ", finding.reasons()))
                    .isEqualTo(found);
            assertThat(finding.start()).isEqualTo(text.indexOf('['));
            assertThat(finding.end()).isEqualTo(text.indexOf(']') - 1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nik saya 3201155206900",
                "nik saya 320115520690000312",
                "01.234.567.8-901.00",
                "4111 1111 1111 1112",
                "kartu 4111 1111 1111",
                "transfer ke bca 123456",
                "transfer ke bca 1234567890123456789",
                "rekening bca RX1234567",
                "transfer 1.500.000 ke bca",
                "otp 482",
                "otp 482913745",
                "pin 48",
                "pin 482913745",
                "kode resi 482913 barusan masuk",
                "kode referral saya 482913",
                "katanya kodenya 48291",
                "kodenya 482913 barusan masuk bayar tagihan",
                "pin gerbang 4829",
                "pin jam 0830",
                "resi otp 482913",
                "plat motor, pin 3 angka belakangnya 902"
            })
    void shorter_longer_and_other_numbers_are_none(String text) {
        assertThat(Talk.onAVerification().customer(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            482913 barusan masuk          | 0
            kodenya 48291 barusan masuk   | 0
            katanya kodenya 482913        | 0
            kodenya 482913 barusan masuk  | 1
            kodenya 4829137 barusan masuk | 1
            """)
    void on_a_ride_only_what_looks_like_a_one_time_code_is_one(String text, int found) {
        assertThat(Talk.onARide().customer(text).findings()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kodenya berapa?           | 1
            kode pesanan berapa?      | 0
            totalnya berapa?          | 0
            """)
    void a_bare_answer_is_what_was_asked_for(String question, int found) {
        Talk talk = Talk.onAVerification();
        talk.staff(question);
        assertThat(talk.customer("482913").findings()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk dan nik 3201151206100003 3201155206900003      | kk dan nik [nomor KK] [nomor KK]
            data 4111 1111 1111 1111 3201155206900003         | data [kartu] [NIK]
            data 12 4111 1111 1111 1111 34 3201155206900003 5 | data 12 [kartu] 34 [NIK] 5
            """)
    void two_in_one_row_of_figures_are_told_apart(String text, String delivered) {
        assertThat(Talk.onAVerification().customer(text).delivered()).isEqualTo(delivered);
    }
}
