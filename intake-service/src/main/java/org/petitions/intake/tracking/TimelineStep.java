package org.petitions.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.petitions.events.terms.BilingualText;
import org.petitions.law.LegalCalendar;

/**
 * One thing that happened with a matter.
 *
 * @param day in Asia/Shanghai
 */
record TimelineStep(LocalDate day, BilingualText what) {

    private record At(Instant at, BilingualText what) {}

    /** What happened so far, the earliest first. */
    static List<TimelineStep> of(TrackingView view) {
        List<At> steps = new ArrayList<>();
        steps.add(new At(view.registeredAt(), new BilingualText("已登记", "registered")));
        view.documents().forEach(paper -> {
            steps.add(
                    new At(paper.issuedAt(), new BilingualText(paper.kind().zh() + "制作", paper.kind().en() + " made")));
            if (paper.receivedAt() != null) {
                steps.add(new At(paper.receivedAt(),
                        new BilingualText(paper.kind().zh() + "送达", paper.kind().en() + " received")));
            }
        });
        if (view.repliedAt() != null) {
            steps.add(new At(view.repliedAt(), new BilingualText("作出答复", "answered")));
        }
        view.requests().forEach(request -> steps.add(new At(request.askedAt(), new BilingualText(
                "您提出：" + request.request().zh(), "you asked: " + request.request().en()))));
        if (!view.status().code().equals("REGISTERED")) {
            steps.add(new At(view.status().since(), new BilingualText("进入“" + view.status().zh() + "”状态",
                    "reached the status: " + view.status().en())));
        }
        return steps.stream().sorted(Comparator.comparing(At::at))
                .map(step -> new TimelineStep(LegalCalendar.dayOf(step.at()), step.what())).toList();
    }
}
