package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database knows the keys it was written with. */
class KeyIdsTest {
    @TempDir
    Path folder;

    @Test
    void a_node_with_other_keys_is_refused_and_told_which() {
        try (var database = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            Migrations.run(database.owner(), database.app());
            KeyIds.check(database.app(), Map.of("sealing", "111"));
            assertThatCode(() -> KeyIds.check(database.app(), Map.of("sealing", "111", "log", "abc")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> KeyIds.check(database.app(), Map.of("sealing", "222")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("another sealing key (id 111)")
                    .hasMessageContaining("222")
                    .hasMessageContaining("TABIR_KEYSET");
            assertThatThrownBy(() -> KeyIds.check(database.app(), Map.of("log", "def")))
                    .hasMessageContaining("TABIR_LOG_KEY");
        }
    }
}
