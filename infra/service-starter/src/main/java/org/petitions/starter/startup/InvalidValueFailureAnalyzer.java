package org.petitions.starter.startup;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** As {@link SettingFailureAnalyzer}, for settings that Spring Boot looks at before it binds them, such as a port. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class InvalidValueFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfigurationPropertyValueException cause) {
        return SettingFailureAnalyzer.analysis(cause.getName() + " has a value that cannot be used", cause);
    }
}
