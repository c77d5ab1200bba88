package id.tabir.app;

import id.tabir.identity.Role;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A sample person of the demo; none of them exists.
 *
 * @param sub the id on the sample platform
 * @param about what there is to see on this person's screen, in Indonesian and in English
 */
record DemoPerson(String name, Role role, String sub, String about, String aboutEn) {
    static final DemoPerson RIDER = new DemoPerson(
            "Sari",
            Role.CUSTOMER,
            "demo-sari",
            "Penumpang, sedang menunggu dijemput",
            "Passenger, waiting to be picked up");
    static final DemoPerson DRIVER = new DemoPerson(
            "Budi",
            Role.STAFF,
            "demo-budi",
            "Pengemudi, di jalan menuju penumpang",
            "Driver, on the way to a passenger");
    static final DemoPerson APPLICANT = new DemoPerson(
            "Ayu",
            Role.CUSTOMER,
            "demo-ayu",
            "Nasabah, verifikasi akunnya sedang diperiksa",
            "Customer whose account is being verified");
    static final DemoPerson CLERK = new DemoPerson(
            "Rina",
            Role.STAFF,
            "demo-rina",
            "Petugas verifikasi dengan beberapa tiket di antrean",
            "Verification clerk with several tickets in the queue");
    static final DemoPerson REVIEWER =
            new DemoPerson("Dewi", Role.REVIEWER, "demo-dewi", "Pemeriksa kepatuhan", "Compliance reviewer");
    static final DemoPerson LEAD =
            new DemoPerson("Hasan", Role.LEAD, "demo-hasan", "Kepala kepatuhan", "Compliance lead");

    static final List<DemoPerson> ALL = List.of(RIDER, DRIVER, APPLICANT, CLERK, REVIEWER, LEAD);

    private String page() {
        return switch (role) {
            case CUSTOMER -> "/chat";
            case STAFF -> "/desk";
            default -> "/review";
        };
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("name", name)
                .put("role", role.word())
                .put("page", page())
                .put("about", about)
                .put("aboutEn", aboutEn);
    }
}
