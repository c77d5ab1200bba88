package id.tabir.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to write a number so that a person can still read it. Each works on text that another has changed before. */
final class Disguises {
    static final Map<String, UnaryOperator<String>> ALL = all();
    private static final String[] WORDS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
    };
    private static final String[] JAVANESE = {
        "nol", "siji", "loro", "telu", "papat", "lima", "enem", "pitu", "wolu", "sanga"
    };
    private static final String[] SUNDANESE = {
        "kosong", "hiji", "dua", "tilu", "opat", "lima", "genep", "tujuh", "dalapan", "salapan"
    };
    private static final String[] ENGLISH = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] MADURESE = {
        "nol", "settong", "dhuwa", "tello", "empa", "lema", "ennem", "pettok", "bellu", "sanga"
    };
    private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String CHINESE = "〇一二三四五六七八九";

    private Disguises() {}

    private static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("as it is", s -> s);
        all.put("dots between", s -> between(s, "."));
        all.put("blanks between", s -> between(s, " "));
        all.put("bars between", s -> between(s, " | "));
        all.put("zero width between", s -> between(s, "\u200b"));
        all.put("soft hyphens", s -> between(s, "\u00ad"));
        all.put("combining strokes", s -> each(s, c -> c + "\u0336"));
        all.put("full width", s -> digits(s, 0xff10));
        all.put("mathematical bold", s -> digits(s, 0x1d7ce));
        all.put("arabic", s -> digits(s, 0x660));
        all.put("javanese script", s -> digits(s, 0xa9d0));
        all.put("keycaps", s -> each(s, c -> digit(c) ? c + "\ufe0f\u20e3" : c));
        all.put("letters for digits", s -> s.replace('0', 'O').replace('5', 'S').replace('1', 'I'));
        all.put("cyrillic", s -> s.replace('0', 'О').replace('8', 'В'));
        all.put("every other a word", s -> words(s, 2, WORDS));
        all.put("all words", s -> words(s, 1, WORDS));
        all.put("javanese words", s -> words(s, 1, JAVANESE));
        all.put("every third sundanese", s -> words(s, 3, SUNDANESE));
        all.put("madurese words", s -> words(s, 1, MADURESE));
        all.put("english words", s -> words(s, 1, ENGLISH));
        all.put("stretched words", s -> words(s, 1, WORDS).replace("u", "uuu"));
        all.put("circled", s -> each(s, c -> of(CIRCLED, c)));
        all.put("raised", s -> each(s, c -> of(RAISED, c)));
        all.put("chinese", s -> each(s, c -> of(CHINESE, c)));
        all.put("devanagari", s -> digits(s, 0x966));
        all.put("brackets", s -> each(s, c -> digit(c) ? "(" + c + ")" : c));
        all.put("slashes between", s -> between(s, "/"));
        all.put("dashes between", s -> between(s, " — "));
        all.put("lines between", s -> between(s, "\n"));
        all.put("emoji between", s -> between(s, "😀"));
        all.put("stars between", s -> between(s, "*"));
        all.put("joined by and", s -> between(s, " dan "));
        all.put("capitals", s -> s.toUpperCase(java.util.Locale.ROOT));
        all.put("country code", s -> s.startsWith("0") ? "+62" + s.substring(1) : s);
        return all;
    }

    private static boolean digit(String c) {
        return c.length() == 1 && c.charAt(0) >= '0' && c.charAt(0) <= '9';
    }

    private static String between(String s, String separator) {
        StringBuilder out = new StringBuilder();
        boolean last = false;
        for (int i = 0; i < s.length(); ) {
            int cp = s.codePointAt(i);
            boolean letter = Character.isLetter(cp);
            boolean apart = Character.isDigit(cp) || (letter && !last);
            if (i > 0 && apart) out.append(separator);
            out.appendCodePoint(cp);
            last = letter;
            i += Character.charCount(cp);
        }
        return out.toString();
    }

    private static String each(String s, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder();
        s.codePoints().forEach(cp -> out.append(change.apply(Character.toString(cp))));
        return out.toString();
    }

    private static String digits(String s, int zero) {
        return each(s, c -> digit(c) ? Character.toString(zero + c.charAt(0) - '0') : c);
    }

    private static String of(String row, String c) {
        return digit(c) ? row.substring(c.charAt(0) - '0', c.charAt(0) - '0' + 1) : c;
    }

    private static String words(String s, int every, String[] language) {
        StringBuilder out = new StringBuilder();
        int n = 0;
        for (int i = 0; i < s.length(); i++) {
            String c = s.substring(i, i + 1);
            boolean word = digit(c) && n++ % every == 0;
            out.append(word ? " " + language[c.charAt(0) - '0'] + " " : c);
        }
        return out.toString().trim();
    }
}
