package org.petitions.local.expected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Satisfaction;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/**
 * One petition's story while it is told, step by step: who did what when, which events that made, and how its clocks ran. Once it comes
 * to a moment that is not reached within the days, it is over, and whatever is told after that does not happen.
 */
final class Story {
    private final PlannedRow.Petition petition;
    private final LegalCalendar calendar;
    private final ExpectedClocks clocks;
    private final List<Act> acts = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private Instant at = Schedule.SUBMITTED_AT;
    private boolean over;
    private String status = "";
    private @Nullable String unit;
    private @Nullable CaseEnd end;
    private @Nullable Satisfaction rating;
    private boolean recused;

    Story(PlannedRow.Petition petition, CityRules rules, Posts posts, LegalCalendar calendar) {
        this.petition = petition;
        this.calendar = calendar;
        this.clocks = new ExpectedClocks(petition, rules, posts, calendar);
    }

    PlannedRow.Petition petition() {
        return petition;
    }

    LegalCalendar calendar() {
        return calendar;
    }

    ExpectedClocks clocks() {
        return clocks;
    }

    /** The moment it has come to. */
    Instant at() {
        return at;
    }

    /** Goes on to a moment; null for one that never comes. */
    void comesTo(@Nullable Instant moment) {
        if (over || moment == null || moment.isAfter(Schedule.ENDS_AT)) {
            over = true;
        } else if (moment.isBefore(at)) {
            throw new IllegalStateException(petition.key() + ": " + moment + " is before " + at);
        } else {
            at = moment;
        }
    }

    /** Goes on to ten in the morning so many days later. */
    void days(int later) {
        comesTo(Schedule.morningAfter(at, later));
    }

    boolean isOver() {
        return over;
    }

    /**
     * An official takes a step.
     *
     * @return whether it happens
     */
    boolean takes(Move move, Official by, Map<String, Object> body, String... made) {
        return takes(move, move.path(), by, body, made);
    }

    /** An official hands over a document, named by its place among the case's documents, from 1. */
    void handsOver(int document, Official by, Map<String, Object> body) {
        takes(Move.DELIVER_DOCUMENT, Move.DELIVER_DOCUMENT.path() + "/" + document + "/deliver", by, body,
                "DocumentDelivered");
    }

    private boolean takes(Move move, String path, Official by, Map<String, Object> body, String... made) {
        if (!over) {
            acts.add(new Act.Take(at, petition.key(), events.size(), move, path, by, body));
            events.addAll(List.of(made));
        }
        return !over;
    }

    /** As {@link #takes}, for the petitioner. */
    boolean says(Act.Word word, Map<String, Object> body, String made) {
        if (!over) {
            acts.add(new Act.Say(at, petition.key(), word, body));
            events.add(made);
        }
        return !over;
    }

    /** Its bureau merges it into the case that leads. */
    boolean goesOnIn(LedgerKey lead, String made) {
        if (!over) {
            acts.add(new Act.Merge(at, petition.key(), events.size(), Official.ofBureau(petition.bureau()), lead));
            events.add(made);
        }
        return !over;
    }

    /** Events that nobody in this story makes: the platform's, or another case's. */
    void happens(String... made) {
        if (!over) {
            events.addAll(List.of(made));
        }
    }

    void stands(String newStatus) {
        status = newStatus;
    }

    void isAt(@Nullable String newUnit) {
        unit = newUnit;
    }

    /** Unit id of the responsible unit, once there is one. */
    String unit() {
        return Objects.requireNonNull(unit, () -> petition.key() + " is at no unit");
    }

    /** Who handles it there. */
    Official handler() {
        Official first = Official.handler(unit());
        return recused ? first.colleague() : first;
    }

    Official bureau() {
        return Official.ofBureau(petition.bureau());
    }

    void standsAside() {
        recused = true;
    }

    void ends(CaseEnd how) {
        end = how;
        status = "CLOSED";
        clocks.stopAll(at);
    }

    void isTakenUpAgain() {
        end = null;
    }

    void isRated(@Nullable Satisfaction said) {
        rating = said;
    }

    /** The whole of it. */
    ExpectedLife told() {
        return new ExpectedLife(petition, status, end, unit, events, acts, clocks.all(), rating);
    }
}
