package id.tabir.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as a good token says.
 *
 * @param sub the person's id on the platform
 * @param chat the only ticket the token is good for, or null for all of the person's
 */
public record Caller(Role role, String sub, @Nullable String chat, Instant expiresAt) {}
