package id.tabir.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Runs the guard over conversations on stdin, as the command line does. */
final class GuardRun {
    private GuardRun() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        if (!Conversations.run(in, out, new Guard())) throw new IllegalStateException("not all lines could be read");
    }
}
