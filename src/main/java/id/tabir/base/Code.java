package id.tabir.base;

/** The codes a refusal can carry, each with its HTTP status and a title (CONTRACT section 4). */
public enum Code {
    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid token is needed"),
    FORBIDDEN("forbidden", 403, "Not allowed for this role"),
    SUSPENDED("suspended", 403, "This staff member is suspended"),
    POLICY_UNACKNOWLEDGED("policy-unacknowledged", 403, "The current policy must be acknowledged first"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    TICKET_CLOSED("ticket-closed", 409, "The ticket is closed"),
    TICKET_CONFLICT("ticket-conflict", 409, "The ref is in use with other content"),
    TICKET_OPEN("ticket-open", 409, "The ticket is open"),
    LEGAL_HOLD("legal-hold", 409, "A legal hold keeps the content"),
    POLICY_CONFLICT("policy-conflict", 409, "The policy version is in use with other content"),
    SANCTION_CONFLICT("sanction-conflict", 409, "The sanction is in another state"),
    CASE_CONFLICT("case-conflict", 409, "The case is in another state, or in other hands"),
    REVEAL_CONFLICT("reveal-conflict", 409, "The reveal has been decided already"),
    CLIENT_ID_REUSED("client-id-reused", 409, "The clientId was used for another text"),
    ERASED("erased", 410, "The content was erased"),
    TOO_LARGE("too-large", 413, "Too large"),
    UNSUPPORTED_TYPE("unsupported-type", 415, "Unsupported content type"),
    CONTENT_BLOCKED("content-blocked", 422, "The message was blocked"),
    RATE_LIMITED("rate-limited", 429, "Too many requests"),
    INTERNAL("internal", 500, "Internal error"),
    UNAVAILABLE("unavailable", 503, "Temporarily unavailable");

    private final String word;
    private final int status;
    private final String title;

    Code(String word, int status, String title) {
        this.word = word;
        this.status = status;
        this.title = title;
    }

    public String word() {
        return word;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
