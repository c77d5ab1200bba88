package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for or lured to, and courtesy and business that only sound like it. */
class IntentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mana kodenya bu, yang masuk ke hp tadi            | ask-secret
            minta nomor hp kakak dong                         | ask-number
            kita ngobrol di luar aplikasi aja                 | off-platform
            jadi pacar saya mau gak                           | flirt
            cancel aja, bayar langsung ke saya                | private-deal
            kakak di rumah sendirian?                         | ask-personal
            sama siapa aja di rumah                           | ask-personal
            """)
    void each_intention_is_seen(String text, String kind) {
        assertThat(Talk.onARide().staff(text).findings())
                .extracting(finding -> finding.kind().word())
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada lagi yang bisa saya bantu? Terima kasih",
                "Terima kasih banyak Bu, rezekinya lancar",
                "terima kasih tipnya kak sehat selalu",
                "foto ktp kakak belum jelas, tolong diulang",
                "boleh dibantu nama lengkap sesuai ktp bu?",
                "cantik banget bunganya, makasih mas",
                "bayar di kasir langsung ya kak",
                "saya kerja di gedung sebelah, jemput di sana aja",
                "saya lagi sendiri di rumah, jangan pencet bel ya",
                "istri saya yang terima ya mas",
                "batalin aja deh kelamaan",
                "signal di sini jelek kak maaf balesnya lama"
            })
    void courtesy_and_business_are_not_flagged(String text) {
        for (TicketKind kind : TicketKind.values()) {
            for (Party party : Party.values()) {
                assertThat(new Talk(kind).says(party, text).findings())
                        .as("%s %s", kind, party)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kodenya udah dateng mas                | oke berapa                          | BLOCK
            ini ada sms isinya kode                | nah itu, dibacakan ya bu satu satu  | BLOCK
            sudah saya klik kirim kode             | begitu masuk salin ke obrolan ini   | BLOCK
            angka terakhir nomor ktp saya salah    | oke berapa                          | ALLOW
            kode pos saya salah                    | oke berapa                          | ALLOW
            dokumennya sudah dikirim               | oke berapa                          | ALLOW
            """)
    void a_code_that_was_just_spoken_of_needs_no_name(String customer, String clerk, Action action) {
        Talk talk = Talk.onAVerification();
        talk.customer(customer);
        assertThat(talk.staff(clerk).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            otp?                      | BLOCK
            cvv kartunya              | BLOCK
            username dan password ibu | BLOCK
            3 angka di belakang kartu | BLOCK
            no hp?                    | BLOCK
            ibu?                      | ALLOW
            password belum            | ALLOW
            no hp                     | ALLOW
            cvv kartunya jangan       | ALLOW
            """)
    void nothing_but_the_thing_is_a_clerks_demand(String text, Action action) {
        assertThat(Talk.onAVerification().staff(text).action()).isEqualTo(action);
        assertThat(Talk.onAVerification().customer(text).action()).isEqualTo(Action.ALLOW);
    }

    @Test
    void a_driver_may_ask_for_the_code_of_a_gate() {
        assertThat(Talk.onARide().staff("kode masuk?").action()).isEqualTo(Action.ALLOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: sandi a b c d e f kirim                 | ask-secret
            s: sandi a b c d e f g kirim               | -
            s: kirim a b c d e f sandi                 | ask-secret
            s: kirim a b c d e f g sandi               | -
            s: cukup pin                               | ask-secret
            s: cukup a b pin                           | ask-secret
            s: cukup a b c pin                         | -
            s: pin cukup                               | -
            """)
    void words_stand_together_within_a_rows_reach_and_in_its_order(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: kontak a order kirim                    | -
            s: kontak a b order kirim                  | ask-number
            s: order a kontak kirim                    | -
            s: order a b kontak kirim                  | ask-number
            s: minta nomor wa, order sudah sampai      | ask-number
            s: minta nomor wa order                    | -
            """)
    void what_has_a_number_of_its_own_excuses_where_it_stands_near_or_in_the_clause(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: jangan kirim sandi                      | -
            s: jangan a b c d e f g h kirim sandi      | -
            s: jangan a b c d e f g h, kirim sandi     | ask-secret
            s: jangan. kirim sandi                     | ask-secret
            s: jangan; kirim sandi                     | ask-secret
            s: jangan! kirim sandi                     | ask-secret
            s: jangan? kirim sandi                     | ask-secret
            s: jangan: kirim sandi                     | -
            s: jangan kirim sandi ke saya              | -
            s: tidak a b c kirim sandi                 | -
            s: tidak a b c d kirim sandi               | ask-secret
            s: kirim sandi ya, jangan lupa             | ask-secret
            s: jangan lupa kirim sandi                 | ask-secret
            s: jangan lama lama kirim sandi            | ask-secret
            s: gak ngobrol lewat wa                    | -
            s: gak usah ngobrol di wa                  | -
            s: wa gak kak ngobrol                      | -
            s: ngobrol lewat wa gak                    | off-platform
            s: bisa wa gak kak biar cepat              | off-platform
            s: kalau gak sibuk kita ke wa yuk          | off-platform
            s: biar gak ketahuan kita ke wa yuk        | off-platform
            s: kita gak ke wa yuk                      | -
            """)
    void a_denial_silences_its_clause_and_a_question_or_condition_is_none(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: gak usah lewat aplikasi, bayar ke saya  | private-deal
            s: jangan a b c aplikasi bayar ke saya     | private-deal
            s: jangan a b c d aplikasi bayar ke saya   | -
            s: tidak perlu pindah ke aplikasi lain     | -
            s: tidak perlu kirim ke sini               | -
            s: tanpa otp batal                         | ask-secret
            s: tanpa otp                               | -
            s: otp batal                               | -
            """)
    void what_is_denied_of_the_app_is_said_for_elsewhere(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: sandi kirim di aplikasi                 | -
            s: sandi aplikasi kirim                    | ask-secret
            s: sandi dari aplikasi kirim               | ask-secret
            s: sistem minta sandi                      | ask-secret
            s: kirim sandi di aplikasi ke saya         | ask-secret
            s: gimana kalau di wa aja                  | off-platform
            s: di wa aja gimana                        | off-platform
            s: saya tunggu otp                         | ask-secret
            s: tunggu otp                              | -
            s: sebelum hangus otp                      | ask-secret
            """)
    void where_a_code_is_from_or_how_long_it_lasts_is_no_excuse(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: minta otp saya                          | -
            s: minta otp saya ya                       | ask-secret
            s: minta otp lagi                          | -
            s: minta a b otp lagi                      | -
            s: minta a b c otp lagi                    | ask-secret
            s: waspada banyak yang minta otp           | -
            s: waspada, kirim otp                      | ask-secret
            s: otp saya kirim                          | -
            s: otp kamu kirim                          | ask-secret
            s: otp saya, kirim                         | -
            s: saya minta otp                          | ask-secret
            s: otp yang ibu kirim                      | -
            s: otp ibu kirim                           | ask-secret
            """)
    void who_gives_a_code_to_whom_makes_the_difference(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: kirim o t p                             | ask-secret
            s: kirim o.t.p                             | ask-secret
            s: kirim p i n                             | ask-secret
            s: kirim o t q                             | -
            s: krm otp                                 | ask-secret
            s: dkrm otp                                | ask-secret
            s: 50rb biar acc                           | private-deal
            s: 50k biar acc                            | private-deal
            s: 50x biar acc                            | -
            s: rb50 biar acc                           | -
            """)
    void spelled_and_shortened_words_and_prices_are_read(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c: kodenya masuk / s: oke berapa                                            | ask-secret
            c: kodenya masuk / s: sebutkan                                              | ask-secret
            c: kodenya masuk / s: silakan ya bu                                         | -
            c: kodenya masuk / s: ke saya aja bu                                        | ask-secret
            c: kodenya masuk / s: iya boleh dibacakan ya bu satu satu pelan             | ask-secret
            c: kodenya masuk / s: iya boleh dibacakan ya bu satu satu pelan pelan       | -
            c: kodenya masuk / s: bacakan namanya                                       | -
            c: kodenya masuk / s: kodenya?                                              | ask-secret
            c: kodenya masuk / s: kodenya belum?                                        | -
            c: smsnya masuk / s: bacakan                                                | ask-secret
            c: smsnya masuk / s: kirim                                                  | -
            c: resinya masuk / s: bacakan                                               | -
            c: kode resinya masuk / s: bacakan                                          | -
            s: kode otp sudah terkirim / c: ya / s: bacakan                             | ask-secret
            s: sudah terkirim / c: ya / s: bacakan                                      | -
            c: kode masuk / c: halo / c: halo / c: halo / s: bacakan                    | ask-secret
            c: kode masuk / c: halo / c: halo / c: halo / c: halo / s: bacakan          | -
            c: kode masuk / c: bacakan                                                  | -
            """)
    void a_demand_that_names_nothing_is_for_the_code_that_was_spoken_of(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: cvv kartu kode angka nomor              | ask-secret
            s: cvv kartu kode angka nomor kartu        | -
            s: kode yang masuk tadi                    | ask-secret
            s: kode?                                   | -
            c: otp?                                    | -
            c: no hp?                                  | -
            s: no hp?                                  | ask-number
            s: no hp                                   | -
            """)
    void a_things_name_alone_is_a_demand_if_it_is_short_and_a_clerks(String said, String kinds) {
        assertThat(kinds(said)).isEqualTo(kinds);
    }

    @Test
    void an_excuse_counts_within_two_dozen_words_of_a_clause() {
        String far = "a ".repeat(23);
        assertThat(kinds("s: penipuan " + far + "kirim sandi")).isEqualTo("-");
        assertThat(kinds("s: penipuan a " + far + "kirim sandi")).isEqualTo("ask-secret");
        assertThat(kinds("s: kirim sandi " + far + "penipuan")).isEqualTo("-");
        assertThat(kinds("s: kirim sandi " + far + "a penipuan")).isEqualTo("ask-secret");
    }

    @Test
    void the_place_of_a_find_is_that_of_its_words() {
        String text = "halo bu, tolong kirim sandi ya";
        Finding finding = Talk.onARide().staff(text).findings().get(0);
        assertThat(text.substring(finding.start(), finding.end())).isEqualTo("kirim sandi");
        assertThat(finding.rule()).isEqualTo("ask-secret words");
        assertThat(finding.score()).isEqualTo(80);
        assertThat(finding.reasons()).containsExactly("words-together");
    }

    /** The kinds found in the last of several messages on a verification, "s:" a clerk's, "c:" an applicant's; "-" for none. */
    private static String kinds(String said) {
        Talk talk = Talk.onAVerification();
        Verdict verdict = null;
        for (String part : said.split("/")) {
            Party from = part.strip().startsWith("c:") ? Party.CUSTOMER : Party.STAFF;
            verdict = talk.says(from, part.strip().substring(2).strip());
        }
        List<String> kinds = verdict.findings().stream()
                .map(finding -> finding.kind().word())
                .distinct()
                .toList();
        return kinds.isEmpty() ? "-" : String.join(" ", kinds);
    }
}
