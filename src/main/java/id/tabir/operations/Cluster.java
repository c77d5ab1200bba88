package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database's files: made once, as a whole or not at all, with the passwords of its roles among them. */
record Cluster(Path folder, Properties passwords) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = Roles.OWNER;
    static final String APP = "tabir";
    static final String DATABASE = "tabir";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String HALF = ".half-made-";
    private static final String PASSWORDS = "tabir.passwords";
    private static final int PASSWORD_BYTES = 24;
    private static final int INIT_TIMEOUT_S = 120;

    /** Only the loopback address and only with a password: by default any local user would be superuser. */
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** @throws StartFailure if the folder holds another major version's data */
    static Cluster open(Path folder, PostgresProgram program) throws IOException, InterruptedException {
        clearAway(folder);
        if (Files.notExists(folder)) {
            make(folder, program);
        }
        checkVersion(folder, program);
        Files.writeString(folder.resolve("pg_hba.conf"), ACCESS, StandardCharsets.UTF_8);
        return of(folder.toRealPath());
    }

    /** One that is there. */
    static Cluster of(Path folder) throws IOException {
        var passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(PASSWORDS), StandardCharsets.UTF_8)) {
            passwords.load(reader);
        }
        return new Cluster(folder, passwords);
    }

    DatabaseUrl url(String role, String database, int port) {
        var place = new DatabaseUrl.Place("127.0.0.1", port, database);
        return new DatabaseUrl(place, role, passwords.getProperty(role), DatabaseUrl.Tls.NONE);
    }

    /** Half of a cluster, made by a start that was killed. Its initdb may still be at it: then at the next start. */
    private static void clearAway(Path folder) throws IOException {
        try (var halves = Files.newDirectoryStream(folder.resolveSibling("."), folder.getFileName() + HALF + "*")) {
            for (Path half : halves) {
                try {
                    Private.deleteTree(half);
                } catch (IOException e) {
                    LOG.atInfo().addKeyValue("folder", half).log("half-made database could not be removed yet");
                }
            }
        }
    }

    private static void make(Path folder, PostgresProgram program) throws IOException, InterruptedException {
        Path half = Files.createTempDirectory(folder.resolveSibling("."), folder.getFileName() + HALF);
        Path superuser = folder.resolveSibling(half.getFileName() + ".password");
        var passwords = new Properties();
        for (String role : new String[] {SUPERUSER, OWNER, APP}) {
            passwords.setProperty(role, randomPassword());
        }
        Private.write(superuser, passwords.getProperty(SUPERUSER) + "\n");
        try {
            var result = program.run(
                    INIT_TIMEOUT_S,
                    "initdb",
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + superuser,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
            if (result.status() != 0) {
                throw new StartFailure(
                        "The embedded database can't be made in " + folder + ": " + Sentences.oneLine(result.output()));
            }
        } finally {
            Files.deleteIfExists(superuser);
        }
        var text = new StringWriter();
        passwords.store(text, null);
        Private.write(half.resolve(PASSWORDS), text.toString());
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void checkVersion(Path folder, PostgresProgram program) throws IOException, InterruptedException {
        Path file = folder.resolve("PG_VERSION");
        if (Files.notExists(file) || Files.notExists(folder.resolve(PASSWORDS))) {
            throw new StartFailure("The folder " + folder + " is not an embedded database of Tabir's; move it away, or"
                    + " set TABIR_DATA_DIR to another folder.");
        }
        String there = Files.readString(file, StandardCharsets.UTF_8).strip();
        String ours = program.version();
        if (!there.equals(ours)) {
            throw new StartFailure("The folder " + folder + " holds data of PostgreSQL " + there + ", but this Tabir"
                    + " brings PostgreSQL " + ours + "; use the Tabir that made it, or move the data over with"
                    + " pg_dump.");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
