package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.base.Problem.Field;
import id.tabir.base.StrictJson;
import id.tabir.identity.Caller;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One operation at work: reads the call, checking in the contract's order, and has it done. */
final class Endpoint {
    private static final Set<Code> FORM = EnumSet.of(Code.INVALID_REQUEST, Code.UNSUPPORTED_TYPE, Code.TOO_LARGE);

    private final Operation operation;
    private final Act act;
    private final Body bodies;
    private final Query query;
    private final @Nullable Schema bodySchema;
    private final boolean isBodyRequired;

    Endpoint(Operation operation, Act act, Body bodies) {
        this.operation = operation;
        this.act = act;
        this.bodies = bodies;
        this.query = new Query(operation.inputs().query());
        Operation.Body body = operation.inputs().body();
        this.bodySchema = body == null ? null : new Schema(body.schema());
        this.isBodyRequired = body != null && body.required();
    }

    /** @param caller who was let in; null on an operation that is open to all */
    Future<Reply> answer(RoutingContext context, @Nullable Caller caller, List<String> path) {
        Map<String, String> values;
        try {
            values = operation.path().values(path);
        } catch (Problem invalid) {
            return Future.failedFuture(operation.inputs().badPathIsInvalid() ? invalid : Problem.notFound());
        }
        Call call = new Call(context, caller, values);
        return read(call)
                .compose(act.act())
                .recover(failure -> isAboutForm(failure) ? unlessMissing(call, failure) : Future.failedFuture(failure));
    }

    private static boolean isAboutForm(Throwable failure) {
        return failure instanceof Problem problem && FORM.contains(problem.code());
    }

    // What isn't there is 404, however wrong the rest of the request is.
    private Future<Reply> unlessMissing(Call call, Throwable wrong) {
        return act.exists().apply(call).compose(there -> Future.failedFuture(wrong));
    }

    private static Future<Call> failed(Throwable failure) {
        return Future.failedFuture(failure);
    }

    private Future<Call> read(Call call) {
        HttpServerRequest request = call.context().request();
        try {
            if (bodySchema != null) Body.checkHeaders(request);
            if (!Body.isAnnounced(request)) return Future.succeededFuture(form(call, Buffer.buffer()));
        } catch (Problem e) {
            return failed(e);
        }
        return bodies.read(request).map(bytes -> form(call, bytes));
    }

    private Call form(Call call, Buffer bytes) {
        List<Field> errors = new ArrayList<>();
        JsonObject parameters = query.read(call.context().request().query(), errors);
        JsonObject body = body(bytes, errors);
        if (!errors.isEmpty()) throw Problem.invalid(errors);
        return call.form(parameters, body);
    }

    private @Nullable JsonObject body(Buffer bytes, List<Field> errors) {
        if (bodySchema == null) {
            if (bytes.length() > 0) errors.add(new Field("", "no body is expected"));
            return null;
        }
        if (bytes.length() == 0 && !isBodyRequired) return new JsonObject();
        if (bytes.length() == 0) {
            errors.add(new Field("", "a JSON body is missing"));
            return null;
        }
        JsonObject body = StrictJson.object(bytes.getBytes());
        errors.addAll(bodySchema.check(body));
        return body;
    }

    /**
     * What an operation does.
     *
     * @param exists asked only if a request is badly formed: fails if what it is about isn't there for the caller
     */
    record Act(Function<Call, Future<?>> exists, Function<Call, Future<Reply>> act) {}
}
