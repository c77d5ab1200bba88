package id.tabir.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 word for word: slow, and by another hand than the code it measures. */
public final class NaiveTree {
    private NaiveTree() {}

    public static byte[] root(List<byte[]> d) {
        if (d.isEmpty()) return sha256();
        if (d.size() == 1) return sha256(new byte[] {0}, d.get(0));
        int k = split(d.size());
        return sha256(new byte[] {1}, root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    public static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) return List.of();
        int k = split(d.size());
        return m < k
                ? plus(path(m, d.subList(0, k)), root(d.subList(k, d.size())))
                : plus(path(m - k, d.subList(k, d.size())), root(d.subList(0, k)));
    }

    static List<byte[]> proof(int m, List<byte[]> d) {
        return m == 0 || m == d.size() ? List.of() : subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean whole) {
        if (m == d.size()) return whole ? List.of() : List.of(root(d));
        int k = split(d.size());
        return m <= k
                ? plus(subproof(m, d.subList(0, k), whole), root(d.subList(k, d.size())))
                : plus(subproof(m - k, d.subList(k, d.size()), false), root(d.subList(0, k)));
    }

    private static List<byte[]> plus(List<byte[]> some, byte[] last) {
        List<byte[]> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) k *= 2;
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
