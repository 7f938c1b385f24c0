package org.petitions.notification.channel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * On parts of a channel, which is off without its settings. What it needs are the components of its settings record that have no
 * {@code @DefaultValue} and are not {@code @Nullable}: with none of them set the channel is off, with all of them it is on, and with
 * some the service does not start and names those that are missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnChannelCondition.class)
public @interface ConditionalOnChannel {

    /** The channel's settings, a record with {@code @ConfigurationProperties}. */
    Class<? extends Record> value();
}
