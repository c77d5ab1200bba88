package id.tabir.tickets;

import id.tabir.guard.Guard;
import id.tabir.guard.Language;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.TicketKind;
import id.tabir.guard.Window;
import id.tabir.vault.Vault;
import java.util.Arrays;
import java.util.List;

/** Masks what the guard finds in a ticket's title: both parties see it. */
final class Titles {
    private static final String WITHHELD = "—";

    private Titles() {}

    static String masked(Guard guard, Opening opening, Vault vault, List<byte[]> known) {
        var setting = new Setting(
                TicketKind.of(opening.kind()),
                Language.of(opening.language()),
                number -> isKnown(known, vault.fingerprint(number)));
        String title = opening.title() == null ? "" : opening.title();
        String shown =
                guard.inspect(setting, Window.empty(), Party.STAFF, title).delivered();
        return shown.isEmpty() && !title.isEmpty() ? WITHHELD : shown;
    }

    static boolean isKnown(List<byte[]> known, byte[] fingerprint) {
        return known.stream().anyMatch(one -> Arrays.equals(one, fingerprint));
    }
}
