package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;

/** Numbers and the weekly report over HTTP. */
final class NumbersRoutes {
    private final Pool pool;
    private final Watch watch;

    NumbersRoutes(Pool pool, Watch watch) {
        this.pool = pool;
        this.watch = watch;
    }

    void bind(Api api) {
        api.on("getNumbers", this::numbers);
        api.on("getWeek", this::week);
    }

    private Future<Reply> numbers(Call call) {
        return read(call, Weeks.of(call.query("from"), call.query("to"))).map(Reply::ok);
    }

    private Future<JsonObject> read(Call call, Weeks span) {
        var days = new JsonObject()
                .put("from", span.from().toString())
                .put("to", span.to().toString());
        return watch.note(Look.over(call.caller(), Look.Act.NUMBERS, days, null))
                .compose(noted -> pool.withConnection(db -> Numbers.of(db, span)));
    }

    private Future<Reply> week(Call call) {
        String week = call.path("week");
        String format = String.valueOf(call.query("format"));
        String language = String.valueOf(call.query("lang"));
        return read(call, Weeks.upTo(week, WeeklyReport.WEEKS))
                .map(WeeklyReport::of)
                .map(report -> {
                    String name = "tabir-" + week + "." + format;
                    return switch (format) {
                        case "html" ->
                            Reply.file(
                                    "text/html; charset=utf-8",
                                    name,
                                    Buffer.buffer(new WeeklyPage(report, language).html()));
                        case "csv" ->
                            Reply.file("text/csv; charset=utf-8", name, Buffer.buffer(WeeklySheet.of(report)));
                        default -> Reply.ok(report.json());
                    };
                });
    }
}
