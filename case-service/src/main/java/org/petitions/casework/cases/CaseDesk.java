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
    Case carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command) {
        return carryOut(petitionId, expected, actor, command, file -> file);
    }

    /** Gives the handling opinion: the words are sealed into the file by the same write. */
    Case reply(String petitionId, ExpectedVersion expected, Actor actor, Reply reply, String words) {
        return carryOut(petitionId, expected, actor, reply, file -> opinions.enclose(file, words));
    }

    private Case carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command,
            UnaryOperator<CaseFile> enclose) {
        Case found = Case.of(files.find(petitionId).orElseThrow(CaseProblems::notFound));
        CaseState state = found.state();
        if (!Audience.mayKnow(state.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        if (!Audience.mayTake(command.step(), state, actor)) {
            throw CaseProblems.notCompetent();
        }
        expected.mustBe(state.version());
        Instant at = clock.instant();
        List<CaseEvent> events = switch (Procedure.decide(state, command, at)) {
            case Decision.Happens(var decided) -> decided;
            case Decision.Refused(var refusal) -> {
                metrics.refused(refusal);
                throw CaseProblems.refused(refusal);
            }
        };
        List<OutgoingRecord> records = writer.writeAll(events);
        Case next = found.after(events, records, By.person(actor), command.evidence(), at);
        save(enclose.apply(next.file()), state.version(), records);
        metrics.happened(events);
        return next;
    }

    private void save(CaseFile file, long expectedVersion, List<OutgoingRecord> records) {
        try {
            outbox.update(file, expectedVersion, records);
        } catch (StaleVersionException e) {
            throw ExpectedVersion.stale();
        }
    }
}
