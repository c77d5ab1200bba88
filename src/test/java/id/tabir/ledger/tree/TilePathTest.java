package id.tabir.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 256, 000",
        "999, 256, 999",
        "1000, 256, x001/000",
        "1234, 256, x001/234",
        "1234067, 256, x001/x234/067",
        "5, 17, 005.p/17",
        "1000, 255, x001/000.p/255"
    })
    void a_path_is_written_in_groups_of_three_digits_and_reads_back(long n, int width, String text) {
        assertThat(new TilePath(n, width)).hasToString(text);
        assertThat(TilePath.parse(text)).isEqualTo(new TilePath(n, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "0000",
                "x000/001",
                "001/002",
                "x001",
                "x1/234",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "000.p/257",
                "000.p",
                "000.p/",
                "000.p/1/",
                "/000",
                "000/",
                "x001/234.p/x1",
                "X001/234",
                "-01",
                "٠٠٠"
            })
    void any_other_way_to_write_it_is_none(String text) {
        assertThat(TilePath.parse(text)).isNull();
    }

    @Test
    void the_last_tile_of_a_level_is_as_wide_as_what_is_left() {
        assertThat(TilePath.holding(256, 300)).isEqualTo(new TilePath(1, 44));
        assertThat(TilePath.holding(255, 300)).isEqualTo(new TilePath(0, 256));
    }
}
