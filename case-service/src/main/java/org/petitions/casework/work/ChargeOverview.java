package org.petitions.casework.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.casework.work.CaseOverview.Line;
import org.petitions.events.ChargeEvent.Draw;

/** The leader in charge of a case (包案) as its page shows it; what they wrote is opened like all words. */
final class ChargeOverview {
    private ChargeOverview() {}

    /** Line by line; empty where no leader is or was in charge. */
    static List<Line> of(CaseState state, Say say) {
        Charge charge = state.charge();
        if (charge == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        add(lines, say, "charge.leader", say.post(charge.post()));
        add(lines, say, "charge.case-origin", say.name(charge.origin()));
        add(lines, say, "charge.case-since", say.day(charge.since()));
        add(lines, say, "charge.by", charge.by().toString());
        if (charge.handedBy() != null) {
            add(lines, say, "charge.case-handed-by", say.post(charge.handedBy()));
            add(lines, say, "charge.case-accepted", done(charge.accepted(), say));
            add(lines, say, "charge.case-reported", done(charge.reported(), say));
        }
        Draw draw = charge.draw();
        if (draw != null) {
            add(lines, say, "charge.case-draw", say.text("charge.case-draw-why", say.name(draw.situation()),
                    draw.eligible(), draw.openCases(), draw.place(),
                    Stream.ofNullable(draw.leaders()).flatMap(List::stream).map(say::post)
                            .collect(Collectors.joining(say.text("charge.and")))));
        }
        charge.deeds().forEach(deed -> add(lines, say, "charge.case-deeds",
                say.text("charge.case-deed", deed.on(), say.name(deed.deed()))));
        charge.followUps().values().stream().sorted().forEach(day -> add(lines, say, "charge.case-follow-ups",
                say.text("charge.follow-up-by", day)));
        Charge.Result result = charge.result();
        if (result != null) {
            add(lines, say, "charge.case-result", say.text(result.inTime()
                    ? "charge.in-time"
                    : result.settled() ? "charge.too-late" : "charge.unsettled"));
        }
        add(lines, say, "charge.stage", say.name(result == null
                ? ChargeStage.OPEN
                : result.settled() ? ChargeStage.SETTLED : ChargeStage.UNSETTLED));
        return lines;
    }

    private static String done(boolean is, Say say) {
        return say.text(is ? "charge.yes" : "charge.not-yet");
    }

    private static void add(List<Line> lines, Say say, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(new Line(say.text(key), value));
        }
    }
}
