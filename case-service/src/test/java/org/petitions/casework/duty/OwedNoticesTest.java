package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.ReviewEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.NoticeDuty;

/** What an office still owes a petitioner in writing, as it is counted of it. */
class OwedNoticesTest extends DutyFixture {
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
    @Proves(article = 44, item = 3, zh = "电子告知未能到达的，仍计为未书面告知", en = "whom a message reached that was taken and then failed counts as untold again")
    void article_44_a_notice_that_reached_nobody_leaves_the_petitioner_untold() {
        CaseEvent sent = new DocumentEvent.DocumentSent(ID, 4, at("2026-03-04T00:00:00Z"),
                DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号", DeliveryMethod.ELECTRONIC,
                LocalDate.of(2026, 3, 4), true);
        CaseEvent failed = new DocumentEvent.SendingFailed(ID, 5, at("2026-03-05T00:00:00Z"),
                DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号", 4L, null);

        assertThat(untold(accepted(NoticeDuty.OWED), sent, failed)).isOne();
        assertThat(untold(accepted(NoticeDuty.OWED), sent, failed, new DocumentEvent.DocumentSent(ID, 6,
                at("2026-03-06T00:00:00Z"), DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号", DeliveryMethod.POST,
                LocalDate.of(2026, 3, 6), true))).isZero();
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

    @Test
    @Proves(article = 44, zh = "不予受理复查请求后未发出书面告知的，计入其履职情况，案件办结后也不免除", en = "who refused a request for review and did not send its notice has that in its account, after the end too")
    void article_44_a_refused_request_whose_notice_did_not_go_out_is_its_bodys() {
        CaseEvent refused = new ReviewEvent.ReviewRefused(ID, 5, at("2026-03-20T00:00:00Z"), ReviewStep.REVIEW, SECOND,
                LocalDate.of(2026, 3, 19), ReviewRefusalGround.WINDOW_PASSED, true, FIRST, true);
        CaseEvent ended = new CaseEvent.Closed(ID, 6, at("2026-03-20T00:00:00Z"), CaseEnd.SETTLED)
                .owing(ReviewStep.REVIEW);
        CaseEvent sent = new DocumentEvent.DocumentSent(ID, 7, at("2026-03-21T00:00:00Z"),
                DocumentKind.REVIEW_REFUSAL_NOTICE, "r", DeliveryMethod.POST, LocalDate.of(2026, 3, 21), null, null,
                null, ReviewStep.REVIEW);

        assertThat(reviews(refused, ended).unanswered()).isEqualTo(1);
        assertThat(account(refused, ended, sent)).isZero();
    }

    @Test
    void article_44_a_refused_review_and_a_refused_rereview_are_two_notices_that_did_not_go_out() {
        LocalDate received = LocalDate.of(2026, 3, 19);
        CaseEvent review = new ReviewEvent.ReviewRefused(ID, 5, at("2026-03-20T00:00:00Z"), ReviewStep.REVIEW, SECOND,
                received, ReviewRefusalGround.NOT_ANSWERED, false, FIRST, true);
        CaseEvent rereview = new ReviewEvent.ReviewRefused(ID, 6, at("2026-03-20T00:00:00Z"), ReviewStep.REREVIEW,
                SECOND, received, ReviewRefusalGround.NOT_ANSWERED, false, FIRST, true);
        CaseEvent sent = new DocumentEvent.DocumentSent(ID, 7, at("2026-03-21T00:00:00Z"),
                DocumentKind.REVIEW_REFUSAL_NOTICE, "r", DeliveryMethod.POST, LocalDate.of(2026, 3, 21), null, null,
                null, ReviewStep.REVIEW);

        assertThat(account(review, rereview)).isEqualTo(2);
        assertThat(account(review, rereview, sent)).isOne();
    }

    @Test
    void article_44_both_notices_that_did_not_go_out_count_when_the_case_was_taken_back() {
        LocalDate received = LocalDate.of(2026, 3, 19);
        CaseEvent review = new ReviewEvent.ReviewRefused(ID, 5, at("2026-03-20T00:00:00Z"), ReviewStep.REVIEW, SECOND,
                received, ReviewRefusalGround.NOT_ANSWERED, false, FIRST, true);
        CaseEvent rereview = new ReviewEvent.ReviewRefused(ID, 6, at("2026-03-20T00:00:00Z"), ReviewStep.REREVIEW,
                SECOND, received, ReviewRefusalGround.NOT_ANSWERED, false, FIRST, true);
        Instant later = at("2026-03-21T00:00:00Z");

        assertThat(account(review, rereview, RoutingEvent.TakenBack.owing(ID, 7, later, BUREAU, List.of(),
                List.of(ReviewStep.REVIEW, ReviewStep.REREVIEW)))).isEqualTo(2);
        assertThat(account(review, rereview,
                new RoutingEvent.TakenBack(ID, 7, later, BUREAU, List.of(), ReviewStep.REVIEW, null)))
                .as("as it was told before").isOne();
    }

    private static long account(CaseEvent... events) {
        var account = account("2026-03-22T00:00:00Z");
        add(account, matter(Channel.LETTER), List.of(events));
        return account.lines().stream().mapToLong(line -> line.reviews().unanswered()).sum();
    }

    private static UnitDuty.Reviews reviews(CaseEvent... events) {
        var account = account("2026-03-22T00:00:00Z");
        add(account, matter(Channel.LETTER), List.of(events));
        return account.lines().stream().filter(line -> line.unit().equals(SECOND)).findFirst().orElseThrow().reviews();
    }

    private static CaseMatter anonymous() {
        CaseMatter named = matter(Channel.LETTER);
        return new CaseMatter(ID, named.number(), named.bureau(), named.purpose(), named.category(), named.division(),
                named.urgency(), null, List.of(), named.channel(), false, null, Identity.ANONYMOUS, null);
    }

    private static CaseEvent given(long version, DocumentKind kind) {
        return new DocumentEvent.DocumentDelivered(ID, version, at("2026-03-12T02:00:00Z"), kind, "沅人社字〔2026〕1号",
                DeliveryMethod.POST, at("2026-03-11T02:00:00Z"));
    }
}
