package id.tabir.operations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** TABIR_ORIGINS: the foreign web origins that may embed the chat, in the form in which browsers send them. */
final class Origins {
    private static final String NAME = "TABIR_ORIGINS";

    private Origins() {}

    static List<String> read(Variables variables) {
        List<String> origins = new ArrayList<>();
        for (String part : variables.get(NAME, "").split(",")) {
            if (!part.isBlank()) {
                origins.add(origin(variables, part.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return List.copyOf(origins);
    }

    private static String origin(Variables variables, String text) {
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme();
            boolean isWeb = "https".equals(scheme) || "http".equals(scheme);
            boolean isBare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            if (isWeb && isBare && uri.getPort() <= 65_535) {
                boolean isDefault = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
                return scheme + "://" + uri.getHost() + (isDefault ? "" : ":" + uri.getPort());
            }
        } catch (URISyntaxException e) {
            // Falls through to the one sentence below.
        }
        throw variables.bad(
                NAME,
                "must be origins (scheme, host and port, no path, no *) separated by commas",
                "https://app.example.com,https://m.example.com:8443");
    }
}
