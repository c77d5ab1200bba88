package id.tabir.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the sender of a masked or blocked message is told: which words were taken as what, and how to say it properly.
 * Never which trick was seen through.
 *
 * @param start in the text as sent, UTF-16
 */
public record Notice(Kind kind, int start, int end, String text) {
    private static final Map<Kind, String[]> TEXTS = texts();

    /** One notice for each find that changed the message; what is only flagged stays between guard and compliance. */
    public static List<Notice> of(Policy policy, Setting setting, Party from, Verdict verdict) {
        List<Notice> notices = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            Action action = policy.rule(setting.kind(), from, finding.kind()).action();
            if (action != Action.MASK && action != Action.BLOCK) continue;
            String text = text(setting.language(), finding.kind());
            notices.add(new Notice(finding.kind(), finding.start(), finding.end(), text));
        }
        return notices;
    }

    /** The text for a kind. */
    public static String text(Language language, Kind kind) {
        String[] both = TEXTS.get(kind);
        if (both == null) throw new IllegalStateException("guard/notices.tsv lacks " + kind.word());
        return both[language == Language.ID ? 0 : 1];
    }

    private static Map<Kind, String[]> texts() {
        Map<Kind, String[]> texts = new EnumMap<>(Kind.class);
        Tables.rows("notices.tsv", (kind, both) -> {
            texts.put(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), both.split("\t"));
        });
        return texts;
    }
}
