package org.petitions.intake.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.registration.FormProblems;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operations: after a restore, erases again what the register of erasures names (docs/operations.md). Nobody says what: the register does. */
@RestController
@RequestMapping("/erasures/replay")
final class ErasureReplayApi {
    private final ErasureReplay replay;
    private final Clock clock;

    ErasureReplayApi(ErasureReplay replay, Clock clock) {
        this.replay = replay;
        this.clock = clock;
    }

    /**
     * How the last one stands; empty where none was begun.
     *
     * @param since the register was gone through from this day on
     * @param found erasures in the register since, of each matter of a petition one
     * @param erased petitions that had words again and lost them in its last run, which a kill has begin from the start
     * @param missing erasures of petitions that are not here
     * @param failed erasures that could not be repeated
     * @param endedAt absent while it goes on, with the numbers still 0
     */
    @JsonInclude(Include.NON_NULL)
    record ErasureReplayed(@Nullable LocalDate since, @Nullable Instant startedAt, long found, long erased,
            long missing, long failed, @Nullable Instant endedAt) {
        private static final ErasureReplayed NONE = new ErasureReplayed(null, null, 0, 0, 0, 0, null);

        static ErasureReplayed of(ErasureReplayStore.Replay replay) {
            return new ErasureReplayed(replay.since(), replay.startedAt(), replay.found(), replay.erased(),
                    replay.missing(), replay.failed(), replay.endedAt());
        }
    }

    /**
     * Begins, anew where one goes on, and then from the earlier of both days.
     *
     * @param since the day of the oldest backup that was restored, in Asia/Shanghai, or an earlier one; 422 for a day to come
     */
    @Requires(Action.REPLAY_ERASURES)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasureReplayed begin(Actor actor, @RequestParam LocalDate since) {
        if (since.isAfter(LegalCalendar.dayOf(clock.instant()))) {
            throw FormProblems.refused(ErasureProblem.ERASURE_REPLAY_REFUSED,
                    List.of(new FormFault("since", FaultCode.IN_THE_FUTURE)));
        }
        return ErasureReplayed.of(replay.begin(since));
    }

    /** How far it has come. */
    @Requires(Action.REPLAY_ERASURES)
    @GetMapping
    ErasureReplayed progress(Actor actor) {
        return replay.latest().map(ErasureReplayed::of).orElse(ErasureReplayed.NONE);
    }
}
