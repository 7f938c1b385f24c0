package org.petitions.intake.tracking;

import java.time.Clock;
import java.util.List;
import org.petitions.events.IntakeEvent;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Channel;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Takes from the petitioner whether the answer to a letter to a leader's mailbox may be published (答复公开). What was said last counts. */
@Component
class AnswerPublication {
    private final PetitionStore petitions;
    private final EventEncoder events;
    private final Clock clock;

    AnswerPublication(PetitionStore petitions, EventEncoder events, Clock clock) {
        this.petitions = petitions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a petition is a letter to a leader's mailbox of which anything is still there to be published. */
    static boolean isAskedFor(StoredPetition petition) {
        return petition.matter().channel() == Channel.LEADER_MAILBOX && petition.matter().leader() != null
                && !petition.isErased();
    }

    /**
     * Keeps it and tells it of each matter; said twice it is told once.
     *
     * @return the petition as it stands now
     * @throws ProblemException 422 where it is no such letter
     */
    StoredPetition choose(StoredPetition found, boolean agreed) {
        StoredPetition petition = found;
        while (true) {
            LeaderContact leader = petition.matter().leader();
            if (leader == null || !isAskedFor(petition)) {
                throw new ProblemException(TrackingProblem.NO_MAILBOX_LETTER);
            }
            if (leader.agreesToPublication() == agreed) {
                return petition;
            }
            StoredPetition next = petition.withLeader(leader.withPublication(agreed));
            List<IntakeEvent> told = PetitionMatter.all(next).stream()
                    .<IntakeEvent>map(matter -> new IntakeEvent.AnswerPublicationChosen(matter.caseId(),
                            next.version(), clock.instant(), agreed))
                    .toList();
            try {
                petitions.update(petition, next, events.encodeAll(told));
                return next;
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }
}
