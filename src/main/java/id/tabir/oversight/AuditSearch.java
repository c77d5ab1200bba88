package id.tabir.oversight;

import id.tabir.api.Call;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which looks a lead asks for, as SQL. */
final class AuditSearch {
    private static final Pattern NO = Pattern.compile("[0-9]{1,18}");

    private final List<String> conditions = new ArrayList<>();
    private final Tuple arguments = Tuple.tuple();
    private final JsonObject filters = new JsonObject();

    private AuditSearch() {}

    /** @throws Problem {@code invalid-request} if the cursor is none */
    static AuditSearch of(Call call) {
        var search = new AuditSearch();
        search.and("who = $", call, "who");
        search.and("act = $", call, "act");
        search.and("ticket = $", call, "ticket");
        if (search.noted(call, "refused") != null) search.conditions.add("refused is not null");
        search.andTime("at >= $", call, "from");
        search.andTime("at < $", call, "to");
        String cursor = call.query("cursor");
        if (cursor != null) search.add("no < $", before(Page.key(cursor)));
        return search;
    }

    private static Long before(String key) {
        if (!NO.matcher(key).matches()) throw Problem.invalid("cursor", "is not a cursor from an earlier answer");
        return Long.valueOf(key);
    }

    private void and(String condition, Call call, String name) {
        String value = noted(call, name);
        if (value != null) add(condition, value);
    }

    private void andTime(String condition, Call call, String name) {
        String value = noted(call, name);
        if (value != null) add(condition, Times.parse(value, name));
    }

    private @Nullable String noted(Call call, String name) {
        String value = call.query(name);
        if (value != null) filters.put(name, value);
        return value;
    }

    private void add(String condition, Object value) {
        arguments.addValue(value);
        conditions.add(condition.replace("$", "$" + arguments.size()));
    }

    /** By name, what it is narrowed by: reading the audit is a look, too. */
    JsonObject filters() {
        return filters;
    }

    /** {@code where …}, or nothing. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Tuple arguments() {
        return arguments;
    }
}
