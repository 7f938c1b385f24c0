package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Satisfaction;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.clocks.SimulatedClocks;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/**
 * One petition while its steps are simulated: who did what when, which events that made, and how its clocks ran. Once it comes
 * to a moment that is not reached within the days, it is over, and whatever is to come after that does not happen.
 */
final class ScenarioCase {
    private static final String ISSUED = "DocumentIssued";
    private static final String SENT = "DocumentSent";

    private final PlannedRow.Petition petition;
    private final LegalCalendar calendar;
    private final SimulatedClocks clocks;
    private final List<PlannedAction> actions = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private Instant at = Schedule.SUBMITTED_AT;
    private boolean over;
    private String status = "";
    private @Nullable String unit;
    private @Nullable CaseEnd end;
    private @Nullable Satisfaction rating;
    private HandlingWay way;
    private boolean passedOn;
    private int handedOver;
    private @Nullable Instant repliedAt;

    ScenarioCase(PlannedRow.Petition petition, CityPolicy rules, PostsFile posts, LegalCalendar calendar) {
        this.petition = petition;
        this.calendar = calendar;
        this.way = HandlingWay.of(petition.purpose());
        this.clocks = new SimulatedClocks(petition, rules, posts, calendar);
    }

    PlannedRow.Petition petition() {
        return petition;
    }

    LegalCalendar calendar() {
        return calendar;
    }

    SimulatedClocks clocks() {
        return clocks;
    }

    /** The moment it has come to. */
    Instant at() {
        return at;
    }

    /** Goes on to a moment; null for one that never comes. */
    void advanceTo(@Nullable Instant moment) {
        if (over || moment == null || moment.isAfter(Schedule.ENDS_AT)) {
            over = true;
        } else if (moment.isBefore(at)) {
            throw new IllegalStateException(petition.key() + ": " + moment + " is before " + at);
        } else {
            at = moment;
        }
    }

    /** Goes on to ten in the morning so many days later. */
    void advanceDays(int later) {
        advanceTo(Schedule.morningAfter(at, later));
    }

    boolean isOver() {
        return over;
    }

    /**
     * An official takes a step.
     *
     * @param step the last part of its address, as case-service's API has it, e.g. {@code report-back}
     * @param made the events that it makes
     * @return whether it happens
     */
    boolean takeStep(String step, Official by, Map<String, Object> body, String... made) {
        if (!over) {
            actions.add(new PlannedAction.TakeStep(at, petition.key(), events.size(), step, by, body));
            happened(made);
        }
        return !over;
    }

    /** As {@link #takeStep}, which makes a document that is handed over where it is made, and that nobody is told of by mail. */
    boolean takeStepInPresence(String step, Official by, Map<String, Object> body, String... made) {
        if (!over) {
            actions.add(new PlannedAction.TakeStep(at, petition.key(), events.size(), step, by, body));
            events.addAll(List.of(made));
            handedOver++;
        }
        return !over;
    }

    /** Of each document the platform's mail tells at once, where its petitioner chose mail, and the platform notes that it went out. */
    private void happened(String... made) {
        events.addAll(List.of(made));
        if (petition.noticedByMail() && List.of(made).contains(ISSUED)) {
            events.add(SENT);
        }
    }

    /** How many documents the case has: the place of the last one. */
    int documents() {
        return Collections.frequency(events, ISSUED);
    }

    /** An official hands over a document, named by its place among the case's documents, from 1. */
    void deliverDocument(int document, Official by, Map<String, Object> body) {
        takeStep("documents/" + document + "/deliver", by, body, "DocumentDelivered");
    }

    /** As {@link #takeStep}, for the petitioner, who is answered. */
    boolean requestByPetitioner(PlannedAction.RequestKind word, Map<String, Object> body, String made) {
        if (!over) {
            actions.add(new PlannedAction.RequestByPetitioner(at, petition.key(), word, body));
            events.addAll(List.of(made, "PetitionerRequestTaken"));
        }
        return !over;
    }

    /** The petitioner opens a document, named by its place among the case's documents, from 1. */
    void openDocument(int document) {
        if (!over) {
            actions.add(new PlannedAction.OpenDocument(at, petition.key(), document));
            events.add("DocumentDelivered");
        }
    }

    /** Its office puts right what was recorded wrongly. */
    boolean correctRegistration(Map<String, Object> fields) {
        if (!over) {
            actions.add(new PlannedAction.CorrectRegistration(at, petition.key(), petition.office(), fields));
            happened("RegistrationCorrected");
        }
        return !over;
    }

    /** Its office issues the tracking code anew, of which the case has a note and no event. */
    void reissueCode() {
        if (!over) {
            actions.add(new PlannedAction.ReissueCode(at, petition.key(), petition.office()));
        }
    }

    /** Its bureau merges it into the case that leads. */
    boolean mergeInto(LedgerRowKey lead, Map<String, Object> notice, String... made) {
        if (!over) {
            actions.add(new PlannedAction.MergeCase(at, petition.key(), events.size(),
                    Official.ofBureau(petition.bureau()), lead, notice));
            happened(made);
        }
        return !over;
    }

    /** Events that no step of this case makes: the platform's, or another case's. */
    void addEvents(String... made) {
        if (!over) {
            happened(made);
        }
    }

    /** Whether the platform's mail tells its petitioner of what was made last, without any official's step. */
    boolean toldByPlatform() {
        return petition.noticedByMail() && !over;
    }

    /** How the notice goes out that a step makes: the platform sends it to whoever chose mail, and all others are written to. */
    Map<String, Object> notice(String posting) {
        return petition.noticedByMail()
                ? Map.of("how", DeliveryMethod.ELECTRONIC)
                : Map.of("how", DeliveryMethod.POST, "receipt", posting);
    }

    /** The events of a step whose notice goes out so. */
    String[] withNotice(String... made) {
        return Stream.concat(Stream.of(made), petition.noticedByMail() ? Stream.of(ISSUED) : Stream.of(ISSUED, SENT))
                .toArray(String[]::new);
    }

    /** The body of a step whose notice is never left to be sent later, with the way it goes out where somebody is there to be told. */
    Map<String, Object> withSending(Map<String, Object> body, String posting) {
        if (petition.toldBy() == null) {
            return body;
        }
        Map<String, Object> sent = new LinkedHashMap<>(body);
        sent.put("notice", notice(posting));
        return sent;
    }

    /** The events of such a step. */
    String[] withSurelySent(String made) {
        return petition.toldBy() == null ? new String[]{made, ISSUED} : withNotice(made);
    }

    /** Notices that leave by mail, and those that cannot leave: one for each document, where somebody is there to be told (Art. 23). */
    private CaseOutcome.Notices notices() {
        int told = petition.toldBy() == null ? 0 : documents() - handedOver;
        return petition.noticedByMail() ? new CaseOutcome.Notices(told, 0) : new CaseOutcome.Notices(0, told);
    }

    void setStatus(String newStatus) {
        status = newStatus;
    }

    void setUnit(@Nullable String newUnit) {
        unit = newUnit;
    }

    /** Unit id of the responsible unit, once there is one. */
    String unit() {
        return Objects.requireNonNull(unit, () -> petition.key() + " is at no unit");
    }

    /** A copy of what answers the petition goes to who sent it there; the petitioner brought it to who received it, and nobody sent it. */
    String[] issuedWithCopy() {
        return Stream.concat(Stream.of("DocumentIssued"), Stream.of(copied())).toArray(String[]::new);
    }

    /** The copy alone. */
    String[] copied() {
        boolean brought = petition.isReceivedByUnit() && petition.office().equals(unit());
        return brought ? new String[0] : new String[]{"CopySent"};
    }

    void setWay(HandlingWay recorded) {
        way = recorded;
    }

    /** How the unit handles it. */
    HandlingWay way() {
        return way;
    }

    /** Who handles it there. */
    Official handler() {
        Official first = Official.handler(unit());
        return passedOn ? first.colleague() : first;
    }

    Official bureau() {
        return Official.ofBureau(petition.bureau());
    }

    void passToColleague() {
        passedOn = true;
    }

    void close(CaseEnd how) {
        end = how;
        status = "CLOSED";
        clocks.stopAll(at);
    }

    void clearEnd() {
        end = null;
    }

    void setRating(@Nullable Satisfaction said) {
        rating = said;
    }

    void setRepliedAt(Instant moment) {
        repliedAt = moment;
    }

    /** The whole of it. */
    ExpectedCase toExpectedCase() {
        return new ExpectedCase(petition, status, end, unit, events, actions, clocks.all(), notices(), rating,
                repliedAt);
    }
}
