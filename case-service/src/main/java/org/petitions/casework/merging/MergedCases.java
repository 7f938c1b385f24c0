package org.petitions.casework.merging;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseMetrics;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.routing.FollowingRules.FollowingCommand;
import org.petitions.casework.procedure.routing.FollowingRules.Separate;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.MeasurePromised;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.GuardedFields;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/** Takes the step that is due in a case that was merged, by one guarded write. */
@Component
class MergedCases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final StepActor BY = StepActor.platform("same matter");

    private final CaseQueries files;
    private final Outbox outbox;
    private final EventEncoder writer;
    private final SealedTexts sealedTexts;
    private final CaseMetrics metrics;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final Clock clock;

    MergedCases(CaseQueries files, Outbox outbox, EventEncoder writer, SealedTexts sealedTexts, CaseMetrics metrics,
            CurrentCalendar calendar, CityPolicy policy, Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.sealedTexts = sealedTexts;
        this.metrics = metrics;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    /** Does what is due; where somebody else came in between, it is looked at again. */
    void follow(CaseFile read) {
        Optional<CaseFile> left = Optional.of(read);
        while (left.isPresent()) {
            left = isDone(left.get()) ? Optional.empty() : files.find(read.id());
        }
    }

    /** Whether nothing is left to do; false where the file has changed since it was read. */
    private boolean isDone(CaseFile read) {
        Optional<CaseFile> lead = Optional.ofNullable(read.lead()).flatMap(files::find);
        if (lead.isEmpty()) {
            return true;
        }
        Case follower = Case.of(read, policy);
        boolean carriedOut = answerOf(lead.get()).filter(answer -> Boolean.TRUE.equals(answer.carriedOut()))
                .isPresent();
        Optional<FollowingCommand> command = FollowingRules.isWaitingForItself(read.id(), this::leadOf)
                ? Optional.of(new Separate())
                : FollowingRules.next(follower.state(), lead.get().replay(), carriedOut);
        return command.isEmpty() || isSaved(follower, lead.get(), command.get());
    }

    private Optional<String> leadOf(String petitionId) {
        return files.find(petitionId).map(CaseFile::lead);
    }

    private boolean isSaved(Case follower, CaseFile lead, FollowingCommand command) {
        Instant at = clock.instant();
        if (!(Procedure.decide(follower.state(), command, DecisionContext.withoutOfficial(at, calendar.get(),
                policy)) instanceof Happens(var events))) {
            throw new IllegalStateException("refused: " + command.step() + " in " + follower.file().id());
        }
        List<OutgoingRecord> records = writer.encodeAll(events);
        Case next = follower.after(events, BY, command.evidence(), at);
        GuardedFields words = words(follower.file(), lead, events);
        try {
            if (words == null) {
                outbox.change(follower.file(), next.file(), records);
            } else {
                outbox.change(follower.file(), next.file(), records, words);
            }
        } catch (StaleVersionException _) {
            return false;
        }
        metrics.eventsSaved(events);
        return true;
    }

    /**
     * The words of the lead's answer, sealed for this case as those of its own: its document says them. Null where it is not answered by
     * these events, and where words were erased, there or here.
     */
    private @Nullable GuardedFields words(CaseFile follower, CaseFile lead, List<CaseEvent> events) {
        if (!(events.getLast() instanceof CaseEvent.Replied reply) || follower.wordsErasedAt() != null) {
            return null;
        }
        return answerOf(lead).flatMap(
                answer -> sealedTexts.open(lead, lead.wordsVersionOfAnswer().orElse(lead.wordsVersionOf(answer)))
                        .map(text -> sealedTexts.seal(follower, reply.version(), text + measures(lead, answer))))
                .orElse(null);
    }

    private static Optional<CaseEvent.Replied> answerOf(CaseFile lead) {
        return lead.history().reversed().stream().map(HistoryEntry::event)
                .filter(CaseEvent.Replied.class::isInstance).map(CaseEvent.Replied.class::cast).findFirst();
    }

    /** What the lead's unit promised with its answer and still owes, with its days (Art. 32): this petitioner's opinion says it too, and the lead's clocks watch it. */
    private String measures(CaseFile lead, CaseEvent.Replied answer) {
        Set<String> open = answer.outcome().isInFavour() ? lead.replay().commitments().open().keySet() : Set.of();
        return lead.history().stream().map(HistoryEntry::event).filter(MeasurePromised.class::isInstance)
                .map(MeasurePromised.class::cast).filter(promised -> open.contains(promised.measure()))
                .filter(promised -> promised.version() < answer.version())
                .map(promised -> "\n落实事项：" + sealedTexts.open(lead, lead.wordsVersionOf(promised))
                        .orElse("承诺事项" + promised.measure()) + "（至" + DAY.format(promised.by()) + "止）")
                .collect(Collectors.joining());
    }
}
