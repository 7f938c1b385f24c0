package org.petitions.casework.commands;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.SharedPetitions;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.routing.CoordinationRules;
import org.petitions.casework.procedure.routing.CoordinationRules.Join;
import org.petitions.casework.procedure.routing.CoordinationRules.Merge;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.RunningCase;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.GuardedFields;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Where people's commands are carried out: one read, one decision, one guarded write. */
@Component
public class CaseCommandHandler {
    private final CaseQueries files;
    private final CaseReader reading;
    private final Outbox outbox;
    private final EventEncoder writer;
    private final SealedTexts sealedTexts;
    private final CaseMetrics metrics;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final CommandDecider decider;
    private final Clock clock;

    CaseCommandHandler(CaseQueries files, CaseReader reading, SharedPetitions shared, Outbox outbox,
            EventEncoder writer,
            SealedTexts written, CaseMetrics metrics,
            CurrentCalendar calendar, CityPolicy practice, AppointmentRepository appointments, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.outbox = outbox;
        this.writer = writer;
        this.sealedTexts = written;
        this.metrics = metrics;
        this.calendar = calendar;
        this.policy = practice;
        this.decider = new CommandDecider(shared, metrics, calendar, practice, appointments);
        this.clock = clock;
    }

    /**
     * Carries out a command.
     *
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422
     */
    public Case handle(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command) {
        return handle(petitionId, expected, actor, command, null);
    }

    /**
     * Carries out a command that comes with words, which are sealed into the file by the same write.
     *
     * @param words what was written with it, or null
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422
     */
    public Case handle(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand command,
            @Nullable String words) {
        return handle(petitionId, expected, actor, List.of(new Worded(command, words)));
    }

    /**
     * A command with what was written with it.
     *
     * @param words sealed into the file by the same write, or null
     * @param printed what the official adds in the document that is made with the step, sealed with the document; else null
     */
    public record Worded(CaseCommand command, @Nullable String words, @Nullable String printed) {
        /** One that makes no document, or whose document says nothing of its own. */
        public Worded(CaseCommand command, @Nullable String words) {
            this(command, words, null);
        }

        /** One that nothing was written with. */
        public Worded(CaseCommand command) {
            this(command, null);
        }

        @Override
        public String toString() {
            return "Worded[" + command + "]"; // never the words
        }
    }

    /**
     * Carries out commands as one act, all or none, each with its words.
     *
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422
     */
    public Case handle(String petitionId, ExpectedVersion expected, Actor actor, List<Worded> acts) {
        return handle(find(petitionId), expected, actor, acts);
    }

    /**
     * Carries out commands as one act, all or none, on a case that was read before and that nobody has been checked against yet.
     *
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422
     */
    public Case handle(Case read, ExpectedVersion expected, Actor actor, List<Worded> acts) {
        Case found = permitted(read, actor, acts.getFirst().command().takenAs());
        acts.forEach(act -> requireMayTake(found, actor, act.command()));
        expected.requireMatch(found.state().version());
        return decideAndSave(found, acts, actor);
    }

    /**
     * Carries out commands as one act, all or none, on a case that was read before, by {@link #check}: what was made ready from it must not
     * be saved on another.
     *
     * @throws org.petitions.starter.problem.ProblemException 412 when the case has changed since, or words come with it and those of
     *     the petition were erased; 409 or 422
     */
    public Case handle(Case read, Actor actor, List<Worded> acts) {
        return decideAndSave(read, acts, actor);
    }

    /**
     * Records what happened without an official, on whatever the case has come to: where somebody else came in between, it is looked at again.
     *
     * @param by the petitioner, or the platform
     * @param at when it happened
     * @param command what happened, or empty where the case has it already
     * @return the case as it stands then
     * @throws org.petitions.starter.problem.ProblemException 404 or 409
     */
    public Case record(String caseId, StepActor by, Instant at,
            Function<Case, Optional<? extends CaseCommand>> command) {
        while (true) {
            Case found = find(caseId);
            Optional<? extends CaseCommand> done = command.apply(found);
            if (done.isEmpty()) {
                return found;
            }
            List<CaseEvent> events = decider.happened(Procedure.decide(found.state(), done.get(),
                    DecisionContext.withoutOfficial(at, calendar.get(), policy)));
            List<OutgoingRecord> records = writer.encodeAll(events);
            Case next = found.after(events, by, List.of(), at);
            try {
                outbox.change(found.file(), next.file(), records);
            } catch (StaleVersionException _) {
                continue;
            }
            metrics.eventsSaved(events);
            return next;
        }
    }

    /**
     * Tells in the case's stream what an office decided beside its procedure, and what changes nothing of where the case stands; on whatever the
     * case has come to, and nothing where that is told already.
     *
     * @param by who decided it
     * @param at when, UTC
     * @param told what is still to be told, by the case as it is then
     * @throws org.petitions.starter.problem.ProblemException 404
     */
    public void tell(String caseId, StepActor by, Instant at,
            Function<Case, Optional<? extends CaseEvent>> told) {
        while (true) {
            Case found = find(caseId);
            Optional<? extends CaseEvent> event = told.apply(found);
            if (event.isEmpty()) {
                return;
            }
            List<CaseEvent> events = List.of(event.get());
            try {
                outbox.change(found.file(), found.after(events, by, List.of(), at).file(), writer.encodeAll(events));
            } catch (StaleVersionException _) {
                continue;
            }
            metrics.eventsSaved(events);
            return;
        }
    }

    /**
     * An act that would be carried out now.
     *
     * @param before the case as it stands, for {@link #handle(Case, Actor, List)}
     * @param after as it would stand then, kept nowhere; words that come with the act are not in it
     */
    public record Checked(Case before, Case after) {}

    /**
     * What the commands would come to now as one act; changes nothing. For what has to be made ready first.
     *
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422, as carrying it out would
     */
    public Checked check(String petitionId, ExpectedVersion expected, Actor actor, List<CaseCommand> commands) {
        Case found = findPermitted(petitionId, actor, commands.getFirst().takenAs());
        commands.forEach(command -> requireMayTake(found, actor, command));
        expected.requireMatch(found.state().version());
        Instant at = clock.instant();
        CommandDecider.Decided decided = decider.decided(found, commands, actor, at);
        return new Checked(found, found.after(decided.events(), decided.by(), evidence(commands), at));
    }

    /**
     * Lets another case take in this one of the same matter (并案), which is ended by the command that is returned. A merge that was cut off
     * in between is finished by asking again, if the other could still take it in.
     *
     * @param ready told what ends this case before anything is written: what it refuses leaves the other case as it is
     * @return what ends this case
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 412, 409 or 422, for either case
     */
    public Merge join(String petitionId, ExpectedVersion expected, Actor actor, String lead, Consumer<Merge> ready) {
        Case follower = findPermitted(petitionId, actor, Step.MERGE);
        expected.requireMatch(follower.state().version());
        Case leading = reading.knownFor(Step.JOIN, lead, actor).orElseThrow(CaseProblems::notFound);
        requireMayTake(leading, actor, Step.JOIN);
        CaseMatter matter = leading.state().matter();
        String inHand = Objects.requireNonNullElse(leading.state().unitInHand(), matter.bureau());
        Merge merge = new Merge(lead, matter.urgency(), new RunningCase(matter.number(), inHand));
        decider.decided(follower, List.of(merge), actor, clock.instant());
        boolean isIn = leading.file().hasWithIt(follower.file());
        Join join = new Join(follower.state().matter(),
                !isIn && leading.state().routing().joined().contains(petitionId));
        decider.decided(CoordinationRules.beforeJoined(leading.state(), petitionId), CommandDecider.isErased(leading),
                List.of(join), actor,
                clock.instant());
        ready.accept(merge);
        if (!isIn) {
            decideAndSave(leading, List.of(new Worded(join, null)), actor);
        }
        return merge;
    }

    /**
     * Takes up what comes from an office that has no part in a case and knows it by its number alone (Art. 24, 35).
     *
     * @param may whether the actor may say so of the case as it stands
     * @throws org.petitions.starter.problem.ProblemException 404, also for what the actor may not know of; 403, 412, 409 or 422
     */
    public Case numbered(String number, Actor actor, Predicate<CaseState> may, Worded act) {
        Case found = Case.of(files.findByNumber(number).orElseThrow(CaseProblems::notFound), policy);
        if (!may.test(found.state())) {
            throw CaseAccessRules.mayRead(found.state(), actor)
                    ? CaseProblems.notCompetent()
                    : CaseProblems.notFound();
        }
        return handle(found, actor, List.of(act));
    }

    /**
     * A case as it stands, whoever asks: for what looks at it before the act.
     *
     * @throws org.petitions.starter.problem.ProblemException 404
     */
    public Case find(String petitionId) {
        return reading.handedOn(petitionId)
                .orElseGet(() -> Case.of(files.find(petitionId).orElseThrow(CaseProblems::notFound), policy));
    }

    private Case findPermitted(String petitionId, Actor actor, Step step) {
        return permitted(find(petitionId), actor, step);
    }

    private static Case permitted(Case found, Actor actor, Step step) {
        if (!CaseAccessRules.mayKnow(found.state().matter(), actor)) {
            throw CaseProblems.notFound();
        }
        requireMayTake(found, actor, step);
        return found;
    }

    private static void requireMayTake(Case found, Actor actor, CaseCommand command) {
        requireMayTake(found, actor, command.takenAs());
        if (!CaseAccessRules.mayHandOver(command.handedOver(), found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
    }

    private static void requireMayTake(Case found, Actor actor, Step step) {
        if (!CaseAccessRules.mayTake(step, found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
    }

    private Case decideAndSave(Case found, List<Worded> acts, Actor actor) {
        Instant at = clock.instant();
        List<CaseCommand> commands = acts.stream().map(Worded::command).toList();
        CommandDecider.Decided decided = decider.decided(found, commands, actor, at);
        List<CaseEvent> events = decided.events();
        List<OutgoingRecord> records = writer.encodeAll(events);
        Case next = found.after(events, decided.by(), evidence(commands), at);
        Map<Long, String> words = new HashMap<>();
        for (int i = 0; i < acts.size(); i++) {
            String written = acts.get(i).words();
            if (written != null) {
                words.put(decided.firstVersions().get(i), written);
            }
            String printed = acts.get(i).printed();
            if (printed != null) {
                words.put(documentAfter(decided.firstVersions().get(i), events), printed);
            }
        }
        save(found.file(), next.file(), records,
                words.isEmpty() ? null : sealedTexts.seal(found.file(), words));
        metrics.eventsSaved(events);
        return next;
    }

    /** Version of the document's event that is the first from that version on. */
    private static long documentAfter(long version, List<CaseEvent> events) {
        return events.stream().filter(event -> event.version() >= version && event instanceof DocumentIssued)
                .findFirst().orElseThrow(() -> new IllegalStateException("printed words without a document"))
                .version();
    }

    private static List<String> evidence(List<CaseCommand> commands) {
        return commands.stream().flatMap(command -> command.evidence().stream()).toList();
    }

    private void save(CaseFile before, CaseFile file, List<OutgoingRecord> records,
            @Nullable GuardedFields sealed) {
        try {
            if (sealed == null) {
                outbox.change(before, file, records);
            } else {
                outbox.change(before, file, records, sealed);
            }
        } catch (StaleVersionException e) {
            throw ExpectedVersion.stale();
        }
    }
}
