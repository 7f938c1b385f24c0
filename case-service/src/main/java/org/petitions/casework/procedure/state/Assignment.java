package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingWay;

/**
 * The sending of a case to the unit that answers for it (转送、交办, Art. 22).
 *
 * @param unit unit id of the responsible unit
 * @param kind transfer or assignment
 * @param arrivedAt when it arrived there: its limits run from here, whoever signs when
 * @param signedAt when it signed, or null while it has not
 * @param reportBackBy end of the limit for the report back, for an assignment
 * @param reportedBack whether it reported back
 * @param helpers unit ids of those that help
 * @param way how the unit handles it (Art. 29 to 31), as it recorded; null before its acceptance, and where none was told
 * @param settled how a dispute was settled for the unit (Art. 24), or null where none was
 * @param redirectTo unit id of who should take it on instead as the bureau proposes (改派), which waits for the unit's word; or null
 * @param within who of the unit has it in hand
 * @param since when it had first arrived at the unit, where it came back to it from a unit below, UTC; null where it arrived once
 */
public record Assignment(String unit, DispatchKind kind, Instant arrivedAt, @Nullable Instant signedAt,
        @Nullable Instant reportBackBy, boolean reportedBack, List<String> helpers, @Nullable HandlingWay way,
        @Nullable SettledDispute settled, @Nullable String redirectTo, WithinUnit within, @Nullable Instant since) {
    public Assignment {
        helpers = List.copyOf(helpers);
    }

    /** One that nobody proposes to redirect, and nobody was named to handle. */
    public Assignment(String unit, DispatchKind kind, Instant arrivedAt, @Nullable Instant signedAt,
            @Nullable Instant reportBackBy, boolean reportedBack, List<String> helpers, @Nullable HandlingWay way,
            @Nullable SettledDispute settled) {
        this(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, way, settled, null,
                WithinUnit.NOBODY_NAMED, null);
    }

    /** The same of what came back to a unit at which it had first arrived then; null where it arrives for the first time. */
    public Assignment backSince(@Nullable Instant first) {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, way, settled,
                redirectTo, within, first);
    }

    /** When it first arrived at the unit, UTC. */
    public Instant firstArrivedAt() {
        return since == null ? arrivedAt : since;
    }

    /** The same, with a redirect proposed, or with none any more. */
    public Assignment proposedFor(@Nullable String other) {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, way, settled,
                other, within, since);
    }

    /** The same, in the hands of others of the unit. */
    public Assignment inHandsOf(WithinUnit changed) {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, way, settled,
                redirectTo, changed, since);
    }

    /** The same, with a dispute settled for the unit. */
    public Assignment settled(SettledDispute how) {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, way, how,
                redirectTo, within, since);
    }

    /** Whether an office above decided that the unit is competent: nobody below undoes that (Art. 24). */
    public boolean isBinding() {
        return settled != null && settled.isDecided();
    }

    /** Whether the unit has it because it agreed to that, or an office above decided it (Art. 24): it can say no more that it is not competent. */
    public boolean isSettledForIt() {
        return settled != null && (settled.isDecided() || settled.agreed() || settled.from() != null);
    }

    /** How the dispute was settled that takes it from the unit, until it has gone on; null where none does. */
    public @Nullable SettledDispute goesOnBy() {
        return settled != null && unit.equals(settled.from()) ? settled : null;
    }

    /** Whether the unit got it by the end of a dispute, and nobody's transfer brought it there. */
    public boolean isByDispute() {
        return settled != null && settled.from() != null;
    }

    /** The same, signed for. */
    public Assignment signed(Instant at) {
        return new Assignment(unit, kind, arrivedAt, at, reportBackBy, reportedBack, helpers, way, settled,
                redirectTo, within, since);
    }

    /** The same, assigned: it has to report back by then. */
    public Assignment assigned(Instant reportBackBy) {
        return new Assignment(unit, DispatchKind.ASSIGNMENT, arrivedAt, signedAt, reportBackBy, false, helpers,
                way, settled, redirectTo, within, since);
    }

    /** The same, with its report given. */
    public Assignment reported() {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, true, helpers, way, settled,
                redirectTo, within, since);
    }

    /** The same, of which no report back is owed any more. */
    public Assignment withoutReport() {
        return owesReport()
                ? new Assignment(unit, kind, arrivedAt, signedAt, null, false, helpers, way, settled, redirectTo,
                        within, since)
                : this;
    }

    /** The same, handled in this way. */
    public Assignment handled(@Nullable HandlingWay how) {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, reportedBack, helpers, how, settled,
                redirectTo, within, since);
    }

    /** The same with a unit's successor in its place, who helps no case that it leads. */
    public Assignment succeeded(String from, String to) {
        String leads = unit.equals(from) ? to : unit;
        List<String> help = helpers.stream().map(helper -> helper.equals(from) ? to : helper).distinct()
                .filter(helper -> !helper.equals(leads)).toList();
        String other = from.equals(redirectTo) ? to : redirectTo;
        return new Assignment(leads, kind, arrivedAt, signedAt, reportBackBy, reportedBack, help, way, settled,
                leads.equals(other) ? null : other, leads.equals(unit) ? within : WithinUnit.NOBODY_NAMED, since);
    }

    /**
     * The same with another unit in its place, to which it was redirected while it was handled: its way, and the report back that was asked for,
     * stand. How a dispute was settled for the unit before says nothing of this one.
     */
    public Assignment redirected(String to, Instant at) {
        return new Assignment(to, kind, at, null, reportBackBy, reportedBack,
                helpers.stream().filter(helper -> !helper.equals(to)).toList(), way, null, null,
                WithinUnit.NOBODY_NAMED, null);
    }

    /** Whether the unit still owes the report back to the assigner. */
    public boolean owesReport() {
        return reportBackBy != null && !reportedBack;
    }
}
