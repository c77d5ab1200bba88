package id.tabir.app;

/** The command line's entrance. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
