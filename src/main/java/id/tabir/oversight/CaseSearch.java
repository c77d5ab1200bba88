package id.tabir.oversight;

import id.tabir.api.Call;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for, as SQL: the most urgent of the open ones, or the latest decided. */
final class CaseSearch {
    private static final Pattern KEY = Pattern.compile("(\\d{1,18})\\.(cse_[0-9a-z]{26})");

    private final boolean decided;
    private final List<String> conditions = new ArrayList<>();
    private final Tuple arguments = Tuple.tuple();

    private CaseSearch(boolean decided) {
        this.decided = decided;
    }

    /** @throws Problem {@code invalid-request} if the cursor is none */
    static CaseSearch of(Call call) {
        boolean decided = ReviewCase.DECIDED.equals(call.query("state"));
        var search = new CaseSearch(decided);
        search.and("c.state = $", decided ? ReviewCase.DECIDED : ReviewCase.OPEN);
        if ("true".equals(call.query("mine")))
            search.and(
                    decided ? "c.decided_by = $" : "c.holder = $ and c.held_until > clock_timestamp()",
                    call.caller().sub());
        String severity = call.query("severity");
        search.and("c.severity = $", severity == null ? null : Integer.valueOf(severity));
        search.and("c.level = $", call.query("level"));
        search.and("s.id = $", call.query("staff"));
        search.and("c.ticket = $", call.query("ticket"));
        search.and("$ = any (c.kinds)", call.query("finding"));
        String cursor = call.query("cursor");
        if (cursor != null) search.after(Page.key(cursor));
        return search;
    }

    private void after(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) throw Problem.invalid("cursor", "is not a cursor from an earlier answer");
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        arguments.addValue(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).addValue(parts.group(2));
        String place = " ($" + (arguments.size() - 1) + ", $" + arguments.size() + ")";
        conditions.add(decided ? "(c.decided_at, c.id) <" + place : "(c.due_at, c.id) >" + place);
    }

    private void and(String condition, @Nullable Object value) {
        if (value == null) return;
        arguments.addValue(value);
        conditions.add(condition.replace("$", "$" + arguments.size()));
    }

    /** The key of a case in this order. */
    static String key(ReviewCase one) {
        OffsetDateTime at =
                one.verdict() == null ? one.place().dueAt() : one.verdict().at();
        return Duration.between(Instant.EPOCH, at.toInstant()).dividedBy(Duration.of(1, ChronoUnit.MICROS)) + "."
                + one.id();
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    String order() {
        return decided ? " order by c.decided_at desc, c.id desc" : " order by c.due_at, c.id";
    }

    Tuple arguments() {
        return arguments;
    }
}
