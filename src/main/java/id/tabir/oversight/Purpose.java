package id.tabir.oversight;

/** For what the vault seals who of compliance did something, and why. */
public final class Purpose {
    public static final String LOOK = "look";

    private Purpose() {}

    public static String reviewCase(String id) {
        return "case " + id;
    }

    public static String reveal(String id) {
        return "reveal " + id;
    }
}
