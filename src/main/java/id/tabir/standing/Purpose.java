package id.tabir.standing;

/** For what the vault seals who did something to a staff member and why. */
public final class Purpose {
    private Purpose() {}

    public static String sanction(String id) {
        return "sanction " + id;
    }

    public static String suspension(int staffNo) {
        return "suspension of " + staffNo;
    }
}
