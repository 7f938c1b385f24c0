package org.petitions.starter.startup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;

/**
 * Says which setting is wrong, where it stands and what it should be, and never its value: any setting may be a credential or have one in
 * it (the key in a robot's address, the password in a database's). Spring Boot's own analyzers print the value, so this one comes before
 * them, and after our own refusals.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final String OURS = "org.petitions.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        BindValidationException invalid = findCause(rootFailure, BindValidationException.class);
        UnboundConfigurationPropertiesException unknown = findCause(rootFailure,
                UnboundConfigurationPropertiesException.class);
        List<String> faults = invalid != null
                ? faults(invalid)
                : unknown != null ? faults(unknown) : List.of(fault(rootFailure, cause));
        return analysis(String.join("\n    ", faults), cause);
    }

    static FailureAnalysis analysis(String faults, Throwable cause) {
        return new FailureAnalysis(
                "Settings are wrong (their values are not printed, they may be secrets):\n\n    " + faults,
                "Set them as docs/operations.md says.", cause);
    }

    private static List<String> faults(BindValidationException invalid) {
        ConfigurationPropertyName prefix = invalid.getValidationErrors().getName();
        return invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> (error instanceof org.springframework.validation.FieldError field
                        ? prefix + "." + field.getField()
                        : prefix) + " " + error.getDefaultMessage())
                .sorted().toList();
    }

    private static List<String> faults(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties().stream()
                .map(property -> property.getName() + " is not known" + origin(property)).sorted().toList();
    }

    private String fault(Throwable rootFailure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        String type = cause.getTarget().getType().toString();
        String reason = findCause(rootFailure, ConversionException.class) != null
                ? " cannot be read as " + type
                : " is refused" + ownReason(rootFailure);
        return cause.getName() + reason + origin(property);
    }

    /** A reason that stands in our own code names no value; that of a library may. */
    private static String ownReason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        boolean ours = Arrays.stream(deepest.getStackTrace()).limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith(OURS));
        return ours ? ": " + deepest.getMessage() : " (" + deepest.getClass().getSimpleName() + ")";
    }

    private static String origin(@Nullable ConfigurationProperty property) {
        return property == null || property.getOrigin() == null ? "" : ", from " + property.getOrigin();
    }
}
