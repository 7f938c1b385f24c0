package org.petitions.starter.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetterList;
import org.petitions.events.deadletter.DeadLetterList.Page;
import org.petitions.events.deadletter.ReplayOutcome;
import org.petitions.events.deadletter.DeadLetterReplay.Result;
import org.petitions.events.deadletter.LetterPlace;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardFieldCode;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operations: how this service runs, and its dead letters (docs/operations.md). */
@RestController
@RequestMapping("/operations/${spring.application.name}")
final class OperationsApi {
    private final StatusReader status;
    private final DeadLetterAccess deadLetters;

    OperationsApi(StatusReader status, DeadLetterAccess deadLetters) {
        this.status = status;
        this.deadLetters = deadLetters;
    }

    /**
     * Which to put back: the place of one on the topic of dead letters, or neither part of a place for all.
     *
     * @param partition of the topic of dead letters
     * @param offset there
     */
    record Replay(@Nullable Integer partition, @Nullable Long offset) {}

    /**
     * What became of them.
     *
     * @param outcome of the one that was named; null of all
     * @param putBack how many went back, by topic
     * @param superseded how many did not because their key has a newer record, by topic
     * @param refused how many did not because they are not what stands in the place they name
     * @param more whether there are more, which another request puts back
     */
    record Replayed(@Nullable ReplayOutcome outcome, Map<String, Integer> putBack, Map<String, Integer> superseded,
            int refused, boolean more) {
        static Replayed of(Result result) {
            return new Replayed(null, result.putBack(), result.superseded(), result.refused(), result.more());
        }
    }

    /** How it runs. */
    @Requires(Action.WATCH_SERVICES)
    @GetMapping("/status")
    ServiceStatus status(Actor actor) {
        return status.read();
    }

    /** A page of dead letters, newest first. */
    @Requires(Action.WATCH_SERVICES)
    @GetMapping("/dead-letters")
    Page deadLetters(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return deadLetters.page(cursor(after));
    }

    /** Puts one back, or all. */
    @Requires(Action.REPLAY_DEAD_LETTERS)
    @PostMapping("/dead-letters/replay")
    Replayed replay(Actor actor, @RequestBody Replay which) {
        if (which.partition() == null && which.offset() == null) {
            return Replayed.of(deadLetters.replayAll());
        }
        ReplayOutcome outcome = deadLetters.replayOne(place(which.partition(), which.offset()));
        return new Replayed(outcome, Map.of(), Map.of(), 0, false);
    }

    /** @throws ProblemException naming what is missing or can be no place */
    static LetterPlace place(@Nullable Integer partition, @Nullable Long offset) {
        if (partition != null && partition >= 0 && offset != null && offset >= 0) {
            return new LetterPlace(partition, offset);
        }
        List<FieldFault> faults = Stream.concat(fault("partition", partition), fault("offset", offset)).toList();
        throw new ProblemException(StandardProblem.INVALID_FIELDS, faults);
    }

    private static Stream<FieldFault> fault(String field, @Nullable Number number) {
        if (number == null) {
            return Stream.of(FieldFault.of(field, StandardFieldCode.PARAMETER_MISSING));
        }
        return number.longValue() < 0
                ? Stream.of(FieldFault.of(field, StandardFieldCode.INVALID_VALUE))
                : Stream.empty();
    }

    /** @throws ProblemException when it is not what a page before gave out */
    static @Nullable String cursor(@Nullable String after) {
        if (after == null || DeadLetterList.isCursor(after)) {
            return after;
        }
        throw new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of("after", StandardFieldCode.INVALID_VALUE));
    }
}
