package org.petitions.casework.procedure.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent.Draw;
import org.petitions.events.ChargeEvent.FollowUpSet;
import org.petitions.events.ChargeEvent.LeaderNamed;
import org.petitions.events.ChargeEvent.LeaderReleased;
import org.petitions.events.terms.ChargeOrigin;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/** Who is put in charge of a case, by the bureau, by rota or by another leader, and who is released (包案的确定、变更、交办、解除): Art. 18. */
public final class NamingRules {
    private static final Set<Rung> LEADERS = EnumSet.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER);

    private static final Rules<NamingCommand> NAMING = new Rules<NamingCommand>()
            .refuse(Reason.NO_LEADER_OF_RANK, (command, state, _) -> leaders(command, state)
                    .anyMatch(post -> !mayTakeCharge(post, state)))
            .refuse(Reason.LEADER_ACCUSED, (command, state, _) -> leaders(command, state)
                    .anyMatch(state.matter()::accusesPost))
            .refuse(Reason.LEADER_STANDS_ASIDE, (command, state, _) -> leaders(command, state)
                    .anyMatch(state.recusals()::bars))
            .refuse(Reason.HANDED_TO_SELF, (command, state, _) -> command.post().equals(handing(command, state)))
            .refuse(Reason.ALREADY_IN_CHARGE, (command, state, _) -> isInCharge(state, command.post()))
            .refuse(Reason.CHARGE_DAY, (command, state, context) -> !isInReach(command.by(), context)
                    || isBeyondOwnDay(command, state));

    private NamingRules() {}

    /** What puts a leader in charge. */
    public sealed interface NamingCommand extends CaseCommand {
        /** Post id of the leader. */
        String post();

        /** The last day to have it settled, in Asia/Shanghai. */
        LocalDate by();

        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return NAMING.decide(this, state, context,
                    () -> new PartDecision.Allowed(named(this, state, context)));
        }
    }

    /**
     * Put a leader in charge, or another in the place of the one who is.
     *
     * @param handedBy post id of the leader who hands it to them, or null
     * @param session id of the session at which that is done, or null
     */
    public record NameLeader(String post, LocalDate by, @Nullable String handedBy, @Nullable String session)
            implements NamingCommand {
        @Override
        public Step step() {
            return Step.NAME_LEADER;
        }
    }

    /** Put in charge whom the rota came to. */
    public record DrawLeader(String post, LocalDate by, Draw draw) implements NamingCommand {
        @Override
        public Step step() {
            return Step.DRAW_LEADER;
        }
    }

    /** Hand what one is in charge of to another leader, who has to report back. */
    public record HandDown(String post, LocalDate by) implements NamingCommand {
        @Override
        public Step step() {
            return Step.HAND_DOWN;
        }
    }

    /** Release a leader, with nobody in their place. */
    public record ReleaseLeader(ChargeReleaseReason reason) implements CaseCommand {
        @Override
        public Step step() {
            return Step.RELEASE_LEADER;
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return PartDecision.allowed(new LeaderReleased(state.id(), state.nextVersion(), context.at(),
                    ChargeRules.inCharge(state).post(), reason));
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean inCharge = ChargeRules.isInCharge(state);
        if (!(state.phase() instanceof Registered) && !(state.phase() instanceof Ended)) {
            steps.add(Step.NAME_LEADER);
            steps.add(inCharge ? Step.HAND_DOWN : Step.DRAW_LEADER);
        }
        if (inCharge) {
            steps.add(Step.RELEASE_LEADER);
        }
    }

    /** Whether a post is one that can be in charge of the case: a leader's of the county whose bureau has it, or of the city's. */
    public static boolean mayTakeCharge(String post, CaseState state) {
        String county = UnitId.divisionOf(state.matter().bureau());
        return PostId.parse(post).filter(id -> LEADERS.contains(id.rung()))
                .filter(id -> id.owner().equals(county) || id.owner().equals(UnitId.cityOf(county))).isPresent();
    }

    /** Whether the petition accuses a leader, or they stand aside (Art. 28, 30). */
    static boolean isBarred(String post, CaseState state) {
        return state.matter().accusesPost(post) || state.recusals().bars(post);
    }

    /** All whom it makes answer for the case: who gets it, and who waits for word of it. */
    private static Stream<String> leaders(NamingCommand command, CaseState state) {
        return Stream.concat(Stream.of(command.post()), Stream.ofNullable(handing(command, state)));
    }

    private static boolean isInCharge(CaseState state, String post) {
        Charge charge = state.charge();
        return charge != null && charge.isOpen() && charge.post().equals(post);
    }

    /** What is unresolved for longer than a report back may wait is a backlog, which a charge is there to prevent. */
    private static boolean isInReach(LocalDate by, DecisionContext context) {
        LocalDate farthest = context.today().plusYears(context.policy().farthestAhead().reportBackYears());
        return !by.isBefore(context.today()) && !by.isAfter(farthest);
    }

    /** Who hands it down gives nobody longer than they have themselves; the bureau may. */
    private static boolean isBeyondOwnDay(NamingCommand command, CaseState state) {
        return command instanceof HandDown && command.by().isAfter(ChargeRules.inCharge(state).by());
    }

    /** What a review asked of the leader before is asked of the one after, but what they are late with, which stays their own. */
    private static List<CaseEvent> named(NamingCommand command, CaseState state, DecisionContext context) {
        Charge before = Optional.ofNullable(state.charge()).filter(Charge::isOpen).orElse(null);
        long version = state.nextVersion();
        List<CaseEvent> events = new ArrayList<>();
        events.add(event(command, state, context, before == null ? null : before.post()));
        if (before != null) {
            for (LocalDate day : before.followUps().values().stream().filter(day -> !day.isBefore(context.today()))
                    .sorted().toList()) {
                version++;
                events.add(new FollowUpSet(state.id(), version, context.at(), command.post(), day, null));
            }
        }
        return events;
    }

    /** Who hands a case down: until it is taken over, who handed it down waits for word of it, whoever it is handed to instead. Null for nobody. */
    public static @Nullable String handing(CaseState state) {
        Charge charge = state.charge();
        return charge != null && charge.awaitsAcceptance() ? charge.handedBy() : state.leaderInCharge();
    }

    private static @Nullable String handing(NamingCommand command, CaseState state) {
        return switch (command) {
            case NameLeader named -> named.handedBy();
            case DrawLeader _ -> null;
            // Who is in charge after an acceptance is refused as one who is in charge already.
            case HandDown _ -> ChargeRules.inCharge(state).awaitsAcceptance() ? handing(state) : null;
        };
    }

    private static LeaderNamed event(NamingCommand command, CaseState state, DecisionContext context,
            @Nullable String former) {
        return switch (command) {
            case NameLeader(var post, var by, var handedBy, var session) ->
                new LeaderNamed(state.id(), state.nextVersion(), context.at(), post,
                        handedBy == null ? ChargeOrigin.NAMED : ChargeOrigin.HANDED_DOWN, by, former, handedBy, null,
                        session);
            case DrawLeader(var post, var by, var draw) -> new LeaderNamed(state.id(), state.nextVersion(),
                    context.at(), post, ChargeOrigin.ROTA, by, former, null, draw, null);
            case HandDown(var post, var by) -> new LeaderNamed(state.id(), state.nextVersion(), context.at(), post,
                    ChargeOrigin.HANDED_DOWN, by, former, handing(state), null, null);
        };
    }
}
