package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the demo's sample tickets and lets its people talk, through the same HTTP calls that a platform uses. */
final class DemoTickets {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final SigningKey key;
    private final String platformToken;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private int said;

    DemoTickets(String url, SigningKey key) {
        this.url = url;
        this.key = key;
        this.platformToken =
                key.mint(Role.PLATFORM, "demo-platform", null, LIFE).token();
    }

    /** One line: who says what. */
    private record Line(DemoPerson who, String text) {}

    void open() {
        closeOld();
        ride();
        verification();
        queue("demo-nina", "Verifikasi Tabir Plus: foto KTP buram", "Kak, foto KTP saya ditolak lagi, kenapa ya?");
        queue("demo-yoga", "Verifikasi Tabir Plus: nama berbeda", "Nama saya di KTP satu kata saja, bisa?");
    }

    private void ride() {
        String chat =
                ticket("ride", "transaction", "GR-2041: Blok M ke Cikini", DemoPerson.RIDER.sub(), DemoPerson.DRIVER);
        talk(
                chat,
                List.of(
                        new Line(DemoPerson.RIDER, "Pak, saya di lobi utara ya, baju biru"),
                        new Line(DemoPerson.DRIVER, "Siap kak, 5 menit lagi sampai"),
                        // Made up, as all numbers here.
                        new Line(DemoPerson.DRIVER, "kalau susah hubungi 0812-0000-1234 aja kak"),
                        new Line(DemoPerson.RIDER, "Lewat sini saja pak, saya tunggu")));
    }

    private void verification() {
        String title = "Verifikasi Tabir Plus: data kurang lengkap";
        String chat = ticket("kyc", "verification", title, DemoPerson.APPLICANT.sub(), DemoPerson.CLERK);
        talk(
                chat,
                List.of(
                        new Line(DemoPerson.CLERK, "Selamat siang, pengajuan Kakak sedang kami periksa"),
                        new Line(DemoPerson.APPLICANT, "Siang, apa yang masih kurang?"),
                        new Line(DemoPerson.CLERK, "Foto selfie agak gelap, mohon diulang lewat aplikasi ya Kak")));
    }

    private void queue(String customer, String title, String words) {
        String chat = ticket(customer, "verification", title, customer, DemoPerson.CLERK);
        talk(chat, List.of(new Line(new DemoPerson("", Role.CUSTOMER, customer, "", ""), words)));
    }

    private String ticket(String name, String kind, String title, String customer, DemoPerson staff) {
        var body = new JsonObject()
                .put("kind", kind)
                .put("title", title)
                .put("customer", new JsonObject().put("id", customer))
                .put("staff", new JsonObject().put("id", staff.sub()));
        return call("PUT", "/v1/tickets/demo-" + name + "-" + run, platformToken, body)
                .getString("id");
    }

    private void talk(String chat, List<Line> lines) {
        for (Line line : lines) {
            String token =
                    key.mint(line.who().role(), line.who().sub(), null, LIFE).token();
            var body = new JsonObject().put("clientId", "demo-" + ++said).put("text", line.text());
            call("POST", "/v1/chats/" + chat + "/messages", token, body);
        }
    }

    /** What an earlier run left open is over: each start shows the same. */
    private void closeOld() {
        JsonArray open = call("GET", "/v1/tickets?state=open&limit=200", platformToken, null)
                .getJsonArray("items");
        for (int i = 0; i < open.size(); i++) {
            String ref = open.getJsonObject(i).getString("ref");
            if (!ref.startsWith("demo-")) continue;
            call("POST", "/v1/tickets/" + ref + "/close", platformToken, new JsonObject().put("reason", "other"));
        }
    }

    private JsonObject call(String method, String path, String token, @Nullable JsonObject body) {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.encode(), UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (response.statusCode() < 300) return new JsonObject(response.body());
            throw new StartFailure("The demo's sample tickets can't be opened: " + response.statusCode() + ".");
        } catch (IOException e) {
            throw new StartFailure("The demo's sample tickets can't be opened: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The demo was interrupted.");
        }
    }
}
