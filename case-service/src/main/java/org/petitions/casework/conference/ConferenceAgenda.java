package org.petitions.casework.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.accountability.MeasuresOfConference.Proposed;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.events.terms.DisputeRung;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Component;

/**
 * What waits for the joint conference: disputes that were brought to it, measures that were proposed to it, and what it put off. Nobody types these
 * anew; what the bureau brings besides is a case by its number, or a special group's work.
 */
@Component
class ConferenceAgenda {
    private static final int MOST = 200;

    private final CaseQueries files;
    private final CaseReader reading;
    private final Conferences sessions;
    private final MeasuresOfConference measures;

    ConferenceAgenda(CaseQueries files, CaseReader reading, Conferences sessions, MeasuresOfConference measures) {
        this.files = files;
        this.reading = reading;
        this.sessions = sessions;
        this.measures = measures;
    }

    /**
     * Something that waits.
     *
     * @param text what it is, in a language
     */
    record Waiting(Matter matter, String text) {
        /** As a form names it. */
        String value() {
            return matter.kind() + "~" + matter.about();
        }
    }

    /** All that waits and is on no agenda that has not decided on it yet. */
    List<Waiting> of(Actor actor, Locale language) {
        List<Seen> held = sessions.held(actor);
        Stream<Waiting> disputes = disputes(actor).map(found -> new Waiting(matter(MatterKind.DISPUTE, found),
                found.file().number()));
        Stream<Waiting> proposed = measures.proposed(actor, language).stream()
                .map(each -> new Waiting(matter(each), each.text()));
        Stream<Waiting> deferred = deferred(held).stream().map(matter -> new Waiting(matter,
                matter.number() == null ? matter.about() : matter.number()));
        return Stream.of(disputes, proposed, deferred).flatMap(each -> each)
                .filter(each -> held.stream().noneMatch(seen -> awaits(seen, each.matter()))).toList();
    }

    private static boolean awaits(Seen seen, Matter matter) {
        return seen.session().matters().stream().anyMatch(each -> each.decision() == null && same(each, matter));
    }

    private static boolean same(Matter one, Matter other) {
        return one.kind() == other.kind() && one.about().equals(other.about());
    }

    /** Cases and works of groups that the last session that took them up put off; disputes and measures wait by themselves. */
    private static List<Matter> deferred(List<Seen> held) {
        List<Matter> last = new ArrayList<>();
        for (Seen seen : held) { // the latest first
            seen.places().stream().map(seen::matter)
                    .filter(matter -> matter.kind() == MatterKind.CASE || matter.kind() == MatterKind.GROUP)
                    .filter(matter -> last.stream().noneMatch(each -> same(each, matter))).forEach(last::add);
        }
        return last.stream().filter(each -> each.decision() != null
                && each.decision().kind() == DecisionKind.DEFERRED)
                .map(each -> new Matter(each.kind(), each.about(), each.caseId(), each.number(), null)).toList();
    }

    private Stream<Case> disputes(Actor actor) {
        List<String> involved = files.page(Filter.of(actor).with(ListField.INVOLVED, actor.unit()), MOST).stream()
                .map(CaseRow::id).toList();
        Map<String, CaseFile> found = involved.isEmpty() ? Map.of() : files.findAll(involved);
        Set<String> known = reading.concernedAmong(found.keySet(), actor);
        return found.values().stream().filter(file -> known.contains(file.id())).map(reading::caseOf)
                .filter(each -> isBefore(each.state(), actor.unit()));
    }

    /** Whether a dispute was brought to the conference whose office sits with a bureau. */
    private static boolean isBefore(CaseState state, String bureau) {
        Dispute dispute = state.routing().dispute();
        return dispute != null && dispute.rung() == DisputeRung.JOINT_CONFERENCE && bureau.equals(dispute.decider());
    }

    private static Matter matter(MatterKind kind, Case found) {
        return new Matter(kind, found.file().id(), found.file().id(), found.file().number(), null);
    }

    private static Matter matter(Proposed measure) {
        return new Matter(MatterKind.MEASURE, measure.id(), measure.about() == null ? null : measure.about().caseId(),
                measure.about() == null ? null : measure.about().number(), null);
    }

    /**
     * A case that the bureau brings there; as a dispute, where it is one before this conference.
     *
     * @param number registration number as people type it
     * @throws org.petitions.starter.problem.ProblemException 404 or 403 where the actor may not read it
     */
    Optional<Matter> ofCase(String number, Actor actor) {
        Case found = reading.readByNumber(TypedCode.registrationNumber(number), actor);
        return reading.concernedAmong(List.of(found.file().id()), actor).isEmpty()
                ? Optional.empty()
                : Optional.of(matter(isBefore(found.state(), actor.unit()) ? MatterKind.DISPUTE : MatterKind.CASE,
                        found));
    }

    /** The units of a dispute among which the conference decides, the one that has the case first. */
    List<String> disputing(String caseId, Actor actor) {
        CaseState state = reading.read(caseId, actor).state();
        Dispute dispute = state.routing().dispute();
        return dispute == null
                ? Stream.ofNullable(state.unit()).toList()
                : Stream.concat(Stream.of(state.requireUnit()), dispute.others().stream()).distinct().toList();
    }
}
