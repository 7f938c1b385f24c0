package org.petitions.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.audience.Audience;
import org.petitions.casework.procedure.CaseCommand;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Circumstances;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Joining.Join;
import org.petitions.casework.procedure.Joining.Merge;
import org.petitions.casework.procedure.Practice;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.Step;
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
public class CaseDesk {
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final WrittenWords written;
    private final ErasedWords erased;
    private final CaseMetrics metrics;
    private final LegalCalendar calendar;
    private final Practice practice;
    private final Clock clock;

    CaseDesk(CaseFiles files, Outbox outbox, EventWriter writer, WrittenWords written, ErasedWords erased,
            CaseMetrics metrics,
            LegalCalendar calendar, Practice practice, Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.written = written;
        this.erased = erased;
        this.metrics = metrics;
        this.calendar = calendar;
        this.practice = practice;
        this.clock = clock;
    }

    /**
     * Carries out a command.
     *
     * @throws org.petitions.shell.web.ProblemException 404, 403, 412 or 409
     */
    Case carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command) {
        return carryOut(petitionId, expected, actor, command, null);
    }

    /**
     * Carries out a command that comes with words, which are sealed into the file by the same write.
     *
     * @param words what was written with it, or null
     * @throws org.petitions.shell.web.ProblemException 404, 403, 412 or 409
     */
    public Case carryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command,
            @Nullable String words) {
        Case found = found(petitionId, actor, command.step());
        expected.mustBe(found.state().version());
        return take(found, command, actor, words);
    }

    /**
     * The case as it stands, if the command would be carried out now; changes nothing. For what has to be made ready first.
     *
     * @throws org.petitions.shell.web.ProblemException 404, 403, 412 or 409, as carrying it out would
     */
    public Case wouldCarryOut(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command) {
        Case found = found(petitionId, actor, command.step());
        expected.mustBe(found.state().version());
        decided(found.state(), command, actor, clock.instant());
        return found;
    }

    /**
     * Lets a case go on in another of the same matter (并案): first the other takes it in, then this one ends. A merge that was cut off
     * in between is finished by asking again.
     *
     * @throws org.petitions.shell.web.ProblemException 404, 403, 412 or 409, for either case
     */
    Case merge(String petitionId, ExpectedVersion expected, Actor actor, String lead) {
        Case follower = found(petitionId, actor, Step.MERGE);
        expected.mustBe(follower.state().version());
        Case leading = found(lead, actor, Step.JOIN);
        Merge merge = new Merge(lead, leading.state().matter().urgency());
        decided(follower.state(), merge, actor, clock.instant());
        Join join = new Join(petitionId, follower.state().matter().accused());
        if (!leading.state().routing().joined().contains(petitionId)) {
            take(leading, join, actor, null);
        }
        return take(follower, merge, actor, null);
    }

    private Case found(String petitionId, Actor actor, Step step) {
        Case found = Case.of(files.find(petitionId).orElseThrow(CaseProblems::notFound));
        if (!Audience.mayKnow(found.state().matter(), actor)) {
            throw CaseProblems.notFound();
        }
        if (!Audience.mayTake(step, found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    private Case take(Case found, CaseCommand command, Actor actor, @Nullable String words) {
        Instant at = clock.instant();
        List<CaseEvent> events = decided(found.state(), command, actor, at);
        List<OutgoingRecord> records = writer.writeAll(events);
        Case next = found.after(events, records, By.person(actor), command.evidence(), at);
        CaseFile file = words == null
                ? next.file()
                : written.enclose(next.file(), events.getFirst().version(), words);
        save(file, found.state().version(), records);
        metrics.happened(events);
        return next;
    }

    private List<CaseEvent> decided(CaseState state, CaseCommand command, Actor actor, Instant at) {
        return switch (Procedure.decide(state, command, new Circumstances(at, actor.id(), calendar, practice))) {
            case Decision.Happens(var events) -> events;
            case Decision.Refused(var refusal) -> {
                metrics.refused(refusal);
                throw CaseProblems.refused(refusal);
            }
        };
    }

    private void save(CaseFile file, long expectedVersion, List<OutgoingRecord> records) {
        try {
            outbox.update(file, expectedVersion, records);
            erased.after(List.of(file));
        } catch (StaleVersionException e) {
            throw ExpectedVersion.stale();
        }
    }
}
