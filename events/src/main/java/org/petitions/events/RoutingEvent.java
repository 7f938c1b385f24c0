package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.ReviewStep;

/** What happens on the way to the unit that answers: signing, sending on, correction, redirect, and the families of their own (Art. 22 to 25). */
public sealed interface RoutingEvent extends CaseEvent
        permits RoutingEvent.Signed, CompetenceEvent, RoutingEvent.UnitSucceeded, RoutingEvent.ReportedBack,
        RoutingEvent.Assigned, RoutingEvent.SentOn, RoutingEvent.ReturnedToSender, RoutingEvent.RegistrationCorrected,
        RoutingEvent.TakenBack, RoutingEvent.RedirectProposed, RoutingEvent.RedirectDeclined, RoutingEvent.Redirected,
        RoutingEvent.HandlingRedirected, RoutingEvent.VisitorGuided, RoutingEvent.TransferredElsewhere,
        RoutingEvent.BureauNoticeOwed, UrgentMatterEvent, MergingEvent, SharedPetitionEvent {

    /**
     * Unit id of the office it is about, which need not be the one that acted: of a report who got it, of a dispute who has to bring about the
     * decision. Null where it is about none in particular.
     */
    default @Nullable String concernedUnit() {
        return switch (this) {
            case Signed e -> e.unit();
            case CompetenceEvent.ObjectionRaised e -> e.unit();
            case CompetenceEvent.ObjectionAllowed e -> e.unit();
            case CompetenceEvent.ObjectionRejected e -> e.unit();
            case CompetenceEvent.DisputeRaised e -> e.by() == null ? e.unit() : e.by();
            case CompetenceEvent.UnitProposed e -> e.unit();
            case CompetenceEvent.UnitAgreed e -> e.unit();
            case CompetenceEvent.UnitDeclined e -> e.unit();
            case CompetenceEvent.DisputeClimbed e -> e.decider() == null ? e.holder() : e.decider();
            case CompetenceEvent.DisputeSettled e -> e.unit();
            case UnitSucceeded e -> e.successor();
            case ReportedBack e -> e.unit();
            case UrgentMatterEvent.ReportedUp e -> e.to();
            case UrgentMatterEvent.OrganisationNotified e -> e.bureau();
            case UrgentMatterEvent.ProposalMade e -> e.bureau();
            case UrgentMatterEvent.ProposalDecided e -> e.bureau();
            case Assigned e -> e.unit();
            case SentOn e -> e.from();
            case ReturnedToSender e -> e.unit();
            case RegistrationCorrected e -> e.correctedBy();
            case TakenBack e -> e.bureau();
            case RedirectProposed e -> e.unit();
            case RedirectDeclined e -> e.unit();
            case Redirected e -> e.unit();
            case HandlingRedirected e -> e.to();
            case VisitorGuided e -> e.body();
            case TransferredElsewhere e -> e.body();
            case BureauNoticeOwed e -> e.bureau();
            case SharedPetitionEvent.LeadNamed e -> e.unit();
            case MergingEvent.AnsweredThroughLead e -> e.unit();
            case MergingEvent.MergingNoticeOwed e -> e.bureau();
            case MergingEvent.SeparatedFromLead e -> e.back() == null ? e.bureau() : e.back().unit();
            case MergingEvent.Joined _,UrgentMatterEvent.IncidentNamed _ -> null;
        };
    }

    /**
     * The unit signed for it (签收). Its limits run from the arrival; the time between is counted in the open.
     *
     * @param unit the unit that signed
     */
    @Meaning(zh = "已签收", en = "The unit signed for it.")
    record Signed(String petitionId, long version, Instant at, String unit) implements RoutingEvent, UntrackedEvent {}

    /**
     * A unit that had it was divided, merged or abolished: its successor has it from now on (分立、合并、撤销). Whatever the unit was held
     * to its successor is held to, as it stands.
     *
     * @param unit the unit that is no more
     * @param successor unit id of who goes on exercising its functions
     */
    @Meaning(zh = "由承继单位继续办理", en = "The unit is no more; its successor goes on.", article = "24")
    record UnitSucceeded(String petitionId, long version, Instant at, String unit, String successor)
            implements RoutingEvent {}

    /**
     * The unit reported back to the assigner (办结报告).
     *
     * @param unit the unit that reports
     */
    @Meaning(zh = "已反馈办结报告", en = "The unit reported back to the assigner.", article = "22")
    record ReportedBack(String petitionId, long version, Instant at, String unit)
            implements RoutingEvent, UntrackedEvent {}

    /**
     * The bureau, or the upper unit in the same system, assigned what it had transferred: the unit has to report back.
     *
     * @param unit unit id of the unit that has it
     * @param reportBackBy end of the limit for the report back
     */
    @Meaning(zh = "交办", en = "What was transferred was assigned, with a report back.")
    record Assigned(String petitionId, long version, Instant at, String unit, Instant reportBackBy)
            implements RoutingEvent, UntrackedEvent {}

    /**
     * A unit sent on, to a unit below it in its own system, what the petitioner had brought to it, with the written notice of that to the
     * petitioner, which goes out by the same act, or which the platform sends by SMS or e-mail after it (Art. 23). That unit gets it by the
     * dispatch that follows.
     *
     * @param from unit id of the unit that sends it on, which is its sender from now on
     * @param to unit id of the unit that gets it
     * @param notice whether the petitioner had to be told in writing; null where that was done before
     */
    @Meaning(zh = "转送、交办本系统下级单位", en = "A unit sent it on within its own system.", article = "23")
    record SentOn(String petitionId, long version, Instant at, String from, String to, @Nullable NoticeDuty notice)
            implements RoutingEvent, UntrackedEvent {}

    /**
     * The upper unit that had sent it on consents to an objection: the material comes back to it, by the dispatch that follows.
     *
     * @param unit the unit it was taken back from
     * @param sender unit id of the upper unit
     * @param objectedAt when it objected: the unit owed nothing since, UTC
     */
    @Meaning(zh = "异议成立，退回本系统上级单位", en = "The objection was consented to, and the material handed back to the upper unit.", article = "23")
    record ReturnedToSender(String petitionId, long version, Instant at, String unit, String sender,
            @Nullable Instant objectedAt) implements RoutingEvent, UntrackedEvent {}

    /**
     * What was recorded wrongly of the registration was put right (更正), and the case stands as if it had been recorded so from the start, as far
     * as nobody has taken it on.
     *
     * @param office unit id of the office that registered the petition
     * @param correctedBy unit id of who put it right
     * @param bureau unit id of the bureau that answers for the case now
     * @param before the coded facts as they stood
     * @param after the same as they stand now
     * @param particulars true where the petitioner's particulars, names of others or the wishes how to be told were put right, too; else null
     * @param reporter unit id of who has to report it up from now on where it is urgent (Art. 25): the bureau, or the unit that received it
     *     itself; null in an event of before this was told, which stood for the bureau
     * @param notice what the unit that had decided owes the petitioner now, where that is otherwise by whether there is a name (Art. 23);
     *     null where it is not
     * @param named whom it is against, as it stands now, where its purpose or that was put right: who keeps the petition since before it was
     *     told learns it here; else null
     * @param reportOwed of an urgent matter, where whom it accuses was put right: false where nobody is left to report it to, for all but the
     *     accused have the report (Art. 25, 30); true where somebody is again; null where it is as it was, and in an event of before this was
     *     told
     * @param reportLeftAt of what is urgent again: when the unit that received it had made its part of the report and left the bureau its own,
     *     UTC, from where the bureau's hours run; null where it left none, and in an event of before this was told
     */
    @Meaning(zh = "更正后的登记信息已收录", en = "The corrected registration reached the case.")
    record RegistrationCorrected(String petitionId, long version, Instant at, String office, String correctedBy,
            String bureau, CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars,
            @Nullable String reporter, @Nullable CorrectedNotice notice, @Nullable ComplainedOfIds named,
            @Nullable Boolean reportOwed, @Nullable Instant reportLeftAt) implements RoutingEvent {
        /** Of facts by which nobody is told otherwise and nobody else is named. */
        public RegistrationCorrected(String petitionId, long version, Instant at, String office, String correctedBy,
                String bureau, CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars,
                @Nullable String reporter) {
            this(petitionId, version, at, office, correctedBy, bureau, before, after, particulars, reporter, null,
                    null, null, null);
        }

        /** Of what did not become urgent again after a part of its report was made. */
        public RegistrationCorrected(String petitionId, long version, Instant at, String office, String correctedBy,
                String bureau, CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars,
                @Nullable String reporter, @Nullable CorrectedNotice notice, @Nullable ComplainedOfIds named,
                @Nullable Boolean reportOwed) {
            this(petitionId, version, at, office, correctedBy, bureau, before, after, particulars, reporter, notice,
                    named, reportOwed, null);
        }

        /** The same, by which the unit owes the petitioner something else. */
        public RegistrationCorrected with(CorrectedNotice owed) {
            return new RegistrationCorrected(petitionId, version, at, office, correctedBy, bureau, before, after,
                    particulars, reporter, owed, named, reportOwed, reportLeftAt);
        }

        /** The same, by which the report is owed no more, or again. */
        public RegistrationCorrected withReportOwed(@Nullable Boolean owed) {
            return new RegistrationCorrected(petitionId, version, at, office, correctedBy, bureau, before, after,
                    particulars, reporter, notice, named, owed, reportLeftAt);
        }

        /** The same of what is urgent again, of whose report the rest had been left to the bureau then. */
        public RegistrationCorrected withReportLeftAt(@Nullable Instant left) {
            return new RegistrationCorrected(petitionId, version, at, office, correctedBy, bureau, before, after,
                    particulars, reporter, notice, named, reportOwed, left);
        }
    }

    /**
     * What is owed to a petitioner who proves to have given a name, or none (Art. 23).
     *
     * @param unit unit id of who owes it: the unit that decided, or the bureau where that found it not for acceptance or merged it
     * @param duty owed, and then the days run from the correction; or exempt, and nothing runs any more
     */
    record CorrectedNotice(String unit, NoticeDuty duty) {}

    /**
     * What was sent to a unit by facts that were recorded wrongly is taken back from it, and has to be dispatched anew. It is nobody's hand-back,
     * and what the unit had promised lapses but what the parties have signed (Art. 33): no other can be held to it. The unit, which may be
     * accused (Art. 30), is not named.
     *
     * @param bureau unit id of who has to dispatch it anew
     * @param lapsed codes of the measures that lapse with it, none where none does; null in an event of before it was told, by which all that
     *     were still owed lapsed
     * @param refusalOwed of which refused request whoever refused it still owes the petitioner the written notice, which goes on (Art. 35, 36);
     *     of several the last. Null for none, and in an event of before that was told, after which none was owed on
     * @param refusalsOwed all of these, where there are several; null where {@code refusalOwed} says it, and in an event of before several were
     *     told, after which that one alone was owed on
     */
    @Meaning(zh = "因更正登记信息收回", en = "It was taken back because the registration was put right.")
    record TakenBack(String petitionId, long version, Instant at, String bureau, @Nullable List<String> lapsed,
            @Nullable ReviewStep refusalOwed, @Nullable List<ReviewStep> refusalsOwed) implements RoutingEvent {
        public TakenBack {
            lapsed = lapsed == null ? null : List.copyOf(lapsed);
            refusalsOwed = refusalsOwed == null ? null : List.copyOf(refusalsOwed);
        }

        /** After which the notices of such refused requests go on, each once, in the order in which they were refused. */
        public static TakenBack owing(String petitionId, long version, Instant at, String bureau, List<String> lapsed,
                List<ReviewStep> refused) {
            return new TakenBack(petitionId, version, at, bureau, lapsed, refused.isEmpty() ? null : refused.getLast(),
                    refused.size() > 1 ? refused : null);
        }

        /** After which nobody owes the notice of a refused request. */
        public TakenBack(String petitionId, long version, Instant at, String bureau, @Nullable List<String> lapsed) {
            this(petitionId, version, at, bureau, lapsed, null, null);
        }

        /** Of which refused requests the written notice is still owed; none where none is. */
        public List<ReviewStep> refusals() {
            if (refusalsOwed != null) {
                return refusalsOwed;
            }
            return refusalOwed == null ? List.of() : List.of(refusalOwed);
        }

        /**
         * Codes of the measures that lapse with it.
         *
         * @param owed codes of those that are still to be carried out
         */
        public Collection<String> lapsing(Collection<String> owed) {
            return lapsed == null ? owed : lapsed;
        }
    }

    /**
     * The bureau proposes that another unit takes on what it had sent to this one (改派). Nothing moves and no limit stops before the unit agrees.
     *
     * @param unit unit id of who has it, and whose word it needs
     * @param to unit id of the one proposed
     * @param bureau unit id of the bureau that answers for the case
     */
    @Meaning(zh = "信访局提出改派", en = "The bureau proposed that another unit takes it on.")
    record RedirectProposed(String petitionId, long version, Instant at, String unit, String to, String bureau)
            implements RoutingEvent, UntrackedEvent {}

    /**
     * The unit does not agree to the redirect; it keeps it.
     *
     * @param unit unit id of who declined
     */
    @Meaning(zh = "承办单位不同意改派", en = "The unit that has it did not agree to the redirect.")
    record RedirectDeclined(String petitionId, long version, Instant at, String unit)
            implements RoutingEvent, UntrackedEvent {}

    /**
     * The unit agreed to the redirect before it had accepted: it leaves the unit with all that the unit owed, and goes to the other by the
     * dispatch that follows. Before there was {@link HandlingRedirected}, what had been accepted went so too.
     *
     * @param unit unit id of who had it
     * @param to unit id of who gets it
     */
    @Meaning(zh = "承办单位同意，改派其他单位", en = "The unit that had it agreed, and it is redirected to another.")
    record Redirected(String petitionId, long version, Instant at, String unit, String to) implements RoutingEvent {}

    /**
     * The unit that had accepted it agreed to the redirect: the other handles it from now on. What was accepted stays accepted, and every limit
     * goes on as it stands, one that is over already too (Art. 34).
     *
     * @param unit unit id of who had it
     * @param to unit id of who handles it from now on
     */
    @Meaning(zh = "办理中改派其他单位，期限接续计算", en = "What was accepted is redirected to another unit, with its limits as they stand.")
    record HandlingRedirected(String petitionId, long version, Instant at, String unit, String to)
            implements RoutingEvent {}

    /**
     * A visitor who spoke of what belongs to litigation had the law explained, and was guided to a political-legal body (释法明理、引导). The case
     * ends by the same decision, and no limit runs but that of the note to the visitor ({@link BureauNoticeOwed}).
     *
     * @param bureau unit id of the bureau that explained it
     * @param body unit id of the political-legal body
     */
    @Meaning(zh = "释法明理，引导向政法部门反映", en = "The law was explained, and the visitor guided to a political-legal body.", article = "22")
    record VisitorGuided(String petitionId, long version, Instant at, String bureau, String body)
            implements RoutingEvent {}

    /**
     * A body that is not on this platform is competent, the province's or the State's, and the matter was transferred to it. The case ends by
     * the same decision, and no limit runs but that of the notice to the petitioner ({@link BureauNoticeOwed}).
     *
     * @param bureau unit id of the bureau that had it
     * @param body unit id of the body
     * @param sentOn the day it was sent, in Asia/Shanghai
     * @param how by which way it was sent
     */
    @Meaning(zh = "转送平台以外的机关", en = "The matter was transferred to a body that is not on this platform.", article = "22")
    record TransferredElsewhere(String petitionId, long version, Instant at, String bureau, String body,
            LocalDate sentOn, DeliveryMethod how) implements RoutingEvent {}

    /**
     * The bureau ended the case itself, for it found it not for acceptance, guided the visitor elsewhere or transferred it to who is not on this
     * platform, and is to tell the petitioner so in
     * writing (Art. 23): until that went out it has the days that the unit had left, or its own where no unit owed a notice any more or yet.
     * Before this was told no limit ran once the bureau had decided.
     *
     * @param bureau unit id of the bureau
     * @param from from when the bureau's days count, UTC; null where those of the unit go on
     */
    @Meaning(zh = "信访局应当书面告知信访人", en = "The bureau decided on it itself and is to tell the petitioner in writing.", article = "23")
    record BureauNoticeOwed(String petitionId, long version, Instant at, String bureau, @Nullable Instant from)
            implements RoutingEvent {}
}
