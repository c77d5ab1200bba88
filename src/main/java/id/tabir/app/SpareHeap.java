package id.tabir.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the JVM give back what its heap doesn't need. As it comes, it keeps up to 70 % of the heap free, and what the joining
 * of thousands of sockets left behind stays until somebody talks. Set while it runs: {@code java -jar} has no place for it.
 */
final class SpareHeap {
    private static final Logger LOG = LoggerFactory.getLogger(SpareHeap.class);
    /**
     * How much of the heap stays free, in percent, and how long after the last collection an idle one is made, in ms. The
     * lower bound first: the JVM refuses an upper one that is below it.
     */
    private static final List<Map.Entry<String, String>> WISHES = List.of(
            Map.entry("MinHeapFreeRatio", "10"),
            Map.entry("MaxHeapFreeRatio", "30"),
            Map.entry("G1PeriodicGCInterval", "30000"));

    private SpareHeap() {}

    /** Leaves alone what was set on the command line, and JVMs that know nothing of it. */
    static void giveBack() {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (jvm == null) return;
        for (Map.Entry<String, String> wish : WISHES) {
            try {
                VMOption option = jvm.getVMOption(wish.getKey());
                if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT)
                    jvm.setVMOption(wish.getKey(), wish.getValue());
            } catch (IllegalArgumentException e) {
                LOG.atDebug().addKeyValue("option", wish.getKey()).log("refused by this JVM");
            }
        }
    }
}
