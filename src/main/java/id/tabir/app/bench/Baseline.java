package id.tabir.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.operations.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL itself does on this machine: pgbench, one INSERT of one row a transaction, 32 clients.
 *
 * @param prepared rows a second where pgbench is at its fastest: prepared statements, two threads
 * @param plain rows a second as pgbench does it unless told otherwise: each statement parsed anew, one thread
 */
record Baseline(double prepared, double plain) {
    private static final String TABLE =
            "create table if not exists bench_row (id bigint generated always as identity primary key, t text, at timestamptz)";
    private static final String INSERT =
            "insert into bench_row (t, at) values ('saya sudah di depan lobi utara ya kak', now());\n";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** Empty where there is no pgbench. */
    static Optional<Baseline> measure(DatabaseUrl url, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("tabir-bench", ".sql");
        try {
            Files.writeString(script, TABLE + ";\n", UTF_8);
            if (run(url, script, "-c1", "-t1").isEmpty()) return Optional.empty();
            Files.writeString(script, INSERT, UTF_8);
            OptionalDouble prepared = run(url, script, "-c32", "-Mprepared", "-j2", "-T" + seconds);
            OptionalDouble plain = run(url, script, "-c32", "-T" + seconds);
            return prepared.isPresent() && plain.isPresent()
                    ? Optional.of(new Baseline(prepared.getAsDouble(), plain.getAsDouble()))
                    : Optional.empty();
        } finally {
            Files.delete(script);
        }
    }

    private static OptionalDouble run(DatabaseUrl url, Path script, String... how)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("pgbench", "-n", "-f", script.toString());
        builder.command().addAll(List.of(how));
        builder.environment().put("PGHOST", url.place().host());
        builder.environment().put("PGPORT", String.valueOf(url.place().port()));
        builder.environment().put("PGUSER", url.user());
        builder.environment().put("PGPASSWORD", String.valueOf(url.password()));
        builder.environment().put("PGDATABASE", url.place().database());
        try {
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            Matcher tps = TPS.matcher(said);
            return process.waitFor() == 0 && tps.find()
                    ? OptionalDouble.of(Double.parseDouble(tps.group(1)))
                    : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
