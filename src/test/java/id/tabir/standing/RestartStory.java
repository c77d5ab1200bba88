package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Child;
import id.tabir.play.Play;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A suspension is no matter of a running node: it is still there after a restart, and can be lifted then. */
@Timeout(120)
class RestartStory {
    private static final int SUSPENDED = 4403;

    @TempDir
    Path folder;

    @Test
    void whoever_was_suspended_stays_so_over_a_restart_and_goes_on_once_it_is_lifted() {
        Child.withPrograms(folder);
        Play before;
        try (Child node = Child.start(folder)) {
            before = Play.ride(node);
            assertThat(Office.sends(before, "a").status()).isEqualTo(201);
            assertThat(new Office(node).suspends(before.staffId).status()).isEqualTo(204);
            assertThat(node.terminate()).isZero();
        }
        try (Child node = Child.start(folder)) {
            Play after = before.at(node);
            Office.isRefused(Office.sends(after, "b"), "suspended");
            Office.isRefused(after.chat(after.staffToken(), "GET", "/messages", null), "suspended");
            try (Talker driver = Talker.stranger(node.url())) {
                driver.send(new JsonObject().put("type", "auth").put("token", after.staffToken()));
                assertThat(driver.closeCode()).isEqualTo(SUSPENDED);
            }
            assertThat(new Office(node).lifts(after.staffId).status()).isEqualTo(204);
            try (Talker driver = after.driver()) {
                driver.joins(after.chat, 0);
                driver.says(after.chat, "saya kembali");
            }
            assertThat(Office.sends(after, "a").status()).as("sent again").isEqualTo(200);
        }
    }
}
