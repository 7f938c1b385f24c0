package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.casework.procedure.handling.AcceptanceRules;
import org.petitions.casework.procedure.handling.CommitmentRules;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.handling.SuspensionRules;
import org.petitions.casework.procedure.routing.CorrectionRules;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.UrgentMatterRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.HandlingEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.RoutingEvent;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.UnitId;

/** What holds for every petition and every order of commands, legal or not. */
class ProcedureProperties extends ProcedureTrials {
    @Property
    void replaying_the_events_gives_the_state(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();

        assertThat(Procedure.replay(trial.matter(), scripted.events())).isEqualTo(scripted.state());
    }

    @Property
    void versions_have_no_gap(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();

        assertThat(scripted.events()).extracting(CaseEvent::version)
                .isEqualTo(LongStream.rangeClosed(1, scripted.events().size()).boxed().toList());
        assertThat(scripted.state().version()).isEqualTo(scripted.events().size());
    }

    @Property
    @Proves(article = 30, paragraph = 3, zh = "被检举控告的人员和单位看不到事项，也收不到任何通知", en = "the accused gets neither the case nor any event of it")
    void the_accused_gets_no_event_and_no_case(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();
        CaseState state = CaseState.registered(trial.matter());

        for (int i = 0; i < scripted.events().size(); i++) {
            CaseEvent event = scripted.events().get(i);
            // Who proves to be accused is so from that step on.
            CaseMatter matter = state.matter();
            state = Procedure.evolve(state, event);
            if (event instanceof CaseEvent.Dispatched sent) {
                assertThat(matter.accused()).doesNotContain(sent.unit());
                if (sent.helpers() != null) {
                    assertThat(sent.helpers()).noneMatch(matter::accuses);
                }
            }
            if (event instanceof UrgentMatterEvent.ReportedUp up) {
                assertThat(matter.accuses(up.to())).isFalse();
            }
            // What a unit had accepted before anybody knew, and what is taken up again, the bureau has by the same decision.
            boolean leaves = i + 1 < scripted.events().size()
                    && scripted.events().get(i + 1) instanceof RoutingEvent.TakenBack;
            assertThat(!leaves && SuccessionRules.isWithAccused(state)).as("with the accused after %s", event)
                    .isFalse();
        }
    }

    /**
     * Only that somebody stands aside is said by name, and that is not who is accused: the bureau says it of whom it wants. A correction carries
     * whom the petition is against in fields of their own, as the registration does, so that no alert reaches them; nothing else of it does,
     * nor what the case's record says of it.
     */
    @Property
    void article_30_no_event_of_an_accusation_names_the_accused(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();

        CaseState state = CaseState.registered(trial.matter());
        for (CaseEvent event : scripted.events()) {
            CaseState before = state;
            state = Procedure.evolve(state, event);
            boolean found = !before.matter().equals(trial.matter()) && before.unit() != null
                    && before.matter().accuses(before.unit());
            // That they were in charge was told before they were accused, and whoever keeps their days has to hear that those are over.
            boolean released = event instanceof ChargeEvent.LeaderReleased;
            if (!(event instanceof HandlingEvent.Recused) && !found && !released) {
                String said = event instanceof RegistrationCorrected corrected
                        ? besidesWhomItIsAgainst(corrected)
                        : event.toString();
                // Another post of the same rung begins like it: 431222.county-leader-2.
                assertThat(before.matter().accused()).noneMatch(
                        accused -> Pattern.compile(Pattern.quote(accused) + "(?!-\\d)").matcher(said).find());
            }
        }
    }

    private static String besidesWhomItIsAgainst(RegistrationCorrected event) {
        CorrectedFields before = withoutThem(event.before());
        CorrectedFields after = withoutThem(event.after());
        return new RegistrationCorrected(event.petitionId(), event.version(), event.at(), event.office(),
                event.correctedBy(), event.bureau(), before, after, event.particulars(), event.reporter(),
                event.notice(), null, event.reportOwed()).toString()
                + new CorrectionRules.Change(event.before(), event.after(), event.particulars()).told();
    }

    private static CorrectedFields withoutThem(CorrectedFields fields) {
        return new CorrectedFields(fields.purpose(), fields.urgency(), fields.category(), fields.division(),
                fields.receivedOn(), fields.matters(), fields.subcategory(), fields.identity(), fields.persons(),
                fields.representatives(), null);
    }

    @Property
    void every_state_that_can_be_reached_can_reach_an_end(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();

        for (int steps = 0; !(scripted.state().phase() instanceof Ended); steps++) {
            assertThat(steps).as("steps taken; now %s", scripted.state()).isLessThan(18);
            assertThat(scripted.attemptBy("another", towardsTheEnd(scripted)))
                    .as("at %s", scripted.state().phase()).isInstanceOf(Happens.class);
        }
    }

    /** Who reviewed writes its opinion, and hands it over. */
    private static CaseCommand nextOfAnswer(DecidedReview review, ScriptedCase scripted) {
        DocumentKind kind = review.step() == ReviewStep.REVIEW
                ? DocumentKind.REVIEW_OPINION
                : DocumentKind.REREVIEW_OPINION;
        return scripted.state().documents().all().stream()
                .filter(document -> document.kind() == kind && document.correctedBy() == null
                        && !document.issuedAt().isBefore(review.owedSince()))
                .findFirst()
                .<CaseCommand>map(document -> new DocumentRules.DeliverDocument(document.number(),
                        DeliveryMethod.IN_PERSON, scripted.at()))
                .orElseGet(() -> new DocumentRules.IssueDocument(kind, "审" + scripted.state().version(), "any/1"));
    }

    /** Who refused a request for review hands its notice over. */
    private static CaseCommand nextOfRefusal(ScriptedCase scripted) {
        CaseDocuments documents = scripted.state().documents();
        ReviewStep step = documents.owedAnswers().getFirst().step();
        Instant since = Objects.requireNonNull(Objects.requireNonNull(documents.refusal(step)).owedSince());
        return documents.all().stream()
                .filter(document -> document.refused() == step && document.correctedBy() == null
                        && !document.issuedAt().isBefore(since))
                .findFirst()
                .<CaseCommand>map(document -> new DocumentRules.DeliverDocument(document.number(),
                        DeliveryMethod.IN_PERSON, scripted.at()))
                .orElseGet(() -> new DocumentRules.IssueDocument(DocumentKind.REVIEW_REFUSAL_NOTICE,
                        "不" + scripted.state().version(), "any/1"));
    }

    /** What is urgent is reported before it ends (Art. 25), to all but whom it accuses. */
    private static CaseCommand reportToAllWhoLackIt(CaseState state, String department) {
        Set<ReportRecipient> left = EnumSet.allOf(ReportRecipient.class);
        left.removeAll(state.routing().urgent().reported());
        if (state.matter().accuses(UnitId.divisionOf(state.matter().bureau()) + "-PCO")) {
            left.removeAll(Set.of(ReportRecipient.OWN_COMMITTEE, ReportRecipient.OWN_GOVERNMENT));
        }
        return new UrgentMatterRules.ReportUpward(left,
                left.contains(ReportRecipient.COMPETENT_DEPARTMENT) ? List.of(department) : List.of(),
                ProcedureSamples.BUREAU);
    }

    /** The step that an office which does its duty takes next. */
    private static CaseCommand towardsTheEnd(ScriptedCase scripted) {
        CaseState state = scripted.state();
        String unit = UNITS.stream().filter(candidate -> !state.matter().accuses(candidate)).findFirst().orElseThrow();
        Set<Step> legal = Procedure.legalSteps(state, ProcedureSamples.PRACTICE);
        if (!state.commitments().open().isEmpty() && legal.contains(Step.CARRY_OUT)) {
            return new CommitmentRules.FulfilCommitment(state.commitments().open().keySet().iterator().next());
        }
        if (legal.contains(Step.REPORT_UP)) {
            return reportToAllWhoLackIt(state, unit);
        }
        if (!state.documents().unanswered().isEmpty()) {
            return nextOfAnswer(state.documents().unanswered().getFirst(), scripted);
        }
        if (!state.documents().owedAnswers().isEmpty()) {
            return nextOfRefusal(scripted);
        }
        return switch (state.phase()) {
            case CasePhase.Registered _ -> new DispatchRules.Open(null);
            case CasePhase.AwaitingDispatch _ -> new Dispatch(unit, DispatchKind.TRANSFER, null, List.of());
            case CasePhase.AwaitingAcceptance _ -> new AcceptanceRules.Accept();
            case CasePhase.InHandling here when here.suspendedSince() != null -> new SuspensionRules.Resume();
            case CasePhase.InHandling _ when state.isBeingHeard() ->
                ProcedureSamples.command("close hearing", scripted.at());
            case CasePhase.InHandling _ when legal.contains(Step.REPORT_BACK) && state.way().isOtherProcedure() ->
                new DispatchRules.ReportBack();
            case CasePhase.InHandling _ -> ProcedureSamples.command(switch (state.way()) {
                case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE -> "lead elsewhere";
                case DUTY_APPLICATION -> "perform the duty";
                case PETITION_PROCEDURE -> "reply";
                case SUGGESTION -> "adopt";
                case ACCUSATION -> "confirm";
            }, ProcedureSamples.AT);
            case CasePhase.Answered _ when legal.contains(Step.REPORT_BACK) -> new DispatchRules.ReportBack();
            case CasePhase.Answered answered when state.documents().opinionOwed() && state.way().hasReview()
                    && isUndelivered(answered, state) ->
                nextOfDelivery(answered, scripted);
            case CasePhase.Answered _ -> ProcedureSamples.command("close", ProcedureSamples.AT);
            case CasePhase.UnderReview _ when state.isBeingHeard() ->
                ProcedureSamples.command("close hearing", scripted.at());
            case CasePhase.UnderReview _ -> ProcedureSamples.command("uphold", ProcedureSamples.AT);
            case CasePhase.Ended _ -> throw new IllegalStateException("it has ended");
        };
    }

    private static boolean isUndelivered(CasePhase.Answered answered, CaseState state) {
        return state.documents().receivedAt(opinionOn(answered)) == null;
    }

    private static DocumentKind opinionOn(CasePhase.Answered answered) {
        if (answered.reviewed() == null) {
            return DocumentKind.HANDLING_OPINION;
        }
        return answered.reviewed().step() == ReviewStep.REVIEW
                ? DocumentKind.REVIEW_OPINION
                : DocumentKind.REREVIEW_OPINION;
    }

    /** The opinion is made, and handed over. */
    private static CaseCommand nextOfDelivery(CasePhase.Answered answered, ScriptedCase scripted) {
        DocumentKind kind = opinionOn(answered);
        return scripted.state().documents().all().stream()
                .filter(document -> document.kind() == kind && !document.superseded() && document.correctedBy() == null)
                .findFirst()
                .<CaseCommand>map(document -> new DocumentRules.DeliverDocument(document.number(),
                        DeliveryMethod.IN_PERSON, scripted.at()))
                .orElseGet(() -> new DocumentRules.IssueDocument(kind, "终" + scripted.state().version(), "opinion/1"));
    }

    /** Art. 31, 34 to 36. */
    @Property
    void only_a_claim_of_article_31_6_is_extended_heard_or_reviewed(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();

        for (int known = 1; known < scripted.events().size(); known++) {
            CaseState before = Procedure.replay(trial.matter(), scripted.events().subList(0, known));
            switch (scripted.events().get(known)) {
                case HandlingEvent.Extended _,ReviewEvent.HearingOpened _,ReviewEvent.ReviewRequested _ ->
                    assertThat(before.way()).isEqualTo(HandlingWay.PETITION_PROCEDURE);
                // What a ledger tells of the past was taken over as it is.
                case CaseEvent.Replied reply when reply.version() > before.documents().importedUntil() ->
                    assertThat(HandlingRules.fits(before.way(), reply.outcome())).isTrue();
                default -> {
                    // whatever the way
                }
            }
        }
    }

    @Property
    void a_step_is_refused_as_illegal_exactly_where_the_state_does_not_offer_it(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();
        CaseState state = scripted.state();

        ProcedureSamples.commands().forEach((name, command) -> {
            boolean offered = Procedure.legalSteps(state, ProcedureSamples.PRACTICE).contains(command.step());
            switch (Procedure.decide(state, command,
                    ProcedureSamples.now(scripted.at(), command))) {
                case Happens _ -> assertThat(offered).as(name).isTrue();
                case Refused(Refusal refusal) when refusal.reason() == Reason.ILLEGAL_STEP ->
                    assertThat(offered).as(name).isFalse();
                case Refused(Refusal refusal) -> assertThat(refusal.reason()).as(name)
                        .satisfiesAnyOf(reason -> assertThat(offered).isTrue(),
                                reason -> assertThat(reason).isIn(Reason.ALREADY_RATED, Reason.ALREADY_EXTENDED,
                                        Reason.ALREADY_REJECTED, Reason.RECUSED,
                                        Reason.TRANSFERRED_WHEN_WRITTEN, Reason.ACCUSATION_TO_INSPECTION));
                case CaseDecision.Unusable(var act) -> throw new AssertionError(name + ": " + act);
            }
        });
    }

    @Property
    @Proves(article = 28, paragraph = 3, zh = "回避人员不得办理该事项的任何步骤", en = "who stands aside takes no step in the case")
    void who_stands_aside_takes_no_step(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();
        CaseState state = scripted.state();

        if (state.recusals().bars("h-01")) {
            ProcedureSamples.commands().values().stream()
                    .filter(command -> command.step().taker() != Taker.PETITIONER)
                    .forEach(command -> assertThat(Procedure.decide(state, command,
                            ProcedureSamples.now(scripted.at()))).isInstanceOf(Refused.class));
        }
        if (state.recusals().bars(ProcedureSamples.HEAD)) {
            ProcedureSamples.commands().values().stream()
                    .filter(ProcedureSamples::isHeads)
                    .forEach(command -> assertThat(Procedure.decide(state, command,
                            ProcedureSamples.now(scripted.at(), command))).isInstanceOf(Refused.class));
        }
    }
}
