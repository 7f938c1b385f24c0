package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.ProposalDecision;
import org.petitions.events.terms.ReportRecipient;

/** What is reported and proposed of an urgent or grave matter, and of an accusation against a cadre (Art. 22, 25, 30). */
public sealed interface UrgentMatterEvent extends RoutingEvent, UntrackedEvent {

    /**
     * The urgent or grave matter was reported up, to one of those whom Art. 25 names.
     *
     * @param to unit id of who got the report
     * @param recipient as which of them; null in an event of before this was told
     * @param complete whether all of them have it with this one; null in an event of before this was told, which stood for all
     * @param leftTo unit id of the bureau that owes its own report from here on, because the unit that received the matter itself has done
     *     its part with this one; null where none does
     */
    @Meaning(zh = "已向上报告", en = "The urgent or grave matter was reported up.", article = "25")
    record ReportedUp(String petitionId, long version, Instant at, String to, @Nullable ReportRecipient recipient,
            @Nullable Boolean complete, @Nullable String leftTo) implements UrgentMatterEvent {

        /** Whether the duty to report is done with it. */
        public boolean endsTheDuty() {
            return complete == null || complete;
        }
    }

    /**
     * The bureau proposed to its committee and government what to do about an urgent or grave matter, and asked them to decide.
     *
     * @param bureau unit id of the bureau
     */
    @Meaning(zh = "提出建议报请决定", en = "The bureau proposed what to do to its committee and government.", article = "22")
    record ProposalMade(String petitionId, long version, Instant at, String bureau)
            implements UrgentMatterEvent {}

    /**
     * The committee and the government decided on the proposal.
     *
     * @param bureau unit id of the bureau that records it
     * @param decision what they decided
     * @param decidedOn the day of the decision, in Asia/Shanghai
     */
    @Meaning(zh = "党委和政府作出决定", en = "Committee and government decided on the proposal.", article = "22")
    record ProposalDecided(String petitionId, long version, Instant at, String bureau, ProposalDecision decision,
            LocalDate decidedOn) implements UrgentMatterEvent {}

    /**
     * The matter belongs to an incident that other counties report too.
     *
     * @param incident the incident's code, which says nothing about anyone
     */
    @Meaning(zh = "并入同一事件", en = "The matter belongs to an incident that others report too.")
    record IncidentNamed(String petitionId, long version, Instant at, String incident)
            implements UrgentMatterEvent {}

    /**
     * The bureau told the organisation (personnel) department of an accusation against a cadre (通报组织人事部门); in grave circumstances
     * also the committee's leaders. Whom it accuses is in no event.
     *
     * @param bureau unit id of the bureau that told them
     * @param levels the levels whose Party committees manage the accused (干部管理权限): those whose departments were told
     * @param leaders who else was told; none of them is accused
     */
    @Meaning(zh = "已通报组织（人事）部门", en = "The organisation department was told of the accusation.", article = "30")
    record OrganisationNotified(String petitionId, long version, Instant at, String bureau, List<Level> levels,
            List<CommitteeLeader> leaders) implements UrgentMatterEvent {
        public OrganisationNotified {
            levels = List.copyOf(levels);
            leaders = List.copyOf(leaders);
        }
    }
}
