package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

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
}
