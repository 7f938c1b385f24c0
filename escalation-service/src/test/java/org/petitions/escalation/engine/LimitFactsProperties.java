package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitHandedOver;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitResumed;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.Urgency;

/** Who reads the published limits knows what the clocks know; and what they come to in the end hangs on the acts' own times alone. */
class LimitFactsProperties {
    /** Longer than any act is delayed, 300 days and its place among the others, and any limit runs. */
    private static final Duration FAR = Duration.ofDays(600);

    /** A limit as a reader has it who knows nothing but the events. */
    private record Known(String unit, Instant end, @Nullable LocalDate pausedFrom) {}

    @Property
    void a_reader_of_the_facts_knows_every_open_limit_as_it_stands(@ForAll("cases") RandomCase life) {
        ClockEngineDriver story = new ClockEngineDriver();
        for (PetitionEvent event : life.events()) {
            story.until(event.at()).happens(event);
            assertThat(known(story.everything())).isEqualTo(standing(story));
        }
    }

    @Property
    void the_facts_of_a_limit_are_numbered_without_gaps_and_each_is_told_once(@ForAll("cases") RandomCase life,
            @ForAll Random random) {
        List<EscalationEvent> told = delayed(life, random).everything();
        assertThat(told).extracting(EscalationEvent::id).doesNotHaveDuplicates();
        Map<String, Integer> latest = new HashMap<>();
        for (EscalationEvent event : told) {
            if (event instanceof LimitEvent limit) {
                assertThat(limit.revision()).isEqualTo(latest.merge(limit.limitId(), 1, Integer::sum));
                assertThat(limit instanceof LimitSet).isEqualTo(limit.revision() == 1);
            }
        }
    }

    @Property
    void the_parts_of_a_period_add_up_to_its_last_day(@ForAll("cases") RandomCase life) {
        ClockEngineDriver story = new ClockEngineDriver();
        life.events().forEach(event -> story.until(event.at()).happens(event));
        for (EscalationEvent event : story.everything()) {
            LimitPeriod period = event instanceof LimitSet set
                    ? set.period()
                    : event instanceof LimitMoved moved ? moved.period() : null;
            Integer amount = period == null ? null : period.amount();
            if (period != null && amount != null && !period.counted().name().equals("HOURS")) {
                assertThat(period.restDays()).isBetween(0, 12);
                assertThat(period.startDay().plusDays(
                        amount + period.extendedBy() + period.pausedDays() + period.restDays()))
                        .isEqualTo(period.lastDay());
            }
        }
    }

    @Property
    void whatever_the_order_and_delay_of_arrival_the_account_hangs_on_the_acts_own_times_alone(
            @ForAll("cases") RandomCase life, @ForAll Random random) {
        ClockEngineDriver punctual = new ClockEngineDriver();
        life.events().forEach(event -> punctual.until(event.at()).happens(event));
        punctual.until(far(life));
        assertThat(account(delayed(life, random).everything())).isEqualTo(account(punctual.everything()));
    }

    /** Dead letters put back: no order is kept at all, and most acts become known when their clocks have long ended. */
    @Property
    void nor_does_it_hang_on_the_order_in_which_the_acts_of_one_service_arrive(@ForAll("cases") RandomCase life,
            @ForAll Random random) {
        ClockEngineDriver punctual = new ClockEngineDriver();
        life.events().forEach(event -> punctual.until(event.at()).happens(event));
        punctual.until(far(life));
        List<Arrival> arrivals = new ArrayList<>();
        for (PetitionEvent event : life.events()) {
            for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
                arrivals.add(new Arrival(event.at().plus(Duration.ofHours(random.nextInt(24 * 300))), event));
            }
        }
        ClockEngineDriver story = new ClockEngineDriver();
        arrivals.stream().sorted(Comparator.comparing(Arrival::at))
                .forEach(arrival -> story.until(arrival.at()).arrives(arrival.event()));
        assertThat(account(story.until(far(life)).everything())).isEqualTo(account(punctual.everything()));
        assertThat(story.clocks().limits()).extracting(OpenClock::id)
                .isEqualTo(punctual.clocks().limits().stream().map(OpenClock::id).toList());
    }

    private static Instant far(RandomCase life) {
        return life.events().getLast().at().plus(FAR);
    }

    private record Arrival(Instant at, PetitionEvent event) {}

    /** Each service publishes in its own order, however late, and some of it twice; between two arrivals time goes on and clocks fire. */
    private static ClockEngineDriver delayed(RandomCase life, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        Map<Boolean, Instant> latest = new HashMap<>();
        int intakeDelay = random.nextInt(300);
        int caseDelay = random.nextInt(300);
        for (PetitionEvent event : life.events()) {
            boolean intake = event instanceof IntakeEvent;
            Instant sent = event.at()
                    .plus(Duration.ofHours(24L * random.nextInt((intake ? intakeDelay : caseDelay) + 1)));
            Instant arrives = latest.merge(intake, sent, (a, b) -> a.isAfter(b) ? a : b);
            arrivals.add(new Arrival(arrives, event));
            if (random.nextInt(4) == 0) {
                arrivals.add(new Arrival(arrives, event));
            }
        }
        ClockEngineDriver story = new ClockEngineDriver();
        arrivals.stream().sorted(Comparator.comparing(Arrival::at))
                .forEach(arrival -> story.until(arrival.at()).arrives(arrival.event()));
        return story.until(far(life));
    }

    /**
     * What stands in the end: who missed which limit, and when what was met or ended, late or not. A limit is named by the step that
     * started it: how many came before it is known only in time.
     */
    private static Set<String> account(List<EscalationEvent> events) {
        Map<String, String> limits = new HashMap<>();
        Map<String, String> account = new TreeMap<>();
        for (EscalationEvent event : events) {
            switch (event) {
                case LimitSet set -> limits.put(set.limitId(), set.clock() + " " + set.clockKey() + " " + set.step());
                case LimitMissed missed -> account.put(missed.id(), "missed " + limits.get(LimitEvent.limitId(
                        missed.petitionId(), missed.clock(), missed.clockKey(), missed.occurrence())) + " "
                        + missed.unit() + " " + missed.dueAt());
                case LimitMissTakenBack takenBack -> assertThat(account.remove(takenBack.missedId())).isNotNull();
                case LimitMet met -> account.put(met.limitId(), "met " + limits.get(met.limitId()) + " " + met.unit()
                        + " " + met.late() + " " + met.metAt() + " " + met.lastDay());
                case LimitEnded ended -> account.put(ended.limitId(), "ended " + limits.get(ended.limitId()) + " "
                        + ended.unit() + " " + ended.late() + " " + ended.endedAt() + " " + ended.reason());
                default -> {
                    // on the way
                }
            }
        }
        return new TreeSet<>(account.values());
    }

    private static Map<String, Known> known(List<EscalationEvent> events) {
        Map<String, Known> known = new TreeMap<>();
        for (EscalationEvent event : events) {
            if (event instanceof LimitEvent limit) {
                known.compute(limit.limitId(), (_, was) -> read(was, limit));
            }
        }
        return known;
    }

    private static @Nullable Known read(@Nullable Known was, LimitEvent event) {
        if (event instanceof LimitSet set) {
            return new Known(set.unit(), set.period().end(), null);
        }
        if (was == null) {
            throw new AssertionError("nothing was set before " + event.id());
        }
        return switch (event) {
            case LimitMoved moved -> new Known(was.unit(), moved.period().end(), was.pausedFrom());
            case LimitHandedOver handed -> new Known(handed.unit(), was.end(), was.pausedFrom());
            case LimitPaused paused -> new Known(was.unit(), was.end(), paused.from());
            case LimitResumed _ -> new Known(was.unit(), was.end(), null);
            case LimitMet _,LimitEnded _ -> null;
            case LimitMissTakenBack _,LimitSet _ -> was;
        };
    }

    private static Map<String, Known> standing(ClockEngineDriver story) {
        Map<String, Known> standing = new TreeMap<>();
        for (OpenClock clock : story.clocks().limits()) {
            String key = clock.id().key().isEmpty() ? null : clock.id().key();
            standing.put(LimitEvent.limitId(ClockEngineDriver.PETITION, clock.kind(), key, clock.occurrence()),
                    new Known(clock.unit(), clock.end(), clock.standing().pausedFrom()));
        }
        return standing;
    }

    @Provide
    Arbitrary<RandomCase> cases() {
        Arbitrary<Integer> hours = Arbitraries.oneOf(Arbitraries.integers().between(0, 24 * 5),
                Arbitraries.integers().between(0, 24 * 90));
        return Combinators.combine(Arbitraries.integers().between(0, 999).list().ofMinSize(0).ofMaxSize(14),
                hours.list().ofSize(14), Arbitraries.of("431222-CIVIL", "431222.county-leader"),
                Arbitraries.of(Urgency.class)).as(RandomCase::simulate);
    }
}
