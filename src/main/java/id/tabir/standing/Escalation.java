package id.tabir.standing;

/**
 * When repeated warnings propose the next step, a suspension, by themselves.
 *
 * @param warnings so many confirmed ones within the period; 0: never
 * @param period ISO 8601
 */
public record Escalation(int warnings, String period) {}
