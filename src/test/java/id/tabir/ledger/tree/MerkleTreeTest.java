package id.tabir.ledger.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree against RFC 6962 spelled out, over many sizes, and against its known answers. */
class MerkleTreeTest {
    private static final int MOST = 70_000;
    private final Random random = new Random(6962);

    private final List<byte[]> records = new ArrayList<>();
    private final TileSet tiles = new TileSet();
    private final Map<TileId, Tile> stored = new HashMap<>();
    private RightEdge edge = new RightEdge();

    private void growTo(int size) {
        while (records.size() < size) {
            byte[] record = new byte[random.nextInt(40)];
            random.nextBytes(record);
            records.add(record);
            edge.append(MerkleHash.leaf(record));
        }
        stored.putAll(edge.takeChanged());
        stored.forEach(tiles::put);
    }

    @Test
    void roots_and_proofs_are_those_of_the_specification_at_every_small_size() {
        for (int size = 0; size <= 70; size++) {
            growTo(size);
            assertThat(edge.root()).isEqualTo(NaiveTree.root(records));
            for (int i = 0; i < size; i++)
                assertThat(tiles.inclusion(i, size)).containsExactlyElementsOf(NaiveTree.path(i, records));
            for (int old = 0; old <= size; old++)
                assertThat(tiles.consistency(old, size)).containsExactlyElementsOf(NaiveTree.proof(old, records));
        }
    }

    @Test
    void roots_and_proofs_hold_across_tiles_of_three_levels() {
        for (int size : List.of(255, 256, 257, 511, 1000, 65_535, 65_536, 65_537, MOST)) {
            growTo(size);
            assertThat(edge.size()).isEqualTo(size);
            assertThat(tiles.root(size)).isEqualTo(edge.root()).isEqualTo(NaiveTree.root(records));
            for (int times = 0; times < 20; times++) proofsHold(size);
        }
    }

    private void proofsHold(int size) {
        int index = random.nextInt(size);
        List<byte[]> path = tiles.inclusion(index, size);
        byte[] leaf = MerkleHash.leaf(records.get(index));
        assertThat(path).containsExactlyElementsOf(NaiveTree.path(index, records));
        assertThat(Proofs.includes(edge.root(), size, index, leaf, path)).isTrue();
        int old = random.nextInt(size + 1);
        List<byte[]> proof = tiles.consistency(old, size);
        var before = new Proofs.State(old, tiles.root(old));
        assertThat(Proofs.goesOn(before, new Proofs.State(size, edge.root()), proof))
                .isTrue();
    }

    @Test
    void a_proof_that_was_touched_proves_nothing() {
        growTo(333);
        var now = new Proofs.State(333, edge.root());
        for (int index : List.of(0, 5, 255, 256, 331, 332)) {
            byte[] leaf = MerkleHash.leaf(records.get(index));
            List<byte[]> path = tiles.inclusion(index, 333);
            for (List<byte[]> bad : broken(path))
                assertThat(Proofs.includes(now.root(), 333, index, leaf, bad)).isFalse();
            assertThat(Proofs.includes(now.root(), 333, index + 1, leaf, path)).isFalse();
            assertThat(Proofs.includes(now.root(), 333, -1, leaf, path)).isFalse();
            assertThat(Proofs.includes(now.root(), 333, index, MerkleHash.leaf(new byte[41]), path))
                    .isFalse();
        }
        for (int old : List.of(1, 2, 3, 128, 255, 256, 257, 332)) {
            var before = new Proofs.State(old, tiles.root(old));
            List<byte[]> proof = tiles.consistency(old, 333);
            for (List<byte[]> bad : broken(proof))
                assertThat(Proofs.goesOn(before, now, bad)).isFalse();
            assertThat(Proofs.goesOn(new Proofs.State(old, MerkleHash.leaf(new byte[0])), now, proof))
                    .isFalse();
            assertThat(Proofs.goesOn(now, before, proof)).isFalse();
        }
        assertThat(Proofs.goesOn(now, now, List.of())).isTrue();
        assertThat(Proofs.goesOn(new Proofs.State(333, new byte[32]), now, List.of()))
                .isFalse();
    }

    /** One bit turned, one hash missing, one too many, two swapped. */
    private static List<List<byte[]>> broken(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> turned = new ArrayList<>(proof);
            turned.set(i, proof.get(i).clone());
            turned.get(i)[31] ^= 1;
            all.add(turned);
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            if (i == 0) continue;
            List<byte[]> swapped = new ArrayList<>(proof);
            swapped.set(i, proof.get(i - 1));
            swapped.set(i - 1, proof.get(i));
            all.add(swapped);
        }
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        all.add(longer);
        return all;
    }

    @Test
    void an_edge_read_back_from_its_tiles_goes_on_as_if_it_had_never_been_away() {
        for (int size : List.of(0, 10, 200, 256, 300, 505, 512, 65_536, 65_700)) {
            growTo(size);
            edge = RightEdge.of(size, stored);
            assertThat(edge.root()).isEqualTo(NaiveTree.root(records));
            assertThat(RightEdge.tilesOf(size)).isSubsetOf(stored.keySet());
            growTo(size + 7);
            assertThat(edge.root()).isEqualTo(NaiveTree.root(records));
        }
    }

    @Test
    void only_the_tiles_a_proof_stands_on_are_needed_for_it() {
        growTo(MOST);
        var some = new TileSet();
        TileSet.neededFor(tree -> tree.inclusion(1234, MOST)).forEach(id -> some.put(id, stored.get(id)));
        assertThat(some.inclusion(1234, MOST)).containsExactlyElementsOf(tiles.inclusion(1234, MOST));
        assertThat(TileSet.neededFor(tree -> tree.inclusion(1234, MOST))).hasSizeLessThan(8);
    }

    /** The eight leaves that implementations of RFC 6962 measure themselves by, and their root. */
    @Test
    void known_answers() {
        for (String hex : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"))
            edge.append(MerkleHash.leaf(HexFormat.of().parseHex(hex)));
        assertThat(HexFormat.of().formatHex(edge.root()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(HexFormat.of().formatHex(MerkleHash.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_bundle_reads_back_as_it_was_written_and_not_if_cut() {
        List<byte[]> some = List.of("a\n".getBytes(UTF_8), new byte[0], new byte[700]);
        byte[] bundle = Bundle.write(some);
        assertThat(bundle).startsWith(0, 2, 'a', '\n', 0, 0, 2, 188);
        assertThat(Bundle.read(bundle)).containsExactlyElementsOf(some);
        for (int length : List.of(1, 3, 5, 7, bundle.length - 1)) {
            byte[] cut = java.util.Arrays.copyOf(bundle, length);
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> Bundle.read(cut));
        }
    }
}
