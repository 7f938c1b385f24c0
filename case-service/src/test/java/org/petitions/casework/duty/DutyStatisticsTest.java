package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.UnitDuty.Answers;
import org.petitions.casework.duty.UnitDuty.Arrivals;
import org.petitions.casework.duty.UnitDuty.Registrations;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.ReviewEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** What is counted of offices, and what is not. */
class DutyStatisticsTest {
    private static final String ID = "3f0c";
    private static final String BUREAU = "431222-PB";
    private static final String STATION = "431222-MWS";
    private static final String FIRST = "431222-HRSS";
    private static final String SECOND = "431222-NR";
    private static final Registrations IN_TIME = new Registrations(0, 0);
    private static final UnitDuty.Reviews NO_REVIEWS = new UnitDuty.Reviews(0, 0);
    private static final Answers NONE = new Answers(0, 0, 0, 0, 0, 0, 0);

    @Test
    void unsigned_hours_run_from_the_arrival_until_the_unit_signs_takes_on_or_hands_back() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new RoutingEvent.ObjectionRaised(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, BUREAU),
                new RoutingEvent.ObjectionAllowed(ID, 4, at("2026-03-04T06:30:00Z"), FIRST, BUREAU,
                        at("2026-03-03T00:00:00Z")),
                dispatched(5, SECOND, "2026-03-05T00:00:00Z"),
                new RoutingEvent.Signed(ID, 6, at("2026-03-05T03:00:00Z"), SECOND),
                new CaseEvent.Accepted(ID, 7, at("2026-03-09T03:00:00Z"), SECOND)));

        assertThat(account.lines()).containsExactly(
                new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 1, 0, 0, 0, 0, 54, 0), NONE, NO_REVIEWS),
                new UnitDuty(SECOND, IN_TIME, new Arrivals(1, 0, 0, 1, 1, 0, 3, 0), NONE, NO_REVIEWS));
    }

    @Test
    void what_lies_unsigned_counts_up_to_now() {
        var account = account("2026-03-03T01:00:00Z");

        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new RoutingEvent.ObjectionRejected(ID, 3, at("2026-03-02T05:00:00Z"), FIRST)));

        assertThat(account.lines())
                .containsExactly(new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 0, 1, 0, 0, 1, 25, 0), NONE, NO_REVIEWS));
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "移交承继单位后，未签收、未告知、未送达的计入承继单位，此前的时间仍计入原单位", en = "what an abolished unit left unsigned, untold and unserved is its successor's account from the succession on")
    void article_24_what_a_unit_that_is_no_more_still_owed_counts_for_its_successor() {
        var unsigned = account("2026-03-03T05:00:00Z");
        add(unsigned, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new RoutingEvent.UnitSucceeded(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, SECOND)));
        assertThat(unsigned.lines()).containsExactly(
                new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 0, 0, 0, 0, 0, 24, 0), NONE, NO_REVIEWS),
                new UnitDuty(SECOND, IN_TIME, new Arrivals(0, 0, 0, 0, 0, 1, 5, 0), NONE, NO_REVIEWS));

        var owed = account("2026-03-20T00:00:00Z");
        add(owed, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                accepted(NoticeDuty.OWED), replied(4, "2026-03-10T02:00:00Z"),
                new RoutingEvent.UnitSucceeded(ID, 5, at("2026-03-11T00:00:00Z"), FIRST, SECOND)));
        assertThat(owed.lines()).filteredOn(line -> line.unit().equals(SECOND)).singleElement()
                .satisfies(line -> {
                    assertThat(line.arrivals().untold()).isOne();
                    assertThat(line.answers().unserved()).isOne();
                });
        assertThat(owed.lines()).filteredOn(line -> line.unit().equals(FIRST)).singleElement()
                .returns(0L, line -> line.arrivals().untold());
    }

    @Test
    void article_23_who_proves_to_have_given_a_name_is_untold_from_then_on_and_who_gave_none_no_more() {
        CorrectedFields named = new CorrectedFields(null, null, null, null, null, null, null, Identity.REAL_NAME, null,
                null, null);
        for (NoticeDuty duty : List.of(NoticeDuty.OWED, NoticeDuty.UNCLEAR)) {
            var account = account("2026-03-20T00:00:00Z");
            add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                    accepted(duty == NoticeDuty.OWED ? NoticeDuty.UNCLEAR : NoticeDuty.OWED),
                    new RoutingEvent.RegistrationCorrected(ID, 4, at("2026-03-09T00:00:00Z"), BUREAU, BUREAU, BUREAU,
                            CorrectedFields.NONE, named, null, null, new RoutingEvent.CorrectedNotice(FIRST, duty),
                            null, null)));
            assertThat(account.lines()).singleElement().returns(duty == NoticeDuty.OWED ? 1L : 0L,
                    line -> line.arrivals().untold());
        }
    }

    @Test
    void article_34_what_is_redirected_while_it_is_handled_arrives_at_the_other_unit_which_owes_the_answer() {
        var account = account("2026-03-20T00:00:00Z");
        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                accepted(NoticeDuty.UNCLEAR),
                new RoutingEvent.HandlingRedirected(ID, 4, at("2026-03-09T00:00:00Z"), FIRST, SECOND),
                new CaseEvent.Replied(ID, 5, at("2026-03-10T02:00:00Z"), SECOND, HandlingOutcome.SUPPORTED)));

        assertThat(account.lines()).filteredOn(line -> line.unit().equals(FIRST)).singleElement().satisfies(line -> {
            assertThat(line.arrivals().total()).isOne();
            assertThat(line.arrivals().accepted()).as("the acceptance stays who gave it").isOne();
            assertThat(line.answers().unserved()).isZero();
        });
        assertThat(account.lines()).filteredOn(line -> line.unit().equals(SECOND)).singleElement().satisfies(line -> {
            assertThat(line.arrivals().total()).isOne();
            assertThat(line.answers().unserved()).isOne();
        });
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人对责任单位和信访局分别评价", en = "the petitioner rates the unit and the bureau apart")
    void an_answer_is_rated_for_the_unit_and_for_the_bureau_apart() {
        var account = account("2026-04-20T00:00:00Z");

        add(account, matter(Channel.LETTER), List.of(replied(2, "2026-03-10T02:00:00Z"),
                new CaseEvent.Rated(ID, 3, at("2026-03-12T02:00:00Z"), Satisfaction.SATISFIED, Satisfaction.NOT)));

        assertThat(account.lines()).extracting(UnitDuty::unit, UnitDuty::answers).containsExactly(
                tuple(FIRST, new Answers(1, 1, 0, 0, 1, 0, 0)),
                tuple(BUREAU, new Answers(1, 0, 1, 0, 0, 0, 0)));
    }

    @Test
    void an_answer_is_asked_about_to_the_last_day_of_its_window_and_unrated_after_it() {
        List<CaseEvent> history = List.of(replied(2, "2026-03-10T02:00:00Z"));
        var onTheLastDay = account("2026-04-09T15:59:59Z");
        var after = account("2026-04-09T16:00:00Z");

        add(onTheLastDay, matter(Channel.LETTER), history);
        add(after, matter(Channel.LETTER), history);

        assertThat(onTheLastDay.lines().getFirst().answers()).isEqualTo(new Answers(1, 1, 0, 0, 0, 1, 0));
        assertThat(after.lines().getFirst().answers()).isEqualTo(new Answers(1, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void an_answer_that_a_new_one_replaces_is_unrated() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, matter(Channel.LETTER),
                List.of(replied(2, "2026-03-10T02:00:00Z"), replied(3, "2026-03-15T02:00:00Z")));

        assertThat(account.lines().getFirst().answers()).isEqualTo(new Answers(2, 2, 0, 0, 0, 1, 1));
    }

    @Test
    void what_the_petitioner_was_told_in_writing_is_not_owed() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new CaseEvent.Accepted(ID, 3, at("2026-03-03T00:00:00Z"), FIRST),
                given(4, DocumentKind.ACCEPTANCE_NOTICE),
                replied(5, "2026-03-10T02:00:00Z"), given(6, DocumentKind.HANDLING_OPINION)));

        assertThat(account.lines().getFirst().arrivals().untold()).isZero();
        assertThat(account.lines().getFirst().answers().unserved()).isZero();
    }

    @Test
    void a_notice_that_was_posted_has_told_and_where_none_is_owed_nobody_is_untold_article_23() {
        assertThat(untold(accepted(NoticeDuty.OWED))).isOne();
        assertThat(untold(accepted(NoticeDuty.OWED), new DocumentEvent.DocumentSent(ID, 4,
                at("2026-03-04T00:00:00Z"), DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号", DeliveryMethod.POST,
                LocalDate.of(2026, 3, 4), true))).isZero();
        assertThat(untold(accepted(NoticeDuty.OWED),
                new HandlingEvent.NoticeExempted(ID, 4, at("2026-03-04T00:00:00Z"), FIRST))).isZero();
        assertThat(untold(accepted(NoticeDuty.UNCLEAR))).isZero();
    }

    @Test
    @Proves(article = 44, zh = "只有告知当前决定的文书发出、送达，才不再计为未书面告知", en = "only the notice that is owed ends the duty to tell: the receipt of one before it, or an opening by who chose letters, does not")
    void article_44_a_receipt_that_tells_nothing_that_is_owed_leaves_the_petitioner_untold() {
        CaseEvent opened = new DocumentEvent.DocumentDelivered(ID, 4, at("2026-03-12T02:00:00Z"),
                DocumentKind.ACCEPTANCE_NOTICE, "沅人社字〔2026〕1号", DeliveryMethod.ELECTRONIC,
                at("2026-03-12T02:00:00Z"), null);

        assertThat(untold(accepted(NoticeDuty.OWED), opened)).isOne();
    }

    @Test
    void who_gave_no_name_is_not_counted_as_untold_in_what_was_accepted_before_notices_were_watched() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, anonymous(), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new CaseEvent.Accepted(ID, 3, at("2026-03-03T00:00:00Z"), FIRST)));

        assertThat(account.lines().getFirst().arrivals().untold()).isZero();
    }

    @Test
    void article_32_no_opinion_is_owed_to_who_gave_no_name_nor_after_an_end_that_the_petitioner_wanted() {
        var nameless = account("2026-03-20T00:00:00Z");
        add(nameless, anonymous(), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"), accepted(NoticeDuty.UNCLEAR),
                replied(4, "2026-03-10T02:00:00Z"), closed(5, CaseEnd.SETTLED, null)));
        assertThat(nameless.lines().getFirst().answers().unserved()).isZero();

        for (CaseEnd end : CaseEnd.values()) {
            var account = account("2026-03-20T00:00:00Z");
            add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                    accepted(NoticeDuty.OWED), replied(4, "2026-03-10T02:00:00Z"), closed(5, end, null)));
            assertThat(account.lines().getFirst().answers().unserved()).as(end.name())
                    .isEqualTo(Set.of(CaseEnd.AGREEMENT, CaseEnd.RELIEF, CaseEnd.WITHDRAWN).contains(end) ? 0 : 1);
        }
    }

    @Test
    @Proves(article = 44, item = 3, zh = "信访人撤回等不再需要告知的，不计为未告知；办结后仍欠书面告知的，照计", en = "what needs no telling any more, as after a withdrawal, is not untold; what is still owed after the end is")
    void article_44_what_ended_untold_counts_where_the_notice_is_still_owed_and_no_longer_where_none_is() {
        assertThat(untold(accepted(NoticeDuty.OWED), closed(4, CaseEnd.WITHDRAWN, null))).isZero();
        assertThat(untold(accepted(NoticeDuty.OWED), closed(4, CaseEnd.SETTLED, true))).isOne();
        // Of before notices were watched no end says it.
        assertThat(untold(accepted(null), closed(4, CaseEnd.SETTLED, null))).isOne();
    }

    @Test
    @Proves(article = 44, item = 3, zh = "逾期既未作出受理决定又未告知的，单列计入责任单位，直接收到的同样计入", en = "what a unit neither took on nor refused past the last day to tell counts for it, signed for or not, and what it received itself too")
    void article_44_what_is_undecided_past_the_last_day_to_tell_is_counted_though_it_is_signed_for() {
        List<CaseEvent> history = List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new RoutingEvent.Signed(ID, 3, at("2026-03-02T00:00:00Z"), FIRST));
        Instant late = at("2026-03-17T16:00:00Z");

        assertThat(undecided(new OpenedCase(matter(Channel.LETTER), history, FIRST, late))).isOne();
        assertThat(undecided(new OpenedCase(matter(Channel.LETTER), history, FIRST, at("2026-03-20T00:00:01Z"))))
                .isZero();
        assertThat(undecided(new OpenedCase(matter(Channel.LETTER), history, FIRST, null))).isZero();
        assertThat(undecided(new OpenedCase(matter(Channel.LETTER), history, null, late))).isZero();
    }

    private static long undecided(OpenedCase opened) {
        var account = account("2026-03-20T00:00:00Z");
        account.add(opened);
        return account.lines().getFirst().arrivals().undecided();
    }

    private static CaseEvent closed(long version, CaseEnd end, @Nullable Boolean noticeOwed) {
        return new CaseEvent.Closed(ID, version, at("2026-03-12T02:00:00Z"), end, noticeOwed);
    }

    private static void add(DutyStatistics account, CaseMatter matter, List<CaseEvent> history) {
        account.add(new OpenedCase(matter, history, null, null));
    }

    private static CaseEvent accepted(@Nullable NoticeDuty notice) {
        return new CaseEvent.Accepted(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, notice);
    }

    private static long untold(CaseEvent... then) {
        List<CaseEvent> history = new ArrayList<>(List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z")));
        history.addAll(List.of(then));
        var account = account("2026-03-20T00:00:00Z");
        add(account, matter(Channel.LETTER), history);
        return account.lines().getFirst().arrivals().untold();
    }

    @Test
    @Proves(article = 44, zh = "复查机关作出决定后未发出书面意见的，计入其履职情况", en = "a body that decided a review and did not send its written opinion has that in its account")
    void article_44_a_review_whose_written_opinion_did_not_go_out_is_the_bodys_who_decided_it() {
        CaseEvent decided = new ReviewEvent.ReviewDecided(ID, 5, at("2026-03-20T00:00:00Z"), ReviewStep.REVIEW, SECOND,
                ReviewOutcome.UPHELD, FIRST, null, null, true);
        CaseEvent sent = new DocumentEvent.DocumentSent(ID, 6, at("2026-03-21T00:00:00Z"), DocumentKind.REVIEW_OPINION,
                "r", DeliveryMethod.POST, LocalDate.of(2026, 3, 21), null, null, true);

        assertThat(reviews(decided)).isEqualTo(new UnitDuty.Reviews(1, 1));
        assertThat(reviews(decided, sent)).isEqualTo(new UnitDuty.Reviews(1, 0));
        assertThat(reviews(new ReviewEvent.ReviewDecided(ID, 5, at("2026-03-20T00:00:00Z"), ReviewStep.REVIEW, SECOND,
                ReviewOutcome.UPHELD, FIRST))).as("before it was watched").isEqualTo(new UnitDuty.Reviews(1, 0));
    }

    private static UnitDuty.Reviews reviews(CaseEvent... events) {
        var account = account("2026-03-22T00:00:00Z");
        add(account, matter(Channel.LETTER), List.of(events));
        return account.lines().stream().filter(line -> line.unit().equals(SECOND)).findFirst().orElseThrow().reviews();
    }

    @Test
    void where_nobody_petitioned_nobody_is_asked() {
        var account = account("2026-06-20T00:00:00Z");

        add(account, matter(Channel.SCREENING), List.of(replied(2, "2026-03-10T02:00:00Z")));

        assertThat(account.lines()).isEmpty();
    }

    @Test
    @Proves(article = 44, item = 1, zh = "收到至登记之间的日数计入登记机关", en = "days between receipt and registration are in the registering office's account")
    void days_between_receipt_and_registration_are_the_registering_offices_article_22() {
        var account = account("2026-03-20T00:00:00Z");
        CaseMatter letter = matter(Channel.LETTER);

        add(account, receivedLate(letter, "2026-02-27", "2026-03-02"), List.of());
        add(account, receivedLate(letter, "2026-03-01", "2026-03-02"), List.of());
        add(account, letter, List.of());

        assertThat(account.lines()).containsExactly(
                new UnitDuty(STATION, new Registrations(2, 4), new Arrivals(0, 0, 0, 0, 0, 0, 0, 0), NONE, NO_REVIEWS));
    }

    private static CaseMatter receivedLate(CaseMatter matter, String receivedOn, String registeredOn) {
        return new CaseMatter(matter.petitionId(), matter.number(), matter.bureau(), matter.purpose(),
                matter.category(), matter.division(), matter.urgency(), null, List.of(), matter.channel(), false,
                new CaseMatter.LateRegistration(STATION, LocalDate.parse(receivedOn), LocalDate.parse(registeredOn)),
                matter.identity(), null);
    }

    private static DutyStatistics account(String now) {
        return new DutyStatistics(at(now), 30, LegalCalendar.china());
    }

    private static CaseMatter matter(Channel channel) {
        return new CaseMatter(ID, "431222-20260301-L-00001-K", BUREAU, Purpose.CLAIM, Category.LABOUR, "431222",
                Urgency.ORDINARY, null, List.of(), channel, false);
    }

    private static CaseMatter anonymous() {
        CaseMatter named = matter(Channel.LETTER);
        return new CaseMatter(ID, named.number(), named.bureau(), named.purpose(), named.category(), named.division(),
                named.urgency(), null, List.of(), named.channel(), false, null, Identity.ANONYMOUS, null);
    }

    private static CaseEvent dispatched(long version, String unit, String at) {
        return new CaseEvent.Dispatched(ID, version, at(at), unit, DispatchKind.TRANSFER, at(at));
    }

    private static CaseEvent given(long version, DocumentKind kind) {
        return new DocumentEvent.DocumentDelivered(ID, version, at("2026-03-12T02:00:00Z"), kind, "沅人社字〔2026〕1号",
                DeliveryMethod.POST, at("2026-03-11T02:00:00Z"));
    }

    private static CaseEvent replied(long version, String at) {
        return new CaseEvent.Replied(ID, version, at(at), FIRST, HandlingOutcome.SUPPORTED);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
