package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.vault.KeyFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weekly}: fetches a week's report from a running server. */
@Command(
        name = "weekly",
        description = {
            "Fetches the report of a week from a running server, for compliance.",
            "Messages, findings by kind and employer, cases and looks, beside the weeks before it. HTML is a page on its own, to read and to print; CSV is for a spreadsheet."
        },
        mixinStandardHelpOptions = true)
final class WeeklyCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int WEEK_CHARS = "2026-W47".length();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The server's address.")
    private String url;

    @Option(names = "--token-file", required = true, paramLabel = "F", description = "File with the token of a lead.")
    private Path tokenFile;

    @Option(names = "--week", paramLabel = "W", description = "Such as 2026-W47 (default: the last whole week).")
    private @Nullable String week;

    @Option(
            names = "--format",
            paramLabel = "html|csv|json",
            defaultValue = "html",
            description = "(default: ${DEFAULT-VALUE})")
    private String format;

    @Option(
            names = "--lang",
            paramLabel = "id|en",
            defaultValue = "id",
            description = "Language of the page (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: stdout).")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        check("--format", format, "html|csv|json", "html, csv or json");
        check("--lang", language, "id|en", "id or en");
        check("URL", url, "https?://.+", "the server's address, such as https://chat.example.com");
        String wanted = week == null ? lastWeek() : week;
        check("--week", wanted, "\\d{4}-W\\d{2}", "a week such as 2026-W47");
        String token = KeyFile.read(tokenFile, "The token").strip();
        write(fetch(wanted, token));
        return 0;
    }

    private static void check(String name, String value, String pattern, String rule) {
        if (!value.matches(pattern)) throw new StartFailure(name + " must be " + rule + ".");
    }

    private static String lastWeek() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusWeeks(1);
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, WEEK_CHARS);
    }

    private byte[] fetch(String wanted, String token) throws InterruptedException {
        String path = "/v1/review/weeks/" + wanted + "?format=" + format + "&lang=" + language;
        try {
            var request = HttpRequest.newBuilder(URI.create(url.replaceFirst("/+$", "") + path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
            return body(wanted, client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("No answer from " + url + ".");
        }
    }

    private byte[] body(String wanted, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 401, 403 ->
                throw new StartFailure("The token is not taken by " + url + "; --token-file needs a lead's.");
            case 404 ->
                throw new StartFailure("There is no week " + wanted + " yet, or " + url + " is no Tabir server.");
            default -> throw new StartFailure(url + " answers " + answer.statusCode() + ".");
        };
    }

    private void write(byte[] report) {
        if (out == null) {
            spec.commandLine().getOut().print(new String(report, StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return;
        }
        try {
            Files.write(out, report);
        } catch (IOException e) {
            throw new StartFailure("The report can't be written to " + out + ".");
        }
    }
}
