package id.tabir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.tree.TilePath;
import id.tabir.play.Db;
import id.tabir.play.Play;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads a node's log over HTTP, with bytes as they are. */
final class Auditor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_S = 20;

    private final Play.Actors actors;

    Auditor(Play.Actors actors) {
        this.actors = actors;
    }

    static Auditor onStage() {
        return new Auditor(Play.Actors.onStage());
    }

    HttpResponse<byte[]> get(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(actors.url() + "/v1/log/" + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(String path) {
        HttpResponse<byte[]> answer = get(path, actors.token(Role.REVIEWER, "rita"));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    String key() {
        return new String(read("key"), UTF_8);
    }

    String note() {
        return new String(read("checkpoint"), UTF_8);
    }

    Checkpoint checkpoint() {
        return Checkpoint.of(SignedNote.parse(note()));
    }

    /** Waits until every entry that is committed now is under the checkpoint. */
    Checkpoint catchesUp() {
        long entries = Long.parseLong(Db.ask("select count(*) from entry").get(0));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            Checkpoint now = checkpoint();
            if (now.size() >= entries) return now;
            Thread.onSpinWait();
        }
        throw new AssertionError("the tree has " + checkpoint().size() + " of " + entries + " entries");
    }

    /** All records under a checkpoint of this size, cut by hand. */
    List<String> records(long size) {
        List<String> records = new ArrayList<>();
        for (long first = 0; first < size; first += TilePath.FULL) {
            byte[] bundle = read("tile/entries/" + TilePath.holding(first, size));
            for (int at = 0; at < bundle.length; ) {
                int length = (bundle[at] & 255) * 256 + (bundle[at + 1] & 255);
                records.add(new String(bundle, at + 2, length, UTF_8));
                at += 2 + length;
            }
        }
        return records;
    }

    /** All hashes of a level under a checkpoint with so many there. */
    byte[] hashes(int level, long count) {
        var all = new java.io.ByteArrayOutputStream();
        for (long first = 0; first < count; first += TilePath.FULL)
            all.writeBytes(read("tile/" + level + "/" + TilePath.holding(first, count)));
        return all.toByteArray();
    }
}
