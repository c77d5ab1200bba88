package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, mail addresses and account names, typed and spoken, from where to where. All names are made up. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            di [https://wa.me/628170000000?text=halo] bang    | link
            cek [wa.link/x7ab2].                              | link
            buka [bit.ly/abc], ya                             | link
            [chat.whatsapp.com/GhT7xPq] ya pak                | link
            [t titik me garis miring bintangsore]             | link
            [te titik me garis miring bintangsore]            | link
            [wa me / 6281 700 0000] ya                        | link
            [instagram.com putri_89] ya                       | link
            di [forms.gle/Ab12CdEf] ya                        | link
            [w a . m e / 6281700000]                          | link
            [www.instagram.com/bintang]                       | link
            surat ke [bintang9@gmail.com] ya                  | mail address
            [bintang.sore+info@mail.co.id]                    | mail address
            [bintang.sore9 at gmail dot com]                  | mail address
            [sekarwangi (a) gmail (titik) com]                | mail address without @
            [b i n t a n g @ gmail . com]                     | mail address
            [bintang9@gmail com]                              | mail address
            emailku [sore89 gmail com]                        | mail address without @
            emailku [sore89 di gmail] ya                      | mail address without @
            ig ku [@bintang_sore]                             | @ name
            halo [@bintang99] di sini                         | @ name
            tiktok aku [et bintang99]                         | @ name
            ig saya [bintang_sore99]                          | name beside a platform
            cari [bintang_sore] di ig                         | name beside a platform
            gmail saya [bintang99]                            | name beside a mail word
            password saya [Bunga2024]                         | password
            """)
    void each_is_found_whole(String text, String rule) {
        String said = text.replace("[", "").replace("]", "");
        String whole = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
        assertThat(Talk.onARide().staff(said).findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(finding -> said.substring(finding.start(), finding.end()))
                .contains(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nasi @12k 3 bungkus",
                "mie ayam @ 15.000",
                "cek di aplikasi.ya",
                "buka tabir.example/promo",
                "t.me saja",
                "saya di mobil. com",
                "jam 08.00 di lobi a.n. bu sari",
                "ig tokonya promo ya kak",
                "akun saya premium kok",
                "akun saya sudah aktif",
                "line 2 antri di kasir",
                "nama saya di akun salah",
                "mail saya belum masuk",
                "et dah macet banget",
                "cari et bintang99 di peta",
                "kode HEMAT50 di aplikasi",
                "titik jemputnya di depan garis kuning",
                "selesai. Terima kasih"
            })
    void ordinary_words_and_marks_are_none(String text) {
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ig nya apa kak?      | bintangsore      | [akun atau tautan]
            fb nya apa kak?      | Rini Sulastri    | [akun atau tautan]
            fb nya apa kak?      | rini sulastri ya | [akun atau tautan] ya
            di mana kak?         | Rini Sulastri    | Rini Sulastri
            di mana kak?         | bintangsore      | bintangsore
            fb nya apa?          | iya              | iya
            """)
    void a_bare_answer_to_a_question_for_an_account_is_one(String question, String answer, String delivered) {
        Talk talk = Talk.onARide();
        talk.customer(question);
        assertThat(talk.staff(answer).delivered()).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [wa.me/]                                  | link
            [wa.me/a]                                 | link
            [t.me/abc].                               | link
            [t.me/abc],                               | link
            [t.me/abc]:                               | link
            ([t.me/abc])                              | link
            [http://a.b.c.t.me/abc]                   | link
            [x-t.me/abc]                              | link
            [wa.me/0817 0000 1111] ya                 | link
            [wa.me/0817] a                            | link
            [wame/abc]                                | link
            [wa me/abcd]                              | link
            [instagram.com putri9]                    | link
            [instagram.com putri_a].                  | link
            [budi@gmail]                              | mail address
            [budi@gmail com]                          | mail address
            [budi@gmail] ya                           | mail address
            [budi@toko.co.id]                         | mail address
            ya [budi.s-a_b+c@gmail.com]               | mail address
            a@[b@gmail.com]                           | mail address
            [budi@gmail.com]/halo                     | mail address
            [123456 budi@gmail.com]                   | mail address
            1234567 [budi@gmail.com]                  | mail address
            kak [budi at gmail dot com]               | mail address
            [sekar wangi at gmail dot com]            | mail address
            pagi sekar wangi [sore at gmail dot com]  | mail address
            [budi9 gmail com]                         | mail address without @
            [budi9 gmail]                             | mail address without @
            [budi9 gmailcom]                          | mail address without @
            [budi9 yahoocoid]                         | mail address without @
            email [budi_s gmail.com]                  | mail address without @
            emailku [sekarwangi gmail com]            | mail address without @
            """)
    void an_address_ends_where_it_ends(String text, String rule) {
        each_is_found_whole(text, rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wa.me",
                "wa.me ya",
                "t.me.",
                "xt.me/abc",
                "t.me.id/abc",
                "wame/ab",
                "wa m/abcd",
                "instagram.com putri",
                "budi@toko",
                "08@12",
                "budi9 dengan gmail",
                "budi9 mail com",
                "budi gmail com",
                "email halo gmail com",
                "emailnya gmail.com",
                "gmail.com"
            })
    void what_lacks_a_part_is_no_address(String text) {
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(text);
    }
}
