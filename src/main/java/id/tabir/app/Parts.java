package id.tabir.app;

import id.tabir.api.Contract;
import id.tabir.identity.Tokens;
import id.tabir.operations.Settings;
import id.tabir.relay.Relay;
import id.tabir.tickets.Invitations;
import id.tabir.tickets.TicketDesk;
import io.vertx.sqlclient.Pool;

/** What all event loops of a node share. */
record Parts(Settings settings, Pool pool, Tokens tokens, Contract contract, Rooms rooms) {

    /** The acts of each room. */
    record Rooms(Relay relay, TicketDesk desk, Invitations invitations) {}
}
