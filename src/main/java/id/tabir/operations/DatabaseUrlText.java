package id.tabir.operations;

import id.tabir.base.StartFailure;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a database URL; what it says about a bad one holds no part of it that could be a password. */
record DatabaseUrlText(String variable) {
    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65_535;

    DatabaseUrl parse(String text) {
        URI uri = uri(text);
        String user = userInfo(uri, 0);
        if (user == null || user.isEmpty()) {
            throw bad("names no user");
        }
        return new DatabaseUrl(place(uri), user, userInfo(uri, 1), tls(uri));
    }

    private URI uri(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("postgresql://") && !lower.startsWith("postgres://")) {
            throw bad("must begin with postgresql://");
        }
        try {
            var uri = new URI(text).parseServerAuthority();
            if (uri.getFragment() != null) {
                throw bad("has an unescaped # in it (write it as %23)");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw bad("can't be read (one host and port; percent-encode special characters of the password)");
        }
    }

    private DatabaseUrl.Place place(URI uri) {
        String host = uri.getHost();
        String path = uri.getRawPath();
        if (host == null || host.isEmpty()) {
            throw bad("names no host");
        }
        if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw bad("must name one database after the host");
        }
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        if (port < 1 || port > MAX_PORT) {
            throw bad("must name a port from 1 to 65535");
        }
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new DatabaseUrl.Place(bare, port, decode(path.substring(1)));
    }

    private @Nullable String userInfo(URI uri, int part) {
        String info = uri.getRawUserInfo();
        String[] parts = info == null ? new String[0] : info.split(":", 2);
        return part < parts.length ? decode(parts[part]) : null;
    }

    private DatabaseUrl.Tls tls(URI uri) {
        // As libpq does: in cipher if the server can.
        SslMode mode = SslMode.PREFER;
        String root = null;
        String query = uri.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] sides = pair.split("=", 2);
            String value = sides.length == 2 ? decode(sides[1]) : "";
            switch (sides[0]) {
                case "sslmode" -> mode = sslMode(value);
                case "sslrootcert" -> root = value;
                default -> throw bad("has a parameter other than sslmode and sslrootcert");
            }
        }
        return new DatabaseUrl.Tls(mode, root);
    }

    private SslMode sslMode(String value) {
        return Arrays.stream(SslMode.VALUES)
                .filter(mode -> mode.value.equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        "has an sslmode other than disable, allow, prefer, require, verify-ca and" + " verify-full"));
    }

    /** Not URLDecoder's own reading of a plus sign, which is for forms. */
    private String decode(String text) {
        String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.indexOf(0) >= 0 || decoded.indexOf('\uFFFD') >= 0) {
            throw bad("has a percent-encoded part that is not UTF-8 text");
        }
        return decoded;
    }

    private StartFailure bad(String what) {
        return new StartFailure(variable + " " + what + ", for example " + variable
                + "=postgresql://user:password@host:5432/database.");
    }
}
