package org.petitions.casework.timeline;

import java.util.List;
import org.petitions.casework.cases.CaseReading;
import org.petitions.casework.timeline.CaseTimeline.Line;
import org.petitions.shell.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for a case's timeline. */
@RestController
@RequestMapping("/cases/{id}/timeline")
class TimelineApi {
    private final CaseReading reading;
    private final CaseTimeline timeline;

    TimelineApi(CaseReading reading, CaseTimeline timeline) {
        this.reading = reading;
        this.timeline = timeline;
    }

    /** A case's timeline, oldest first. */
    record Timeline(String petitionId, List<Line> entries) {}

    @GetMapping
    Timeline timeline(@PathVariable String id, Actor actor) {
        return new Timeline(id, timeline.of(reading.coded(id, actor)));
    }
}
