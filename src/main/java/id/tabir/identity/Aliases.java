package id.tabir.identity;

import java.security.SecureRandom;
import java.util.Set;

/** Random readable names such as "Kenari Teduh 47": nothing in one tells who bears it. */
public final class Aliases {
    private static final String[] NOUNS = {
        "Anggrek", "Bakau", "Bambu", "Beringin", "Bintang", "Bukit", "Camar", "Cemara", "Cendana", "Danau", "Dahlia",
        "Elang", "Embun", "Fajar", "Gunung", "Hujan", "Jalak", "Jati", "Kakatua", "Kamboja", "Kancil", "Karang",
        "Kasuari", "Kelapa", "Kenanga", "Kenari", "Kunang", "Lautan", "Lembah", "Lontar", "Mahoni", "Maleo", "Mawar",
        "Melati", "Merak", "Merpati", "Muara", "Nibung", "Nuri", "Ombak", "Pandan", "Pantai", "Pelangi", "Penyu",
        "Pinus", "Puyuh", "Rajawali", "Rembulan", "Rimba", "Rotan", "Samudra", "Sawah", "Senja", "Seroja", "Sungai",
        "Surya", "Telaga", "Teratai", "Tembesu", "Terumbu", "Trembesi", "Ulin", "Wijaya", "Zamrud"
    };
    private static final String[] QUALITIES = {
        "Biru", "Hijau", "Jingga", "Kuning", "Merah", "Perak", "Putih", "Ungu", "Cerah", "Damai", "Elok", "Gagah",
        "Hangat", "Hening", "Indah", "Jernih", "Kokoh", "Lembut", "Luas", "Luhur", "Mekar", "Molek", "Pagi", "Permai",
        "Rindang", "Sejuk", "Setia", "Subur", "Syahdu", "Teduh", "Tenang", "Tegap"
    };
    private static final int FIRST_NUMBER = 10;
    private static final int NUMBERS = 90;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aliases() {}

    /** One that isn't taken; there are 184,320. */
    public static String next(Set<String> taken) {
        while (true) {
            String alias = NOUNS[RANDOM.nextInt(NOUNS.length)]
                    + ' '
                    + QUALITIES[RANDOM.nextInt(QUALITIES.length)]
                    + ' '
                    + (FIRST_NUMBER + RANDOM.nextInt(NUMBERS));
            if (!taken.contains(alias)) return alias;
        }
    }
}
