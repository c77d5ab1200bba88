package id.tabir.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Forge;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that platforms sign themselves, and those that only look like it. */
class TokenStory {
    private static final Forge FORGE = new Forge();
    private static final Forge ENEMY = new Forge();
    private static final String ISSUER = "platform";

    private static Server node;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Path keys = folder.resolve("jwks.json");
        Files.writeString(keys, FORGE.jwks().encode());
        node = Stage.start(Map.of("TABIR_JWKS", keys.toString(), "TABIR_JWT_ISSUER", ISSUER));
    }

    @AfterAll
    static void close() {
        node.stop();
    }

    static Stream<Arguments> good() {
        long now_s = Instant.now().getEpochSecond();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ES256", FORGE.es256(Forge.header("ES256", "ec"), Forge.claims()));
        all.put("RS256", FORGE.rs256(Forge.header("RS256", "rsa"), Forge.claims()));
        all.put("EdDSA", FORGE.eddsa(Forge.header("EdDSA", "ed"), Forge.claims()));
        all.put("no kid", FORGE.es256(new JsonObject().put("alg", "ES256"), Forge.claims()));
        all.put("typ JWT", es(Forge.header("ES256", "ec").put("typ", "JWT")));
        all.put("aud in a list", es(claims("aud", new JsonArray().add("other").add("tabir"))));
        all.put("iat a little ahead", es(claims("iat", now_s + 20)));
        all.put("nbf a little ahead", es(claims("nbf", now_s + 20)));
        all.put("24 hours", es(Forge.claims().put("iat", now_s).put("exp", now_s + 86_400)));
        all.put("more claims", es(claims("name", "anything")));
        return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    static Stream<Arguments> bad() {
        Map<String, String> all = new LinkedHashMap<>();
        signatures(all);
        headers(all);
        claims(all);
        shapes(all);
        return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static void signatures(Map<String, String> all) {
        JsonObject claims = Forge.claims();
        String good = es(claims);
        String unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        all.put("alg none", Forge.text("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + part(claims) + ".");
        all.put("alg None", Forge.text("{\"alg\":\"None\",\"kid\":\"ec\"}".getBytes(UTF_8)) + "." + part(claims) + ".");
        all.put("signature missing", unsigned);
        all.put("signature of another", unsigned + "AAAA");
        all.put("all zero signature", unsigned + Forge.text(new byte[64]));
        byte[] ec = FORGE.ec.getPublic().getEncoded();
        byte[] rsa = FORGE.rsa.getPublic().getEncoded();
        all.put("HS256 with the EC key", Forge.hs256(Forge.header("HS256", "ec"), claims, ec));
        all.put("HS256 with the RSA key", Forge.hs256(Forge.header("HS256", "rsa"), claims, rsa));
        all.put("ES256 header over HMAC", Forge.hs256(Forge.header("ES256", "ec"), claims, ec));
        all.put("a stranger's EC key", ENEMY.es256(Forge.header("ES256", "ec"), claims));
        all.put("a stranger's RSA key", ENEMY.rs256(Forge.header("RS256", "rsa"), claims));
        all.put("a stranger's Ed25519 key", ENEMY.eddsa(Forge.header("EdDSA", "ed"), claims));
        all.put("RS256 under the EC key's kid", FORGE.rs256(Forge.header("RS256", "ec"), claims));
        all.put("ES256 under the RSA key's kid", FORGE.es256(Forge.header("ES256", "rsa"), claims));
        all.put(
                "RS512",
                Forge.signed(Forge.header("RS512", "rsa").encode(), claims.encode(), "SHA512withRSA", FORGE.rsa));
        all.put("PS256 name", FORGE.rs256(Forge.header("PS256", "rsa"), claims));
        all.put("other claims under a good signature", head(good) + part(claims("sub", "c-2")) + tail(good));
    }

    private static void headers(Map<String, String> all) {
        all.put("kid unknown", es(Forge.header("ES256", "nobody")));
        all.put("kid a path", es(Forge.header("ES256", "../../../dev/null")));
        all.put("kid SQL", es(Forge.header("ES256", "ec' or '1'='1")));
        all.put("kid a number", es(new JsonObject().put("alg", "ES256").put("kid", 7)));
        all.put("crit", es(Forge.header("ES256", "ec").put("crit", new JsonArray().add("exp"))));
        all.put("crit empty", es(Forge.header("ES256", "ec").put("crit", new JsonArray())));
        all.put("typ other", es(Forge.header("ES256", "ec").put("typ", "at+jwt")));
        all.put("typ a number", es(Forge.header("ES256", "ec").put("typ", 1)));
        all.put("alg missing", es(new JsonObject().put("kid", "ec")));
        all.put("alg a list", es(new JsonObject().put("kid", "ec").put("alg", new JsonArray().add("ES256"))));
        JsonObject own = ENEMY.jwks().getJsonArray("keys").getJsonObject(0);
        all.put(
                "jwk brought along",
                ENEMY.es256(new JsonObject().put("alg", "ES256").put("jwk", own), Forge.claims()));
    }

    private static void claims(Map<String, String> all) {
        long now_s = Instant.now().getEpochSecond();
        for (String name : new String[] {"iss", "aud", "sub", "role", "iat", "exp"}) {
            JsonObject without = Forge.claims();
            without.remove(name);
            all.put(name + " missing", es(without));
            all.put(name + " null", es(claims(name, null)));
        }
        all.put("iss other", es(claims("iss", "elsewhere")));
        all.put("aud other", es(claims("aud", "tabi")));
        all.put("aud a list without us", es(claims("aud", new JsonArray().add("x"))));
        all.put("sub with space", es(claims("sub", "c 1")));
        all.put("sub empty", es(claims("sub", "")));
        all.put("sub too long", es(claims("sub", "x".repeat(129))));
        all.put("sub not ASCII", es(claims("sub", "café")));
        all.put("sub a number", es(claims("sub", 7)));
        all.put("role unknown", es(claims("role", "admin")));
        all.put("role in capitals", es(claims("role", "CUSTOMER")));
        all.put("role a list", es(claims("role", new JsonArray().add("customer"))));
        all.put("iat far ahead", es(claims("iat", now_s + 60)));
        all.put("nbf far ahead", es(claims("nbf", now_s + 60)));
        all.put("nbf a text", es(claims("nbf", "now")));
        all.put("expired", es(Forge.claims().put("iat", now_s - 7200).put("exp", now_s - 1)));
        all.put("longer than 24 hours", es(Forge.claims().put("iat", now_s).put("exp", now_s + 86_401)));
        all.put(
                "ends before it begins",
                es(Forge.claims().put("iat", now_s + 20).put("exp", now_s + 10)));
        all.put("exp a text", es(claims("exp", "" + (now_s + 60))));
        all.put("exp without end", es(claims("exp", 1e300)));
        all.put("iat below zero", es(claims("iat", -1)));
        all.put("chat a ref", es(claims("chat", "order-1")));
        all.put("chat a number", es(claims("chat", 1)));
    }

    private static void shapes(Map<String, String> all) {
        String good = es(Forge.claims());
        all.put("two parts", good.substring(0, good.lastIndexOf('.')));
        all.put("four parts", good + ".x");
        all.put("not base64", "!" + good.substring(1));
        all.put("claims no JSON", head(good) + Forge.text("nonsense".getBytes(UTF_8)) + tail(good));
        String twice = Forge.claims().encode().replace("{", "{\"sub\":\"boss\",");
        all.put("sub twice", Forge.signed(Forge.header("ES256", "ec").encode(), twice, ES, FORGE.ec));
        all.put("claims a list", Forge.signed(Forge.header("ES256", "ec").encode(), "[]", ES, FORGE.ec));
        all.put("very long", es(claims("x", "y".repeat(9000))));
        all.put("the development key's", Play.Actors.onStage().token(Role.CUSTOMER, "c-1"));
    }

    private static final String ES = "SHA256withECDSAinP1363Format";

    private static String es(JsonObject either) {
        return either.containsKey("alg") || either.containsKey("kid")
                ? FORGE.es256(either, Forge.claims())
                : FORGE.es256(Forge.header("ES256", "ec"), either);
    }

    private static JsonObject claims(String name, Object value) {
        return Forge.claims().put(name, value);
    }

    private static String part(JsonObject json) {
        return Forge.text(json.encode().getBytes(UTF_8));
    }

    private static String head(String token) {
        return token.substring(0, token.indexOf('.') + 1);
    }

    private static String tail(String token) {
        return token.substring(token.lastIndexOf('.'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void a_good_token_lets_in(String what, String token) {
        assertThat(chats(token).status()).isEqualTo(200);
        try (Wire wire = Wire.open(node.url(), token)) {
            assertThat(wire.status()).isEqualTo(101);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_token_is_401_and_4401(String what, String token) {
        Http.Answer answer = chats(token);
        // A header of more than 8 KiB may be too much before it is looked at.
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.text()).doesNotContain(token);
        try (Wire wire = Wire.open(node.url())) {
            wire.text(new JsonObject().put("type", "auth").put("token", token).encode());
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_refusal_doesnt_spoil_the_next_good_token() {
        String good = es(Forge.claims());
        assertThat(chats(good).status()).isEqualTo(200);
        assertThat(chats(head(good) + part(claims("sub", "c-2")) + tail(good)).status())
                .isEqualTo(401);
        assertThat(chats(good).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Token x", "Bearer a b"})
    void another_authorization_is_401(String header) {
        var request = HttpRequest.newBuilder(URI.create(node.url() + "/v1/chats"));
        if (!header.isEmpty()) request.header("Authorization", header);
        assertThat(Http.send(request.GET().build()).status()).isEqualTo(401);
    }

    @Test
    void two_tokens_or_one_in_the_url_are_401() {
        String token = es(Forge.claims());
        var twice = HttpRequest.newBuilder(URI.create(node.url() + "/v1/chats"))
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token);
        assertThat(Http.send(twice.GET().build()).status()).isEqualTo(401);
        var url = HttpRequest.newBuilder(URI.create(node.url() + "/v1/chats?access_token=" + token));
        assertThat(Http.send(url.GET().build()).status()).isEqualTo(401);
    }

    @Test
    void roles_keep_to_their_own_calls() {
        String customer = es(Forge.claims());
        String platform = es(claims("role", "platform"));
        String reviewer = es(claims("role", "reviewer"));
        assertThat(call("GET", "/v1/tickets", customer)).isEqualTo(403);
        assertThat(call("GET", "/v1/tickets", platform)).isEqualTo(200);
        assertThat(call("GET", "/v1/chats", platform)).isEqualTo(403);
        assertThat(call("GET", "/v1/chats", reviewer)).isEqualTo(403);
        assertThat(call("GET", "/v1/review/tickets", customer)).isEqualTo(403);
        assertThat(call("GET", "/v1/review/tickets", reviewer)).isEqualTo(200);
        for (String open : new String[] {"/openapi.yaml", "/health/live", "/health/ready", "/metrics"})
            assertThat(call("GET", open, null)).as(open).isEqualTo(200);
    }

    @Test
    void what_this_node_mints_is_good_beside_the_platforms_keys() {
        String host = es(claims("role", "platform"));
        Play.Plan plan = Play.Plan.ride();
        String ticket = node.url() + "/v1/tickets/" + plan.ref();
        assertThat(Http.call("PUT", ticket, host, plan.body()).status()).isEqualTo(201);
        var party = new JsonObject().put("party", "customer");
        String minted =
                Http.call("POST", ticket + "/tokens", host, party).json().getString("token");
        assertThat(chats(minted).json().getJsonArray("items")).hasSize(1);
        String link = Http.call("POST", ticket + "/links", host, party).json().getString("url");
        var code = new JsonObject().put("code", link.substring(link.indexOf('=') + 1));
        String traded =
                Http.call("POST", node.url() + "/v1/links", null, code).json().getString("token");
        assertThat(chats(traded).json().getJsonArray("items")).hasSize(1);
    }

    private static Http.Answer chats(String token) {
        return Http.call("GET", node.url() + "/v1/chats", token, null);
    }

    private static int call(String method, String path, String token) {
        return Http.call(method, node.url() + path, token, null).status();
    }
}
