package id.tabir.tickets;

import id.tabir.base.Problem;
import id.tabir.base.Times;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a platform asks for when it opens a ticket; the body's shape has been checked against openapi.yaml. */
record Opening(
        String kind,
        Person customer,
        Person staff,
        String language,
        @Nullable String title,
        @Nullable OffsetDateTime expiresAt) {

    /** A person by the platform's id, and the E.164 numbers that Tabir only keeps as fingerprints. */
    record Person(String id, List<String> phones) {
        static Person of(JsonObject json) {
            JsonArray phones = json.getJsonArray("phones", new JsonArray());
            return new Person(
                    json.getString("id"),
                    phones.stream().map(String.class::cast).toList());
        }
    }

    static Opening of(JsonObject body) {
        Person customer = Person.of(body.getJsonObject("customer"));
        Person staff = Person.of(body.getJsonObject("staff"));
        if (customer.id().equals(staff.id()))
            throw Problem.invalid("staff.id", "must be another person than the customer");
        String expiresAt = body.getString("expiresAt");
        return new Opening(
                body.getString("kind"),
                customer,
                staff,
                body.getString("language", "id"),
                body.getString("title"),
                expiresAt == null ? null : Times.parse(expiresAt, "expiresAt"));
    }

    /** The same text for the same request, by which a repeated one is known; it holds numbers: never store it. */
    String canonical(String ref) {
        return new JsonArray()
                .add(ref)
                .add(kind)
                .add(customer.id())
                .add(new JsonArray(customer.phones()))
                .add(staff.id())
                .add(new JsonArray(staff.phones()))
                .add(language)
                .add(title == null ? "" : title)
                .add(expiresAt == null ? "" : expiresAt.toInstant().toString())
                .encode();
    }
}
