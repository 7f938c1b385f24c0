package org.petitions.escalation.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.PetitionClocks;
import org.petitions.escalation.topology.ClockReading;
import org.petitions.escalation.topology.ClockReading.NotReadyException;
import org.petitions.escalation.topology.Progress;
import org.petitions.events.terms.ClockKind;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.actor.Role;
import org.petitions.shell.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /clocks/...}: which limits run. */
@RestController
final class ClocksApi {
    private final ClockReading reading;
    private final Progress progress;
    private final Clock clock;

    ClocksApi(ClockReading reading, Progress progress, Clock clock) {
        this.reading = reading;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The clocks of a petition.
     *
     * @param registered whether its registration has been seen; until then nobody is alerted
     * @param ended whether the case has ended
     */
    record PetitionView(String petitionId, boolean registered, boolean ended, List<ClockView> clocks) {

        static PetitionView of(PetitionClocks petition) {
            List<ClockView> open = petition.open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                    .map(ClockView::of).toList();
            return new PetitionView(petition.petitionId(), petition.registration() != null, petition.isEnded(),
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
    record Summary(Instant at, Map<ClockKind, Long> open, double dueLagSeconds) {}

    /**
     * The clocks of one petition, for those who watch over all offices. Nobody else may ask: whoever is complained of would learn that
     * there is a complaint, and how far it has come (Art. 30).
     */
    @GetMapping("/clocks/{petitionId}")
    PetitionView clocks(@PathVariable String petitionId, Actor actor) {
        actor.mustBe(Role.BUREAU, Role.OPERATIONS);
        try {
            return reading.find(petitionId).map(PetitionView::of)
                    .orElseThrow(() -> new ProblemException(404, "no-clocks", "没有此信访事项的期限记录",
                            "Nothing is known of this petition"));
        } catch (NotReadyException e) {
            throw new ProblemException(503, "clocks-not-ready", "期限数据正在恢复，请稍后再试",
                    "The clocks are being restored, try again shortly");
        }
    }

    /** How many clocks are open, by kind; for the same. */
    @GetMapping("/clocks/summary")
    Summary summary(Actor actor) {
        actor.mustBe(Role.BUREAU, Role.OPERATIONS);
        Instant now = clock.instant();
        return new Summary(now, progress.open(), progress.dueLag(now).toMillis() / 1000.0);
    }
}
