package id.tabir.app.history;

import id.tabir.app.history.Cast.Worker;
import id.tabir.guard.Party;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on one ticket, before anybody has judged it. */
record Story(
        About about,
        Worker staff,
        String customer,
        List<Said> said,
        @Nullable Complaint complaint,
        End end) {

    /** @param kind of the ticket */
    record About(String kind, String title, OffsetDateTime openedAt) {}

    /** @param answer to what was said just before, and left out if that was blocked */
    record Said(Party from, String text, OffsetDateTime at, boolean answer) {}

    /** What the customer reports, once all is said. */
    record Complaint(String category, String text, OffsetDateTime at) {}

    record End(OffsetDateTime at, String reason) {}
}
