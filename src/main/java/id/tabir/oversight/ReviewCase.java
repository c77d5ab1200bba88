package id.tabir.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Times;
import id.tabir.vault.Vault;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reviewer has to judge on a ticket.
 *
 * @param history what was done when, by whom and why: {@code [{step, at, by, …}]}, sealed where it is stored; empty if
 *     what was said on the ticket was erased
 */
record ReviewCase(
        String id,
        Subject subject,
        Place place,
        Hold hold,
        @Nullable Verdict verdict,
        JsonArray history) {
    static final String OPEN = "open";
    static final String DECIDED = "decided";
    static final String LEAD = "lead";

    /**
     * What it is about.
     *
     * @param kinds kinds of findings and categories of reports, {@code found} of them in the entries {@code first} to
     *     {@code last}
     */
    record Subject(String ticket, Staff staff, String ticketKind, List<String> kinds, int found, int first, int last) {}

    /** @param id {@code stf_…} */
    record Staff(int no, String id) {}

    /**
     * Where it stands in the queue.
     *
     * @param level who may decide it: any reviewer, or leads alone
     * @param severity 3 is the worst
     * @param secondOf the decided case that this one judges again, blind
     * @param again the second reviewer's verdict on this one; {@code ""} while that one is at it, null if there is none
     */
    record Place(
            String origin,
            String state,
            String level,
            int severity,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            @Nullable String secondOf,
            @Nullable String again) {}

    /** @param holder null if it is free */
    record Hold(@Nullable String holder, @Nullable OffsetDateTime until) {}

    /** How it was decided. */
    record Verdict(@Nullable String word, List<Integer> marked, String by, OffsetDateTime at) {}

    /** Who looks at it: leads see who did what. */
    record Viewer(String sub, boolean lead) {}

    static ReviewCase of(Row row, Vault vault) {
        String id = row.getString("id");
        var subject = new Subject(
                row.getString("ticket"),
                new Staff(row.getInteger("staff_no"), row.getString("staff_id")),
                row.getString("ticket_kind"),
                List.of(row.getArrayOfStrings("kinds")),
                row.getInteger("found"),
                row.getInteger("first_entry"),
                row.getInteger("last_entry"));
        var place = new Place(
                row.getString("origin"),
                row.getString("state"),
                row.getString("level"),
                row.getInteger("severity"),
                row.getOffsetDateTime("opened_at"),
                row.getOffsetDateTime("due_at"),
                row.getString("second_of"),
                row.getString("again"));
        var hold = new Hold(row.getString("holder"), row.getOffsetDateTime("held_until"));
        return new ReviewCase(id, subject, place, hold, verdict(row), history(id, row.getBuffer("sealed"), vault));
    }

    private static @Nullable Verdict verdict(Row row) {
        String by = row.getString("decided_by");
        if (by == null) return null;
        return new Verdict(
                row.getString("verdict"),
                List.of(row.getArrayOfIntegers("marked")),
                by,
                row.getOffsetDateTime("decided_at"));
    }

    private static JsonArray history(String id, @Nullable Buffer sealed, Vault vault) {
        if (sealed == null) return new JsonArray();
        return new JsonArray(new String(vault.open(Purpose.reviewCase(id), sealed.getBytes()), UTF_8));
    }

    static Buffer sealed(String id, JsonArray history, Vault vault) {
        return Buffer.buffer(vault.seal(Purpose.reviewCase(id), history.encode().getBytes(UTF_8)));
    }

    boolean isOpen() {
        return place.state().equals(OPEN);
    }

    boolean isForLeads() {
        return place.level().equals(LEAD);
    }

    boolean isHeldBy(String sub) {
        return sub.equals(hold.holder());
    }

    /** Whether somebody may not know yet what {@code by} decided, also if it has been taken back. */
    private boolean isHidden(Viewer viewer, String by) {
        return "".equals(place.again()) && !viewer.lead() && !by.equals(viewer.sub());
    }

    boolean isFree() {
        return hold.holder() == null;
    }

    /** The history after one more step. */
    JsonArray with(JsonObject step) {
        return history.copy().add(step);
    }

    /** As a list shows it. */
    JsonObject toJson(Viewer viewer) {
        var json = new JsonObject()
                .put("id", id)
                .put("ticket", subject.ticket())
                .put("kind", subject.ticketKind())
                .put("staff", subject.staff().id())
                .put("kinds", new JsonArray(subject.kinds()))
                .put("found", subject.found())
                .put("first", subject.first())
                .put("last", subject.last());
        place(json);
        hold(json, viewer);
        if (verdict != null && !isHidden(viewer, verdict.by())) decided(json, verdict, viewer);
        return json;
    }

    private void place(JsonObject json) {
        json.put("origin", place.origin())
                .put("state", place.state())
                .put("level", place.level())
                .put("severity", place.severity())
                .put("openedAt", Times.text(place.openedAt()))
                .put("dueAt", Times.text(place.dueAt()));
    }

    private void hold(JsonObject json, Viewer viewer) {
        String holder = hold.holder();
        json.put("held", holder != null).put("mine", viewer.sub().equals(holder));
        if (holder == null) return;
        if (hold.until() != null) json.put("heldUntil", Times.text(hold.until()));
        if (viewer.lead()) json.put("holder", holder);
    }

    private void decided(JsonObject json, Verdict verdict, Viewer viewer) {
        json.put("decidedAt", Times.text(verdict.at())).put("marked", new JsonArray(verdict.marked()));
        if (verdict.word() != null) json.put("verdict", verdict.word());
        String again = place.again();
        if (!viewer.lead() || again == null) return;
        var second = new JsonObject();
        if (!again.isEmpty()) second.put("verdict", again).put("agrees", again.equals(verdict.word()));
        json.put("second", second);
    }

    /** With its history, but of a verdict that is to be judged again without being known. */
    JsonObject toWholeJson(Viewer viewer) {
        var steps = new JsonArray();
        for (Object one : history) {
            var step = (JsonObject) one;
            boolean decision = Decisions.STEP.equals(step.getString("step"));
            if (!decision || !isHidden(viewer, step.getString("by"))) steps.add(told(step, viewer));
        }
        return toJson(viewer).put("history", steps);
    }

    private static JsonObject told(JsonObject step, Viewer viewer) {
        JsonObject json = step.copy();
        String by = String.valueOf(json.remove("by"));
        json.put("mine", by.equals(viewer.sub()));
        if (viewer.lead()) return json.put("by", by);
        json.remove("to");
        return json;
    }
}
