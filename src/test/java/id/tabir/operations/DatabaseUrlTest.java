package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Database URLs: what is understood, and that a password never shows. */
class DatabaseUrlTest {
    private static final String NAME = "TABIR_DATABASE_URL";

    @Test
    void the_parts_are_decoded_and_the_port_has_a_default() {
        var url = DatabaseUrl.parse(NAME, "postgres://us%2Fer:p%40ss%3Aw+rd%25@db.example/my%20chat");
        assertThat(url.place()).isEqualTo(new DatabaseUrl.Place("db.example", 5432, "my chat"));
        assertThat(url.user()).isEqualTo("us/er");
        assertThat(url.password()).isEqualTo("p@ss:w+rd%");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/my%20chat");
    }

    @Test
    void an_ipv6_address_and_a_missing_password_are_fine() {
        var url = DatabaseUrl.parse(NAME, "postgresql://app@[::1]:6543/chat");
        assertThat(url.place().host()).isEqualTo("::1");
        assertThat(url.password()).isNull();
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:6543/chat");
        assertThat(url.connectOptions().getHost()).isEqualTo("::1");
    }

    @Test
    void sslmode_reaches_both_drivers() {
        var url = DatabaseUrl.parse(NAME, "postgresql://app@db/chat?sslmode=verify-full");
        assertThat(url.connectOptions().getSslMode()).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(url.connectOptions().getSslOptions().getHostnameVerificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(url.jdbcProperties()).containsEntry("sslmode", "verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://",
                "postgresql:///chat",
                "postgresql://app:s3cret@/chat",
                "postgresql://app:s3cret@db",
                "postgresql://app:s3cret@db/",
                "postgresql://app:s3cret@db/a/b",
                "postgresql://:s3cret@db/chat",
                "postgresql://db/chat",
                "postgresql://app:s3cret@db:0/chat",
                "postgresql://app:s3cret@db:99999/chat",
                "postgresql://app:s3cret@one,two/chat",
                "postgresql://app:s3cret with space@db/chat",
                "postgresql://app:s3cret#1@db/chat",
                "postgresql://app:s3cret%zz@db/chat",
                "postgresql://app:s3cret%00@db/chat",
                "postgresql://app:s3cret@db/chat?sslmode=maybe",
                "postgresql://app:s3cret@db/chat?options=-c%20fsync=off",
                "http://app:s3cret@db/chat",
            })
    void nonsense_is_one_sentence_without_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(NAME, text))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(NAME)
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_password_never_shows_in_a_text_form() {
        var url = DatabaseUrl.parse(NAME, "postgresql://app:s3cret@db:6543/chat");
        assertThat(url.toString()).isEqualTo("postgresql://app@db:6543/chat");
        assertThat(new Settings.Storage(java.nio.file.Path.of("data"), url, url, false).toString())
                .doesNotContain("s3cret");
    }
}
