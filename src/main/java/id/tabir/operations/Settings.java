package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment says: every variable read, checked and named once, before anything starts. */
public record Settings(Http http, Storage storage, Tokens tokens, Keys keys, Chat chat, Review review) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_WARNINGS = 1000;
    private static final int MAX_QUOTA = 1_000_000;
    private static final double MAX_SEND_RATE_PER_S = 1_000_000;

    /** @param origins besides our own, as browsers send them: lower case, no path, no default port */
    public record Http(String host, int port, List<String> origins) {}

    /**
     * @param database null: the embedded one in {@code dataDir}
     * @param owner null: the same as {@code database}
     * @param allowSuperuser whether either may be one, whom no right and no trigger binds
     */
    public record Storage(
            Path dataDir,
            @Nullable DatabaseUrl database,
            @Nullable DatabaseUrl owner,
            boolean allowSuperuser) {}

    /** @param jwks a file's path or an http(s) URL */
    public record Tokens(
            @Nullable String jwks,
            @Nullable KeyText tokenKey,
            @Nullable String issuer) {}

    public record Keys(@Nullable Path keyset, @Nullable KeyText logKey, String logOrigin) {}

    /**
     * @param sendRate messages a second that one person may send on one ticket; 0: no limit
     * @param guardPolicy null: the policy in the jar
     * @param retention by kind of ticket, how long content is kept after the close, ISO 8601; without one, for good
     */
    public record Chat(double sendRate, @Nullable Path guardPolicy, Map<String, String> retention, Warnings warnings) {}

    /** After so many confirmed warnings within a period (ISO 8601) a suspension is proposed; 0: never. */
    public record Warnings(int most, String period) {}

    /**
     * How compliance works.
     *
     * @param strict whether transcripts open only from a case, and searches need a reason
     * @param claim how long a claimed case may be left alone, ISO 8601
     * @param secondLook the share of decided cases, 0 to 1, that a second reviewer judges blind
     */
    public record Review(boolean strict, String claim, double secondLook, Quotas quotas) {}

    /** How many of each one person may open a day (UTC). */
    public record Quotas(int transcripts, int searches, int reveals) {}

    /**
     * Reads the environment; an empty value counts as not set.
     *
     * @throws StartFailure with one sentence that names the variable, what is wrong and an example
     */
    public static Settings read(Map<String, String> environment) {
        var variables = new Variables(environment);
        var settings = new Settings(
                http(variables),
                storage(variables),
                tokens(variables),
                keys(variables),
                chat(variables),
                review(variables));
        variables.warnAboutUnknown();
        return settings;
    }

    /** The policy's file alone, for a command that needs nothing else of the environment. */
    public static @Nullable Path guardPolicy(Map<String, String> environment) {
        return guardPolicy(new Variables(environment));
    }

    private static @Nullable Path guardPolicy(Variables variables) {
        return variables.findPath("TABIR_GUARD_POLICY");
    }

    private static Http http(Variables variables) {
        String host = variables.get("TABIR_HTTP_HOST", "127.0.0.1");
        if (!host.matches("[A-Za-z0-9._:%\\[\\]-]{1,255}")) {
            throw variables.bad("TABIR_HTTP_HOST", "must be an address or a host name", "127.0.0.1");
        }
        int port = (int) variables.number("TABIR_HTTP_PORT", 8080, MAX_PORT, true);
        return new Http(host, port, Origins.read(variables));
    }

    private static Storage storage(Variables variables) {
        Path dataDir = variables.path("TABIR_DATA_DIR", "./data");
        DatabaseUrl database = databaseUrl(variables, "TABIR_DATABASE_URL");
        DatabaseUrl owner = databaseUrl(variables, "TABIR_DATABASE_OWNER_URL");
        if (database == null && owner != null) {
            throw new StartFailure("TABIR_DATABASE_OWNER_URL is set but TABIR_DATABASE_URL is not: set both, or neither"
                    + " for the embedded database.");
        }
        return new Storage(dataDir, database, owner, variables.flag("TABIR_DATABASE_ALLOW_SUPERUSER"));
    }

    private static @Nullable DatabaseUrl databaseUrl(Variables variables, String name) {
        String value = variables.find(name);
        return value == null ? null : DatabaseUrl.parse(name, value);
    }

    private static Tokens tokens(Variables variables) {
        String jwks = variables.find("TABIR_JWKS");
        if (jwks != null
                && jwks.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")
                && !jwks.matches("https?://[^\\s/@]+(/\\S*)?")) {
            throw variables.bad(
                    "TABIR_JWKS",
                    "must be a file or an http(s) URL without user and password",
                    "https://login.example.com/jwks.json");
        }
        return new Tokens(jwks, variables.key("TABIR_TOKEN_KEY"), variables.find("TABIR_JWT_ISSUER"));
    }

    private static Keys keys(Variables variables) {
        String origin = variables.get("TABIR_LOG_ORIGIN", "tabir.local/log");
        if (origin.length() > 200 || !origin.matches("[\\p{Graph}&&[^+]]+")) {
            throw variables.bad(
                    "TABIR_LOG_ORIGIN",
                    "must be 1 to 200 printable ASCII characters without space and without +",
                    "chat.example.com/log");
        }
        return new Keys(variables.findPath("TABIR_KEYSET"), variables.key("TABIR_LOG_KEY"), origin);
    }

    private static Chat chat(Variables variables) {
        double sendRate = variables.number("TABIR_SEND_RATE", 5, MAX_SEND_RATE_PER_S, false);
        return new Chat(sendRate, guardPolicy(variables), retention(variables), warnings(variables));
    }

    private static Review review(Variables variables) {
        String claim = variables.duration("TABIR_CLAIM");
        var quotas = new Quotas(
                (int) variables.number("TABIR_QUOTA_TRANSCRIPTS", 500, MAX_QUOTA, true),
                (int) variables.number("TABIR_QUOTA_SEARCHES", 200, MAX_QUOTA, true),
                (int) variables.number("TABIR_QUOTA_REVEALS", 20, MAX_QUOTA, true));
        return new Review(
                variables.flag("TABIR_REVIEW_STRICT"),
                claim == null ? "PT15M" : claim,
                variables.number("TABIR_SECOND_LOOK", 0.1, 1, false),
                quotas);
    }

    private static Warnings warnings(Variables variables) {
        int most = (int) variables.number("TABIR_WARNINGS", 3, MAX_WARNINGS, true);
        String period = variables.duration("TABIR_WARNINGS_PERIOD");
        return new Warnings(most, period == null ? "P90D" : period);
    }

    private static Map<String, String> retention(Variables variables) {
        Map<String, String> ages = new HashMap<>();
        for (String kind : new String[] {"transaction", "verification"}) {
            String age = variables.duration("TABIR_RETENTION_" + kind.toUpperCase(Locale.ROOT));
            if (age != null) ages.put(kind, age);
        }
        return Map.copyOf(ages);
    }
}
