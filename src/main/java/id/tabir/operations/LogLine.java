package id.tabir.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import io.vertx.pgclient.PgException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * One event, one line of {@code key=value} pairs (logfmt), UTF-8 whatever the locale. Of an exception it keeps classes
 * and places: its message may quote what somebody wrote.
 */
public final class LogLine extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int MAX_VALUE_LENGTH = 2_000;
    private static final int MAX_FRAMES = 12;
    private static final int MAX_CAUSES = 5;

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new StringBuilder(200);
        pair(line, "time", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
        pair(line, "level", event.getLevel());
        pair(line, "from", event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1));
        pair(line, "msg", event.getFormattedMessage());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> pair(line, pair.key, pair.value));
        }
        error(line, event.getThrowableProxy());
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void error(StringBuilder line, IThrowableProxy thrown) {
        int causes = 0;
        for (IThrowableProxy one = thrown; one != null && causes < MAX_CAUSES; one = one.getCause()) {
            String suffix = causes == 0 ? "" : "." + causes;
            pair(line, "error" + suffix, one.getClassName());
            sqlState(line, suffix, one);
            pair(line, "at" + suffix, frames(one.getStackTraceElementProxyArray()));
            causes++;
        }
    }

    /** Five characters of the standard, and worth more than the message that is left out. */
    private static void sqlState(StringBuilder line, String suffix, IThrowableProxy proxy) {
        Throwable thrown = proxy instanceof ThrowableProxy real ? real.getThrowable() : null;
        if (thrown instanceof PgException e) {
            pair(line, "sqlstate" + suffix, e.getSqlState());
        } else if (thrown instanceof SQLException e) {
            pair(line, "sqlstate" + suffix, e.getSQLState());
        }
    }

    private static String frames(StackTraceElementProxy[] stack) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(stack.length, MAX_FRAMES); i++) {
            StackTraceElement frame = stack[i].getStackTraceElement();
            text.append(i == 0 ? "" : " < ")
                    .append(frame.getClassName())
                    .append('.')
                    .append(frame.getMethodName())
                    .append(':')
                    .append(frame.getLineNumber());
        }
        return text.toString();
    }

    private static void pair(StringBuilder line, String key, Object value) {
        if (line.length() > 0) {
            line.append(' ');
        }
        line.append(key.replaceAll("[^A-Za-z0-9_.-]", "_")).append('=');
        String text = String.valueOf(value);
        if (text.length() > MAX_VALUE_LENGTH) {
            text = text.substring(0, MAX_VALUE_LENGTH) + "…";
        }
        if (isPlain(text)) {
            line.append(text);
        } else {
            quoted(line, text);
        }
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '=' && c != '\\');
    }

    /** Escaped as in JSON, with all that could end a line or fool a terminal. */
    private static void quoted(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    boolean isUnseen = Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || c == '\u2028'
                            || c == '\u2029';
                    if (isUnseen) {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
