package org.petitions.scenario.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;

/** What is to become of one row of a ledger. */
public sealed interface PlannedRow {

    /** Which row. */
    LedgerRowKey key();

    /**
     * A wrong row, refused by intake-service.
     *
     * @param faults every fault that intake has to name, as {@code header:code}, e.g. {@code 事实:required}
     */
    record Refused(LedgerRowKey key, List<String> faults) implements PlannedRow {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A good row and what the offices make of it.
     *
     * @param registeredAt when the office registered it
     * @param office unit id of the registering petition bureau, or of the unit that the petitioner came to
     * @param unit the responsible unit it goes to
     * @param dispatched when the bureau sends it there
     * @param accepted when that unit accepts it, or declares it not acceptable when there is a ground
     * @param notAcceptedFor the lawful ground of a non-acceptance, or null where it is accepted
     * @param replied when the unit answers
     * @param outcome what its answer comes to, or null where it gives none
     * @param rating what the petitioner says of the unit after the reply, or null when the petitioner says nothing
     * @param closed whether the unit closes the case after the reply
     * @param acknowledgedBy the rung whose leader takes note of alerts, or null when nobody does
     * @param complainedOfPosts posts that it is against; those of an accusation must never be alerted about it
     * @param purpose what the petitioner wants, which decides how it can be answered and ended
     * @param path its path; the steps that make the path different come on days of their own
     * @param lead the case of the same matter: which it is merged into, or in which the level below handles it already; or null
     * @param receivedOn day its office received it, where that is before the registration: the dispatch clock starts there
     * @param toldBy by which way the petitioner is told in writing what becomes of it (Art. 23): electronically by the platform, where mail
     *     was chosen too, and else by post, for all who can be told chose text messages, which this machine has no gateway for. Null where
     *     nobody can be told: it was found by screening, or its petitioner gave no name
     */
    record Petition(LedgerRowKey key, Instant registeredAt, String office, Urgency urgency, String unit,
            Timing dispatched,
            Timing accepted, @Nullable NonAcceptanceGround notAcceptedFor, Timing replied,
            @Nullable HandlingOutcome outcome, @Nullable Satisfaction rating,
            boolean closed, @Nullable Rung acknowledgedBy, List<String> complainedOfPosts, Purpose purpose,
            ProcedurePath path,
            @Nullable LedgerRowKey lead, @Nullable LocalDate receivedOn, @Nullable DeliveryMethod toldBy)
            implements PlannedRow {
        public Petition {
            complainedOfPosts = List.copyOf(complainedOfPosts);
        }

        /** Whether the platform's mail tells its petitioner of each document. */
        public boolean noticedByMail() {
            return toldBy == DeliveryMethod.ELECTRONIC;
        }

        /** Posts that must never hear of it: of an accusation those it is against (Art. 30), of a claim none (Art. 31). */
        public List<String> accusedPosts() {
            return purpose == Purpose.ACCUSATION ? complainedOfPosts : List.of();
        }

        /** Whether a unit received and registered it itself, so that no bureau stands between (Art. 23). */
        public boolean isReceivedByUnit() {
            return !office.equals(bureau());
        }

        /** Unit id of the bureau that has to dispatch it. */
        public String bureau() {
            return new UnitId(UnitId.divisionOf(office), UnitKind.PB).toString();
        }

        /**
         * Unit id of the county's office that takes what turns out not to be the first unit's. Where the joint conference has to settle it,
         * it is one of the Party committee: with a department of the government that has no superior in common (Art. 24).
         */
        public String otherUnit() {
            UnitKind kind = path == ProcedurePath.DISPUTE_CONFERENCE ? UnitKind.PLC : UnitKind.OFFICE;
            return new UnitId(UnitId.divisionOf(office), kind).toString();
        }
    }
}
