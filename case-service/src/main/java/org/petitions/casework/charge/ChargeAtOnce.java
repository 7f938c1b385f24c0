package org.petitions.casework.charge;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.charge.NamingRules.DrawLeader;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ChargeEvent.LeaderNamed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.springframework.stereotype.Component;

/**
 * Puts a leader in charge by rota as soon as a case is opened for a sudden matter, a new one, or one that was brought to the province or the
 * capital, as far as the city asks for it (随机包案). Where nobody can be drawn the case stands among those without a leader.
 */
@Component
public class ChargeAtOnce {
    private static final String RULE = "charge rota";

    private final CaseCommandHandler commands;
    private final Leaders leaders;
    private final ChargeSettings settings;
    private final Clock clock;

    ChargeAtOnce(CaseCommandHandler commands, Leaders leaders, ChargeSettings settings, Clock clock) {
        this.commands = commands;
        this.leaders = leaders;
        this.settings = settings;
        this.clock = clock;
    }

    /** After its case was opened. The same twice names nobody a second time. */
    public void onRegistered(PetitionRegistered petition) {
        situation(petition, settings.rotaFor()).ifPresent(situation -> commands.record(petition.petitionId(),
                StepActor.platform(RULE), clock.instant(), found -> draw(found, situation)));
    }

    /** Once only: who was released or whose case was taken up again is not drawn anew because the registration comes again. */
    private Optional<DrawLeader> draw(Case found, ChargeSituation situation) {
        boolean first = found.file().history().stream().noneMatch(entry -> entry.event() instanceof LeaderNamed)
                && Procedure.legalSteps(found.state(), found.policy()).contains(Step.DRAW_LEADER);
        return first ? leaders.draw(found, situation) : Optional.empty();
    }

    /**
     * What of a registration asks for a leader at once: the gravest of what the city names. What a ledger tells of the past is nothing sudden.
     * Whom an accusation is against may stand in its words alone, and could be the one who is drawn (Art. 30): there its bureau reads first, and
     * names.
     */
    static Optional<ChargeSituation> situation(PetitionRegistered petition, Set<ChargeSituation> asked) {
        if (petition.past() != null || petition.purpose() == Purpose.ACCUSATION
                || Boolean.TRUE.equals(petition.accusedInWords())) {
            return Optional.empty();
        }
        Set<ChargeSituation> all = EnumSet.noneOf(ChargeSituation.class);
        if (petition.urgency() != Urgency.ORDINARY) {
            all.add(ChargeSituation.SUDDEN);
        }
        if (petition.broughtTo() == Level.PROVINCE || petition.broughtTo() == Level.CENTRE) {
            all.add(ChargeSituation.UPWARD);
        }
        if (!petition.repeat()) {
            all.add(ChargeSituation.NEW);
        }
        all.retainAll(asked);
        return all.stream().findFirst();
    }
}
