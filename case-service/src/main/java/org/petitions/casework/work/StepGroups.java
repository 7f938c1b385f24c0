package org.petitions.casework.work;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.ClockKind;

/**
 * The steps that somebody may take now, by what they mean: the one for which a limit runs first, those that end or refuse something, and all others,
 * each in the order of the procedure.
 *
 * @param first by which the limit that ends first is kept; null where no limit waits for a step of the reader
 */
record StepGroups(@Nullable StepLink first, List<StepLink> others, List<StepLink> ending) {
    /** By which steps a limit is kept, or what comes before them; the one that keeps it first. */
    private static final Map<ClockKind, List<Step>> KEPT_BY = Map.ofEntries(
            Map.entry(ClockKind.DISPATCH, List.of(Step.DISPATCH)),
            Map.entry(ClockKind.ACCEPTANCE, List.of(Step.ACCEPT, Step.ISSUE_DOCUMENT)),
            Map.entry(ClockKind.HANDLING, List.of(Step.REPLY, Step.ACCEPT)),
            Map.entry(ClockKind.REPORT_UP, List.of(Step.REPORT_UP)),
            Map.entry(ClockKind.OBJECTION, List.of(Step.ALLOW_OBJECTION)),
            Map.entry(ClockKind.DISPUTE, List.of(Step.SETTLE_DISPUTE, Step.CLIMB_DISPUTE)),
            Map.entry(ClockKind.REPORT_BACK, List.of(Step.REPORT_BACK)),
            Map.entry(ClockKind.SETTLEMENT, List.of(Step.CLOSE)),
            Map.entry(ClockKind.MEASURE, List.of(Step.CARRY_OUT)),
            Map.entry(ClockKind.SUSPENSION, List.of(Step.RESUME)),
            Map.entry(ClockKind.REVIEW, List.of(Step.DECIDE_REVIEW)),
            Map.entry(ClockKind.REREVIEW, List.of(Step.DECIDE_REVIEW)),
            Map.entry(ClockKind.RETURN_VISIT, List.of(Step.VISIT)),
            Map.entry(ClockKind.CHARGE_FIRST_DEED, List.of(Step.RECORD_DEED)),
            Map.entry(ClockKind.CHARGE, List.of(Step.END_CHARGE)),
            Map.entry(ClockKind.CHARGE_FOLLOW_UP, List.of(Step.FINISH_FOLLOW_UP)));

    /** By these something ends, stands still or is refused. */
    private static final Set<Step> ENDING = EnumSet.of(Step.NOT_ACCEPT, Step.NOT_ACCEPT_BY_BUREAU,
            Step.REJECT_OBJECTION, Step.DECLINE_REDIRECT, Step.DECLINE_UNIT, Step.MERGE, Step.GUIDE_VISITOR,
            Step.TRANSFER_ELSEWHERE, Step.EXEMPT_NOTICE, Step.LEAD_ELSEWHERE, Step.REFUSE_EXTENSION, Step.SUSPEND,
            Step.RETURN_DRAFT, Step.FAIL_MEDIATION, Step.REFUSE_REVIEW, Step.CANCEL_HEARING, Step.RELEASE_LEADER,
            Step.END_CHARGE, Step.CLOSE, Step.TERMINATE_BY_LAW, Step.SUSPEND_PROCEDURE, Step.END_BY_AGREEMENT,
            Step.END_BY_HEARING, Step.END_WITH_RELIEF);

    /**
     * A step by its form.
     *
     * @param step that it takes, or that its draft is for
     */
    record Offered(Step step, StepLink link) {}

    /** @param limits those of the case that are open */
    static StepGroups of(List<Offered> offered, List<CaseLimit> limits) {
        Offered first = limits.stream().filter(limit -> limit.period() != null)
                .sorted(Comparator.comparing(limit -> Objects.requireNonNull(limit.period()).end()))
                .flatMap(limit -> keeping(limit.clock(), offered).stream()).findFirst().orElse(null);
        List<Offered> rest = offered.stream().filter(each -> !each.equals(first)).toList();
        return new StepGroups(first == null ? null : first.link(),
                links(rest.stream().filter(each -> !ENDING.contains(each.step()))),
                links(rest.stream().filter(each -> ENDING.contains(each.step()))));
    }

    private static Optional<Offered> keeping(ClockKind clock, List<Offered> offered) {
        return KEPT_BY.getOrDefault(clock, List.of()).stream()
                .flatMap(step -> offered.stream().filter(each -> each.step() == step)).findFirst();
    }

    private static List<StepLink> links(Stream<Offered> offered) {
        return offered.map(Offered::link).toList();
    }

    /** Whether the reader may take none. */
    public boolean isEmpty() {
        return first == null && others.isEmpty() && ending.isEmpty();
    }
}
