package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The audit over HTTP. */
final class AuditRoutes {
    private final AuditDesk desk;

    AuditRoutes(AuditDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("listLooks", this::list);
        api.on("listLookers", this::people);
    }

    private Future<Reply> list(Call call) {
        return desk.list(call.caller(), AuditSearch.of(call), call.number("limit"))
                .map(page -> {
                    var items = new JsonArray();
                    page.items().forEach(noted -> items.add(noted.toJson()));
                    return Reply.ok(page.wrap(items));
                });
    }

    private Future<Reply> people(Call call) {
        return desk.people(call.caller(), day(call.query("day"))).map(Reply::ok);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("day", "must be a day such as 2026-11-22");
        }
    }
}
