package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.tabir.base.StartFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Each variable of the contract, good and bad. */
class SettingsTest {
    @Test
    void nothing_set_means_the_defaults_of_the_contract() {
        var settings = Settings.read(Map.of());
        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, List.of()));
        assertThat(settings.storage()).isEqualTo(new Settings.Storage(Path.of("./data"), null, null, false));
        assertThat(settings.tokens()).isEqualTo(new Settings.Tokens(null, null, null));
        assertThat(settings.keys()).isEqualTo(new Settings.Keys(null, null, "tabir.local/log"));
        assertThat(settings.chat()).isEqualTo(new Settings.Chat(5, null, Map.of(), new Settings.Warnings(3, "P90D")));
    }

    @Test
    void an_empty_value_counts_as_not_set() {
        Map<String, String> environment = new HashMap<>();
        for (String name : new String[] {
            "HTTP_HOST",
            "HTTP_PORT",
            "DATABASE_URL",
            "DATABASE_OWNER_URL",
            "DATA_DIR",
            "JWKS",
            "TOKEN_KEY",
            "JWT_ISSUER",
            "KEYSET",
            "LOG_KEY",
            "LOG_ORIGIN",
            "SEND_RATE",
            "GUARD_POLICY",
            "ORIGINS"
        }) {
            environment.put("TABIR_" + name, " ");
        }
        assertThat(Settings.read(environment)).isEqualTo(Settings.read(Map.of()));
    }

    @Test
    void everything_set_is_read() {
        var settings = Settings.read(Map.ofEntries(
                Map.entry("TABIR_HTTP_HOST", "0.0.0.0"),
                Map.entry("TABIR_HTTP_PORT", "0"),
                Map.entry("TABIR_DATABASE_URL", "postgresql://app:a%40b@db.example:6543/chat"),
                Map.entry("TABIR_DATABASE_OWNER_URL", "postgres://owner@db.example/chat?sslmode=require"),
                Map.entry("TABIR_DATA_DIR", "/var/lib/tabir"),
                Map.entry("TABIR_JWKS", "https://login.example.com/keys"),
                Map.entry("TABIR_TOKEN_KEY", "/keys/token.jwk"),
                Map.entry("TABIR_JWT_ISSUER", "https://login.example.com"),
                Map.entry("TABIR_KEYSET", "/keys/keyset.json"),
                Map.entry("TABIR_LOG_KEY", "/keys/log.pem"),
                Map.entry("TABIR_LOG_ORIGIN", "chat.example.com/log"),
                Map.entry("TABIR_SEND_RATE", "0.5"),
                Map.entry("TABIR_GUARD_POLICY", "/etc/tabir/policy.yaml"),
                Map.entry("TABIR_ORIGINS", "https://App.example.com:443/, http://localhost:3000")));
        assertThat(settings.http())
                .isEqualTo(
                        new Settings.Http("0.0.0.0", 0, List.of("https://app.example.com", "http://localhost:3000")));
        assertThat(settings.storage().database().password()).isEqualTo("a@b");
        assertThat(settings.storage().owner().place()).isEqualTo(new DatabaseUrl.Place("db.example", 5432, "chat"));
        assertThat(settings.tokens().issuer()).isEqualTo("https://login.example.com");
        assertThat(settings.keys().keyset()).isEqualTo(Path.of("/keys/keyset.json"));
        assertThat(settings.chat())
                .isEqualTo(new Settings.Chat(
                        0.5, Path.of("/etc/tabir/policy.yaml"), Map.of(), new Settings.Warnings(3, "P90D")));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "TABIR_HTTP_HOST, http://localhost",
                "TABIR_HTTP_HOST, a b",
                "TABIR_HTTP_PORT, -1",
                "TABIR_HTTP_PORT, 65536",
                "TABIR_HTTP_PORT, http",
                "TABIR_HTTP_PORT, 80.5",
                "TABIR_DATABASE_URL, localhost",
                "TABIR_DATABASE_URL, mysql://a:b@c/d",
                "TABIR_DATABASE_URL, jdbc:postgresql://c/d",
                "TABIR_DATABASE_OWNER_URL, postgresql://owner@c/d",
                "TABIR_JWKS, ftp://example.com/keys",
                "TABIR_JWKS, https://user:pw@example.com/keys",
                "TABIR_LOG_ORIGIN, a b",
                "TABIR_LOG_ORIGIN, a+b",
                "TABIR_LOG_ORIGIN, catatan–log",
                "TABIR_SEND_RATE, -1",
                "TABIR_SEND_RATE, fast",
                "TABIR_SEND_RATE, NaN",
                "TABIR_SEND_RATE, 1e3",
                "TABIR_RETENTION_TRANSACTION, 90",
                "TABIR_RETENTION_TRANSACTION, P0D",
                "TABIR_RETENTION_TRANSACTION, -P90D",
                "TABIR_RETENTION_VERIFICATION, P",
                "TABIR_RETENTION_VERIFICATION, PT",
                "TABIR_RETENTION_VERIFICATION, five years",
                "TABIR_DATABASE_ALLOW_SUPERUSER, yes",
                "TABIR_ORIGINS, *",
                "TABIR_ORIGINS, app.example.com",
                "TABIR_ORIGINS, https://app.example.com/path",
                "TABIR_ORIGINS, https://user@app.example.com",
                "TABIR_ORIGINS, https://app.example.com?q",
            })
    void a_bad_value_is_one_sentence_that_names_the_variable_and_shows_a_good_one(String name, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(name)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }

    @Test
    void an_inline_key_never_shows_in_a_sentence() {
        var key = Settings.read(Map.of("TABIR_TOKEN_KEY", "{\"kty\":\"EC\",\"d\":\"s3cret\"}"))
                .tokens()
                .tokenKey();
        assertThat(key.read()).contains("s3cret");
        assertThat(key.toString()).doesNotContain("s3cret").contains("TABIR_TOKEN_KEY");
    }

    @Test
    void a_key_file_that_is_not_there_is_named() {
        var key = Settings.read(Map.of("TABIR_LOG_KEY", "/nowhere/log.pem"))
                .keys()
                .logKey();
        assertThatThrownBy(key::read)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TABIR_LOG_KEY")
                .hasMessageContaining("/nowhere/log.pem");
    }

    @Test
    void a_misspelt_variable_is_named_in_the_log_without_its_value() {
        var logger = (Logger) LoggerFactory.getLogger(Variables.class);
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        logger.addAppender(events);
        try {
            Settings.read(Map.of("TABIR_DATABASE_ULR", "s3cret", "TABIR_REVIEW_STRICT", "true", "PATH", "/bin"));
        } finally {
            logger.detachAppender(events);
        }
        assertThat(events.list).hasSize(1);
        assertThat(new String(new LogLine().encode(events.list.get(0)), StandardCharsets.UTF_8))
                .contains("variable=TABIR_DATABASE_ULR")
                .doesNotContain("s3cret");
    }
}
