package org.petitions.intake.registration;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.Channel;
import org.petitions.intake.form.FormFault;
import org.springframework.stereotype.Component;

/** Counts petitions registered by channel, and refused by reason: a form refused for two reasons counts under both. */
@Component
public class RegistrationMetrics {
    private final MeterRegistry meters;
    private final Map<Channel, Counter> registered = new EnumMap<>(Channel.class);

    RegistrationMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (Channel channel : Channel.values()) {
            registered.put(channel, Counter.builder("petitions.registered").description("petitions registered")
                    .tag("channel", channel.name()).register(meters));
        }
    }

    void registered(Channel channel) {
        requireNonNull(registered.get(channel), "each channel has a counter").increment();
    }

    /** Counts a refused form. */
    public void refused(List<FormFault> faults) {
        faults.stream().map(fault -> fault.code().code()).distinct().forEach(this::refused);
    }

    void refused(String reason) {
        Counter.builder("petitions.refused").description("forms refused").tag("reason", reason).register(meters)
                .increment();
    }
}
