package id.tabir.operations;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who asks: what {@code postgresql://user:password@host:port/database} says.
 *
 * @param role as whom every connection acts from its first statement on; null: as the user
 */
public record DatabaseUrl(
        Place place,
        String user,
        @Nullable String password,
        Tls tls,
        @Nullable String role) {
    private static final String CONNECT_TIMEOUT_S = "10";

    public record Place(String host, int port, String database) {
        String authority() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }

        @Override
        public String toString() {
            return authority() + "/" + database;
        }
    }

    /** @param rootCertificate a PEM file; null: the certificates that Java trusts */
    public record Tls(SslMode mode, @Nullable String rootCertificate) {
        static final Tls NONE = new Tls(SslMode.DISABLE, null);

        private boolean isVerified() {
            return mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
        }

        private ClientSSLOptions options() {
            var options = new ClientSSLOptions().setTrustAll(!isVerified());
            options.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
            if (isVerified() && rootCertificate != null) {
                options.setTrustOptions(new PemTrustOptions().addCertPath(rootCertificate));
            }
            return options;
        }
    }

    public DatabaseUrl(Place place, String user, @Nullable String password, Tls tls) {
        this(place, user, password, tls, null);
    }

    DatabaseUrl as(String role) {
        return new DatabaseUrl(place, user, password, tls, role);
    }

    /** @throws id.tabir.base.StartFailure naming {@code variable}, never the password */
    public static DatabaseUrl parse(String variable, String url) {
        return new DatabaseUrlText(variable).parse(url);
    }

    public PgConnectOptions connectOptions() {
        var options = new PgConnectOptions()
                .setHost(place.host)
                .setPort(place.port)
                .setDatabase(place.database)
                .setUser(user)
                .addProperty("application_name", "tabir")
                // A word of a message too long for the search index would be a line in our log each time.
                .addProperty("client_min_messages", "warning")
                // Statements that keep the planner from reading a whole table look costly to it, and where PostgreSQL
                // was built with LLVM it would compile each anew: up to four seconds of a core for 30 ms of work.
                .addProperty("jit", "off")
                .setSslMode(tls.mode);
        if (password != null) {
            options.setPassword(password);
        }
        if (role != null) {
            // As SET ROLE does, but RESET ROLE doesn't lead back.
            options.addProperty("role", role);
        }
        return tls.mode == SslMode.DISABLE ? options : options.setSslOptions(tls.options());
    }

    /** For JDBC: without user and password, which are among {@link #jdbcProperties()}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + place.authority() + "/"
                + URLEncoder.encode(place.database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Properties jdbcProperties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("sslmode", tls.mode.value);
        if (role != null) {
            properties.setProperty("options", "-c role=" + role);
        }
        if (tls.rootCertificate != null) {
            properties.setProperty("sslrootcert", tls.rootCertificate);
        } else if (tls.isVerified()) {
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "tabir-start");
        return properties;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), jdbcProperties());
    }

    @Override
    public String toString() {
        return "postgresql://" + user + "@" + place;
    }
}
