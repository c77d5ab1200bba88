package id.tabir.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotTest {
    private final Snapshot early = Snapshot.parse("10:20:10,15");

    @Test
    void it_reads_what_postgresql_writes() {
        assertThat(early.xmax()).isEqualTo(20);
        assertThat(early.running()).containsExactly(10L, 15L);
        assertThat(Snapshot.parse("20:20:").running()).isEmpty();
    }

    @Test
    void what_ran_then_and_no_longer_runs_has_ended() {
        assertThat(early.endedBy(Snapshot.parse("15:30:15,22"))).containsExactly(10L);
        assertThat(early.endedBy(early)).isEmpty();
    }

    @Test
    void a_database_does_not_go_back() {
        assertThat(Snapshot.parse("15:30:15,22").canFollow(early)).isTrue();
        assertThat(Snapshot.parse("5:6:").canFollow(early)).isFalse();
    }
}
