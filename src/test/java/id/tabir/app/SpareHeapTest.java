package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server keeps little more than it needs; on each JDK that the tests run on. */
class SpareHeapTest {
    private final HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @AfterEach
    void as_the_other_tests_know_it() {
        jvm.setVMOption("MaxHeapFreeRatio", "70");
        jvm.setVMOption("MinHeapFreeRatio", "40");
        jvm.setVMOption("G1PeriodicGCInterval", "0");
    }

    @Test
    void the_running_jvm_takes_the_narrower_bounds_and_collects_while_idle() {
        SpareHeap.giveBack();
        assertThat(option("MinHeapFreeRatio")).isEqualTo("10");
        assertThat(option("MaxHeapFreeRatio")).isEqualTo("30");
        assertThat(option("G1PeriodicGCInterval")).isEqualTo("30000");
    }

    private String option(String name) {
        return jvm.getVMOption(name).getValue();
    }
}
