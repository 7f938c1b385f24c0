package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.PetitionEvent;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** After a correction (更正) every clock stands as if the petition had been recorded rightly from the start. */
class CorrectionProperties {
    private static final Duration FAR = Duration.ofDays(500);

    /** What of a registration decides about its clocks. */
    record Facts(Purpose purpose, Urgency urgency, @Nullable LocalDate receivedOn) {}

    @Property
    @Proves(article = 22, paragraph = 1, zh = "收到日期、目的、紧急程度登记有误的，更正后各项期限与自始正确登记的完全一致（复查发回后才更正为非求决的除外），误判的逾期予以撤销", en = "after a day of receipt, a purpose or an urgency was put right, every limit is as if it had been recorded so from the start (but where a review had sent back what then proves to be no claim), and a miss that never was is taken back")
    void a_corrected_petition_has_the_clocks_of_one_recorded_rightly_from_the_start(@ForAll("lives") RandomCase life,
            @ForAll("facts") Facts wrong, @ForAll("facts") Facts right, @ForAll Random random) {
        // What was a suggestion from the start is reviewed by nobody, so no review sends it back as a claim (Art. 35).
        Assume.that(
                right.purpose() == Purpose.CLAIM || life.events().stream().noneMatch(CorrectionProperties::isSentBack));
        List<PetitionEvent> rightly = withFacts(life, right);
        List<PetitionEvent> corrected = withFacts(life, wrong);
        int at = correctionIn(corrected, random);
        corrected.set(at, correction((CaseEvent) corrected.get(at), right));
        if (rightly.size() < corrected.size()) {
            rightly.add(correction((CaseEvent) corrected.get(at), null));
        }
        assertThat(essence(played(corrected))).isEqualTo(essence(played(rightly)));
    }

    @Property
    @Proves(article = 34, zh = "更正为建议意见的，已批准的延期不再计入期限", en = "no extension lengthens the limit of what proves to be a suggestion")
    void no_extension_lengthens_the_limit_of_what_proves_to_be_no_claim(@ForAll("lives") RandomCase life,
            @ForAll Urgency urgency, @ForAll Random random) {
        List<PetitionEvent> events = withFacts(life, new Facts(Purpose.CLAIM, urgency, null));
        int at = correctionIn(events, random);
        events.set(at, correction((CaseEvent) events.get(at), new Facts(Purpose.SUGGESTION, urgency, null)));
        ClockEngineDriver driver = played(events);
        assertThat(driver.clocks().open().values())
                .allSatisfy(clock -> assertThat(clock.standing().lengthenedBy()).isZero());
    }

    @Property
    void it_does_not_hang_on_the_order_or_the_number_in_which_corrections_arrive(@ForAll("lives") RandomCase life,
            @ForAll("facts") Facts wrong, @ForAll("facts") Facts once, @ForAll("facts") Facts twice,
            @ForAll Random random) {
        List<PetitionEvent> events = withFacts(life, wrong);
        int first = correctionIn(events, random);
        events.set(first, correction((CaseEvent) events.get(first), once));
        CaseEvent last = (CaseEvent) events.getLast();
        events.add(correction(SampleCaseEvents.corrected(last.version() + 1, shanghai(last.at().plusSeconds(3600)),
                CorrectedFields.NONE), twice));
        List<PetitionEvent> disordered = new ArrayList<>(events.subList(1, events.size()));
        disordered.add(events.getLast());
        Collections.shuffle(disordered, random);
        disordered.addFirst(events.getFirst());
        ClockEngineDriver inOrder = new ClockEngineDriver().jumpsTo(events.getLast().at());
        events.forEach(inOrder::arrives);
        ClockEngineDriver outOfOrder = new ClockEngineDriver().jumpsTo(events.getLast().at());
        disordered.forEach(outOfOrder::arrives);
        Instant far = events.getLast().at().plus(FAR);
        assertThat(essence(outOfOrder.until(far))).isEqualTo(essence(inOrder.until(far)));
    }

    /** What a correction leaves: whether it is urgent, and whether anybody but the accused may get its report. */
    record Report(boolean urgent, boolean anybodyLeft) {}

    @Property
    @Proves(article = 25, paragraph = 1, zh = "紧急程度和被检举控告人几经更正的，只要仍属紧急且有可以报告的机关，报告期限就在计算", en = "however often the urgency and whom it accuses are put right: while it is urgent and anybody may get the report, its hours run")
    void the_report_is_owed_whenever_it_is_urgent_and_anybody_may_get_it(
            @ForAll @Size(min = 1, max = 8) List<@From("reports") Report> corrections, @ForAll boolean urgentFirst) {
        ClockEngineDriver driver = new ClockEngineDriver().happens(ClockEngineDriver.registered("2026-03-02T09:00",
                urgentFirst ? Urgency.URGENT : Urgency.ORDINARY, null))
                .happens(ClockEngineDriver.opened("2026-03-02T09:01"));
        Report stands = new Report(urgentFirst, true);
        long version = 1;
        for (Report next : corrections) {
            version++;
            driver.happens(reported(version, "2026-03-02T09:1" + version, stands, next));
            stands = next;
            assertThat(driver.open(ClockKind.REPORT_UP) != null).as("%s", stands)
                    .isEqualTo(next.urgent() && next.anybodyLeft());
        }
        OpenClock owed = driver.open(ClockKind.REPORT_UP);
        if (owed != null) {
            assertThat(owed.alerts()).as("told at the start").anyMatch(RaisedAlert::isOpen);
        }
    }

    /** As case-service tells it: of what is urgent before and after, only who may get the report changes whether it is owed. */
    private static CaseEvent reported(long version, String shanghai, Report before, Report after) {
        Boolean owed = null;
        if (after.urgent() && !after.anybodyLeft()) {
            owed = false;
        } else if (after.urgent() && before.urgent() && !before.anybodyLeft()) {
            owed = true;
        }
        RegistrationCorrected one = (RegistrationCorrected) SampleCaseEvents.corrected(version, shanghai,
                new CorrectedFields(null, after.urgent() ? Urgency.URGENT : Urgency.ORDINARY, null, null, null));
        return one.withReportOwed(owed);
    }

    @Provide
    Arbitrary<Report> reports() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false)).as(Report::new);
    }

    private static boolean isSentBack(PetitionEvent event) {
        return event instanceof ReviewDecided decided && decided.outcome() == ReviewOutcome.SENT_BACK;
    }

    private static ClockEngineDriver played(List<PetitionEvent> events) {
        ClockEngineDriver driver = new ClockEngineDriver();
        events.forEach(event -> driver.until(event.at()).happens(event));
        return driver.until(events.getLast().at().plus(FAR));
    }

    /**
     * The limits that are open, and the misses that stand; how often a limit was said to be missed is no matter, nor whom what was left behind
     * is told on to: that is said as the steps are read, and no limit.
     */
    private static Map<String, Set<String>> essence(ClockEngineDriver driver) {
        Set<String> open = new TreeSet<>();
        driver.clocks().limits().forEach(clock -> open.add(
                clock.id() + " " + clock.unit() + " from " + clock.plan().from() + " to " + clock.end() + " "
                        + clock.isMissed()));
        Map<String, String> misses = new TreeMap<>();
        for (EscalationEvent event : driver.everything()) {
            switch (event) {
                case LimitMissed missed -> misses.put(missed.id(),
                        missed.clock() + "." + missed.clockKey() + " " + missed.unit());
                case LimitMissTakenBack back -> misses.remove(back.missedId());
                default -> {
                    // no miss
                }
            }
        }
        return Map.of("open", open, "missed", new TreeSet<>(misses.values()));
    }

    private static List<PetitionEvent> withFacts(RandomCase life, Facts facts) {
        List<PetitionEvent> events = new ArrayList<>(life.events());
        PetitionRegistered one = (PetitionRegistered) events.getFirst();
        events.set(0, new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), facts.purpose(), false, null, facts.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, List.of(), null, facts.receivedOn()));
        // What the unit received itself arrived when it was received, as that was recorded.
        events.replaceAll(event -> event instanceof CaseEvent.Dispatched sent && sent.kind() == DispatchKind.DIRECT
                && sent.version() == 2
                        ? new CaseEvent.Dispatched(sent.petitionId(), 2, sent.at(), sent.unit(), sent.kind(),
                                ((PetitionRegistered) events.getFirst()).receivedAt())
                        : event);
        return events;
    }

    /** Where a step puts something right: one of the life's own, or one at its end. */
    private static int correctionIn(List<PetitionEvent> events, Random random) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof RegistrationCorrected) {
                own.add(i);
            }
        }
        if (own.isEmpty()) {
            PetitionEvent last = events.getLast();
            long version = last instanceof CaseEvent step ? step.version() : 0;
            events.add(SampleCaseEvents.corrected(version + 1, shanghai(last.at().plusSeconds(3600)),
                    CorrectedFields.NONE));
            return events.size() - 1;
        }
        return own.get(random.nextInt(own.size()));
    }

    private static CaseEvent correction(CaseEvent at, @Nullable Facts right) {
        return SampleCaseEvents.corrected(at.version(), shanghai(at.at()),
                right == null
                        ? CorrectedFields.NONE
                        : new CorrectedFields(right.purpose(), right.urgency(), null, null,
                                right.receivedOn() == null ? LocalDate.of(2026, 1, 5) : right.receivedOn()));
    }

    private static String shanghai(Instant at) {
        return at.atZone(LegalCalendar.ZONE).toLocalDateTime().toString();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(Arbitraries.of(Purpose.CLAIM, Purpose.SUGGESTION), Arbitraries.of(Urgency.class),
                Arbitraries.integers().between(0, 40)
                        .map(ago -> ago == 0 ? null : LocalDate.of(2026, 1, 5).minusDays(ago)).injectNull(0.2))
                .as(Facts::new);
    }

    @Provide
    Arbitrary<RandomCase> lives() {
        return Arbitraries.integers().between(1, 14).flatMap(steps -> Combinators
                .combine(Arbitraries.integers().between(0, 999).list().ofSize(steps),
                        Arbitraries.integers().between(1, 900).list().ofSize(steps), Arbitraries.of(Urgency.class))
                .as((choices, hours, urgency) -> RandomCase.simulate(choices, hours, ClockEngineDriver.UNIT, urgency)));
    }
}
