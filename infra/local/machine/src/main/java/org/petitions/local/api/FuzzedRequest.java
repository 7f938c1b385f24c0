package org.petitions.local.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of which one thing is odd.
 *
 * @param target path and query, encoded
 * @param headers by name
 * @param body {@code null} where the operation takes none
 * @param field the field of the body that is odd, as {@code a.b}; {@code null} where it is something else
 * @param odd what is odd, shortened
 */
record FuzzedRequest(String method, String target, Map<String, String> headers, @Nullable String body,
        @Nullable String field, String odd) {

    @Override
    public String toString() {
        return method + " " + (target.length() > 160 ? target.substring(0, 160) + "…" : target) + " with " + odd;
    }
}
