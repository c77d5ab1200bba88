package id.tabir.relay;

import org.jspecify.annotations.Nullable;

/** One message on its way to sockets: its frames are written once, however many sockets get them. */
final class Shown {
    private static final int NOBODY = -1;

    private final Message message;
    private final String ticket;
    private @Nullable String plain;

    Shown(Message message, String ticket) {
        this.message = message;
        this.ticket = ticket;
    }

    Message message() {
        return message;
    }

    /** The {@code message} frame; the sender's own other sockets see the clientId, too. */
    String frame(int viewer) {
        if (viewer == message.sender()) return Frames.message(ticket, message, viewer);
        if (plain == null) plain = Frames.message(ticket, message, NOBODY);
        return plain;
    }
}
