package org.petitions.notification.channel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * On parts of a channel, which is off without its settings. What it needs are the components of its settings record that have no
 * {@code @DefaultValue} and are not {@code @Nullable}: with none of them set the channel is off, with all of them it is on, and with
 * some the service does not start and names those that are missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnChannel.SettingsCondition.class)
public @interface ConditionalOnChannel {

    /** The channel's settings, a record with {@code @ConfigurationProperties}. */
    Class<? extends Record> value();

    /** Looks for the settings that a channel needs. */
    final class SettingsCondition implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, @Nullable Object> attributes = Objects
                    .requireNonNull(metadata.getAnnotationAttributes(ConditionalOnChannel.class.getName()));
            Class<?> settings = (Class<?>) Objects.requireNonNull(attributes.get("value"));
            List<String> needed = needed(settings);
            List<String> missing = needed.stream().filter(name -> !isSet(context.getEnvironment(), name)).toList();
            if (!missing.isEmpty() && missing.size() < needed.size()) {
                throw new StartupFailure("A channel is half configured; missing: " + String.join(", ", missing),
                        "Set them, or none of %s, which turns the channel off.".formatted(String.join(", ", needed)));
            }
            return missing.isEmpty();
        }

        private static List<String> needed(Class<?> settings) {
            String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
            return Arrays.stream(settings.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    // Spring's annotation for parameters stands on the record's constructor.
                    .filter(component -> Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                            .noneMatch(parameter -> parameter.getName().equals(component.getName())
                                    && parameter.isAnnotationPresent(DefaultValue.class)))
                    .map(component -> prefix + "." + component.getName().replaceAll("([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static boolean isSet(Environment environment, String name) {
            ConfigurationPropertyName property = ConfigurationPropertyName.of(name);
            for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
                var value = source.getConfigurationProperty(property);
                if (value != null && !value.getValue().toString().isBlank()
                        || source.containsDescendantOf(property) == ConfigurationPropertyState.PRESENT) {
                    return true;
                }
            }
            return false;
        }
    }
}
