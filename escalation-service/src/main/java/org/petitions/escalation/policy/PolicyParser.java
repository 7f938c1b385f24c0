package org.petitions.escalation.policy;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the policy's YAML. */
public final class PolicyParser {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyParser() {}

    /** The policy cannot be used; the message names the line and the field. */
    public static final class InvalidPolicyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidPolicyException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads and checks a policy.
     *
     * @param yaml the file's text
     * @throws InvalidPolicyException when a line cannot be used
     */
    public static Policy parse(String yaml) {
        Policy policy;
        try {
            policy = YAML.readValue(yaml, Policy.class);
        } catch (JacksonException e) {
            throw new InvalidPolicyException("policy, " + place(e) + ": " + reason(e), e);
        }
        if (policy == null) {
            throw new InvalidPolicyException("policy, line 1: the file is empty", null);
        }
        return policy;
    }

    private static String place(JacksonException e) {
        String field = e.getPath().stream().map(PolicyParser::name).collect(Collectors.joining("."));
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return field.isEmpty() ? "line " + line : "line " + line + ", " + field;
    }

    private static String name(Reference step) {
        String property = step.getPropertyName();
        return property == null ? Integer.toString(step.getIndex()) : property;
    }

    /** A check of our own says it best; else Jackson's first line. */
    private static String reason(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return e.getOriginalMessage();
    }
}
