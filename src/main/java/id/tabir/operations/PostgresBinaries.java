package id.tabir.operations;

import id.tabir.base.Sha256;
import id.tabir.base.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that brings them. */
final class PostgresBinaries {
    private static final String HALF = "unpacking-";
    private static final Duration MAX_UNPACKING = Duration.ofMinutes(10);
    private static final int NAME_BYTES = 6;
    private static final Map<String, String> MACHINES = Map.of("amd64", "x86_64", "aarch64", "arm_64");

    private PostgresBinaries() {}

    /** @return the folder with {@code bin}, {@code lib} and {@code share}, named after the archive's contents */
    static Path unpack(Path parent) throws IOException {
        byte[] archive = archive();
        Path folder = parent.resolve("programs-" + name(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            clearAway(parent);
            Path half = Files.createTempDirectory(parent, HALF);
            try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
                // Not as it was named: what lies below ./data would not begin with that once it is made normal.
                unpack(tar, half.toRealPath());
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            settle(half, folder);
        }
        return folder.toRealPath();
    }

    /** Read directly: the archive's own resolver leaves a script in the temporary folder at each start. */
    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        String name =
                "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + MACHINES.getOrDefault(machine, machine) + ".txz";
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new StartFailure("There is no embedded PostgreSQL for " + system + " on " + machine
                        + "; set TABIR_DATABASE_URL to a PostgreSQL of your own.");
            }
            return stream.readAllBytes();
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = folder.resolve(entry.getName()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("PostgreSQL's archive leaves its folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.resolveSibling("."));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
            }
        }
    }

    /** What a process that was killed while it unpacked has left; a young one may belong to a living process. */
    private static void clearAway(Path parent) throws IOException {
        try (var halves = Files.newDirectoryStream(parent, HALF + "*")) {
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half)
                        .toInstant()
                        .isBefore(Instant.now().minus(MAX_UNPACKING))) {
                    Private.deleteTree(half);
                }
            }
        }
    }

    /** Another process may have been faster: then its folder is as good as ours. */
    private static void settle(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Private.deleteTree(half);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static String name(byte[] archive) {
        return HexFormat.of().formatHex(Sha256.of(archive), 0, NAME_BYTES);
    }
}
