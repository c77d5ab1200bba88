package id.tabir.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The living postgres processes of one data folder, found by where they work and not by a file that may be stale. */
final class Postmaster {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private Postmaster() {}

    /** Every process that works in the folder and is a postgres: the postmaster and its children. */
    static List<Long> processes(Path folder) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(pid, folder))
                .toList();
    }

    /** The one among {@link #processes} that the others descend from. */
    static Optional<Long> find(Path folder) {
        List<Long> all = processes(folder);
        return all.stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(ProcessHandle::parent)
                        .map(parent -> !all.contains(parent.pid()))
                        .orElse(true))
                .filter(pid -> !isChild(pid))
                .findFirst();
    }

    /** A zombie that nobody reaps is dead, though its number is taken. */
    static boolean isAlive(long pid, Path folder) {
        return worksIn(pid, folder);
    }

    /** @return the port, once the postmaster of this pid answers on it; empty before */
    static Optional<Integer> readyPort(long pid, Path folder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        boolean isReady = lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
        return isReady ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip())) : Optional.empty();
    }

    static String executable(long pid) {
        try {
            return Files.readSymbolicLink(proc(pid, "exe")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The links of a zombie, and of other users' processes, can't be read. */
    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(proc(pid, "cwd")).equals(folder)
                    && executable(pid).replace(" (deleted)", "").endsWith("/postgres");
        } catch (IOException e) {
            return false;
        }
    }

    /** An orphan's parent is gone, too; but its title names its work, and a postmaster's is its command line. */
    private static boolean isChild(long pid) {
        try {
            String title = Files.readString(proc(pid, "cmdline"), StandardCharsets.ISO_8859_1);
            return title.startsWith("postgres: ");
        } catch (IOException e) {
            return true;
        }
    }

    private static Path proc(long pid, String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
