package id.tabir.tickets;

import io.vertx.core.Future;

/** Rung after an act on a ticket has been committed, so that whoever shows chats can look at the log. */
public interface Bell {
    /**
     * @param entry the act's entry number on the ticket
     * @return succeeds when this node's sockets have been told, or can't be told for now; never fails
     */
    Future<Void> rang(String ticket, int entry);
}
