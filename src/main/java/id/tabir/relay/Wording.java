package id.tabir.relay;

import id.tabir.guard.Finding;
import id.tabir.guard.Guard;
import id.tabir.guard.Kind;
import id.tabir.guard.Notice;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.Span;
import id.tabir.guard.Verdict;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two JSON texts of one judged message: what both parties may see, and what is sealed. */
public record Wording(Voice voice, String original, Verdict verdict) {

    /** Who says it: a party of a ticket, by the alias and the id on the platform. */
    public record Voice(Party party, String alias, String platformId, Setting setting) {}

    public String message(int seq) {
        var out = new StringBuilder(256).append("{\"seq\":").append(seq).append(',');
        return open(out, verdict.delivered(), verdict.masked());
    }

    /** A refusal keeps the text with its findings masked; the other party never sees it. */
    public String refusal(Guard guard) {
        Verdict masked = guard.redacted(voice.setting(), original, verdict);
        return open(new StringBuilder(256).append('{'), masked.delivered(), masked.masked());
    }

    private String open(StringBuilder out, String text, List<Span> masked) {
        out.append("\"from\":\"").append(voice.party().word()).append("\",\"alias\":");
        Message.quote(out, voice.alias());
        out.append(",\"text\":");
        Message.quote(out, text);
        return out.append(",\"masked\":").append(spans(masked)).append('}').toString();
    }

    public String hidden(Guard guard) {
        var out = new StringBuilder(128).append("{\"actor\":");
        Message.quote(out, voice.platformId());
        if (!original.equals(verdict.delivered())) {
            out.append(",\"original\":");
            Message.quote(out, original);
        }
        String findings = findings(guard);
        if (findings != null) out.append(",\"findings\":").append(findings);
        return out.append('}').toString();
    }

    /** For compliance: every finding with its rule, its reasons and the policy; null if there is none. */
    public @Nullable String findings(Guard guard) {
        if (verdict.findings().isEmpty()) return null;
        var all = new JsonArray();
        for (Finding f : verdict.findings()) {
            all.add(place(f.kind(), f.start(), f.end())
                    .put("rule", f.rule())
                    .put("score", f.score())
                    .put("reasons", new JsonArray(f.reasons()))
                    .put("policy", guard.policy().mark()));
        }
        return all.encode();
    }

    /** For the sender alone: what was taken as what, and how to say it; empty if nothing was changed. */
    JsonArray notices(Guard guard) {
        var all = new JsonArray();
        for (Notice notice : Notice.of(guard.policy(), voice.setting(), voice.party(), verdict)) {
            all.add(place(notice.kind(), notice.start(), notice.end()).put("text", notice.text()));
        }
        return all;
    }

    static String spans(List<Span> masked) {
        if (masked.isEmpty()) return "[]";
        var all = new JsonArray();
        masked.forEach(s -> all.add(place(s.kind(), s.start(), s.end())));
        return all.encode();
    }

    /** For the sender: kinds and places in the own text, nothing else. */
    static JsonArray places(Verdict verdict) {
        var all = new JsonArray();
        verdict.findings().forEach(f -> all.add(place(f.kind(), f.start(), f.end())));
        return all;
    }

    private static JsonObject place(Kind kind, int start, int end) {
        return new JsonObject().put("kind", kind.word()).put("start", start).put("end", end);
    }
}
