package id.tabir.identity;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for what a token says (CONTRACT section 3); the signature is checked elsewhere. */
final class Claims {
    static final String AUDIENCE = "tabir";
    static final Duration LONGEST_LIFE = Duration.ofHours(24);
    private static final long AHEAD_S = 30;
    private static final Pattern SUB = Pattern.compile("[!-~]{1,128}");
    /** Beyond the year 9999 nothing is a time. */
    private static final double MOST_S = 253_402_300_799.0;

    private Claims() {}

    static Problem refused(String why) {
        return Problem.of(Code.UNAUTHENTICATED, why);
    }

    static void checkHeader(JsonObject header) {
        Object type = header.getValue("typ");
        boolean jwt = type == null || (type instanceof String text && text.equalsIgnoreCase("JWT"));
        if (header.containsKey("typ") && !jwt) throw refused("The token's typ must be JWT.");
        if (header.containsKey("crit")) throw refused("The token asks for an extension (crit) that isn't known here.");
        if (header.getValue("kid") != null && !(header.getValue("kid") instanceof String)) {
            throw refused("The token's kid is no text.");
        }
    }

    /** @param issuer what {@code iss} must be, or null for anything */
    static Caller caller(JsonObject claims, @Nullable String issuer, Instant now) {
        String iss = text(claims, "iss");
        if (issuer != null && !iss.equals(issuer)) throw refused("The token is of another issuer.");
        if (!isForUs(claims.getValue("aud"))) throw refused("The token's aud must be tabir.");
        String sub = text(claims, "sub");
        if (!SUB.matcher(sub).matches()) throw refused("The token's sub must be 1 to 128 printable ASCII characters.");
        Instant end = times(claims, now);
        return new Caller(role(claims), sub, chat(claims), end);
    }

    private static Instant times(JsonObject claims, Instant now) {
        double now_s = now.toEpochMilli() / 1000.0;
        double iat_s = seconds(claims, "iat");
        double exp_s = seconds(claims, "exp");
        if (iat_s > now_s + AHEAD_S) throw refused("The token's iat is in the future.");
        if (claims.containsKey("nbf") && seconds(claims, "nbf") > now_s + AHEAD_S) {
            throw refused("The token isn't valid yet (nbf).");
        }
        if (exp_s <= now_s) throw refused("The token has expired.");
        if (exp_s <= iat_s || exp_s - iat_s > LONGEST_LIFE.toSeconds()) {
            throw refused("The token's exp must be at most 24 hours after its iat.");
        }
        return Instant.ofEpochMilli((long) (exp_s * 1000));
    }

    private static boolean isForUs(@Nullable Object aud) {
        return AUDIENCE.equals(aud) || (aud instanceof JsonArray all && all.contains(AUDIENCE));
    }

    private static Role role(JsonObject claims) {
        try {
            return Role.of(text(claims, "role"));
        } catch (IllegalArgumentException e) {
            throw refused("The token's role is unknown.");
        }
    }

    private static @Nullable String chat(JsonObject claims) {
        if (!claims.containsKey("chat")) return null;
        String chat = text(claims, "chat");
        if (!Ids.isTicket(chat)) throw refused("The token's chat is no ticket id.");
        return chat;
    }

    private static String text(JsonObject claims, String name) {
        if (claims.getValue(name) instanceof String text && !text.isEmpty()) return text;
        throw refused("The token lacks " + name + ".");
    }

    private static double seconds(JsonObject claims, String name) {
        if (claims.getValue(name) instanceof Number number) {
            double value = number.doubleValue();
            if (value >= 0 && value <= MOST_S) return value;
        }
        throw refused("The token's " + name + " must be a time in seconds.");
    }
}
