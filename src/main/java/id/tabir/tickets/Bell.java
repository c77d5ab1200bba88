package id.tabir.tickets;

/** Rung after an act on a ticket has been committed, so that whoever shows chats can look at the log. */
public interface Bell {
    /** @param entry the act's entry number on the ticket */
    void rang(String ticket, int entry);
}
