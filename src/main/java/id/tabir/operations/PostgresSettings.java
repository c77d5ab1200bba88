package id.tabir.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of the embedded database, given on its command line so that nothing in its folder overrides them, and
 * written as SHOW writes them so that a running one can be asked whether it has them. (Not so the time zone: a
 * connection brings its own.)
 */
final class PostgresSettings {
    static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            // An acknowledged message outlives a power cut.
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            // No other machine reaches it; pg_hba.conf keeps the other users of this one out.
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("ssl", "off"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            // Bounds what a restart after a crash has to read again.
            Map.entry("max_wal_size", "1GB"),
            // Errors and statements quote what people wrote: the log keeps the server's own events only.
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off")));

    private PostgresSettings() {}

    /** For pg_ctl, which hands it to a shell. */
    static String commandLine(int port) {
        return "-p " + port + " -c TimeZone=UTC"
                + ALL.entrySet().stream()
                        .map(setting -> " -c " + setting.getKey() + "='" + setting.getValue() + "'")
                        .collect(Collectors.joining());
    }
}
