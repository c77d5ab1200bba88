package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard makes of single messages. All numbers and names are made up. */
class GuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "6281234567890",
                "0062 812 3456 7890",
                "nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol",
                "nol lapan siji loro telu papat lima enem pitu wolu sanga nol",
                "O8l2-34S6-789O",
                "０８１２３４５６７８９０",
                "0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣",
                "nol bellu pettok settong tello empa lema ennem sanga dhuwa",
                "nol delapan belas dobel tiga dua puluh satu lima enam tujuh",
                "noldelapansatuduatigaempatlimaenamtujuhdelapan",
                "d3lapan satu dua t1ga empat l1ma enam tujuh d3lapan nol"
            })
    void a_phone_number_is_masked_however_it_is_written(String number) {
        Verdict verdict = Talk.onARide().staff("hubungi saya di " + number + " ya");
        assertThat(verdict.delivered()).isEqualTo("hubungi saya di [nomor telepon] ya");
        assertThat(verdict.action()).isEqualTo(Action.MASK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ig ku @bintang_sore                     | handle
            https://wa.me/6281234567890             | handle
            t titik me garis miring bintangsore     | handle
            surat ke bintang.sore9 at gmail dot com | email
            nik saya 3201155206900003               | nik
            kk 3201151206100003                     | kk
            npwp 01.234.567.8-901.000               | npwp
            transfer ke bca 1234567890              | bank
            kartu 4111 1111 1111 1111               | card
            otp nya 482913                          | otp
            cvv 123                                 | pin
            """)
    void every_kind_is_found(String text, String kind) {
        Verdict verdict = Talk.onAVerification().customer(text);
        assertThat(verdict.findings()).anyMatch(f -> f.kind().word().equals(kind));
        assertThat(verdict.action()).isEqualTo(Action.MASK);
    }

    @ParameterizedTest
    @CsvSource({
        "email saya bintang.sore9@gmail.com, email",
        "surat ke b i n t a n g 9 @ gmail.com ya, email",
        "surat ke bintang.sore9 at gmail dot com, email",
        "ig ku @bintang_cantik, handle"
    })
    void a_name_is_found_once_and_its_parts_are_nothing_else(String text, String kind) {
        Verdict verdict = Talk.onARide().customer(text);
        assertThat(verdict.findings()).extracting(f -> f.kind().word()).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totalnya Rp 1.250.000 kak",
                "08/12/2024 08:15",
                "jam 08.12 sampai 13.45",
                "plat B 1234 XYZ",
                "RT 008 RW 012",
                "resi 000812345678",
                "token 1234 5678 9012 3456 7890",
                "tes satu dua tiga empat lima",
                "dua bungkus satu pedas tiga manis",
                "plat motornya 3 angka belakangnya 902",
                "iPhone 15 Pro 256GB",
                "nasi @12k 3 bungkus",
                "OTP jangan dikasih ke siapa pun",
                "koordinat -6.2812, 106.8456",
                "hubungi call center 1500888",
                "Verifikasi Tabir Plus: foto KTP buram",
                "Verifikasi akun Kakak butuh foto selfie yang jelas, mohon unggah di aplikasi",
                "Untuk verifikasi, silakan kirim ulang dokumen lewat menu Profil",
                "tanpa pantulan cahaya.\nNama di akun berbeda dengan nama di KTP."
            })
    void harmless_words_stay_as_they_are(String text) {
        Verdict verdict = Talk.onAVerification().staff(text);
        assertThat(verdict.delivered()).isEqualTo(text);
        assertThat(verdict.action()).isIn(Action.ALLOW, Action.FLAG);
    }

    @Test
    void staff_who_ask_for_a_code_are_blocked_on_every_ticket() {
        assertThat(Talk.onARide().staff("otp nya berapa kak").action()).isEqualTo(Action.BLOCK);
        assertThat(Talk.onAVerification().staff("jangan lupa kirim pin nya").action())
                .isEqualTo(Action.BLOCK);
        assertThat(Talk.onARide().customer("otp nya berapa ya").action()).isEqualTo(Action.FLAG);
    }

    @Test
    void a_clerk_may_not_lure_away_and_a_driver_is_flagged() {
        assertThat(Talk.onAVerification().staff("lanjut di telegram aja yuk").action())
                .isEqualTo(Action.BLOCK);
        assertThat(Talk.onARide().staff("lanjut di telegram aja yuk").action()).isEqualTo(Action.FLAG);
        assertThat(Talk.onAVerification()
                        .staff("kami tidak pernah chat lewat whatsapp")
                        .action())
                .isEqualTo(Action.ALLOW);
    }

    @Test
    void a_known_number_is_found_forwards_and_backwards() {
        Setting setting = new Setting(TicketKind.TRANSACTION, Language.EN, "+622155501234"::equals);
        assertThat(new Talk(new Guard(), setting).customer("kode 02155501234").delivered())
                .isEqualTo("kode [phone number]");
        assertThat(new Talk(new Guard(), setting).customer("kode 43210555120").delivered())
                .isEqualTo("kode [phone number]");
    }

    @Test
    void a_blocked_text_is_logged_without_its_numbers() {
        Setting setting = Setting.of(TicketKind.VERIFICATION, Language.ID);
        String text = "sebutkan otp, kirim ke 081234567890";
        Verdict verdict = new Guard().inspect(setting, Window.empty(), Party.STAFF, text);
        assertThat(verdict.action()).isEqualTo(Action.BLOCK);
        assertThat(verdict.delivered()).isEmpty();
        Verdict logged = new Guard().redacted(setting, text, verdict);
        assertThat(logged.delivered()).isEqualTo("sebutkan otp, kirim ke [nomor telepon]");
        assertThat(logged.masked()).hasSize(1);
    }

    @Test
    void masked_spans_point_into_the_delivered_text() {
        Verdict verdict = Talk.onARide().staff("satu 081234567890 dua bintang_sore@example.com tiga");
        assertThat(verdict.masked()).hasSize(2).allSatisfy(span -> assertThat(
                        verdict.delivered().substring(span.start(), span.end()))
                .isEqualTo(span.kind().mask(Language.ID)));
    }

    @Test
    void every_finding_says_why() {
        Verdict verdict = Talk.onARide().staff("wa saya 081234567890");
        assertThat(verdict.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.rule()).isNotBlank();
            assertThat(finding.reasons()).contains("local", "contact-word");
            assertThat(finding.score()).isBetween(50, 100);
        });
    }
}
