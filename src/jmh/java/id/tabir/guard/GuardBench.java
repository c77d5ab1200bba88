package id.tabir.guard;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the guard costs a relay: ordinary lines with a full window, and the longest message in hostile shapes. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardBench {
    private static final Setting RIDE = Setting.of(TicketKind.TRANSACTION, Language.ID);

    private final Guard guard = new Guard();
    private Window window = Window.empty();
    private int next;

    /** The relay's way with a message: judge it on the window, then put it there. In messages a second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Verdict typical() {
        int i = next;
        next = i + 1 == Lines.TYPICAL.length ? 0 : i + 1;
        Party from = (i & 1) == 0 ? Party.STAFF : Party.CUSTOMER;
        Verdict verdict = guard.inspect(RIDE, window, from, Lines.TYPICAL[i]);
        window = window.plus(verdict);
        return verdict;
    }

    /** One message of a hostile shape, repeated up to a length. */
    @State(Scope.Thread)
    public static class Hostile {
        @Param({"1000", "2000", "4000"})
        public int length;

        @Param({
            "DIGITS",
            "WORDS",
            "SPELLED",
            "LEET",
            "DOTS",
            "MARKS",
            "LOOKALIKES",
            "KEYCAPS",
            "CUES",
            "CODES",
            "DENIALS",
            "STRETCHED"
        })
        public String shape;

        private String text = "";

        @org.openjdk.jmh.annotations.Setup
        public void write() {
            String part = Shape.valueOf(shape.toUpperCase(Locale.ROOT)).part;
            text = part.repeat(length / part.length() + 1).substring(0, length);
        }
    }

    /** What is repeated. */
    enum Shape {
        DIGITS("0812345678901"),
        WORDS("nol delapan satu dua "),
        SPELLED("d e l a p a n "),
        LEET("d3l4p4nt1g4"),
        DOTS("a.b.c.me."),
        MARKS("@a@b_c."),
        LOOKALIKES("O8I2S "),
        KEYCAPS("0\ufe0f\u20e38\ufe0f\u20e3"),
        CUES("minta wa ig otp 081 "),
        CODES("3456E"),
        DENIALS("jangan aplikasi gak bayar "),
        STRETCHED("tttuuujjjuuuhhh");

        private final String part;

        Shape(String part) {
            this.part = part;
        }
    }

    /** In microseconds for one message, without a window. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Verdict hostile(Hostile hostile) {
        return guard.inspect(RIDE, Window.empty(), Party.STAFF, hostile.text);
    }
}
