package org.petitions.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.petitions.casework.audience.Audience;
import org.petitions.casework.procedure.CaseCommand;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.casework.procedure.Procedure;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Where people's commands are carried out: one read, one decision, one guarded write. */
@Component
class CaseDesk {
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final OpinionWords opinions;
    private final CaseMetrics metrics;
    private final Clock clock;

    CaseDesk(CaseFiles files, Outbox outbox, EventWriter writer, OpinionWords opinions, CaseMetrics metrics,
            Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.opinions = opinions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Carries out a command.
     *
     * @throws org.petitions.shell.web.ProblemException 404, 403, 412 or 409
     */
    CaseFile carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command) {
        return carryOut(petitionId, expected, actor, command, file -> file);
    }

    /** Gives the handling opinion: the words are sealed into the file by the same write. */
    CaseFile reply(String petitionId, ExpectedVersion expected, Actor actor, Reply reply, String words) {
        return carryOut(petitionId, expected, actor, reply, file -> opinions.enclose(file, words));
    }

    private CaseFile carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command,
            UnaryOperator<CaseFile> enclose) {
        CaseFile file = files.find(petitionId).orElseThrow(CaseProblems::notFound);
        if (!Audience.mayKnow(file.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        CaseState state = file.state();
        if (!Audience.mayTake(command.step(), state, actor)) {
            throw CaseProblems.notCompetent();
        }
        expected.mustBe(file.version());
        Instant at = clock.instant();
        return switch (Procedure.decide(state, command, at)) {
            case Decision.Refused(var refusal) -> {
                metrics.refused(refusal);
                throw CaseProblems.refused(refusal);
            }
            case Decision.Happens(var events) -> save(file, state, events, By.person(actor), command, at, enclose);
        };
    }

    private CaseFile save(CaseFile file, CaseState state, List<CaseEvent> events, By by, CaseCommand command,
            Instant at, UnaryOperator<CaseFile> enclose) {
        List<OutgoingRecord> records = writer.writeAll(events);
        CaseFile next = enclose.apply(file.after(Procedure.evolveAll(state, events),
                Entry.all(events, records, by, command.evidence()), at));
        try {
            outbox.update(next, file.version(), records);
        } catch (StaleVersionException e) {
            throw ExpectedVersion.stale();
        }
        metrics.happened(events);
        return next;
    }
}
