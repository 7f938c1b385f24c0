package org.petitions.casework.procedure.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * What belongs to litigation (涉法涉诉): a letter is transferred to the political-legal body of the same level; a visitor has the law explained
 * and is guided there (Art. 20, paragraph 2; Art. 22, paragraph 2). That a matter belongs there the bureau judges (Art. 28).
 */
public final class LitigationRules {
    /** The political-legal bodies of the organisation; a court or procuratorate, which is on no platform of the government's, the note names in words. */
    private static final Set<UnitKind> POLITICAL_LEGAL = EnumSet.of(UnitKind.PLC, UnitKind.PSB);

    private static final Set<Channel> IN_PERSON = EnumSet.of(Channel.VISIT, Channel.LEADER_RECEPTION);

    private static final Rules<GuideVisitor> GUIDANCE = new Rules<GuideVisitor>().and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.NOT_POLITICAL_LEGAL, (guide, _, _) -> !isPoliticalLegal(guide.body()))
            .refuse(Reason.GUIDED_UNTOLD, (guide, state, context) -> guide.note() == null
                    && !state.matter().isAnonymous() && !context.wordsErased());

    private LitigationRules() {}

    /** What may be asked for in this part. */
    public sealed interface LitigationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return switch (this) {
                case GuideVisitor guide -> GUIDANCE.decide(guide, state, context,
                        () -> OfficeDuties.FULFILLED.decide(guide, state, context,
                                () -> guided(guide, state, context)));
            };
        }
    }

    /**
     * Explain the law to the visitor and guide them to a political-legal body; their petition is registered, and nothing is left to handle here.
     *
     * @param body unit id of the body
     * @param note what the visitor is handed; null where they gave no name
     */
    public record GuideVisitor(String body, @Nullable NewDocument note) implements LitigationCommand {
        @Override
        public Step step() {
            return Step.GUIDE_VISITOR;
        }
    }

    /** Whether the table of competence sends such a matter nowhere: the bureau speaks with the visitor first. */
    public static boolean isExplainedFirst(CaseMatter matter) {
        return matter.category() == Category.LAW_AND_LITIGATION && whyNot(matter).isEmpty();
    }

    /** Why nobody is guided there with such a matter, whatever its stage; empty where its visitor may be. */
    public static Optional<Reason> whyNot(CaseMatter matter) {
        if (!IN_PERSON.contains(matter.channel())) {
            return Optional.of(Reason.TRANSFERRED_WHEN_WRITTEN);
        }
        return matter.purpose() == Purpose.ACCUSATION
                ? Optional.of(Reason.ACCUSATION_TO_INSPECTION)
                : Optional.empty();
    }

    /**
     * Also what was dispatched already, before its unit has taken it on: that it belongs to litigation may come out only then. Whoever came to
     * a unit itself spoke there and not with the bureau, and nothing below undoes what an office above decided or has to (Art. 23, 24).
     */
    static void offer(CaseState state, Set<Step> steps) {
        boolean early = state.phase() instanceof AwaitingDispatch || state.phase() instanceof AwaitingAcceptance;
        if (early && isOfBureau(state) && whyNot(state.matter()).isEmpty()) {
            steps.add(Step.GUIDE_VISITOR);
        }
    }

    /** Whether the bureau may still end it: no unit and no office above it has it before them, or has decided on it (Art. 23, 24). */
    static boolean isOfBureau(CaseState state) {
        Assignment sent = state.routing().assignment();
        return state.broughtTo() == null && state.routing().dispute() == null
                && state.routing().objection() != ObjectionStatus.PENDING && (sent == null || !sent.isBinding());
    }

    /** Whether a visitor can be guided there: it is one of the organisation's political-legal bodies. */
    public static boolean isPoliticalLegal(String body) {
        return UnitId.parse(body).filter(id -> POLITICAL_LEGAL.contains(id.kind())).isPresent();
    }

    private static PartDecision guided(GuideVisitor guide, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        BureauNotice told = BureauNotice.of(state, context);
        List<CaseEvent> events = new ArrayList<>(List.of(
                new RoutingEvent.VisitorGuided(state.id(), next, context.at(), state.matter().bureau(), guide.body()),
                told.closed(state, next + 1, context, CaseEnd.OTHER_PROCEDURE)));
        told.event(state, next + 2, context).ifPresent(events::add);
        if (guide.note() != null) {
            events.add(guide.note().issuedByBureau(state, events.getLast().version() + 1, context));
        }
        return new PartDecision.Allowed(events);
    }
}
