package id.tabir.operations;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Leads what libraries write to java.util.logging into the one log; its own console handler knows no fixed form. */
public final class JavaLogging extends Handler {

    /** Once, before anything is logged. */
    public static void redirect() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new JavaLogging());
    }

    @Override
    public void publish(LogRecord event) {
        var level = event.getLevel().intValue() >= Level.SEVERE.intValue()
                ? org.slf4j.event.Level.ERROR
                : org.slf4j.event.Level.WARN;
        LoggerFactory.getLogger(String.valueOf(event.getLoggerName()))
                .atLevel(level)
                .setCause(event.getThrown())
                .log("{}", event.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
