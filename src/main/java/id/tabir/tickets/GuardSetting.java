package id.tabir.tickets;

import id.tabir.guard.Language;
import id.tabir.guard.Setting;
import id.tabir.guard.TicketKind;
import id.tabir.vault.Vault;
import java.util.Arrays;
import java.util.List;

/** What the guard's verdicts on a ticket depend on besides the words. */
public final class GuardSetting {
    private GuardSetting() {}

    public static Setting of(Ticket ticket, Vault vault) {
        var about = ticket.about();
        return of(about.kind(), about.language(), about.keys().known(), vault);
    }

    /** @param known the fingerprints of the ticket's people's numbers */
    static Setting of(String kind, String language, List<byte[]> known, Vault vault) {
        return new Setting(
                TicketKind.of(kind),
                Language.of(language),
                number -> !known.isEmpty() && isKnown(known, vault.fingerprint(number)));
    }

    private static boolean isKnown(List<byte[]> known, byte[] fingerprint) {
        return known.stream().anyMatch(one -> Arrays.equals(one, fingerprint));
    }
}
