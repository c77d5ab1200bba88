package id.tabir.guard;

import java.util.Locale;

/** What a finding is (CONTRACT section 10). Those from {@link #ASK_SECRET} on have no span to mask. */
public enum Kind {
    PHONE("nomor telepon", "phone number"),
    HANDLE("akun atau tautan", "account or link"),
    EMAIL("email", "email"),
    NIK("NIK", "NIK"),
    KK("nomor KK", "KK number"),
    NPWP("NPWP", "NPWP"),
    BANK("rekening", "bank account"),
    CARD("kartu", "card"),
    OTP("kode OTP", "OTP code"),
    PIN("PIN", "PIN"),
    ASK_SECRET,
    ASK_NUMBER,
    OFF_PLATFORM,
    FLIRT,
    PRIVATE_DEAL,
    ASK_PERSONAL;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String id;
    private final String en;

    Kind() {
        this("", "");
    }

    Kind(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public String word() {
        return word;
    }

    /** What stands in a delivered text for a find of this kind, in square brackets. */
    public String mask(Language language) {
        return "[" + (language == Language.ID ? id : en) + "]";
    }

    public boolean hasSpan() {
        return compareTo(ASK_SECRET) < 0;
    }
}
