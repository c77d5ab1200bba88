package id.tabir.app.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import org.HdrHistogram.Histogram;

/** One party in a closed loop: says something, waits for the ack, says the next thing. Lives on one event loop. */
final class Speaker {
    private static final String[] SAYINGS = {
        "saya sudah di depan lobi utara ya kak",
        "siap, lima menit lagi saya sampai",
        "baju biru ya pak, dekat pos satpam",
        "jalannya agak macet, mohon tunggu kak",
        "baik pak, saya tunggu di halte saja",
        "ini sudah belok kiri setelah lampu merah",
        "oke, hati-hati di jalan pak",
        "foto KTP sudah saya kirim di aplikasi"
    };

    private final String chat;
    private final String name;
    private final Histogram latency_us;
    private final Promise<Void> joined = Promise.promise();
    private WebSocket socket;
    private long sentAt_ns;
    private int said;
    private boolean measuring;
    private boolean stopped;
    private int refused;

    private Speaker(WebSocket socket, String chat, String name, Histogram latency_us) {
        this.socket = socket;
        this.chat = chat;
        this.name = name;
        this.latency_us = latency_us;
    }

    /** @param latency_us gets each ack's time in microseconds; touched by this speaker's event loop only */
    static Future<Speaker> join(WebSocketClient client, Load.Seat seat, Histogram latency_us) {
        return client.connect(seat.port(), seat.host(), "/v1/socket").compose(socket -> {
            var speaker = new Speaker(socket, seat.chat(), seat.name(), latency_us);
            socket.textMessageHandler(speaker::hear);
            return socket.writeTextMessage("{\"type\":\"auth\",\"token\":\"" + seat.token() + "\"}")
                    .compose(done ->
                            socket.writeTextMessage("{\"type\":\"join\",\"chat\":\"" + seat.chat() + "\",\"after\":0}"))
                    .compose(done -> speaker.joined.future())
                    .map(speaker);
        });
    }

    private void hear(String frame) {
        // Types come first in a frame, so that looking for the few that count stays cheap.
        if (frame.startsWith("{\"type\":\"ack\"")) heardAck();
        else if (frame.startsWith("{\"type\":\"joined\"")) joined.tryComplete();
        else if (frame.startsWith("{\"type\":\"refused\"")) {
            refused++;
            speak();
        }
    }

    private void heardAck() {
        if (measuring) latency_us.recordValue((System.nanoTime() - sentAt_ns) / 1000);
        speak();
    }

    void speak() {
        if (stopped) return;
        said++;
        sentAt_ns = System.nanoTime();
        var sent = socket.writeTextMessage("{\"type\":\"send\",\"chat\":\"" + chat + "\",\"clientId\":\"" + name + said
                + "\",\"text\":\"" + SAYINGS[said & 7] + "\"}");
        if (sent.failed()) stopped = true;
    }

    void measure(boolean on) {
        measuring = on;
    }

    void stop() {
        stopped = true;
    }

    int refused() {
        return refused;
    }

    Future<Void> close() {
        return socket.close();
    }
}
