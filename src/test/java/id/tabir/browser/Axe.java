package id.tabir.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core: what of WCAG a program can check on a page. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
              .then(({ violations }) => violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' ' + n.html)))
            """;

    private Axe() {}

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with what is hard to use for somebody, and the element. */
    static void findsNothingOn(Page page) {
        page.evaluate(SOURCE);
        assertThat((List<?>) page.evaluate(RUN))
                .as("what axe found on " + page.url())
                .isEmpty();
    }
}
