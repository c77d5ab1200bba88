package id.tabir.app;

import id.tabir.app.bench.BenchCommand;
import id.tabir.base.StartFailure;
import id.tabir.operations.JavaLogging;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line's entrance. */
@Command(
        name = "tabir",
        description = "In-app masked chat relay.",
        mixinStandardHelpOptions = true,
        version = "tabir 0.1.0",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            GuardCommand.class,
            VerifyCommand.class,
            WitnessCommand.class,
            WeeklyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class
        },
        footer = {"", "Settings are environment variables (TABIR_…); README lists them. COMMAND --help tells more."})
public final class Main {
    static final int UNUSABLE = 2;

    private Main() {}

    public static void main(String[] args) {
        // Whatever the locale: what this program reads and writes is UTF-8.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        JavaLogging.redirect();
        System.exit(commandLine().execute(args));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(Main::wrongOption);
        line.setExecutionExceptionHandler(Main::failed);
        return line;
    }

    private static int wrongOption(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(String.valueOf(e.getMessage()).replaceFirst("[.\\s]*$", "") + ". Try '" + name + " --help'.");
        return UNUSABLE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(e instanceof StartFailure)) throw e;
        command.getErr().println(e.getMessage());
        return UNUSABLE;
    }
}
