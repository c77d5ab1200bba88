package id.tabir.guard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** The numbering plans of the world, as libphonenumber has them. */
final class Plans {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final int SHORTEST_LANDLINE = 9;
    private static final int LONGEST_LANDLINE = 12;

    private Plans() {}

    /** Digits that were written after "+" or start with 00. */
    static boolean foreign(String digits) {
        String code = digits.startsWith("00") ? digits.substring(2) : digits;
        return valid("+" + code, "ZZ");
    }

    /** An Indonesian number with its area code. */
    static boolean landline(String digits) {
        int n = digits.length();
        if (n < SHORTEST_LANDLINE || n > LONGEST_LANDLINE || digits.charAt(0) != '0') return false;
        return valid(digits, "ID");
    }

    private static boolean valid(String number, String region) {
        try {
            PhoneNumber parsed = UTIL.parse(number, region);
            return UTIL.isValidNumber(parsed);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
