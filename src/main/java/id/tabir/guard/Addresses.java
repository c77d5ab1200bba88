package id.tabir.guard;

import java.util.List;

/** Finds links and mail addresses, typed or spoken, in a squeezed message. */
final class Addresses {
    private static final String MARKS = "._-@/:+%?=&#~";
    private static final int MOST_LABELS = 3;
    private static final int LONGEST_HOST = 80;
    private static final int MOST_SPELLED = 24;
    private static final int SCORE = 95;
    private static final int SMALL_WORD = 5;
    private final Squeezed s;
    private final Message message;
    private final List<Find> finds;

    private Addresses(Message message, Squeezed squeezed, List<Find> finds) {
        this.message = message;
        this.s = squeezed;
        this.finds = finds;
    }

    static void into(Message message, Squeezed squeezed, List<Find> finds) {
        Addresses addresses = new Addresses(message, squeezed, finds);
        int previous = -1;
        for (int i = 0; i < squeezed.size(); ) {
            int end = i;
            while (end < squeezed.size() && within(squeezed, end)) end++;
            if (end > i) {
                addresses.run(previous, i, end);
                previous = i;
            }
            i = end + 1;
        }
    }

    static boolean within(Squeezed s, int i) {
        return s.name(i) || MARKS.indexOf(s.at(i)) >= 0;
    }

    private void run(int previous, int start, int end) {
        int at = -1;
        int dot = -1;
        int slash = -1;
        for (int i = start; i < end; i++) {
            char c = s.at(i);
            if (c == '@') at = i;
            if (c == '.' && dot < 0) dot = i;
            if (c == '/' && slash < 0) slash = i;
        }
        if (at >= 0 && mail(start, at, end)) return;
        if (dot >= 0 && (link(start, end) || mailWithoutAt(previous, start, end))) return;
        if (slash > start) dotless(previous, start, slash, end);
        if (dot < 0 && slash < 0) mailWithoutAt(previous, start, end);
    }

    private boolean mail(int start, int at, int end) {
        int domainEnd = domain(at + 1, end);
        if (domainEnd < 0) return false;
        int local = at;
        while (local > start && (s.name(local - 1) || "._+-".indexOf(s.at(local - 1)) >= 0)) local--;
        local = spelled(local, at);
        if (local == at) return false;
        add(Kind.EMAIL, local, domainEnd, "mail address");
        return true;
    }

    /** Where a mail domain ends; -1 if there is none. */
    private int domain(int from, int end) {
        int i = from;
        int best = -1;
        int label = from;
        boolean provider = false;
        for (; i <= end; i++) {
            boolean stop = i == end || !(s.name(i) || s.at(i) == '-');
            if (!stop) continue;
            String text = s.slice(label, i);
            if (label == from) {
                if (text.isEmpty()) return -1;
                provider = Domains.PROVIDERS.contains(text);
                if (provider && i - from > 3) best = i;
            } else if (Domains.ENDINGS.contains(text)) {
                best = i;
            }
            if (i == end || s.at(i) != '.') break;
            label = i + 1;
        }
        // "gmail com": the dot may be left out after a known provider.
        if (provider && best == i && s.at(i) == ' ') {
            int next = i + 1;
            while (s.name(next)) next++;
            if (next > i + 1 && Domains.ENDINGS.contains(s.slice(i + 1, next))) best = next;
        }
        return best;
    }

    /** Takes in letters and digits spelled one by one before the local part. */
    private int spelled(int local, int at) {
        int start = local;
        boolean loose = s.told(at) || local == at;
        for (int k = 0; k < MOST_SPELLED && start > 1 && s.at(start - 1) == ' '; k++) {
            int word = start - 1;
            while (word > 0 && s.name(word - 1)) word--;
            int length = start - 1 - word;
            boolean single = length == 1;
            boolean digits = length > 0 && length <= 6 && s.at(word) >= '0' && s.at(word) <= '9';
            boolean unknown = loose && length > 2 && k < 2 && !ordinary(word);
            if (!single && !digits && !unknown) break;
            start = word;
        }
        return start;
    }

    private boolean ordinary(int at) {
        int symbol = s.from(at);
        for (int w = 0; w < message.words.size(); w++) {
            if (message.words.start(w) == symbol) return message.words.tags(w) != 0;
        }
        return false;
    }

    /** "sari89 gmail com", "sari89 di gmail": the provider gives the address away. */
    private boolean mailWithoutAt(int previous, int start, int end) {
        int dot = start;
        while (dot < end && s.name(dot)) dot++;
        String head = Domains.provider(s.slice(start, dot));
        if (head.isEmpty() || previous < 0 || s.at(start - 1) != ' ') return false;
        int stop = Math.max(dot, domain(start, end));
        int local = local(previous, start);
        if (local < 0) return false;
        if (!named(local, start) && !(message.has(Tag.EMAIL) && stop > dot && !ordinary(local))) return false;
        add(Kind.EMAIL, local, stop, "mail address without @");
        return true;
    }

    private boolean named(int from, int to) {
        for (int i = from; i < to; i++) if (digit(i) || s.at(i) == '_') return true;
        return false;
    }

    /** The word before a provider, but for "di" and the like. */
    private int local(int previous, int start) {
        int from = previous;
        int end = start - 1;
        if (end - from <= SMALL_WORD && !named(from, end)) {
            end = from - 1;
            if (end <= 0) return -1;
            from = end;
            while (from > 0 && within(s, from - 1)) from--;
        }
        return from < end ? from : -1;
    }

    private boolean link(int start, int end) {
        int from = start;
        for (int i = start; i + 1 < end; i++) if (s.at(i) == '/' && s.at(i + 1) == '/') from = i + 2;
        int hostEnd = from;
        while (hostEnd < end && (s.name(hostEnd) || s.at(hostEnd) == '.' || s.at(hostEnd) == '-')) hostEnd++;
        if (hostEnd - from > LONGEST_HOST) from = hostEnd - LONGEST_HOST;
        for (int a = from; a < hostEnd; a++) {
            if (a > from && s.at(a - 1) != '.' && s.at(a - 1) != '-') continue;
            int labels = 0;
            for (int b = a; b <= hostEnd && labels < MOST_LABELS; b++) {
                if (b < hostEnd && s.at(b) != '.') continue;
                labels++;
                if (labels > 1 && Domains.HOSTS.contains(s.slice(a, b)) && path(start, b, end)) return true;
            }
        }
        return false;
    }

    private boolean path(int start, int hostEnd, int end) {
        int stop = end;
        if (hostEnd < end && s.at(hostEnd) == '.') stop = hostEnd;
        if (hostEnd == stop) {
            // The name may stand apart: "instagram.com putri_89".
            int next = hostEnd + 1;
            boolean named = false;
            while (next < s.size() && (s.name(next) || "._".indexOf(s.at(next)) >= 0)) {
                named |= s.at(next) == '_' || (s.at(next) >= '0' && s.at(next) <= '9');
                next++;
            }
            if (!named) return false;
            stop = next;
        }
        stop = digitsOn(stop);
        while (stop > hostEnd + 1 && ".,:".indexOf(s.at(stop - 1)) >= 0) stop--;
        add(Kind.HANDLE, start, stop, "link");
        return true;
    }

    /** A number in a path may be written in groups. */
    private int digitsOn(int stop) {
        int end = stop;
        while (end > 0 && digit(end - 1) && s.at(end) == ' ' && digit(end + 1)) {
            end++;
            while (digit(end)) end++;
        }
        return end;
    }

    private boolean digit(int i) {
        return s.at(i) >= '0' && s.at(i) <= '9';
    }

    private void dotless(int previous, int start, int slash, int end) {
        String head = s.slice(start, slash);
        boolean alone = Domains.dotless(head);
        boolean two = previous >= 0 && Domains.dotless(s.slice(previous, start).replace(" ", "") + head);
        if ((alone || two) && end > slash + 3) add(Kind.HANDLE, alone ? start : previous, digitsOn(end), "link");
    }

    private void add(Kind kind, int start, int end, String rule) {
        finds.add(new Find(kind, s.from(start), s.to(end - 1), rule, SCORE, List.of(rule)));
    }
}
