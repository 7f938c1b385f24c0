package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.Urgency;

/** No clock is lost and none is doubled, whatever the procedure does, however the events arrive, whoever answers. */
class ClockEngineProperties {
    /** Longer than any clock runs and climbs. A desk is called again and again for ever, so that a life needs an end. */
    private static final Duration FAR = Duration.ofDays(500);

    @Property
    void a_clock_runs_exactly_while_its_act_is_awaited(@ForAll("lives") RandomCase life) {
        ClockEngineDriver driver = new ClockEngineDriver();
        for (PetitionEvent event : life.events()) {
            driver.until(event.at()).happens(event);
        }
        assertThat(driver.clocks().limits().stream().map(OpenClock::id).collect(Collectors.toSet()))
                .isEqualTo(life.awaited());
    }

    @Property
    void events_in_any_order_and_any_number_of_times_end_in_the_same_clocks(@ForAll("lives") RandomCase life,
            @ForAll Random random) {
        ClockEngineDriver inOrder = new ClockEngineDriver();
        life.events().forEach(inOrder::happens);
        List<PetitionEvent> disordered = new ArrayList<>(life.events());
        disordered.addAll(life.events().subList(0, random.nextInt(life.events().size() + 1)));
        Collections.shuffle(disordered, random);
        ClockEngineDriver outOfOrder = new ClockEngineDriver();
        disordered.forEach(outOfOrder::happens);
        assertThat(essence(outOfOrder)).isEqualTo(essence(inOrder));
    }

    @Property
    void whether_a_limit_was_missed_never_hangs_on_when_we_looked(@ForAll("lives") RandomCase life) {
        ClockEngineDriver watching = new ClockEngineDriver();
        life.events().forEach(event -> watching.until(event.at()).happens(event));
        watching.until(far(life));
        ClockEngineDriver catchingUp = new ClockEngineDriver().jumpsTo(life.events().getLast().at());
        life.events().forEach(catchingUp::arrives);
        catchingUp.until(far(life));
        assertThat(missed(catchingUp.everything())).isEqualTo(missed(watching.everything()));
    }

    @Property
    void no_alert_is_raised_twice_and_every_withdrawn_one_was_raised(@ForAll("lives") RandomCase life,
            @ForAll("answers") LeaderResponses answers) {
        List<EscalationEvent> published = live(life, answers);
        assertThat(published).extracting(EscalationEvent::id).doesNotHaveDuplicates();
        Set<String> raised = published.stream().filter(event -> !(event instanceof AlertWithdrawn))
                .map(EscalationEvent::id).collect(Collectors.toSet());
        assertThat(published).filteredOn(AlertWithdrawn.class::isInstance)
                .allMatch(event -> raised.contains(((AlertWithdrawn) event).alertId()));
    }

    @Property
    void no_post_is_told_twice_in_one_climb_and_nobody_complained_of_ever(@ForAll("lives") RandomCase life,
            @ForAll("answers") LeaderResponses answers) {
        List<AlertRaised> raised = live(life, answers).stream().filter(AlertRaised.class::isInstance)
                .map(AlertRaised.class::cast).toList();
        assertThat(raised).noneMatch(alert -> alert.post().equals(life.complainedOf())
                || alert.post().startsWith(life.complainedOf() + "."));
        Map<String, List<String>> climbs = raised.stream().filter(alert -> alert.acknowledgeBy() != null)
                .collect(Collectors.groupingBy(alert -> alert.alertId().substring(0, alert.alertId().lastIndexOf(':')),
                        Collectors.mapping(AlertRaised::post, Collectors.toList())));
        assertThat(climbs.values()).allSatisfy(posts -> assertThat(posts).doesNotHaveDuplicates());
    }

    @Property
    void who_stands_aside_is_told_nothing_from_then_on_and_keeps_no_alert_open(@ForAll("lives") RandomCase life) {
        ClockEngineDriver driver = new ClockEngineDriver();
        life.events().forEach(event -> driver.until(event.at()).happens(event));
        driver.until(far(life));
        List<AlertRaised> raised = driver.published().stream().filter(AlertRaised.class::isInstance)
                .map(AlertRaised.class::cast).toList();
        for (PetitionEvent event : life.events()) {
            if (event instanceof HandlingEvent.Recused recused) {
                assertThat(raised).noneMatch(
                        alert -> alert.post().equals(recused.official()) && alert.at().isAfter(recused.at()));
                assertThat(driver.clocks().open().values()).flatExtracting(OpenClock::alerts)
                        .noneMatch(alert -> alert.post().equals(recused.official()) && alert.isOpen());
            }
        }
    }

    @Property
    @Proves(article = 40, paragraph = 1, zh = "逾期必有人知悉，并逐级提醒直至值班室", en = "every missed limit is told to someone and climbs up to the duty desk")
    void every_missed_limit_is_told_to_someone_and_climbs_to_the_desk(
            @ForAll("lives") RandomCase life, @ForAll("answers") LeaderResponses answers) {
        ClockEngineDriver driver = new ClockEngineDriver();
        answers.vacant().forEach(driver::vacant);
        life.events().forEach(event -> driver.until(event.at()).happens(event));
        driver.until(far(life));
        assertThat(driver.clocks().open().values())
                .allMatch(clock -> clock.phase() instanceof ClockPhase.LadderExhausted || clock.isPaused());
        List<EscalationEvent> published = driver.published();
        assertThat(published).filteredOn(LimitMissed.class::isInstance).allSatisfy(missed -> assertThat(published)
                .anyMatch(event -> event.id().startsWith(missed.id().replace(":missed:", ":") + ":")));
    }

    @Property
    void no_missed_limit_is_silent_before_the_act_whoever_acknowledges_what_in_whatever_order(
            @ForAll("lives") RandomCase life, @ForAll("answers") LeaderResponses answers) {
        ClockEngineDriver driver = new ClockEngineDriver();
        answers.vacant().forEach(driver::vacant);
        Random random = new Random(answers.seed());
        List<EscalationEvent> all = new ArrayList<>();
        for (PetitionEvent event : life.events()) {
            driver.until(event.at()).happens(event);
            answer(driver, all, answers, random);
            assertNothingMissedIsSilent(driver);
        }
        Collections.shuffle(all, random);
        for (EscalationEvent event : all) {
            driver.arrives(ClockEngineDriver.acknowledged(event.id().replace(ClockEngineDriver.PETITION + ":", ""),
                    driver.now()));
            assertNothingMissedIsSilent(driver);
        }
    }

    /** The longest the policy lets pass: three working days, across the longest holiday and what no notice has settled yet. */
    private static void assertNothingMissedIsSilent(ClockEngineDriver driver) {
        Instant latest = driver.now().plus(Duration.ofDays(31));
        assertThat(driver.clocks().open().values()).filteredOn(OpenClock::isMissed)
                .allSatisfy(clock -> assertThat(clock.dueAt()).isNotNull().isBeforeOrEqualTo(latest));
    }

    @Property
    void firing_what_is_not_due_does_nothing(@ForAll("lives") RandomCase life) {
        ClockEngineDriver driver = new ClockEngineDriver();
        life.events().forEach(driver::happens);
        Instant before = driver.clocks().due().values().stream().min(Instant::compareTo).map(due -> due.minusMillis(1))
                .orElse(driver.now());
        for (ClockId id : driver.clocks().open().keySet()) {
            ClockDecision decision = ClockEngine.onDue(driver.clocks(), id, before, ClockEngineDriver.RULES);
            assertThat(decision.clocks()).isEqualTo(driver.clocks());
            assertThat(decision.events()).isEmpty();
        }
    }

    @Property
    void an_event_that_arrives_again_at_any_later_time_changes_nothing(@ForAll("lives") RandomCase life,
            @ForAll Random random) {
        ClockEngineDriver driver = new ClockEngineDriver();
        List<PetitionEvent> past = new ArrayList<>();
        for (PetitionEvent event : life.events()) {
            driver.until(event.at()).happens(event);
            past.add(event);
            PetitionClocks before = driver.clocks();
            driver.published();
            driver.arrives(past.get(random.nextInt(past.size())));
            assertThat(driver.clocks()).isEqualTo(before);
            assertThat(driver.published()).isEmpty();
        }
    }

    @Property
    void while_days_are_not_counted_nobody_is_warned_and_no_limit_is_missed(@ForAll("lives") RandomCase life) {
        ClockEngineDriver driver = new ClockEngineDriver();
        life.events().forEach(event -> driver.until(event.at()).happens(event));
        List<EscalationEvent> asked = driver.published().stream().filter(event -> event instanceof LimitMissed
                || event instanceof AlertRaised alert && alert.reason() == AlertReason.LIMIT_NEAR).toList();
        assertThat(asked)
                .allSatisfy(event -> assertThat(life.pauses()).noneMatch(pause -> pause.clock() == event.clock()
                        && event.at().isAfter(pause.start()) && event.at().isBefore(pause.over())));
    }

    @Property
    void days_not_counted_put_off_the_end_and_an_extension_does_too(@ForAll("lives") RandomCase life) {
        ClockEngineDriver driver = new ClockEngineDriver();
        life.events().forEach(driver::happens);
        assertThat(driver.clocks().open().values()).allSatisfy(clock -> {
            Duration more = Duration.between(clock.plan().expiry().at(), clock.end());
            assertThat(more).isGreaterThanOrEqualTo(Duration.ZERO);
            if (clock.standing().lengthenedBy() == 0 && clock.standing().paused().isEmpty()) {
                assertThat(more).isZero();
            }
        });
    }

    /** Lives a life through to the end with people who answer, or don't. */
    private static List<EscalationEvent> live(RandomCase life, LeaderResponses answers) {
        ClockEngineDriver driver = new ClockEngineDriver();
        answers.vacant().forEach(driver::vacant);
        List<EscalationEvent> all = new ArrayList<>();
        Random random = new Random(answers.seed());
        List<PetitionEvent> events = life.events();
        for (PetitionEvent event : events) {
            driver.until(event.at()).happens(event);
            answer(driver, all, answers, random);
        }
        for (int i = 0; i < 8; i++) {
            driver.until(driver.now().plus(Duration.ofDays(20)));
            answer(driver, all, answers, random);
            events.forEach(driver::arrives);
        }
        driver.until(far(life));
        all.addAll(driver.published());
        return all;
    }

    private static void answer(ClockEngineDriver driver, List<EscalationEvent> all, LeaderResponses answers,
            Random random) {
        for (EscalationEvent event : driver.published()) {
            all.add(event);
            if (event instanceof AlertRaised alert) {
                String id = alert.alertId().replace(ClockEngineDriver.PETITION + ":", "");
                int chance = random.nextInt(100);
                PetitionEvent reply = chance < answers.acknowledging()
                        ? ClockEngineDriver.acknowledged(id, driver.now())
                        : ClockEngineDriver.unreachable(id, driver.now());
                if (chance < answers.acknowledging() + answers.unreachable()) {
                    driver.arrives(reply);
                    driver.arrives(reply);
                }
            }
        }
    }

    private static Instant far(RandomCase life) {
        return life.events().getLast().at().plus(FAR);
    }

    /** The misses that stand: what was said while the step that had ended the limit was not known yet is taken back. */
    private static Set<String> missed(List<EscalationEvent> published) {
        Set<String> takenBack = published.stream().filter(LimitMissTakenBack.class::isInstance)
                .map(event -> ((LimitMissTakenBack) event).missedId()).collect(Collectors.toSet());
        return published.stream().filter(LimitMissed.class::isInstance).map(EscalationEvent::id)
                .filter(id -> !takenBack.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> essence(ClockEngineDriver driver) {
        return driver.clocks().limits().stream()
                .map(clock -> clock.id() + " " + clock.plan() + " " + clock.standing())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How people answer: percent of alerts acknowledged at once, percent out of reach, and posts nobody holds. */
    record LeaderResponses(int acknowledging, int unreachable, Set<String> vacant, long seed) {}

    @Provide
    Arbitrary<RandomCase> lives() {
        Arbitrary<Integer> hours = Arbitraries.oneOf(Arbitraries.integers().between(0, 24 * 5),
                Arbitraries.integers().between(0, 24 * 90));
        Arbitrary<String> complainedOf = Arbitraries.of("431222-CIVIL", "431222-HRSS", "431222.county-leader",
                "431222-PB.head");
        return Combinators.combine(Arbitraries.integers().between(0, 999).list().ofMinSize(0).ofMaxSize(14),
                hours.list().ofSize(14), complainedOf, Arbitraries.of(Urgency.class)).as(RandomCase::simulate);
    }

    @Provide
    Arbitrary<LeaderResponses> answers() {
        Arbitrary<Set<String>> vacant = Arbitraries.of("431222-HRSS.head", "431222-PB.head", "431222.county-leader",
                "431200.city-leader", "431200.principal-leader").set().ofMaxSize(5);
        return Combinators.combine(Arbitraries.integers().between(0, 50), Arbitraries.integers().between(0, 50), vacant,
                Arbitraries.longs()).as(LeaderResponses::new);
    }
}
