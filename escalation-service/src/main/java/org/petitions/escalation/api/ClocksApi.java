package org.petitions.escalation.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.stores.ClockQueries;
import org.petitions.escalation.stores.ClockQueries.StoresNotReadyException;
import org.petitions.escalation.topology.PartitionProgress;
import org.petitions.events.terms.ClockKind;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /clocks/...}: which limits run. */
@RestController
final class ClocksApi {
    private final ClockQueries queries;
    private final PartitionProgress progress;
    private final Clock clock;

    ClocksApi(ClockQueries reading, PartitionProgress progress, Clock clock) {
        this.queries = reading;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The clocks of a petition.
     *
     * @param registered whether its registration has been seen; until then nobody is alerted
     * @param ended whether the case has ended
     */
    record PetitionClocksView(String petitionId, boolean registered, boolean ended, List<ClockView> clocks) {

        static PetitionClocksView of(PetitionClocks petition) {
            List<ClockView> open = petition.open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                    .map(clock -> ClockView.of(petition, clock)).toList();
            return new PetitionClocksView(petition.petitionId(), petition.registration() != null, petition.isEnded(),
                    open);
        }
    }

    /**
     * How many clocks are open.
     *
     * @param at the service's clock, UTC
     * @param open by kind; under ACKNOWLEDGEMENT the alerts that wait for a person
     * @param dueLagSeconds how long the oldest due clock has been waiting to be seen to
     */
    record ClocksSummary(Instant at, Map<ClockKind, Long> open, double dueLagSeconds) {}

    /**
     * The clocks of one petition, for its bureau, the city's bureau and operations, as case-service shows them the case. Who may not know
     * of it is told that there is none: whoever is complained of would learn that there is a complaint, and how far it has come (Art. 30).
     */
    @Requires(value = Action.READ_CLOCKS, lookedUpForCaller = "petitionId")
    @GetMapping("/clocks/{petitionId}")
    PetitionClocksView clocks(@PathVariable String petitionId, Actor actor) {
        try {
            return queries.find(petitionId).filter(petition -> ClockAccess.mayRead(petition, actor))
                    .map(PetitionClocksView::of)
                    .orElseThrow(() -> new ProblemException(ClocksProblem.NO_CLOCKS));
        } catch (StoresNotReadyException e) {
            throw new ProblemException(ClocksProblem.CLOCKS_NOT_READY);
        }
    }

    /**
     * How many clocks are open in all counties, by kind; for operations. They are counted without asking whom a petition complains of, so a
     * bureau is told of its own by case-service.
     */
    @Requires(Action.COUNT_CLOCKS)
    @GetMapping("/clocks/summary")
    ClocksSummary summary(Actor actor) {
        Instant now = clock.instant();
        return new ClocksSummary(now, progress.open(), progress.dueLag(now).toMillis() / 1000.0);
    }
}
