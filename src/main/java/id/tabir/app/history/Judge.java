package id.tabir.app.history;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;

/** How the made-up reviewers work: who takes a case, after how long, and what they say. */
final class Judge {
    static final String LEAD = "demo-hasan";
    static final String CURIOUS = "demo-tiara";
    static final List<String> REVIEWERS = List.of("demo-dewi", "demo-galih", CURIOUS);

    private static final Duration BACKLOG = Duration.ofDays(8);
    /** Of the cases of the last days, and of those before them. */
    private static final double LEFT = 0.8;

    private static final double LEFT_LONG = 0.3;
    private static final double SECOND_LOOKS = 0.12;
    private static final double AGREE = 0.9;
    private static final double ASKS = 0.2;
    /** By severity, from 1 on: how long a case waits on average. */
    private static final double[] WAIT_H = {30, 9, 1.5};

    private final Random random;

    Judge(Random random) {
        this.random = random;
    }

    String reviewer() {
        return REVIEWERS.get(random.nextInt(REVIEWERS.size()));
    }

    String reviewerBut(String first) {
        String other = reviewer();
        return other.equals(first) ? reviewerBut(first) : other;
    }

    /** When somebody takes it; nobody has yet, if that is still to come. */
    OffsetDateTime taken(PastCase one, OffsetDateTime now) {
        double draw = random.nextDouble();
        if (one.place().openedAt().isAfter(now.minus(BACKLOG))) {
            if (draw < LEFT) return OffsetDateTime.MAX;
        } else if (one.place().openedAt().isAfter(now.minus(BACKLOG.multipliedBy(2))) && draw < LEFT_LONG) {
            return OffsetDateTime.MAX;
        }
        double wait_h = -WAIT_H[one.place().severity() - 1] * Math.log(1 - random.nextDouble());
        return after(one.ticket().head().at(), Duration.ofSeconds(60 + (long) (wait_h * 3600)));
    }

    OffsetDateTime decided(OffsetDateTime taken) {
        return after(taken, Duration.ofMillis(12_000 + random.nextInt(150_000)));
    }

    OffsetDateTime confirmed(OffsetDateTime proposed) {
        return after(proposed, Duration.ofSeconds(600 + random.nextInt(30_000)));
    }

    static OffsetDateTime after(OffsetDateTime at, Duration time) {
        return at.plus(time);
    }

    String verdict(PastCase one) {
        double draw = random.nextDouble();
        boolean grave = one.isAbout("flirt") || one.isAbout("ask-secret");
        return switch (one.place().severity()) {
            case 3 -> draw < (grave ? 0.85 : 0.5) ? "violation" : draw < 0.93 ? "coaching" : "clean";
            case 2 -> draw < 0.25 ? "violation" : draw < 0.8 ? "coaching" : "clean";
            default -> draw < 0.1 ? "coaching" : "clean";
        };
    }

    boolean asksForOriginal() {
        return random.nextDouble() < ASKS;
    }

    OffsetDateTime approved(OffsetDateTime asked) {
        return after(asked, Duration.ofSeconds(200 + random.nextInt(2400)));
    }

    boolean isLookedAtAgain() {
        return random.nextDouble() < SECOND_LOOKS;
    }

    String secondVerdict(String first) {
        if (random.nextDouble() < AGREE) return first;
        return first.equals("coaching") ? "clean" : "coaching";
    }

    /** What the reviewer notes, in a few words. */
    String note(PastCase one, String verdict) {
        if (verdict.equals("clean"))
            return one.place().severity() == 1 ? "Permintaan pelanggan, petugas menolak" : "Wajar dalam konteksnya";
        if (one.isAbout("flirt")) return "Rayuan kepada pelanggan";
        if (one.isAbout("ask-secret")) return "Meminta kode rahasia";
        if (one.isAbout("private-deal")) return "Mengajak transaksi di luar aplikasi";
        return one.isAbout("ask-number") ? "Meminta nomor pribadi" : "Mengajak pindah ke luar aplikasi";
    }
}
