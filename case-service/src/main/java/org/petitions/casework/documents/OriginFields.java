package org.petitions.casework.documents;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.SettledDispute;
import org.petitions.events.CaseEvent;
import org.petitions.events.CaseEvent.Accepted;
import org.petitions.events.MergingEvent.AnsweredThroughLead;
import org.petitions.events.RoutingEvent.HandlingRedirected;
import org.petitions.events.RoutingEvent.UnitSucceeded;
import org.petitions.events.terms.DispatchKind;
import org.petitions.law.LegalCalendar;

/** How a case came to the unit that has it, and who took it on, for the placeholders of the templates (Art. 22 to 24, 34). */
final class OriginFields extends TemplateFields {
    private static final String WE = "我单位";

    OriginFields(Case shown, Set<String> wanted, Organisation organisation, SealedTexts written) {
        super(shown, wanted, organisation, written);
    }

    /** All that is wanted and that the case has. */
    Map<String, String> said() {
        Assignment assignment = shown().state().routing().assignment();
        if (assignment != null) {
            put("arrival", () -> arrival(assignment));
        }
        last(Accepted.class).ifPresent(event -> {
            String day = day(LegalCalendar.dayOf(event.at()));
            put("acceptedOn", () -> day);
            put("acceptedUnit", () -> name(event.unit()));
            put("accepter", () -> accepter(event));
            // Only one of them is so.
            put("acceptedHereOn", () -> redirect() == null ? day : null);
            put("takenOver", () -> takenOver(event, day));
        });
        return fields();
    }

    /** What was handled elsewhere before: who took it on, and since when it is this unit's; null for all else. */
    private @Nullable String takenOver(Accepted accepted, String day) {
        HandlingRedirected redirect = redirect();
        String accepter = accepter(accepted);
        return redirect == null || accepter == null
                ? null
                : "该事项由" + accepter + "于" + day + "受理，自" + day(LegalCalendar.dayOf(redirect.at())) + "起改由我单位办理";
    }

    /** By which redirect the unit has what another had taken on, or null where by none. */
    private @Nullable HandlingRedirected redirect() {
        Assignment assignment = shown().state().routing().assignment();
        return assignment == null
                ? null
                : last(HandlingRedirected.class, event -> event.at().equals(assignment.arrivedAt())).orElse(null);
    }

    /** Who took it on, as the unit that has it speaks of them: of itself where it did, or goes on for who did (Art. 24). */
    private @Nullable String accepter(Accepted accepted) {
        String unit = accepted.unit();
        for (HistoryEntry entry : shown().file().history()) {
            CaseEvent event = entry.event();
            if (event.version() > accepted.version() && event instanceof UnitSucceeded succeeded
                    && succeeded.unit().equals(unit)) {
                unit = succeeded.successor();
            }
        }
        return unit.equals(shown().state().unit()) ? WE : name(accepted.unit());
    }

    /**
     * By whom it was sent and when the unit got it; null where nobody sent it, because the unit answered it with another (并案), and
     * where it was handled elsewhere before.
     */
    private @Nullable String arrival(Assignment assignment) {
        if (redirect() != null
                || last(AnsweredThroughLead.class, event -> event.at().equals(assignment.arrivedAt())).isPresent()) {
            return null;
        }
        String day = day(LegalCalendar.dayOf(assignment.arrivedAt()));
        if (assignment.kind() == DispatchKind.DIRECT) {
            return "该事项由您直接向我单位提出，我单位于" + day + "收到";
        }
        String origin = assignment.isByDispute() && assignment.settled() != null
                ? settledBy(assignment.settled())
                : sentBy(assignment);
        return origin == null ? null : "该事项" + origin + "，我单位于" + day + "收到";
    }

    private @Nullable String sentBy(Assignment assignment) {
        String upper = shown().state().sender();
        String office = name(upper == null ? shown().file().bureau() : upper);
        return office == null ? null : "由" + office + assignment.kind().zh();
    }

    /** Nobody sent it to a unit that got it by the end of a dispute (Art. 24). */
    private @Nullable String settledBy(SettledDispute settled) {
        return switch (settled.rung()) {
            case AGREEMENT -> "经有关单位协商，由我单位受理";
            case COMMON_SUPERIOR -> {
                String office = settled.office() == null ? "共同的上一级机关" : name(settled.office());
                yield office == null ? null : "经" + office + "决定，由我单位受理";
            }
            case JOINT_CONFERENCE -> "经信访工作联席会议协调，由我单位受理";
        };
    }
}
