package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which digits are read out of a text, from where to where; "?" and how many of them are letters that only look so. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0812 3456 | 0812+3456<0812 3456>
            nol delapan satu dua | 0+8+1+2<nol delapan satu dua>
            delapan belas | 18<delapan belas>
            delapan puluh satu | 81<delapan puluh satu>
            delapan ratus dua belas | 812<delapan ratus dua belas>
            delapan ratus dua puluh satu | 821<delapan ratus dua puluh satu>
            seratus dua | 102<seratus dua>
            seratus dua puluh | 120<seratus dua puluh>
            dua puluh nol | 20+0<dua puluh nol>
            dua puluh sebelas | 20+11<dua puluh sebelas>
            dua puluh satu satu | 21+1<dua puluh satu satu>
            dua ratus ratus | 200<dua ratus>
            ratus dua | 2<dua>
            dobel tiga empat | 33+4<dobel tiga empat>
            tiga dobel | 33<tiga dobel>
            tiga dobel empat | 3+44<tiga dobel empat>
            dua kali | ''
            dua kali tiga | 3<tiga>
            kembar 5 6 | 55+6<kembar 5 6>
            tripel nol | 000<tripel nol>
            5 tiga kali | 555<5 tiga kali>
            33 dobel | 3333<33 dobel>
            333 dobel | 333<333 dobel>
            nolsatu | 0+1<nolsatu>
            nolsatudua | 0+1+2<nolsatudua>
            noldelapanx | ''
            t1ga empat | 3+4<t1ga empat>
            d3lapan | 8<d3lapan>
            O8I2 | 0812?2<O8I2>
            OBI2 345 | 0812?3+345<OBI2 345>
            wa OB12 | 0812?2<OB12>
            os 12 lemari | 12<12>
            O 8 I 2 | 0?1+8+1+2<O 8 I 2>
            B E S O K | ''
            8 S | 8+5?1<8 S>
            8-S | 8+5?1<8-S>
            8 Sore | 8<8>
            o 8 | 0?1+8<o 8>
            0812 dan 345 | 0812+345<0812 dan 345>
            0812 dan lalu terus kemudian lagi 345 | 0812+345<0812 dan lalu terus kemudian lagi 345>
            0812 dan lalu terus kemudian lagi habis 345 | 0812<0812> 345<345>
            0 kak 8 kak 1 kak 2 | 0+8+1+2<0 kak 8 kak 1 kak 2>
            0 kak 8 bang 1 | 0<0> 8<8> 1<1>
            0812 kakak 345 kakak 678 | 0812+345+678<0812 kakak 345 kakak 678>
            0812 bungkus 345 bungkus 678 | 0812<0812> 345+678<345 bungkus 678>
            12bungkus | 12<12>COUNT
            012bungkus | 012<012>
            75k | 75<75>COUNT
            1234k | 1234<1234>glued
            1234567rb | 1234567<1234567>
            hp0812345 | 0812345<0812345>
            abc0812345xyz | 0812345<0812345>glued
            0812abc345 | 0812<0812>glued 345<345>glued
            0812rb345 | 0812<0812>glued 345<345>
            d e l a p a n dua | 8+2<d e l a p a n dua>
            de-la-pan | 8<de-la-pan>
            t.i.g.a | 3<t.i.g.a>
            t....i.g.a | ''
            tiiiga | 3<tiiiga>
            tigaaaaaaaaaaaaaaaa | 3<tigaaaaaaaaaaaaaaaa>
            tuujuh | 7<tuujuh>
            tigsa | ''
            tgia | ''
            e5a | 1<e5a>
            ０８１２ | 0812<０８１２>
            0️⃣8️⃣ | 08<0️⃣8️⃣>
            nol bukan satu | 0<nol> 1<satu>
            satunya nomor dua | 1+2<satunya nomor dua>
            tiga tiganya | 3+3<tiga tiganya>
            I V | 1?1+5<I V>
            I | 1?1<I>
            VIII | 8<VIII>
            gangsal papat | 5+4<gangsal papat>
            lima enam tujuh delapan sembilan nol satu dua tiga empat lima enam tujuh | 5+6+7+8+9+0+1+2+3+4+5+6+7<lima enam tujuh delapan sembilan nol satu dua tiga empat lima enam tujuh>
            satu juta dua | 1<satu> 2<dua>
            """)
    void digits_are_read_however_they_are_written(String text, String read) {
        Lexicon lexicon = Policy.standard().lexicon();
        Words words = Words.of(Reading.of(text), lexicon);
        StringJoiner passages = new StringJoiner(" ");
        for (Passage passage : Figures.of(words, lexicon)) passages.add(told(words.reading, passage));
        assertThat(passages.toString()).isEqualTo(read);
    }

    private static String told(Reading reading, Passage passage) {
        StringJoiner digits = new StringJoiner("+");
        for (Figure figure : passage.figures) {
            digits.add(figure.digits() + (figure.doubtful() > 0 ? "?" + figure.doubtful() : ""));
        }
        String source = reading.text.substring(reading.from(passage.start()), reading.to(passage.end() - 1));
        String label =
                passage.label() == Passage.Label.NONE ? "" : passage.label().name();
        return digits + "<" + source + ">" + (passage.glued ? "glued" : "") + label;
    }
}
