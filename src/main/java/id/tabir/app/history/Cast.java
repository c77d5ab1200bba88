package id.tabir.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The people of the made-up past; none of them exists. */
final class Cast {
    static final String RIDES = "Perjalanan";
    static final String VERIFICATION = "Verifikasi";
    /** Also made up. */
    static final String FLEET_PARTNER = "Mitra Roda Senja";

    static final String CLERK_PARTNER = "Mitra Berkas Fajar";

    /** The one who goes wrong does as much as so many others. */
    private static final int ASTRAY_WORKS = 2;

    private final List<Worker> drivers = new ArrayList<>();
    private final List<Worker> clerks = new ArrayList<>();
    private final Worker astray = new Worker("petugas-6", VERIFICATION, null, 0);

    /**
     * @param employer null: the company itself
     * @param slips the share of tickets on which this person says something that shouldn't be said
     */
    record Worker(String id, String team, @Nullable String employer, double slips) {
        boolean isClerk() {
            return team.equals(VERIFICATION);
        }
    }

    Cast(Random random) {
        hire(drivers, "pengemudi", RIDES, new Terms(null, 14, 0.014), random);
        hire(drivers, "pengemudi-mitra", RIDES, new Terms(FLEET_PARTNER, 10, 0.12), random);
        hire(clerks, "petugas", VERIFICATION, new Terms(null, 5, 0.01), random);
        hire(clerks, "petugas-mitra", VERIFICATION, new Terms(CLERK_PARTNER, 4, 0.03), random);
    }

    private record Terms(@Nullable String employer, int people, double slips) {}

    private static void hire(List<Worker> team, String name, String teamName, Terms terms, Random random) {
        for (int i = 1; i <= terms.people(); i++) {
            // People of one employer differ, too.
            double slips = terms.slips() * (0.4 + 1.2 * random.nextDouble());
            team.add(new Worker(name + "-" + i, teamName, terms.employer(), slips));
        }
    }

    Worker driver(Random random) {
        return drivers.get(random.nextInt(drivers.size()));
    }

    /** @param withAstray whether the one who goes wrong is still among them */
    Worker clerk(Random random, boolean withAstray) {
        int i = random.nextInt(clerks.size() + (withAstray ? ASTRAY_WORKS : 0));
        return i >= clerks.size() ? astray : clerks.get(i);
    }

    /** The clerk who is friendly first, then asks for numbers, then flirts, and is suspended in the end. */
    Worker astray() {
        return astray;
    }

    /** Somebody of staff who is in nobody's story. */
    static Worker other(String id) {
        return new Worker(id, id.contains("rina") ? VERIFICATION : RIDES, null, 0);
    }

    List<Worker> all() {
        List<Worker> all = new ArrayList<>(drivers);
        all.addAll(clerks);
        all.add(astray);
        return all;
    }
}
