package id.tabir.oversight;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The weekly report's words, in Indonesian or English. */
final class WeeklyWords {
    private static final Map<String, String[]> WORDS = Map.ofEntries(
            word("title", "Laporan mingguan", "Weekly report"),
            word("days", "Senin sampai Minggu (UTC)", "Monday to Sunday (UTC)"),
            word("trend", "Temuan per 1.000 pesan, delapan minggu", "Findings per 1,000 messages, eight weeks"),
            word("all", "Semua", "All"),
            word("employer", "Perusahaan", "Employer"),
            word("own", "Perusahaan sendiri", "The company itself"),
            word("what", "Apa", "What"),
            word("now", "Minggu ini", "This week"),
            word("before", "Minggu sebelumnya", "Week before"),
            word("group-messages", "Pesan", "Messages"),
            word("group-findings", "Temuan", "Findings"),
            word("group-cases", "Kasus", "Cases"),
            word("group-looks", "Yang dilihat peninjau", "What reviewers looked at"),
            word("messages", "Terkirim", "Delivered"),
            word("blocked", "Ditolak", "Blocked"),
            word("flagged", "Ditandai untuk diperiksa", "Flagged for review"),
            word("opened", "Dibuka", "Opened"),
            word("decided", "Diputus", "Decided"),
            word("clean", "Bersih", "Clean"),
            word("coaching", "Pembinaan", "Coaching"),
            word("violation", "Pelanggaran", "Violation"),
            word("transcripts", "Transkrip", "Transcripts"),
            word("searches", "Pencarian", "Searches"),
            word("reveals", "Permintaan teks asli", "Originals asked for"),
            word("open", "Kasus terbuka saat ini", "Cases open now"),
            word("overdue", "Lewat tenggat", "Overdue"),
            word("severity", "Tingkat", "Severity"),
            word("agreement", "Peninjau kedua sependapat", "Second reviewers agreed"),
            word("phone", "Nomor telepon", "Phone number"),
            word("handle", "Akun atau tautan", "Handle or link"),
            word("email", "Surel", "E-mail address"),
            word("nik", "NIK", "Identity number (NIK)"),
            word("kk", "Nomor KK", "Family card number"),
            word("npwp", "NPWP", "Tax number (NPWP)"),
            word("bank", "Nomor rekening", "Bank account"),
            word("card", "Nomor kartu", "Card number"),
            word("otp", "Kode OTP", "One-time code"),
            word("pin", "PIN", "PIN"),
            word("ask-secret", "Meminta kode rahasia", "Asks for a secret"),
            word("ask-number", "Meminta nomor", "Asks for a number"),
            word("off-platform", "Mengajak ke luar aplikasi", "Wants to leave the app"),
            word("flirt", "Rayuan", "Flirting"),
            word("private-deal", "Transaksi di luar", "Private deal"),
            word("ask-personal", "Pertanyaan pribadi", "Personal question"));

    private final int language;

    /** @param language {@code id} or {@code en} */
    WeeklyWords(String language) {
        this.language = language.equals("en") ? 1 : 0;
    }

    private static Map.Entry<String, String[]> word(String name, String indonesian, String english) {
        return Map.entry(name, new String[] {indonesian, english});
    }

    String language() {
        return language == 1 ? "en" : "id";
    }

    /** With at most one decimal: {@code 1.234,5} in Indonesian, {@code 1,234.5} in English. */
    String number(Number value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language()));
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** The name itself where there is no word for it. */
    String say(String name) {
        String[] both = WORDS.get(name);
        return both == null ? name : both[language];
    }
}
