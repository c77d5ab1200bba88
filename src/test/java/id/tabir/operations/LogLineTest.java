package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** One event is one line, and what somebody wrote is not in it. */
class LogLineTest {
    @Test
    void an_event_is_one_line_of_pairs() {
        String line = line(log -> log.atInfo()
                .addKeyValue("request", "r-1")
                .addKeyValue("took_ms", 12)
                .log("answered late"));
        assertThat(line)
                .matches("time=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z level=INFO from=Relay"
                        + " msg=\"answered late\" request=r-1 took_ms=12\n");
    }

    @Test
    void nothing_ends_a_line_early_or_forges_a_pair() {
        String line = line(log -> log.atWarn()
                .addKeyValue("na me", "a\nlevel=ERROR\r\u2028\u001b[31m \"x\" \\ \u202e\0")
                .log("one\ntwo"));
        assertThat(line).endsWith("\n").contains("msg=\"one\\ntwo\"", "na_me=\"a\\nlevel=ERROR\\r\\u2028\\u001b[31m");
        assertThat(line.strip()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e]");
    }

    @Test
    void an_exception_keeps_its_classes_and_places_but_not_its_message() {
        var cause = new SQLException("Key (ref)=(0812-0000) already exists", "23505");
        String line = line(log -> log.atError()
                .setCause(new IllegalStateException("saya di 0812", cause))
                .log("failed"));
        assertThat(line)
                .contains("error=java.lang.IllegalStateException", "error.1=java.sql.SQLException", "sqlstate.1=23505")
                .contains("LogLineTest.an_exception_keeps")
                .doesNotContain("0812")
                .containsOnlyOnce("\n");
    }

    @Test
    void text_is_utf8_whatever_the_locale_and_never_endless() {
        String line =
                line(log -> log.atInfo().addKeyValue("long", "é".repeat(10_000)).log("pesan – ok"));
        assertThat(line).contains("pesan – ok").hasSizeLessThan(2_500);
    }

    private static String line(Consumer<Logger> logging) {
        var context = new LoggerContext();
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        var logger = context.getLogger("id.tabir.relay.Relay");
        logger.setLevel(Level.INFO);
        logger.addAppender(events);
        logging.accept(logger);
        return new String(new LogLine().encode(events.list.get(0)), StandardCharsets.UTF_8);
    }
}
