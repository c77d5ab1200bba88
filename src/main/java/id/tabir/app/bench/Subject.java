package id.tabir.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.identity.SigningKey;
import id.tabir.operations.DatabaseUrl;
import id.tabir.operations.EmbeddedDatabase;
import id.tabir.vault.Vault;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is measured: a server in a process of its own on a new embedded database, gone afterwards. */
final class Subject implements AutoCloseable {
    private static final String LISTENING = "listening on ";
    private static final long STOP_S = 15;
    private static final double TICKS_PER_S = 100;
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+)");
    /** The last line of a class histogram: instances and bytes. */
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private static final long BYTES_PER_KB = 1024;

    private final Path folder;
    private final EmbeddedDatabase database;
    private final Process server;
    private String url = "";
    /** Whoever interrupts the bench must not be left with a server and a database that nobody knows. */
    private final Thread atExit = new Thread(this::end, "bench-end");

    private Subject(Path folder, EmbeddedDatabase database, Process server) {
        this.folder = folder;
        this.database = database;
        this.server = server;
    }

    /** @param more options of the server's JVM */
    static Subject start(String... more) {
        try {
            Path folder = Files.createTempDirectory("tabir-bench");
            var database = EmbeddedDatabase.start(folder);
            var subject = new Subject(folder, database, launch(folder, database, more));
            Runtime.getRuntime().addShutdownHook(subject.atExit);
            subject.awaitListening();
            return subject;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path folder, EmbeddedDatabase database, String... more) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx1g");
        words.addAll(List.of(more));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "id.tabir.app.Main", "serve"));
        var builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TABIR_"));
        environment.put("TABIR_HTTP_PORT", "0");
        environment.put("TABIR_SEND_RATE", "0");
        environment.put("TABIR_DATA_DIR", folder.toString());
        environment.put("TABIR_DATABASE_URL", text(database.app()));
        environment.put("TABIR_DATABASE_OWNER_URL", text(database.owner()));
        return builder.redirectError(folder.resolve("server.log").toFile()).start();
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@"
                + url.place().host() + ":" + url.place().port() + "/"
                + url.place().database();
    }

    /** Its JVM may have something to say first. */
    private void awaitListening() throws IOException {
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (!line.startsWith(LISTENING)) continue;
            url = line.substring(LISTENING.length());
            return;
        }
        close();
        throw new StartFailure("The server to measure didn't start.");
    }

    String url() {
        return url;
    }

    DatabaseUrl owner() {
        return database.owner();
    }

    DatabaseUrl app() {
        return database.app();
    }

    /** The keys that the server seals with. */
    Vault vault() {
        return Vault.readOrMake(folder.resolve("keyset.json"));
    }

    SigningKey tokens(Vertx vertx) {
        return SigningKey.development(vertx, folder, "tabir");
    }

    /** CPU seconds that each side has used so far. */
    Cpu cpu() {
        long postmaster = postmaster();
        double database_s = ProcessHandle.of(postmaster).stream()
                .flatMap(p -> Stream.concat(Stream.of(p), p.children()))
                .mapToDouble(p -> cpu_s(process(p.pid())))
                .sum();
        return new Cpu(
                cpu_s(process(server.pid())),
                database_s,
                cpu_s(process(ProcessHandle.current().pid())));
    }

    /** CPU seconds that the server's JVM has spent on compiling so far. */
    double compiling_s() {
        try (Stream<Path> threads = Files.list(process(server.pid()).resolve("task"))) {
            return threads.filter(
                            thread -> COMPILER.matcher(read(thread, "comm")).lookingAt())
                    .mapToDouble(Subject::cpu_s)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** CPU seconds, or cores kept busy, of the server's process, of PostgreSQL's and of the load's. */
    record Cpu(double server, double database, double load) {
        Cpu since(Cpu before, double elapsed_s) {
            return new Cpu(
                    (server - before.server) / elapsed_s,
                    (database - before.database) / elapsed_s,
                    (load - before.load) / elapsed_s);
        }
    }

    private long postmaster() {
        try (Stream<String> lines = Files.lines(folder.resolve("postgres/postmaster.pid"), UTF_8)) {
            return Long.parseLong(lines.findFirst().orElse("0").trim());
        } catch (IOException e) {
            throw new StartFailure("The database to measure has ended.");
        }
    }

    private static double cpu_s(Path task) {
        String[] words = read(task, "stat").replaceFirst(".*\\) ", "").split(" ");
        return words.length < 13 ? 0 : (Long.parseLong(words[11]) + Long.parseLong(words[12])) / TICKS_PER_S;
    }

    /** The server's resident memory, in kB. */
    long resident_kB() {
        return number(RESIDENT, read(process(server.pid()), "status"));
    }

    /** Both in kB: what is resident, and what of the heap is in use. */
    record Memory(long resident_kB, long heap_kB) {}

    /** The server's memory once its garbage is collected: counting what is left does that first. */
    Memory memory() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, String.valueOf(server.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String counted = new String(asked.getInputStream().readAllBytes(), UTF_8);
            long heap_B = number(LIVE, counted);
            return new Memory(resident_kB(), heap_B / BYTES_PER_KB);
        } catch (IOException e) {
            throw new StartFailure("To weigh idle sockets needs a JDK: there is no " + jcmd + ".");
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) throw new StartFailure("The server to measure doesn't say how much memory it has.");
        return Long.parseLong(found.group(1));
    }

    private static Path process(long pid) {
        return Path.of("/proc", String.valueOf(pid));
    }

    /** What the kernel says of a process or a thread; nothing once it has ended. */
    private static String read(Path task, String file) {
        try {
            return Files.readString(task.resolve(file), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The exit is under way and ends it.
        }
        end();
    }

    private void end() {
        try {
            server.destroy();
            if (!server.waitFor(STOP_S, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
