package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Child;
import id.tabir.play.Crowd;
import id.tabir.play.Play;
import id.tabir.play.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed or drained under load, on the embedded database: what was acknowledged is there, once, after the next start. */
class CrashStory {
    private static final int TICKETS = 6;
    private static final int BEFORE = 200;
    private static final long PATIENCE_S = 60;

    @TempDir
    static Path folder;

    private static Child child;

    private final List<Talk> talks = new ArrayList<>();
    private final Semaphore acks = new Semaphore(0);
    private volatile boolean enough;

    @AfterAll
    static void close() {
        if (child != null) child.close();
    }

    @Test
    void the_server_is_killed() throws Exception {
        talk();
        child.kill();
        child = null;
        allIsThere();
    }

    @Test
    void postgres_is_killed_and_the_server_goes_on() throws Exception {
        talk();
        child.killPostgres();
        acks.drainPermits();
        awaitAcks(BEFORE);
        enough = true;
        allIsThere();
    }

    @Test
    void both_are_killed() throws Exception {
        talk();
        child.killPostgres();
        child.kill();
        child = null;
        allIsThere();
    }

    @Test
    void a_server_that_is_told_to_end_drains() throws Exception {
        talk();
        assertThat(child.terminate()).isZero();
        assertThat(Child.postmasters(folder)).isEmpty();
        child = null;
        for (Talk talk : talks)
            assertThat(talk.ended.get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo(1012);
        allIsThere();
    }

    /** Both parties of some tickets talk until something happens. */
    private void talk() throws InterruptedException {
        start();
        for (int i = 0; i < TICKETS; i++) {
            Play ride = Play.ride(child);
            talks.add(new Talk(ride, ride.customerToken()));
            talks.add(new Talk(ride, ride.staffToken()));
        }
        awaitAcks(BEFORE);
    }

    private static void start() {
        if (child == null) child = Child.start(folder);
    }

    private void awaitAcks(int count) throws InterruptedException {
        assertThat(acks.tryAcquire(count, PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    }

    private void allIsThere() throws Exception {
        for (Talk talk : talks) talk.ended.get(PATIENCE_S, TimeUnit.SECONDS);
        start();
        assertThat(Child.postmasters(folder)).hasSize(1);
        int acked = 0;
        for (Talk talk : talks) {
            Map<String, Integer> stored = talk.stored();
            assertThat(stored).containsAllEntriesOf(talk.acked);
            acked += talk.acked.size();
        }
        assertThat(acked).isGreaterThanOrEqualTo(BEFORE);
    }

    /** One person who says one thing after the other. */
    private final class Talk {
        final Play ride;
        final String token;
        final Map<String, Integer> acked = new ConcurrentHashMap<>();
        final Future<Integer> ended;

        Talk(Play ride, String token) {
            this.ride = ride;
            this.token = token;
            this.ended = Crowd.start(this::say);
        }

        /** Answers the code that the socket was closed with. */
        private int say() {
            try (Wire wire = Wire.open(child.url(), token)) {
                for (int i = 0; !enough; i++) {
                    wire.text(new JsonObject()
                            .put("type", "send")
                            .put("chat", ride.chat)
                            .put("clientId", "c" + i)
                            .put("text", "pesan ini harus tetap ada")
                            .encode());
                    int code = heard(wire, "c" + i);
                    if (code != 0) return code;
                }
                return 1000;
            } catch (java.io.UncheckedIOException e) {
                return Wire.CUT;
            }
        }

        private int heard(Wire wire, String clientId) {
            for (Wire.Frame frame = wire.next(); frame != null; frame = wire.next()) {
                if (frame.opcode() == Wire.CLOSE) return frame.closeCode();
                if (frame.opcode() != Wire.TEXT) continue;
                var json = new JsonObject(frame.text());
                if ("ack".equals(json.getString("type"))) {
                    acked.put(clientId, json.getJsonObject("message").getInteger("seq"));
                    acks.release();
                    return 0;
                }
                if ("refused".equals(json.getString("type"))) {
                    assertThat(json.getJsonObject("problem").getString("code")).isEqualTo("unavailable");
                    return 0;
                }
            }
            return Wire.CUT;
        }

        /** Seq by clientId of this person's messages, after a look that all of the ticket are in order. */
        Map<String, Integer> stored() {
            Map<String, Integer> found = new HashMap<>();
            int last = 0;
            for (boolean more = true; more; ) {
                JsonObject page = ride.at(child)
                        .chat(token, "GET", "/messages?limit=500&after=" + last, null)
                        .json();
                JsonArray items = page.getJsonArray("items");
                for (int i = 0; i < items.size(); i++) {
                    JsonObject message = items.getJsonObject(i);
                    assertThat(message.getInteger("seq")).isEqualTo(++last);
                    String clientId = message.getString("clientId");
                    if (clientId != null) assertThat(found.put(clientId, last)).isNull();
                }
                more = page.getBoolean("more");
            }
            return found;
        }
    }
}
