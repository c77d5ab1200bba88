package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Child;
import id.tabir.play.Command;
import id.tabir.play.Play;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at a terminal backs up a server with its own database, and brings it back in another folder. */
@Timeout(180)
class EmbeddedBackupStory {
    @TempDir
    Path folder;

    @Test
    void a_server_with_its_own_database_is_backed_up_while_it_runs_and_comes_back_elsewhere() throws Exception {
        Path first = Child.withPrograms(Files.createDirectory(folder.resolve("first")));
        Path second = Child.withPrograms(Files.createDirectory(folder.resolve("second")));
        Path backup = folder.resolve("backup");
        Play ride;
        Play gone;
        try (Child child = Child.start(first)) {
            ride = Play.ride(child);
            ride.sends(ride.customerToken(), "a", "halo");
            gone = Play.ride(child);
            gone.sends(gone.customerToken(), "a", "rahasia");
            assertThat(runs(first, "backup", backup.toString()).out())
                    .startsWith("backed up ")
                    .contains(backup.toString());
            assertThat(runs(first, "restore", backup.toString()).err()).contains("in use by a running server");
            ride.sends(ride.staffToken(), "b", "sesudah cadangan");
            gone.closes();
            assertThat(gone.platform("POST", "/erase", null).status()).isEqualTo(200);
        }
        bringKeys(first, second);
        Command.Said said = runs(second, "restore", backup.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("generation is 2");
        try (Child child = Child.start(second)) {
            Play there = ride.at(child);
            assertThat(there.chat(there.customerToken(), "GET", "/messages", null)
                            .json()
                            .getJsonArray("items"))
                    .hasSize(1);
            assertThat(there.sends(there.staffToken(), "b", "sesudah cadangan").status())
                    .isEqualTo(201);
            assertThat(gone.at(child).platform("GET", "", null).json().containsKey("erasedAt"))
                    .as("a backup doesn't bring back what was erased after it")
                    .isTrue();
        }
        assertThat(runs(second, "restore", backup.toString()).err()).contains("--replace");
    }

    /** All that lies in the data folder itself, which is what has to be kept apart from backups. */
    private static void bringKeys(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Command.Said runs(Path data, String... words) throws Exception {
        return Command.start(Map.of("TABIR_DATA_DIR", data.toString()), words).ends();
    }
}
