package org.petitions.starter.endpoints;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What was read to decide whether a request may be answered, handed on to what answers it, so that it is read once. It is handed on once: whoever
 * asks again wants it as it stands then.
 */
public final class HandedOn {
    private HandedOn() {}

    /** Hands it on; outside a request nobody waits for it. */
    public static void put(String key, Object read) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name(read.getClass(), key), read, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Takes it. */
    public static <T> Optional<T> take(Class<T> type, String key) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Optional.empty();
        }
        Object read = request.getAttribute(name(type, key), RequestAttributes.SCOPE_REQUEST);
        request.removeAttribute(name(type, key), RequestAttributes.SCOPE_REQUEST);
        return Optional.ofNullable(type.cast(read));
    }

    private static String name(Class<?> type, String key) {
        return type.getName() + " " + key;
    }
}
