package id.tabir.app;

import id.tabir.base.Ids;
import id.tabir.base.StartFailure;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import id.tabir.operations.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code token}: prints one signed token, for trying things and for programs that sign none of their own. */
@Command(
        name = "token",
        description = {
            "Prints one token (JWT), to call the API with.",
            "Signed with TABIR_TOKEN_KEY, else with the development key of the data folder (TABIR_DATA_DIR)."
        },
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "R",
            description = "platform, customer, staff, reviewer or lead.")
    private String role;

    @Option(names = "--sub", required = true, paramLabel = "S", description = "The person's id on your platform.")
    private String sub;

    @Option(
            names = "--ttl",
            paramLabel = "PT1H",
            defaultValue = "PT1H",
            description = "How long it is good for, an ISO 8601 duration up to PT24H (default: ${DEFAULT-VALUE}).")
    private String ttl;

    @Option(names = "--chat", paramLabel = "ID", description = "The only ticket (tkt_…) it is good for.")
    private @Nullable String chat;

    @Override
    public Integer call() {
        Role as = role();
        Duration life = life();
        if (!sub.matches("[!-~]{1,128}")) {
            throw new StartFailure("--sub must be 1 to 128 printable ASCII characters without space.");
        }
        if (chat != null && !(Ids.isTicket(chat) && (as == Role.CUSTOMER || as == Role.STAFF))) {
            throw new StartFailure("--chat must be a ticket id (tkt_…) and goes with --role customer or staff.");
        }
        Settings settings = Settings.read(System.getenv());
        Path folder = settings.storage().dataDir();
        boolean fresh = settings.tokens().tokenKey() == null && !Files.exists(folder);
        Vertx vertx = Vertx.vertx();
        try {
            SigningKey key = Keys.signing(vertx, settings);
            spec.commandLine().getOut().println(key.mint(as, sub, chat, life).token());
            if (fresh) spec.commandLine().getErr().println(newFolder(folder));
        } finally {
            vertx.close().await();
        }
        return 0;
    }

    /** Elsewhere than where the server runs, the token would be refused and nothing would say why. */
    private static String newFolder(Path folder) {
        return "The data folder " + folder + " is new, and so is its key: only a server with this TABIR_DATA_DIR takes"
                + " the token.";
    }

    private Role role() {
        try {
            return Role.of(role);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("--role " + e.getMessage() + ".");
        }
    }

    private Duration life() {
        try {
            Duration life = Duration.parse(ttl);
            if (life.compareTo(Duration.ofSeconds(1)) >= 0 && life.compareTo(LONGEST_LIFE) <= 0) return life;
        } catch (DateTimeParseException e) {
            // falls through to the same sentence
        }
        throw new StartFailure("--ttl must be a duration such as PT1H, from PT1S to PT24H.");
    }
}
