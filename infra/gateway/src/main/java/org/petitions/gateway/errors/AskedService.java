package org.petitions.gateway.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Remembers with a request that a service was asked, so that nobody says later on that nothing was done. */
public final class AskedService {
    private static final String NAME = AskedService.class.getName();

    private AskedService() {}

    /** From now on it may have done what was asked. */
    public static void remember(HttpServletRequest request, Part part) {
        request.setAttribute(NAME, part);
    }

    /** It was not reached. */
    public static void forget(HttpServletRequest request) {
        request.removeAttribute(NAME);
    }

    static Optional<Part> of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Part part ? Optional.of(part) : Optional.empty();
    }
}
