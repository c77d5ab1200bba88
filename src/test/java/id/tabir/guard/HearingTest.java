package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the word in brackets hints at (in lower case, see Tag) or means (in capitals, see Sense) where it stands, and what not. */
class HearingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wa [gak]                             | -negation
            wa [gak] kak                         | -negation
            wa [gak] kak ngobrol                 | negation
            [gak] kak                            | negation
            ya, [gak] kak                        | negation
            mau [gak] ngobrol                    | -negation
            ada wa [gak] buat ngobrol            | -negation
            ada itu wa [gak] buat ngobrol        | -negation
            ada itu itu wa [gak] buat ngobrol    | negation
            ada wa [gak] kak ngobrol             | -negation
            ada wa [gak] ngobrol                 | negation
            kalau [gak] ngobrol                  | -negation
            biar [gak] ngobrol                   | -negation
            [tak] enteni                         | -negation
            [jangan]                             | negation
            kalau gak [usah] ngobrol             | -negation
            gak [usah] ngobrol                   | negation
            kalau gak [ada] ngobrol              | -negation
            """)
    void denials(String text, String hint) {
        expect(text, hint, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jangan di [aplikasi]                 | PASTAPP
            jangan di [aplikasi]                 | AWAY
            jangan di [aplikasi]                 | QUIT
            jangan di [aplikasi]                 | -inside
            [jangan] di aplikasi                 | -negation
            jangan a b c [aplikasi]              | PASTAPP
            jangan a b c d [aplikasi]            | -PASTAPP
            jangan, [aplikasi]                   | -PASTAPP
            jangan di [sini]                     | PASTAPP
            jangan ke [sini]                     | -PASTAPP
            jangan di [luar] aplikasi            | -PASTAPP
            jangan tutup [aplikasi]              | -PASTAPP
            di [aplikasi]                        | inside
            otp [aplikasi]                       | -inside
            otp di [aplikasi]                    | inside
            dari [aplikasi]                      | -inside
            [sistem] minta                       | -inside
            [sistem] menunggu                    | -inside
            [sistem] kami                        | inside
            [kolom] chat                         | -inside
            [kolom] itu                          | inside
            """)
    void the_app(String text, String hint) {
        expect(text, hint, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kalau [gimana] di wa nanti           | status
            [gimana] kalau di wa nanti           | -status
            wa aja [gimana]                      | -status
            wa aja [gimana] kak                  | -status
            wa aja [gimana] kak nanti            | status
            wa aja [gimana], kak nanti           | -status
            kodenya [belum]                      | status
            [keburu] hangus                      | WAITED
            sebelum [expired]                    | -status
            sudah [expired]                      | status
            kartu [expired]                      | -status
            kode [verifikasi]                    | -HELP
            untuk [verifikasi]                   | HELP
            otp di [titik] itu                   | -map
            pin di [titik] itu                   | map
            """)
    void excuses(String text, String hint) {
        expect(text, hint, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saya [kirim]                         | -GIVE
            saya [kirim]                         | -demand
            saya, [kirim]                        | GIVE
            saya [minta]                         | GIVE
            ke saya [kirim]                      | GIVE
            kasih saya [kirim]                   | GIVE
            ibu [kirim]                          | GIVE
            yang ibu [kirim]                     | -GIVE
            yg ibu [kirim]                       | -GIVE
            itu ibu [kirim]                      | GIVE
            [minta] otp                          | GIVE
            [minta] otp lagi                     | -GIVE
            [minta] a b otp lagi                 | -GIVE
            [minta] a b c otp lagi               | GIVE
            modus [minta] otp                    | -GIVE
            [minta] otp modus                    | -GIVE
            [otp] saya                           | -SECRET
            [otp] saya                           | -otp
            [otp] saya kirim                     | SECRET
            [otp] kamu                           | SECRET
            """)
    void who_acts(String text, String hint) {
        expect(text, hint, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            terima [kasih]                       | -GIVE
            terima [kasih]                       | FILLER
            [kasih]                              | GIVE
            [o] t p                              | SECRET
            o t [p]                              | otp
            halo [o] t p nya                     | SECRET
            [o] t                                | -SECRET
            [w] a                                | REACH
            kode [50rb]                          | MONEY
            kode [50rb]                          | FEE
            kode [50rbx]                         | -MONEY
            kode [rb50]                          | -MONEY
            kode [50]                            | -MONEY
            [wa]                                 | -QTAIL
            [wa]?                                | QTAIL
            [ada] wa?                            | QTAIL
            [ada] wa ya?                         | -QTAIL
            [ada], wa?                           | -QTAIL
            """)
    void letters_prices_and_questions(String text, String hint) {
        expect(text, hint, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            begitu [masuk]                       | CODE
            yang [tadi]                          | CODE
            [namanya]                            | -CODE
            """)
    void what_comes_in_after_a_code_was_spoken_of_is_the_code(String text, String hint) {
        expect(text, hint, true);
        if (!hint.startsWith("-")) expect(text, "-" + hint, false);
    }

    private static void expect(String text, String hint, boolean codeSpokenOf) {
        int at = text.substring(0, text.indexOf('[')).split("[^A-Za-z0-9]+").length;
        if (text.startsWith("[")) at = 0;
        Lexicon lexicon = Policy.standard().lexicon();
        Message message = Message.of(text.replace("[", "").replace("]", ""), lexicon);
        Window before = codeSpokenOf ? Window.empty().plus(Party.CUSTOMER, "kodenya belum ada") : Window.empty();
        Setting setting = Setting.of(TicketKind.VERIFICATION, Language.ID);
        Hearing hearing = new Hearing(message, new Scene(setting, Party.STAFF, before, lexicon));
        String name = hint.replace("-", "");
        boolean sense = Character.isUpperCase(name.charAt(0));
        boolean has = sense ? hearing.has(at, Sense.of(name)) : hearing.has(at, Tag.of(name));
        assertThat(has).as("%s: %s", text, message.words.text(at)).isEqualTo(!hint.startsWith("-"));
    }
}
