package org.petitions.casework.timeline;

import java.util.List;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.timeline.CaseTimeline.Line;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for a case's timeline. */
@RestController
@RequestMapping("/cases/{id}/timeline")
class TimelineApi {
    private final CaseReader reading;
    private final CaseTimeline timeline;

    TimelineApi(CaseReader reading, CaseTimeline timeline) {
        this.reading = reading;
        this.timeline = timeline;
    }

    /** A case's timeline, oldest first. */
    record Timeline(String petitionId, List<Line> entries) {}

    @Requires(Action.READ_CASE)
    @GetMapping
    Timeline timeline(@PathVariable String id, Actor actor) {
        return new Timeline(id, timeline.of(reading.read(id, actor)));
    }
}
