package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a phone number of digits, and where it begins and ends. All numbers are made up. */
class PhonesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ram 256gb hp [0812 3456 7890]           | mobile: contact-word contact-adjacent nearly-alone local
            32/[08/2024 08.15]                      | mobile: nearly-alone local
            [08.12.34.56.78.90]                     | mobile: nearly-alone local
            ABC[081234567890]XYZ                    | mobile: nearly-alone glued local
            resi [081234567890]                     | mobile: nearly-alone reference-word local
            nomor hp pesanan [081234567890]         | mobile: contact-word contact-adjacent nearly-alone local
            wa [08123456789]                        | mobile: contact-word contact-adjacent nearly-alone local
            wa [0812345678901]                      | mobile: contact-word contact-adjacent nearly-alone local
            [+ 62 812 3456 7890]                    | mobile: nearly-alone international
            ([+62) 812 3456 7890]                   | mobile: nearly-alone international
            wa [62812345678]                        | mobile: contact-word contact-adjacent nearly-alone international
            ([021) 5550 123]                        | landline: nearly-alone landline area-code
            telepon [0217991234]                    | landline: contact-word contact-adjacent nearly-alone landline
            [+65 9123 4567]                         | foreign: nearly-alone foreign
            [0065 9123 4567]                        | foreign: nearly-alone foreign
            wa [8123456789]                         | mobile without prefix: contact-word contact-adjacent nearly-alone bare
            nomor [8123456789]                      | mobile without prefix: nearly-alone bare number-word
            dibalik [098765432180]                  | mobile backwards: nearly-alone told-reversed backwards
            wa [0812345]                            | mobile in parts: contact-word contact-adjacent nearly-alone opening
            wa [081234567890123]                    | mobile in parts: contact-word contact-adjacent nearly-alone opening
            wa [0 8 1 2 3 4 5]                      | mobile in parts: contact-word contact-adjacent nearly-alone digit-by-digit opening
            wa [0812O45S]                           | mobile in parts: contact-word contact-adjacent nearly-alone lookalikes opening
            wa [6281234567]                         | number: contact-word contact-adjacent nearly-alone shapeless
            wa buang bintangnya [0857*110*0*4] | mobile in parts: contact-word contact-adjacent nearly-alone told-puzzle opening
            Rp [857.110.044] itu nomor aku, depannya nol | mobile without prefix: nearly-alone told-puzzle told-in-pieces bare number-word
            """)
    void each_is_found_whole_and_says_why(String text, String found) {
        String said = text.replace("[", "").replace("]", "");
        assertThat(Talk.onARide().staff(said).findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.rule() + ": " + String.join(" ", finding.reasons()))
                    .isEqualTo(found);
            assertThat(said.substring(finding.start(), finding.end()))
                    .isEqualTo(text.substring(text.indexOf('[') + 1, text.indexOf(']')));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pesan 12bungkus",
                "harga 75rb",
                "harga 75k",
                "12/08/2024 14.30",
                "2024-08-12 08:15:30",
                "14.30-16.45 08.12",
                "24.00 08.12",
                "-6.2088, 106.8456",
                "-11.2088, 142.8456",
                "telp 1500123",
                "telp 15001234",
                "telp 0800 1 234567",
                "pesanan 8123456789",
                "Rp 857.110.044 itu harga mobilnya",
                "Rp 857.110.044 itu nomor undian"
            })
    void amounts_times_places_and_hotlines_are_none(String text) {
        assertThat(Talk.onARide().staff(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0812 3456 7890 dan 0857 1234 5678     | [nomor telepon] dan [nomor telepon]
            wa 0812rb3456789                      | wa [nomor telepon]rb[nomor telepon]
            0812k3456789                          | [nomor telepon]k[nomor telepon]
            telp 150012345                        | telp [nomor telepon]
            """)
    void several_in_one_message_are_all_masked(String text, String delivered) {
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            (1/3) 0812|(2/3) 3456              = (2/3) [nomor telepon]
            1/3 0812|2/3 3456                  = 2/3 [nomor telepon]
            bagian 1: 0812|bagian 2: 3456      = bagian 2: [nomor telepon]
            bagian 1) 0812|bagian 2) 3456      = bagian 2) [nomor telepon]
            3 angka depan 081|4 digit tengahnya 2345 = 4 digit tengahnya [nomor telepon]
            3 bungkus 081|2345                 = [nomor telepon]
            """)
    void marks_that_count_parts_and_digits_are_no_digits_of_it(String said, String delivered) {
        assertThat(Talk.last(said).delivered()).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            wa besok besok besok besok besok besok besok 0812 3456 7890       = contact-word local
            wa besok besok besok besok besok besok besok besok 0812 3456 7890 = local
            wa besok besok 0812 3456 7890                                     = contact-word contact-adjacent nearly-alone local
            wa besok besok besok 0812 3456 7890                               = contact-word local
            0812 3456 7890 besok besok besok besok wa                         = contact-word local
            0812 3456 7890 besok besok besok besok besok wa                   = local
            saya besok besok 0812 3456 7890                                   = mine nearly-alone local
            saya besok besok besok 0812 3456 7890                             = local
            0812 3456 7890 saya                                               = mine nearly-alone local
            0812 3456 7890 besok saya                                         = nearly-alone local
            nol delapan satu dua tiga 67890                                   = nearly-alone spelled-out told-puzzle local
            nol delapan satu dua 345 67890                                    = nearly-alone told-puzzle local
            0 8 1 2 3 4 5 67890                                               = nearly-alone digit-by-digit local
            0 8 1 2 3 4 567890                                                = nearly-alone local
            nol delapan 1 2 3 4 5 6 7 8 9                                     = nearly-alone digit-by-digit told-puzzle local
            O8I2 3456 7890                                                    = nearly-alone lookalikes local
            O8I2 S45b 789O                                                    = nearly-alone lookalikes local
            O8IZ S4Sb 78gO                                                    = nearly-alone local
            ０８１２３４５ 67890                                                     = nearly-alone other-script local
            ０８１２３４ 567890                                                     = nearly-alone local
            wa besok 12 porsi 0812 3456 7890                                  = contact-word nearly-alone local
            resi saya 0812 3456 7890                                          = nearly-alone reference-word local
            c:nomor hp nya berapa?|0812 3456 7890                             = asked-for nearly-alone local
            c:nomor nya berapa?|0812 3456 7890                                = asked-for nearly-alone local
            c:nomor rumahnya berapa?|0812 3456 7890                           = nearly-alone local
            nomor hp saya ya|0812 3456 7890                                   = told-in-pieces nearly-alone local
            bacanya dibalik ya|098765432180                                   = nearly-alone told-reversed backwards
            """)
    void what_stands_near_and_how_it_is_written_speaks_for_it(String said, String clues) {
        assertThat(Talk.last(said).findings())
                .filteredOn(finding -> finding.kind() == Kind.PHONE)
                .extracting(finding -> String.join(" ", finding.reasons()))
                .containsExactly(clues);
    }

    /** The first figures and the last word of all may be the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void digits_glued_into_the_last_word_end_no_array(int words) {
        String text = "ya ".repeat(words - 1) + "satu8";
        assertThat(Talk.onARide().staff(text).delivered()).isEqualTo(text);
    }
}
