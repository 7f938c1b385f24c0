package org.petitions.escalation.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.ComplainedOfParties;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * What the clocks need of a petition's registration (登记).
 *
 * @param at when it was registered, UTC
 * @param office unit id of the registering office
 * @param complainedOf whom it accuses (Art. 30); of a claim nobody, because the unit it is against is the one to handle it (Art. 31). What
 *     was kept before the two were told apart also has those that a claim is against
 * @param receivedOn the day it was received, where that is before the registration; null in what was kept before it was told
 * @param hasPast whether it comes from a ledger, so that its case tells the past first
 * @param purpose what it is for, which tells the way of handling where no event does; null in what was kept before it was asked for
 * @param corrected which steps put what right of it; null where nothing was
 * @param named whom it names, whatever it is for, so that they are known when it proves to be an accusation; null for nobody, and in what
 *     was kept before that could be, until the correction of its purpose tells it
 * @param category what it is about; null in what was kept before it was asked for, of which no unit tells by rules of its own
 * @param inLetter whom the other matters of its letter accuse, from whom it is kept too (Art. 30); null for nobody, and in what was kept before
 *     that was told
 */
public record Registration(Instant at, String office, Urgency urgency, ComplainedOfParties complainedOf,
        boolean hasPast, @Nullable LocalDate receivedOn, @Nullable Purpose purpose, @Nullable Corrected corrected,
        @Nullable ComplainedOfParties named, @Nullable Category category, @Nullable AccusedInLetter inLetter) {

    /**
     * The case's version of the last step that put each fact right (更正), 0 for none: of two the later counts, whichever is read last.
     *
     * @param toldNamed of the last that told whom it is against; null for none, and in what was kept before any told
     * @param category of the last that told what it is about; null for none, and in what was kept before that was asked for
     * @param inLetter of the last that told whom the other matters of the letter accuse; null for none
     */
    public record Corrected(long urgency, long receivedOn, long purpose, @Nullable Long toldNamed,
            @Nullable Long category, @Nullable Long inLetter) {
        static final Corrected NEVER = new Corrected(0, 0, 0, null, null, null);

        long named() {
            return toldNamed == null ? 0 : toldNamed;
        }
    }

    static Registration of(PetitionRegistered event) {
        return new Registration(event.at(), event.office(), event.urgency(),
                accused(event),
                event.past() != null, event.wasReceivedEarlier() ? event.receivedOn() : null,
                event.purpose(), null, named(event), event.category(), null);
    }

    /** The registration as a step puts it right; the same where a later one did before, or nothing here is concerned. */
    Registration corrected(RegistrationCorrected event) {
        CorrectedFields after = event.after();
        Corrected known = corrected == null ? Corrected.NEVER : corrected;
        Urgency right = after.urgency();
        boolean urgent = right != null && event.version() > known.urgency();
        boolean received = after.receivedOn() != null && event.version() > known.receivedOn();
        boolean purposed = after.purpose() != null && event.version() > known.purpose();
        boolean told = event.named() != null && event.version() > known.named();
        boolean categorised = after.category() != null
                && (known.category() == null || event.version() > known.category());
        boolean lettered = after.accusedInLetter() != null
                && (known.inLetter() == null || event.version() > known.inLetter());
        if (!urgent && !received && !purposed && !told && !categorised && !lettered) {
            return this;
        }
        Purpose now = purposed ? after.purpose() : purpose;
        ComplainedOfParties against = told ? parties(event.named()) : named;
        return new Registration(at, office, right != null && urgent ? right : urgency,
                purposed || told ? accusedFor(now, against) : complainedOf,
                hasPast, received ? earlier(after.receivedOn()) : receivedOn, now,
                new Corrected(urgent ? event.version() : known.urgency(),
                        received ? event.version() : known.receivedOn(),
                        purposed ? event.version() : known.purpose(),
                        told ? Long.valueOf(event.version()) : known.toldNamed(),
                        categorised ? Long.valueOf(event.version()) : known.category(),
                        lettered ? Long.valueOf(event.version()) : known.inLetter()),
                against, categorised ? after.category() : category, lettered ? after.accusedInLetter() : inLetter);
    }

    /** Of what was kept before its purpose was asked for nobody can say that it accuses nobody: whom it is against stays kept from it. */
    private ComplainedOfParties accusedFor(@Nullable Purpose right,
            @Nullable ComplainedOfParties against) {
        if (right != null && right != Purpose.ACCUSATION) {
            return ComplainedOfParties.NOBODY;
        }
        return against == null ? complainedOf : against;
    }

    private static @Nullable ComplainedOfParties parties(@Nullable ComplainedOfIds ids) {
        return ids == null
                ? null
                : new ComplainedOfParties(ids.unit(), Set.copyOf(ids.posts()),
                        ids.successors() == null ? Set.of() : Set.copyOf(ids.successors()));
    }

    /**
     * Whether that unit tells the petitioner by rules of their own of such a matter (Art. 23 ¶4): political-legal bodies where relief
     * by litigation is asked for, discipline bodies of an accusation.
     */
    boolean isToldByOwnRules(String unit) {
        return UnitId.parse(unit).map(id -> id.kind().type()).map(this::isToldByOwnRules).orElse(false);
    }

    private boolean isToldByOwnRules(UnitType unit) {
        return switch (unit) {
            case POLICE, COMMITTEE_OFFICE -> category == Category.LAW_AND_LITIGATION;
            case DISCIPLINE -> purpose == Purpose.ACCUSATION;
            default -> false;
        };
    }

    /** Whom it must be kept from: whom it accuses, and whom another matter of its letter does (Art. 30). */
    public ComplainedOfParties keptFrom() {
        return inLetter == null ? complainedOf : complainedOf.with(inLetter);
    }

    /**
     * Whether it or another matter of its letter accuses somebody (检举控告); of what was kept before its purpose was asked for, whether it
     * may.
     */
    boolean accuses() {
        return inLetter != null && !inLetter.equals(AccusedInLetter.NOBODY) || purpose == Purpose.ACCUSATION
                || purpose == null && !complainedOf.isNobody();
    }

    private @Nullable LocalDate earlier(@Nullable LocalDate received) {
        return received != null && received.isBefore(LegalCalendar.dayOf(at)) ? received : null;
    }

    /** How the petition is handled, of which a unit recorded a way: unless its purpose was put right to one that the way is not for. */
    HandlingWay wayOf(HandlingWay recorded) {
        return corrected != null && purpose != null && !recorded.fits(purpose) ? HandlingWay.of(purpose) : recorded;
    }

    /** Whether a matter so urgent has to be reported up at once (Art. 25). Whether one of a ledger was, nobody can say any more. */
    boolean owesReportUp() {
        return !hasPast && urgency != Urgency.ORDINARY;
    }

    /** How the petition is handled where no event tells it. */
    HandlingWay usualWay() {
        return purpose == null ? HandlingWay.PETITION_PROCEDURE : HandlingWay.of(purpose);
    }

    private static ComplainedOfParties accused(PetitionRegistered event) {
        ComplainedOfParties named = named(event);
        return event.purpose() == Purpose.ACCUSATION && named != null ? named : ComplainedOfParties.NOBODY;
    }

    private static @Nullable ComplainedOfParties named(PetitionRegistered event) {
        return event.complainedOfUnit() == null && event.complainedOfPosts().isEmpty()
                ? null
                : new ComplainedOfParties(event.complainedOfUnit(), Set.copyOf(event.complainedOfPosts()));
    }

    /** Whether its receipt was put right (更正). */
    boolean isReceiptCorrected() {
        return corrected != null && corrected.receivedOn() > 0;
    }

    /** The moment the bureau's 15 days run from (Art. 22), UTC. */
    Instant receivedAt() {
        return receivedOn == null ? at : receivedOn.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
