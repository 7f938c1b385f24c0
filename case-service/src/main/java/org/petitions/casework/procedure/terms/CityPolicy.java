package org.petitions.casework.procedure.terms;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DraftedAct;

/**
 * What the Regulations leave to the city: data, with a version, not code.
 *
 * @param version names this edition
 * @param ratingDays calendar days after an answer within which it may be rated, at least 1
 * @param reportBackDays calendar days for the report back of what is assigned without naming a day, at least 1
 * @param returnVisitDays calendar days after the end at which a return visit is due each, ascending
 * @param farthestAhead how far ahead an official may set a day
 * @param reviewBodies who reviews whose opinion (Art. 35, 36)
 * @param notice the written notice of Art. 23
 * @param suspension whether handling and the procedure may stand still at all
 * @param signing what is signed off, and by whom
 * @param consultationWorkingDays working days that units in dispute have to consult, at least 1 (Art. 24)
 * @param delivery after how long the delivery of an opinion counts as tried
 */
public record CityPolicy(String version, int ratingDays, int reportBackDays, List<Integer> returnVisitDays,
        FarthestAhead farthestAhead, ReviewBodies reviewBodies, NoticePolicy notice, Suspension suspension,
        SigningPolicy signing, int consultationWorkingDays, DeliveryPeriods delivery) {
    private static final int USUAL_CONSULTATION = 5;
    private static final DeliveryPeriods USUAL_DELIVERY = new DeliveryPeriods(15, 30, 7);

    /** One of a city where units consult for a working week, and deliveries have their usual periods. */
    public CityPolicy(String version, int ratingDays, int reportBackDays, List<Integer> returnVisitDays,
            FarthestAhead farthestAhead, ReviewBodies reviewBodies, NoticePolicy notice, Suspension suspension,
            SigningPolicy signing) {
        this(version, ratingDays, reportBackDays, returnVisitDays, farthestAhead, reviewBodies, notice, suspension,
                signing, USUAL_CONSULTATION, USUAL_DELIVERY);
    }

    /** One of a city that lets nothing stand still, and where nothing has to be signed off. */
    public CityPolicy(String version, int ratingDays, int reportBackDays, List<Integer> returnVisitDays,
            FarthestAhead farthestAhead, ReviewBodies reviewBodies, NoticePolicy notice) {
        this(version, ratingDays, reportBackDays, returnVisitDays, farthestAhead, reviewBodies, notice,
                new Suspension(0, false), SigningPolicy.NONE);
    }

    /** One of a city where everywhere the superior department reviews, and no unclear name exempts what was transferred. */
    public CityPolicy(String version, int ratingDays, int reportBackDays, List<Integer> returnVisitDays,
            FarthestAhead farthestAhead) {
        this(version, ratingDays, reportBackDays, returnVisitDays, farthestAhead, ReviewBodies.SUPERIORS_BY_DIVISION,
                new NoticePolicy(false));
    }

    /**
     * The written notice (书面告知, Art. 23).
     *
     * @param exemptTransferredWhenUnclear whether none is owed where the petitioner's name or address is unclear, for what was transferred
     *     or assigned too: the Regulations say so only of what the unit received itself
     */
    public record NoticePolicy(boolean exemptTransferredWhenUnclear) {}

    /**
     * Suspensions (中止), of which the Regulations know nothing.
     *
     * @param handlingDays calendar days that all suspensions of a case together, of its handling and of its procedure, may leave out of
     *     its handling limit; 0 where nothing may be suspended
     * @param procedure whether the procedure may be suspended (程序中止), up to the same ceiling
     */
    public record Suspension(int handlingDays, boolean procedure) {
        public Suspension {
            if (handlingDays < 0 || handlingDays > ClockActCheck.MOST_SET_DAYS) {
                throw new IllegalArgumentException("suspension.handling-days must be from 0 to "
                        + ClockActCheck.MOST_SET_DAYS);
            }
            if (procedure && handlingDays == 0) {
                // Not a day could be left out: the limit would run out behind a procedure that nobody may go on with.
                throw new IllegalArgumentException("suspension.procedure needs suspension.handling-days of at least 1,"
                        + " the ceiling on all suspensions of a case together");
            }
        }
    }

    /**
     * After how many calendar days without a receipt the delivery of an opinion counts as tried (送达), by the way it went out; from then
     * on its case can be closed. Of a public notice the same days have to pass before it is a delivery at all. The Regulations have no
     * such periods.
     */
    public record DeliveryPeriods(int postDays, int publicNoticeDays, int electronicDays) {
        public DeliveryPeriods {
            if (postDays < 1 || publicNoticeDays < 1 || electronicDays < 1) {
                throw new IllegalArgumentException("delivery: each is at least 1");
            }
        }

        /** Those of a way; none where only the receipt counts, as for what is handed over. */
        public OptionalInt daysOf(DeliveryMethod how) {
            return switch (how) {
                case POST -> OptionalInt.of(postDays);
                case PUBLIC_NOTICE -> OptionalInt.of(publicNoticeDays);
                case ELECTRONIC -> OptionalInt.of(electronicDays);
                case IN_PERSON, LEFT, PROXY -> OptionalInt.empty();
            };
        }
    }

    /** Whether the city lets such a step be taken at all. */
    public boolean allows(Step step) {
        return switch (step) {
            case SUSPEND -> suspension.handlingDays() > 0;
            case SUSPEND_PROCEDURE -> suspension.procedure();
            default -> true;
        };
    }

    /**
     * Signing off (签发), of which the Regulations say nothing: an answer goes out in the name of the unit, never of a section or a clerk.
     *
     * @param required what goes out signed off only
     * @param headSigns when the head signs, and no deputy in charge of the field
     * @param copiesToBureau whether a copy of what became of a petition goes to the bureau that transferred or assigned it (抄报)
     */
    public record SigningPolicy(Set<DraftedAct> required, Set<HeadSigns> headSigns, boolean copiesToBureau) {
        /** Nothing has to be signed. */
        public static final SigningPolicy NONE = new SigningPolicy(Set.of(), Set.of(), false);

        public SigningPolicy {
            required = Set.copyOf(required);
            headSigns = Set.copyOf(headSigns);
        }

        /** Whether that goes out signed off only. */
        public boolean isRequired(DraftedAct act) {
            return required.contains(act);
        }
    }

    /** When the head of a unit signs. */
    public enum HeadSigns {
        /** What is urgent. */
        URGENT,

        /** What is grave. */
        GRAVE,

        /** What several units handle: others help under the unit's lead (联合办理). */
        JOINT
    }

    /**
     * How far ahead of today a day that an official sets may lie: the Regulations have no such bounds.
     *
     * @param hearingDays calendar days to the first day of a hearing, which keeps an answer waiting
     * @param measureYears years to the day of a promised measure: a term of office, for what is promised for later nobody can be held to
     * @param instructionDays calendar days to the day of a leader's instruction: until then the next leader is not told
     * @param reportBackYears years to the report back on an assignment: what is unresolved for longer is a backlog (积案)
     */
    public record FarthestAhead(int hearingDays, int instructionDays, int measureYears, int reportBackYears) {
        public FarthestAhead {
            if (hearingDays < 1 || instructionDays < 1 || measureYears < 1 || reportBackYears < 1) {
                throw new IllegalArgumentException("farthest-ahead: each is at least 1");
            }
        }
    }

    public CityPolicy {
        returnVisitDays = List.copyOf(returnVisitDays);
        if (ratingDays < 1 || reportBackDays < 1 || consultationWorkingDays < 1) {
            throw new IllegalArgumentException(
                    "rating-days, report-back-days and consultation-working-days must be at least 1");
        }
        if (returnVisitDays.stream().anyMatch(days -> days < 1 || days > ClockActCheck.MOST_SET_DAYS)
                || !returnVisitDays.stream().sorted().toList().equals(returnVisitDays)) {
            throw new IllegalArgumentException(
                    "return-visit-days must be ascending, each from 1 to " + ClockActCheck.MOST_SET_DAYS);
        }
    }
}
