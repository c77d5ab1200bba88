package id.tabir.evidence;

import static id.tabir.base.Html.escape;

import id.tabir.ledger.audit.Transcript;
import id.tabir.ledger.note.Checkpoint;
import java.util.Map;

/** A transcript as a page that needs nothing else: to read, to print, and with the proof inside, to verify. */
public final class TranscriptPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="id">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{ticket}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto;
              padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc }
            td { overflow-wrap: anywhere }
            td.text { white-space: pre-wrap }
            .said { font-weight: 600 }
            code { font-size: .8rem; overflow-wrap: anywhere }
            thead { display: table-header-group }
            tr { break-inside: avoid }
            </style>
            </head>
            <body>
            <h1>Transkrip {ticket} <small lang="en">Transcript</small></h1>
            <table>
            <thead><tr><th>No.</th><th>Waktu (UTC) <span lang="en">Time</span></th><th>Siapa <span lang="en">Who</span></th>
            <th>Peristiwa <span lang="en">Event</span></th><th>Isi <span lang="en">Content</span></th></tr></thead>
            <tbody>
            """;

    private static final String FOOT = """
            </tbody>
            </table>
            <h2>Bukti <span lang="en">Proof</span></h2>
            <p>Setiap baris tercatat dalam log yang tidak dapat diubah tanpa ketahuan. Periksa berkas ini dengan
            <code>tabir verify</code>; bandingkan kuncinya dengan kunci log yang Anda kenal.</p>
            <p lang="en">Each line is held in a log that can't be changed unseen. Check this very file with
            <code>tabir verify</code>, and compare the key with the one you know the log by.</p>
            <dl>
            <dt>Log</dt><dd><code>{origin}</code>, {size} <span lang="id">entri</span></dd>
            <dt>Kunci <span lang="en">Key</span></dt><dd><code>{key}</code></dd>
            </dl>
            {proof}
            </body>
            </html>
            """;

    private static final String GONE = "<em>isi telah dihapus · content was erased</em>";

    private static final Map<String, String> WHO = Map.of(
            "customer", "pelanggan · customer",
            "staff", "petugas · staff",
            "platform", "platform",
            "reviewer", "peninjau · reviewer",
            "lead", "kepala peninjau · lead",
            "system", "sistem · system");

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("opened", "dibuka · opened"),
            Map.entry("message", "pesan · message"),
            Map.entry("blocked", "ditolak · blocked"),
            Map.entry("assigned", "dialihkan · assigned"),
            Map.entry("extended", "batas waktu diubah · extended"),
            Map.entry("closed", "ditutup · closed"),
            Map.entry("reported", "dilaporkan · reported"),
            Map.entry("read-transcript", "transkrip dibaca · transcript read"),
            Map.entry("exported", "diekspor · exported"),
            Map.entry("reveal-asked", "teks asli diminta · original asked for"),
            Map.entry("revealed", "teks asli disetujui · original approved"),
            Map.entry("reveal-refused", "teks asli ditolak · original refused"),
            Map.entry("read-original", "teks asli dibaca · original read"),
            Map.entry("case-opened", "kasus dibuka · case opened"),
            Map.entry("case-claimed", "kasus diambil · case claimed"),
            Map.entry("case-released", "kasus dilepas · case released"),
            Map.entry("case-assigned", "kasus diserahkan · case assigned"),
            Map.entry("case-escalated", "kasus dinaikkan · case escalated"),
            Map.entry("case-decided", "kasus diputus · case decided"),
            Map.entry("case-reopened", "kasus dibuka lagi · case reopened"),
            Map.entry("report-closed", "laporan selesai · report closed"),
            Map.entry("suspended", "petugas diskors · staff suspended"),
            Map.entry("reinstated", "skors dicabut · suspension lifted"),
            Map.entry("held", "penahanan hukum · legal hold"),
            Map.entry("released", "penahanan dicabut · hold released"),
            Map.entry("restored", "dipulihkan dari cadangan · restored from a backup"),
            Map.entry("erased", "isi dihapus · erased"));

    private TranscriptPage() {}

    /**
     * Whether a page is, but for its line ends, the one that belongs to the proof in it. What people read is not what is
     * hashed, and one more rule of style or comment hides any line of it.
     */
    public static boolean shows(Transcript proven, String page) {
        return withoutLineEnds(of(proven)).equals(withoutLineEnds(page));
    }

    private static String withoutLineEnds(String page) {
        return page.replace("\r", "").strip();
    }

    static String of(Transcript transcript) {
        var page = new StringBuilder(HEAD.replace("{ticket}", escape(String.valueOf(transcript.ticket()))));
        transcript.pieces().forEach(piece -> row(page, Line.of(piece)));
        Checkpoint checkpoint = Checkpoint.of(transcript.checkpoint());
        String proof = Transcript.inPage(TranscriptJson.of(transcript).encode());
        String key = escape(String.valueOf(transcript.key()));
        return page.append(FOOT.replace("{origin}", escape(checkpoint.origin()))
                        .replace("{size}", String.valueOf(checkpoint.size()))
                        .replace("{key}", key)
                        .replace("{proof}", proof))
                .toString();
    }

    private static void row(StringBuilder page, Line line) {
        Line.Head head = line.head();
        boolean isSaid = head.kind().equals("message") || head.kind().equals("blocked");
        String who = WHO.getOrDefault(head.actor(), head.actor());
        page.append("<tr><td>").append(head.entry()).append("</td><td>");
        page.append(head.at().replace('T', ' ').replace("Z", ""));
        page.append("</td><td>").append(escape(line.alias().isEmpty() ? who : line.alias() + " (" + who + ")"));
        page.append("</td><td>").append(escape(EVENTS.getOrDefault(head.kind(), head.kind())));
        page.append("</td><td class=\"text").append(isSaid ? " said" : "").append("\">");
        page.append(line.isGone() ? GONE : escape(line.text()));
        if (line.original() != null)
            page.append("<br><small>Asli <span lang=\"en\">Original</span>:</small> ")
                    .append(escape(line.original()));
        page.append("<br><code>").append(head.hash()).append("</code></td></tr>\n");
    }
}
