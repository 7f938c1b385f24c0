package org.petitions.casework.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.procedure.charge.ChargeRules.SetFollowUp;
import org.petitions.casework.procedure.charge.NamingRules.NameLeader;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.reception.Reception.Item;
import org.petitions.casework.reception.ReceptionCommand.Name;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedCode;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/**
 * Petitions that came of a session, and what was decided on the spot. Who receives a matter and decides in it answers for it: where nobody is in charge
 * of the case, the leader of the session is put in charge (包案), and the decision is a further act with a last day, whose words the case keeps sealed.
 */
@Component
class OnTheSpot {
    private final Receptions receptions;
    private final CaseReader cases;
    private final CaseCommandHandler commands;

    OnTheSpot(Receptions receptions, CaseReader cases, CaseCommandHandler commands) {
        this.receptions = receptions;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * What was decided.
     *
     * @param by the last day
     * @param words what has to be done
     */
    record Decided(LocalDate by, String words) {}

    /**
     * Names a petition; the same form twice names it once. One that broke off is finished by sending the same again.
     *
     * @param decided null where nothing was decided yet
     * @throws ProblemException 404 where the actor has no such case; 409 or 422 where it is refused
     */
    void name(Reception session, UUID key, String number, @Nullable Decided decided, Actor actor) {
        if (session.hasTaken(key.toString())) {
            return;
        }
        Case found = cases.readByNumber(TypedCode.registrationNumber(number), actor);
        Item item = new Item(key.toString(), found.file().id(), found.file().number(),
                decided == null ? null : decided.by());
        ReceptionRules.refusal(session, new Name(item), receptions.today()).ifPresent(why -> {
            throw new ProblemException(why);
        });
        if (decided != null) {
            decide(session, found, decided, actor);
        }
        receptions.apply(session.id(), new Name(item));
    }

    private void decide(Reception session, Case found, Decided decided, Actor actor) {
        CaseState state = found.state();
        List<Worded> acts = new ArrayList<>();
        if (state.leaderInCharge() == null) {
            acts.add(new Worded(new NameLeader(session.host().leader(), decided.by(), null, session.id()), null));
        }
        acts.add(new Worded(new SetFollowUp(decided.by(), session.id()), decided.words()));
        commands.handle(found.file().id(), new ExpectedVersion(state.version()), actor, acts);
    }
}
