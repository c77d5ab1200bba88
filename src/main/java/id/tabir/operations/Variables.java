package id.tabir.operations;

import id.tabir.base.Durations;
import id.tabir.base.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The environment's TABIR_ variables, and the sentences said about bad ones. */
final class Variables {
    private static final Logger LOG = LoggerFactory.getLogger(Variables.class);

    private static final int MAX_DURATION = 40;
    private final Map<String, String> environment;
    private final Set<String> known = new TreeSet<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    @Nullable
    String find(String name) {
        known.add(name);
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String get(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    /** A decimal number from 0 to {@code max}; {@code whole}: without a fraction. */
    double number(String name, double otherwise, double max, boolean whole) {
        String value = find(name);
        if (value == null) {
            return otherwise;
        }
        boolean isDecimal = value.matches(whole ? "[0-9]{1,9}" : "[0-9]{1,9}(\\.[0-9]{1,9})?");
        if (!isDecimal || Double.parseDouble(value) > max) {
            String kind = whole ? "a whole number" : "a number";
            String example = whole ? "8080" : "2.5";
            throw bad(name, String.format(Locale.ROOT, "must be %s from 0 to %.0f", kind, max), example);
        }
        return Double.parseDouble(value);
    }

    /** An ISO 8601 duration longer than nothing, as PostgreSQL reads it, too. */
    @Nullable
    String duration(String name) {
        String value = find(name);
        if (value == null) {
            return null;
        }
        // Whole seconds: how long something is kept needs no more.
        boolean isWhole = value.length() <= MAX_DURATION && value.indexOf('.') < 0;
        if (!isWhole || !Durations.isPositive(value)) {
            throw bad(name, "must be an ISO 8601 duration longer than nothing", "P2Y or P90D");
        }
        return value;
    }

    /** {@code true} or {@code false}, which is the default. */
    boolean flag(String name) {
        String value = get(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(name, "must be true or false", "true");
        }
        return value.equals("true");
    }

    Path path(String name, String otherwise) {
        Path path = findPath(name);
        return path == null ? Path.of(otherwise) : path;
    }

    @Nullable
    Path findPath(String name) {
        String value = find(name);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw bad(name, "must be a path of the file system", "/var/lib/tabir");
        }
    }

    /** A path, or the key itself. */
    @Nullable
    KeyText key(String name) {
        String value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.startsWith("{") && !value.startsWith("-----BEGIN")) {
            findPath(name);
        }
        return new KeyText(name, value);
    }

    /** The value is not repeated: it may hold a secret that was put into the wrong variable. */
    StartFailure bad(String name, String rule, String example) {
        return new StartFailure(name + " " + rule + ", for example " + name + "=" + example + ".");
    }

    /** A misspelt variable would be passed over in silence; call it after all others were read. */
    void warnAboutUnknown() {
        environment.keySet().stream()
                .filter(name -> name.startsWith("TABIR_") && !known.contains(name))
                .sorted()
                .forEach(name -> LOG.atWarn()
                        .addKeyValue("variable", name)
                        .log("environment variable has no meaning here and is passed over; is it misspelt?"));
    }
}
