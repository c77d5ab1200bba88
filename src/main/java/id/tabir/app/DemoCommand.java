package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.operations.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demo}: the server with sample tickets, and a page that lets anybody at this machine in as a sample person. */
@Command(
        name = "demo",
        description = {
            "Runs the server with sample tickets and a page at / that opens each sample person's screen.",
            "On loopback only, with the embedded database; the samples are opened anew at each start."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.read(System.getenv());
        if (settings.storage().database() != null) {
            throw new StartFailure(
                    "The demo runs on its embedded database only: unset TABIR_DATABASE_URL, or use serve.");
        }
        if (!isLoopback(settings.http().host())) {
            throw new StartFailure("The demo runs on loopback only: set TABIR_HTTP_HOST to 127.0.0.1, or use serve.");
        }
        Server server = ServeCommand.start(settings, true);
        try {
            new DemoTickets(server.url(), server.parts().access().minting()).open();
        } catch (StartFailure e) {
            server.stop();
            throw e;
        }
        ServeCommand.run(server, spec);
        return 0;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
