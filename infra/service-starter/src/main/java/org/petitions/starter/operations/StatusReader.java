package org.petitions.starter.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.starter.operations.ServiceStatus.PartHealth;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;

/** Looks at how this instance runs. */
final class StatusReader {
    private final Release release;
    private final HealthEndpoint health;
    private final FlowMeters flow;
    private final DeadLetterAccess deadLetters;
    private final List<StatusPart> parts;
    private final InstantSource machineClock;

    StatusReader(Release release, HealthEndpoint health, FlowMeters flow, DeadLetterAccess deadLetters,
            List<StatusPart> parts, InstantSource machineClock) {
        this.release = release;
        this.health = health;
        this.flow = flow;
        this.deadLetters = deadLetters;
        this.parts = List.copyOf(parts);
        this.machineClock = machineClock;
    }

    /**
     * What runs here.
     *
     * @param service its name
     * @param version its release
     * @param startedAt when it started
     */
    record Release(String service, String version, Instant startedAt) {}

    ServiceStatus read() {
        return new ServiceStatus(release.service(), release.version(), release.startedAt(), machineClock.instant(),
                components("", health.health()).toList(), flow.consumed(), flow.published(), flow.lag(),
                flow.outbox(), deadLetters.waiting().orElse(null),
                parts.stream().flatMap(part -> part.figures().stream()).toList());
    }

    private static Stream<PartHealth> components(String name, HealthDescriptor descriptor) {
        if (descriptor instanceof CompositeHealthDescriptor composite) {
            Map<String, HealthDescriptor> inner = composite.getComponents();
            return inner == null
                    ? Stream.empty()
                    : inner.entrySet().stream().flatMap(each -> components(each.getKey(), each.getValue()));
        }
        return Stream.of(new PartHealth(name, descriptor.getStatus().getCode()));
    }
}
