package id.tabir.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds account names: after "@", or beside the name of a platform. */
final class Handles {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 5;
    private static final int LONGEST = 40;
    private static final int CUE_BEFORE = 5;
    private static final int CUE_BEHIND = 3;
    private static final int ADJACENT = 2;
    private static final int FEW_WORDS = 3;
    private static final int SCORE = 85;
    private static final long BARE_CUES =
            Tag.NETWORK.bit | Tag.ACCOUNT.bit | Tag.SEARCH.bit | Tag.EMAIL.bit | Tag.PIN.bit;
    private static final long CUES = Tag.NETWORK.bit | Tag.ACCOUNT.bit | Tag.PLATFORM.bit;
    private static final long ORDINARY_CUES =
            ~(Tag.SEARCH.bit | Tag.PLATFORM.bit | Tag.NETWORK.bit | Tag.ACCOUNT.bit | Tag.CONTACT.bit);

    private final Squeezed s;
    private final Message message;
    private final Words words;
    private final Scene scene;
    private final List<Find> finds;

    private Handles(Message message, Squeezed squeezed, Scene scene, List<Find> finds) {
        this.s = squeezed;
        this.message = message;
        this.words = message.words;
        this.scene = scene;
        this.finds = finds;
    }

    static void into(Message message, Squeezed squeezed, Scene scene, List<Find> finds) {
        Handles handles = new Handles(message, squeezed, scene, finds);
        boolean cue = cued(message);
        boolean asked = spokenOf(message, scene);
        for (int i = 0; i < squeezed.size(); ) {
            if (squeezed.at(i) == '@') {
                handles.marked(i);
                i = handles.nameEnd(i + 1);
            } else if (squeezed.name(i)) {
                int end = handles.nameEnd(i);
                if (cue || asked) handles.bare(i, end, asked);
                i = end;
            } else {
                i++;
            }
        }
    }

    /** Whether a word stands in the message beside which a bare name may be an account. */
    static boolean cued(Message message) {
        return (message.tags & BARE_CUES) != 0;
    }

    /** Whether accounts were just spoken of, and this is little more than a name. */
    static boolean spokenOf(Message message, Scene scene) {
        return message.words.size() <= FEW_WORDS
                && (scene.asked(Tag.NETWORK)
                        || scene.asked(Tag.ACCOUNT)
                        || scene.announced(Tag.NETWORK)
                        || scene.announced(Tag.ACCOUNT));
    }

    private int nameEnd(int i) {
        int end = i;
        while (end < s.size() && (s.name(end) || s.at(end) == '_' || s.at(end) == '.' || s.at(end) == '-')) end++;
        while (end > i + 1 && (s.at(end - 1) == '.' || s.at(end - 1) == '-')) end--;
        return Math.max(end, i);
    }

    private void marked(int at) {
        int end = nameEnd(at + 1);
        int length = end - at - 1;
        if (length < SHORTEST || length > LONGEST) return;
        int shape = Names.shape(s, at + 1, end);
        boolean account = message.has(Tag.NETWORK) || message.has(Tag.ACCOUNT) || spokenOf(message, scene);
        // "Et" and "add" are ordinary words, too.
        if (s.told(at) && !(account && shape == Names.MIXED)) return;
        boolean cue = account || message.has(Tag.SEARCH);
        boolean tight = s.from(at + 1) == s.to(at);
        boolean name = shape == Names.WORD && (ordinary(at + 1, end) ? cue && tight : cue || tight);
        if (shape == Names.MIXED || name) add(Kind.HANDLE, at, end, "@ name");
    }

    private void bare(int start, int end, boolean asked) {
        int length = end - start;
        if (length < SHORTEST + 1 || length > LONGEST) return;
        int shape = Names.shape(s, start, end);
        if (shape == Names.NONE || (Names.reduplicated(s, start, end) && !announced(word(s.from(start))))) return;
        int first = word(s.from(Names.inner(s, start, end, 1)));
        int last = word(s.to(Names.inner(s, end - 1, start - 1, -1)) - 1);
        if (first < 0 || last < 0 || inLink(start)) return;
        int strong = Math.min(distance(first, last, Tag.NETWORK), distance(first, last, Tag.ACCOUNT));
        int weak = distance(first, last, Tag.SEARCH);
        Tag owner = owner(first);
        if (owner != null && Names.digits(s, start, end) && mixed(start, end, first, last)) {
            String rule = owner == Tag.EMAIL ? "name beside a mail word" : "password";
            add(owner == Tag.EMAIL ? Kind.EMAIL : Kind.PIN, start, end, rule);
        } else if (shape == Names.MIXED && mixed(start, end, first, last)) {
            boolean near = strong <= CUE_BEFORE || (weak <= ADJACENT && Names.underscored(s, start, end));
            if (near || asked) add(Kind.HANDLE, start, end, "name beside a platform");
        } else if (shape == Names.WORD && length >= SHORTEST_WORD && !ordinary(start, end)) {
            boolean answer = asked && words.size() <= ADJACENT;
            if (answer || (announced(first) && !toldOf(last))) add(Kind.HANDLE, start, end, "name beside a platform");
        }
    }

    /** "gmail saya NAME", "password ku NAME": what a name with digits right behind it is. */
    private @Nullable Tag owner(int first) {
        for (int w = first - 1; w >= 0 && w >= first - ADJACENT; w--) {
            if (words.has(w, Tag.EMAIL)) return Tag.EMAIL;
            if (words.has(w, Tag.PIN)) return Tag.PIN;
        }
        return null;
    }

    /** "ig saya NAME", "username: NAME": the cue, at most two small words, the name. */
    private boolean announced(int first) {
        for (int w = first - 1; w >= 0 && w >= first - 1 - ADJACENT; w--) {
            if (words.has(w, Tag.NETWORK) || words.has(w, Tag.ACCOUNT)) return true;
            if (!words.has(w, Tag.MINE) && !words.has(w, Tag.JOINER) && !words.has(w, Tag.SEARCH)) return false;
        }
        return false;
    }

    /** "IG BINTANG99", "ig saya BINTANG99": capitals make no code of it. */
    private boolean ofNetwork(int first) {
        int cue = words.has(first - 1, Tag.MINE) ? first - 2 : first - 1;
        return words.has(cue, Tag.NETWORK);
    }

    /** "Akun saya premium kok": something is said of the account. */
    private boolean toldOf(int last) {
        int next = last + 1;
        return words.has(next, Tag.NEGATION)
                || words.has(next, Tag.STATUS)
                || (words.has(next, Tag.PLAIN) && !words.has(next, Tag.JOINER) && !words.has(next, Tag.YOURS));
    }

    /** Whether letters with digits or marks look like a name rather than a code, a count or a missing blank. */
    private boolean mixed(int start, int end, int first, int last) {
        if (Names.underscored(s, start, end)) return true;
        if (endsSentence(start, end)) return false;
        boolean plain = true;
        for (int w = first; w <= last; w++) {
            if (message.reading.upper(words.start(w))
                    && words.length(w) > 1
                    && !ofNetwork(first)
                    && message.reading.upper(words.start(w) + 1)) {
                return false;
            }
            boolean known = words.tags(w) != 0 && !endsInDigits(w);
            plain &= known || (words.lettersOnly(w) && words.length(w) < SHORTEST);
        }
        boolean dotted = s.slice(start, end).indexOf('.') >= 0;
        boolean digits = Names.digits(s, start, end);
        boolean letters = false;
        for (int i = start; i < end; i++) {
            letters |= s.at(i) >= 'a' && s.at(i) <= 'z';
        }
        if (dotted && letters && !digits && (words.tags(first) & CUES) == 0 && announced(first)) return true;
        if (plain || !letters) return false;
        if (words.has(first - 1, Tag.MODEL) || words.has(first - 1, Tag.REFERENCE)) return false;
        return digits ? end - start >= SHORTEST_WORD : dotted;
    }

    /** Whether a full stop in it is one: then blank space and a capital, or a new line. */
    private boolean endsSentence(int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            if (s.at(i) != '.' || s.told(i)) continue;
            int next = s.from(i + 1);
            for (int k = s.to(i); k < next; k++) {
                if (message.reading.at(k) == '\n' || message.reading.upper(next)) return true;
            }
        }
        return false;
    }

    private boolean endsInDigits(int w) {
        int end = words.end(w);
        return words.length(w) > SHORTEST && message.reading.digit(end - 1) && message.reading.digit(end - 2);
    }

    private boolean inLink(int start) {
        return s.at(start - 1) == '/' || s.at(start - 1) == '@';
    }

    private boolean ordinary(int start, int end) {
        int w = word(s.from(start));
        if (w < 0) return true;
        if ((words.tags(w) & ORDINARY_CUES) != 0) return true;
        if ((words.tags(w) & ~ORDINARY_CUES) != 0) return true;
        return Names.wordlike(s.slice(start, end));
    }

    private int distance(int first, int last, Tag tag) {
        for (int d = 1; d <= CUE_BEFORE; d++) {
            if (words.has(first - d, tag)) return d;
            if (d <= CUE_BEHIND && words.has(last + d, tag)) return d;
        }
        return Integer.MAX_VALUE;
    }

    /** The word that holds a symbol. */
    private int word(int symbol) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (words.end(mid) <= symbol) low = mid + 1;
            else if (words.start(mid) > symbol) high = mid - 1;
            else return mid;
        }
        return -1;
    }

    private void add(Kind kind, int start, int end, String rule) {
        finds.add(new Find(kind, s.from(start), s.to(end - 1), rule, SCORE, List.of(rule)));
    }
}
