package id.tabir.operations;

import id.tabir.base.StartFailure;
import id.tabir.guard.Policy;
import id.tabir.guard.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard's policy of this node: read and checked before anything starts, then told to log and database. */
public final class GuardPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(GuardPolicy.class);
    private static final int MOST_BYTES = 1 << 20;

    private GuardPolicy() {}

    /** The policy that the settings name, or, for null, the one in the jar. */
    public static Policy of(@Nullable Path file) {
        return file == null ? Policy.standard() : read("TABIR_GUARD_POLICY", file);
    }

    /**
     * Reads a policy's file.
     *
     * @param named by what the file was named: a variable or an option
     * @throws StartFailure naming the file, the line and the reason if it can't be used
     */
    public static Policy read(String named, Path file) {
        try {
            return Policy.read(text(named, file));
        } catch (PolicyException e) {
            throw unusable(named, file, Sentences.flat(String.valueOf(e.getMessage())));
        }
    }

    private static String text(String named, Path file) {
        // Not asked for its size first: it may be a pipe.
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw unusable(named, file, "it is larger than 1 MiB");
            // Strict: what is replaced in silence would neither be what was written nor what was hashed.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unusable(named, file, "it is not UTF-8");
        } catch (NoSuchFileException e) {
            throw unusable(named, file, "there is no such file");
        } catch (IOException e) {
            throw unusable(named, file, Sentences.reason(e));
        }
    }

    private static StartFailure unusable(String named, Path file, String reason) {
        return new StartFailure("The policy " + file + " (" + named + ") can't be used: " + reason + ".");
    }

    /**
     * Logs by which policy this node judges and notes it in the database, so that findings, which carry the hash, can
     * be told apart years later. Nodes with different policies are let in, since a new policy comes to one node after
     * the other; but the difference is said aloud. Blocks.
     */
    public static void remember(DatabaseUrl url, Policy policy) {
        LOG.atInfo()
                .addKeyValue("version", policy.version())
                .addKeyValue("hash", policy.hash())
                .log("guard-policy");
        try (Connection connection = url.connect()) {
            warnIfAnother(connection, policy);
            note(connection, policy);
        } catch (SQLException e) {
            throw DatabaseFailures.explain(url, e);
        }
    }

    private static void warnIfAnother(Connection connection, Policy policy) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                        "select version, hash from guard_policy order by started_at desc limit 1");
                ResultSet row = last.executeQuery()) {
            if (!row.next() || row.getString("hash").equals(policy.hash())) return;
            LOG.atWarn()
                    .addKeyValue("version", policy.version())
                    .addKeyValue("hash", policy.hash())
                    .addKeyValue("last_version", row.getString("version"))
                    .addKeyValue("last_hash", row.getString("hash"))
                    .log("another guard policy than the node before; nodes that have the last one judge by it still");
        }
    }

    private static void note(Connection connection, Policy policy) throws SQLException {
        try (PreparedStatement note =
                connection.prepareStatement("insert into guard_policy (hash, version) values (?, ?)"
                        + " on conflict (hash) do update set started_at = clock_timestamp()")) {
            note.setString(1, policy.hash());
            note.setString(2, policy.version());
            note.executeUpdate();
        }
    }
}
