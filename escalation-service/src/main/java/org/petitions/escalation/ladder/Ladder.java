package org.petitions.escalation.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/** Finds the leader who answers for a unit on each rung. */
public final class Ladder {
    private Ladder() {}

    /** A leader who can be told. */
    public record Leader(Rung rung, String post) {}

    /**
     * Who has to be told on a rung.
     *
     * @param obstacle why that post cannot be told, or null when it can
     */
    public record Appointed(Rung rung, String post, @Nullable DutyDeskReason obstacle) {}

    /** A rung that had to be passed over, for the duty desk to know. */
    public record SkippedRung(Rung rung, DutyDeskReason reason) {}

    /**
     * One step up.
     *
     * @param skippedRungs the rungs that failed on the way, lowest first
     * @param leader who is told, or null when the ladder ends here
     */
    public record NextLeader(List<SkippedRung> skippedRungs, @Nullable Leader leader) {
        public NextLeader {
            skippedRungs = List.copyOf(skippedRungs);
        }
    }

    /**
     * The next leader above a rung.
     *
     * @param rungs the unit's ladder, lowest first
     * @param above the rung reached so far, or null before the first
     * @param answering who answers for the unit held to its duty; the head of one that is not on this platform is passed over without a
     *     word, for no duty desk here could do anything about it
     * @param alerted posts this climb has told already; none is told twice
     */
    public static NextLeader next(List<Rung> rungs, @Nullable Rung above, ReportingLine answering,
            Set<String> alerted, ExcludedPosts barred, HeldPosts directory) {
        List<SkippedRung> passedOver = new ArrayList<>();
        for (Rung rung : rungs) {
            if (above != null && rung.compareTo(above) <= 0) {
                continue;
            }
            Appointed appointed = on(rung, answering, barred, directory);
            if (alerted.contains(appointed.post())) {
                continue;
            }
            DutyDeskReason obstacle = appointed.obstacle();
            if (obstacle == null) {
                return new NextLeader(passedOver, new Leader(rung, appointed.post()));
            }
            if (answering.isExternal(rung)) {
                continue;
            }
            passedOver.add(new SkippedRung(rung, obstacle));
        }
        return new NextLeader(passedOver, null);
    }

    /** Who has to be told on a rung: where it has several leaders, the one in charge of the unit (分管). */
    public static Appointed on(Rung rung, ReportingLine answering, ExcludedPosts barred, HeldPosts directory) {
        List<Appointed> inOrder = LeadersInCharge.inOrder(rung, answering, directory).stream()
                .map(post -> new Appointed(rung, post, obstacle(post, barred, directory).orElse(null))).toList();
        return inOrder.stream().filter(leader -> leader.obstacle() == null).findFirst().orElse(inOrder.getFirst());
    }

    /** Why a post cannot be told, or empty when it can. */
    public static Optional<DutyDeskReason> obstacle(String post, ExcludedPosts barred, HeldPosts directory) {
        return barred.reason(post)
                .or(() -> directory.isHeld(post) ? Optional.empty() : Optional.of(DutyDeskReason.RUNG_VACANT));
    }

    /**
     * Who is told on a rung after somebody was who dropped out since: whoever else answers for the unit there. Empty where nobody does; a rung
     * that fails then is the duty desk's to know already.
     *
     * @param alerted posts this climb has told already
     */
    public static Optional<Leader> standIn(Rung rung, ReportingLine answering, Set<String> alerted,
            ExcludedPosts barred,
            HeldPosts directory) {
        return LeadersInCharge.inOrder(rung, answering, directory).stream()
                .filter(post -> !alerted.contains(post) && obstacle(post, barred, directory).isEmpty())
                .findFirst().map(post -> new Leader(rung, post));
    }

    /**
     * The desk to call about a unit: its county's; the city's when the county's or a leader it works for is barred; the discipline
     * inspection's head, who alone may hear of an accusation against both; and last the city's principal leader. Empty when they are all
     * accused: then nobody on this platform may hear of it, and the limit stands missed in the account of duty.
     */
    public static Optional<String> desk(String unit, ExcludedPosts barred) {
        String county = PostId.on(Rung.DUTY_DESK, unit);
        String cityCode = UnitId.cityOf(UnitId.divisionOf(unit));
        String city = PostId.on(Rung.DUTY_DESK, new UnitId(cityCode, UnitKind.OFFICE).toString());
        String discipline = PostId.on(Rung.UNIT_HEAD, new UnitId(cityCode, UnitKind.CDI).toString());
        String principal = PostId.on(Rung.PRINCIPAL_LEADER, unit);
        return Stream.of(county, city, discipline, principal).filter(desk -> barred.reason(desk).isEmpty())
                .findFirst();
    }
}
