package id.tabir.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended, run within this process. */
public record Spoken(int exit, String out, String err) {
    public static Spoken by(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[words.length];
        for (int i = 0; i < words.length; i++) all[i] = words[i].toString();
        int exit = line.execute(all);
        return new Spoken(exit, out.toString(), err.toString());
    }
}
