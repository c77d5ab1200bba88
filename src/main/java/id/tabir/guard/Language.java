package id.tabir.guard;

/** The language of the words that stand in for what was masked. */
public enum Language {
    ID,
    EN;

    /** @throws IllegalArgumentException if the tag is neither {@code id} nor {@code en} */
    public static Language of(String tag) {
        return switch (tag) {
            case "id" -> ID;
            case "en" -> EN;
            default -> throw new IllegalArgumentException("must be id or en");
        };
    }
}
