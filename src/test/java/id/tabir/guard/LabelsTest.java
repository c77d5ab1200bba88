package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number's surroundings make of it, and how near and how long at most. */
class LabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rp 123456789                            | AMOUNT
            rp 1234567890                           | NONE
            'rp   50000'                            | AMOUNT
            'rp    50000'                           | NONE
            idr 0812                                | NONE
            1.250.000                               | AMOUNT
            1,250,000                               | AMOUNT
            7.500,-                                 | AMOUNT
            1250.000                                | NONE
            1.25.000                                | NONE
            1.250 000                               | NONE
            1. 250.000                              | NONE
            1.250.0000                              | NONE
            satu.250.000                            | NONE
            1.250.satu                              | NONE
            0.250.000                               | NONE
            1234567 ribu                            | AMOUNT
            12345678 ribu                           | NONE
            '50  ribu'                              | AMOUNT
            '50   ribu'                             | NONE
            harga 1234567                           | AMOUNT
            harga 12345678                          | NONE
            harga jadi 50000                        | AMOUNT
            harga nya jadi 50000                    | NONE
            harga 050000                            | NONE
            """)
    void amounts(String text, String label) {
        assertThat(label(text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jam 7                                   | CLOCK
            jam 0730                                | CLOCK
            jam 0830                                | CLOCK
            'jam   0730'                            | CLOCK
            'jam    0730'                           | NONE
            jam 12345                               | NONE
            7 menit                                 | CLOCK
            '7   menit'                             | NONE
            0812 menit                              | NONE
            12345 menit                             | NONE
            nol tujuh menit                         | NONE
            jam nol tujuh                           | CLOCK
            jam nol tujuh tiga puluh lima enam      | NONE
            7.30                                    | CLOCK
            7.30 dan 8.15                           | CLOCK
            07:30-21:00                             | CLOCK
            07:30:15                                | CLOCK
            07:30:75                                | NONE
            24.59                                   | CLOCK
            25.00                                   | NONE
            7.60                                    | NONE
            7.5                                     | NONE
            12/08/24                                | CLOCK
            12/08/2024                              | CLOCK
            12 08 2024                              | CLOCK
            12/08/2024 07.30                        | CLOCK
            2024-08-12                              | CLOCK
            1900-01-01                              | CLOCK
            1899-01-01                              | NONE
            2101-08-12                              | NONE
            31/12/2100                              | CLOCK
            32/12/2024                              | NONE
            12/13/2024                              | NONE
            12/08/204                               | NONE
            """)
    void times(String text, String label) {
        assertThat(label(text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            blok 12                                 | PLACE
            blok 12345                              | PLACE
            blok 123456                             | NONE
            blok 012                                | PLACE
            blok 0812                               | NONE
            rt 123                                  | PLACE
            rt 1234                                 | NONE
            rw 012                                  | PLACE
            rw 1234                                 | NONE
            rumah nomor 12                          | PLACE
            rumah nomor 12 34                       | PLACE
            lantai 12 34 56                         | NONE
            nomor 12                                | NONE
            gang satu                               | NONE
            'blok    12'                            | NONE
            -6.2088, 106.8456                       | PLACE
            -11.2088, 141.8456                      | PLACE
            -12.2088, 106.8456                      | NONE
            -6.2088, 93.8456                        | NONE
            -6.2088, 143.8456                       | NONE
            -6.20, 106.8456                         | NONE
            -6.2088, 106.84                         | NONE
            """)
    void places(String text, String label) {
        assertThat(label(text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 bungkus                               | COUNT
            1234 bungkus                            | COUNT
            12345 bungkus                           | NONE
            03 bungkus                              | NONE
            '3  bungkus'                            | COUNT
            '3   bungkus'                           | NONE
            D 1234 XYZ                              | PLATE
            D 1234 XYZW                             | NONE
            D 1234                                  | NONE
            D 12345 XY                              | NONE
            D 0234 XY                               | NONE
            DXY 1234 XY                             | NONE
            'D  1234 XY'                            | NONE
            'D 1234  XY'                            | NONE
            plat D 1234                             | PLATE
            plat 1234                               | PLATE
            plat 12345                              | NONE
            samsung 1234                            | MODEL
            samsung 0812                            | MODEL
            samsung 12345                           | NONE
            """)
    void counts_plates_and_models(String text, String label) {
        assertThat(label(text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resi 123456                             | REFERENCE
            resi saya yang kemarin itu 123456       | REFERENCE
            resi saya yang kemarin itu ya 123456    | NONE
            123456 resi                             | REFERENCE
            123456 itu ya resi                      | REFERENCE
            123456 itu ya kak resi                  | NONE
            halo 123456                             | NONE
            """)
    void references(String text, String label) {
        assertThat(label(text)).isEqualTo(label);
    }

    private static String label(String text) {
        List<Passage> passages = Message.of(text, Policy.standard().lexicon()).passages;
        assertThat(passages).hasSize(1);
        return passages.get(0).label().name();
    }
}
