package id.tabir.review;

import id.tabir.api.Call;
import id.tabir.base.Page;
import id.tabir.base.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer looks for, as SQL: only the conditions that were asked for, so that each is planned for what it is.
 * Needs {@code ticket t}.
 */
final class Search {
    /** The words that {@code $} asks for. It takes any text. */
    static final String QUERY = "websearch_to_tsquery('indonesian', $)";

    private static final List<String> FILTERS = List.of("q", "staff", "kind", "state", "finding", "from", "to");

    private final @Nullable String words;
    private final List<String> conditions = new ArrayList<>();
    private final Tuple arguments = Tuple.tuple();
    private final JsonObject filters = new JsonObject();

    private Search(Call call) {
        this.words = call.query("q");
        for (String name : FILTERS) if (call.query(name) != null) filters.put(name, call.query(name));
    }

    /** @throws id.tabir.base.Problem {@code invalid-request} if the cursor is none */
    static Search of(Call call) {
        var search = new Search(call);
        search.and("t.kind = $", call.query("kind"));
        search.and("t.state = $", call.query("state"));
        search.and("""
                t.id in (select a.ticket from assignment a join staff x on x.no = a.staff_no
                  where $ in (x.platform_id, x.id))""", call.query("staff"));
        search.and(
                "exists (select 1 from review_finding f where f.ticket = t.id and f.kind = $)", call.query("finding"));
        search.andTime("t.opened_at >= $", call.query("from"), "from");
        search.andTime("t.opened_at < $", call.query("to"), "to");
        String cursor = call.query("cursor");
        search.and("t.id < $", cursor == null ? null : Page.key(cursor));
        return search;
    }

    /** What was asked for, by name; the next page of it has the same. */
    JsonObject filters() {
        return filters;
    }

    /** What must have been said; null if anything will do. */
    @Nullable
    String words() {
        return words;
    }

    /** Only these tickets. */
    void among(Collection<String> tickets) {
        add("t.id = any ($)", tickets.toArray(String[]::new));
    }

    /** Only tickets on which the words were said, asked ticket by ticket. */
    void saying(String words) {
        // offset 0: the words have no statistics, so that the planner takes any for rare, and would begin with all of
        // it.
        add("exists (select 1 from review_text w where w.ticket = t.id and w.words @@ " + QUERY + " offset 0)", words);
    }

    private void andTime(String condition, @Nullable String value, String name) {
        if (value != null) add(condition, Times.parse(value, name));
    }

    private void and(String condition, @Nullable String value) {
        if (value != null) add(condition, value);
    }

    private void add(String condition, Object value) {
        arguments.addValue(value);
        conditions.add(condition.replace("$", "$" + arguments.size()));
    }

    /** {@code where …}, or nothing. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Tuple arguments() {
        return arguments;
    }
}
