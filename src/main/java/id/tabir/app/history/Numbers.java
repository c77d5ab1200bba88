package id.tabir.app.history;

import java.util.Locale;
import java.util.Random;

/** Phone numbers that belong to nobody, as people write them. */
final class Numbers {
    private static final String[] FORMS = {"0812-0000-%04d", "08120000%04d", "0812 0000 %04d", "+62 812-0000-%04d"};

    private Numbers() {}

    static String next(Random random) {
        return String.format(Locale.ROOT, FORMS[random.nextInt(FORMS.length)], random.nextInt(10_000));
    }
}
