package org.petitions.scenario.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body the JSON, an empty object where there was none
 * @param version the version of what was read ({@code ETag}), as it is sent back in {@code If-Match}
 */
public record ServiceResponse(int status, JsonNode body, Optional<String> version) {

    /** Whether it was done (2xx). */
    public boolean isDone() {
        return status / 100 == 2;
    }

    /** Whether it was refused with this problem code. */
    public boolean isProblem(String code) {
        return !isDone() && code.equals(body.path("code").asString(""));
    }

    /** One text field. */
    public String text(String field) {
        return body.path(field).asString("");
    }
}
