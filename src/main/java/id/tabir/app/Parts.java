package id.tabir.app;

import id.tabir.api.Contract;
import id.tabir.evidence.EvidenceRoutes;
import id.tabir.evidence.LogRoutes;
import id.tabir.identity.SigningKey;
import id.tabir.identity.Tokens;
import id.tabir.ledger.sequence.Continuity;
import id.tabir.operations.Health;
import id.tabir.operations.Metrics;
import id.tabir.operations.Settings;
import id.tabir.oversight.OversightRoom;
import id.tabir.relay.Relay;
import id.tabir.review.ReviewDesk;
import id.tabir.standing.StandingRoom;
import id.tabir.tickets.Eraser;
import id.tabir.tickets.Invitations;
import id.tabir.tickets.TicketDesk;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;

/** What all event loops of a node share. */
record Parts(Settings settings, Access access, Data data, Rooms rooms, Open open) {

    /** The database, and the tree over its log. */
    record Data(Pool pool, PgConnectOptions connect, Continuity tree) {}

    /** Who is let in, and the key for tokens that Tabir hands out itself. */
    record Access(Tokens tokens, SigningKey minting) {}

    /** The acts of each room. */
    record Rooms(Relay relay, Front front, StandingRoom standing, Compliance compliance, Evidence evidence) {}

    /** What compliance works with. */
    record Compliance(ReviewDesk review, OversightRoom oversight) {}

    /** What the platform asks for. */
    record Front(TicketDesk desk, Invitations invitations, Eraser eraser) {}

    /** What proves the log to outsiders. */
    record Evidence(LogRoutes log, EvidenceRoutes taken) {}

    /** What is open to all. */
    record Open(Contract contract, Health health, Metrics metrics) {}
}
