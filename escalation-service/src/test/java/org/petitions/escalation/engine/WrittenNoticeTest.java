package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.BUREAU;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.DocumentEvent.RedatedNotice;
import org.petitions.events.HandlingEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.NoticeDuty;

/** The 15 days within which the petitioner is told in writing (Art. 23), and the duty that Art. 44 punishes. */
class WrittenNoticeTest {
    private static final String NUMBER = "沅人社信受〔2026〕1号";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    @Proves(article = 23, paragraph = 3, zh = "受理本身不停止15日，书面告知发出才停止", en = "acceptance alone does not stop the 15 days: a written notice that went out does")
    void acceptance_alone_does_not_stop_the_15_days_article_23_44() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));

        assertThat(driver.publishedIds()).contains("missed:ACCEPTANCE:1", "ACCEPTANCE:1:UNIT_HEAD");
    }

    @Test
    void the_15_days_end_when_the_notice_went_out_article_23() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).happens(posted("2026-03-05T09:00", "2026-03-05"))
                .until(at("2026-04-20T08:00"));

        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
        assertThat(driver.publishedIds()).doesNotContain("missed:ACCEPTANCE:1");
    }

    @Test
    void a_notice_posted_on_the_last_day_and_written_down_after_it_was_in_time() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));
        assertThat(driver.publishedIds()).contains("missed:ACCEPTANCE:1");

        driver.happens(posted("2026-03-18T09:00", "2026-03-17"));

        assertThat(driver.limits()).hasAtLeastOneElementOfType(LimitEvent.LimitMissTakenBack.class);
    }

    @Test
    @Proves(article = 44, item = 3, zh = "未在期限内书面告知的，按发出之日认定逾期", en = "a notice that went out after its last day is late, however soon the acceptance was")
    void a_notice_posted_after_the_last_day_is_late_however_soon_it_was_accepted() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));
        driver.limits();

        driver.happens(posted("2026-03-18T09:00", "2026-03-18"));

        assertThat(driver.limits()).doesNotHaveAnyElementsOfTypes(LimitEvent.LimitMissTakenBack.class);
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "告知书发出日期更正后，误判的逾期予以撤销，实际逾期的予以认定", en = "after the day a notice went out was put right, a miss that never was is taken back, and one that was is a miss")
    void a_day_of_posting_that_was_put_right_judges_the_notice_anew() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));
        driver.happens(posted("2026-03-18T09:00", "2026-03-18"));
        driver.limits();

        driver.happens(putRight(5, "2026-03-19T09:00", "2026-03-17"));
        assertThat(driver.limits()).hasAtLeastOneElementOfType(LimitEvent.LimitMissTakenBack.class);

        driver.happens(putRight(6, "2026-03-20T09:00", "2026-03-18"));
        assertThat(driver.publishedIds()).anyMatch(id -> id.startsWith("missed:ACCEPTANCE"));
        assertThat(driver.clocks().closed(ClockId.sole(ClockKind.ACCEPTANCE)::equals)).singleElement()
                .satisfies(ended -> assertThat(ended.late()).isTrue());
    }

    @Test
    void a_day_that_was_put_right_counts_though_it_is_read_before_the_posting() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));

        driver.happens(putRight(5, "2026-03-19T09:00", "2026-03-17"));
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNotNull();
        driver.arrives(posted("2026-03-18T09:00", "2026-03-18"));

        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
        assertThat(driver.limits()).hasAtLeastOneElementOfType(LimitEvent.LimitMissTakenBack.class);
    }

    @Test
    void a_posting_noted_after_its_receipt_is_judged_by_the_day_of_the_posting() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).until(at("2026-03-18T08:00"));
        driver.happens(new DocumentEvent.DocumentDelivered(PETITION, 4, at("2026-03-19T09:00"),
                DocumentKind.ACCEPTANCE_NOTICE, NUMBER, DeliveryMethod.POST, at("2026-03-18T10:00"), true));
        assertThat(driver.limits()).doesNotHaveAnyElementsOfTypes(LimitEvent.LimitMissTakenBack.class);

        driver.happens(new DocumentEvent.DocumentSent(PETITION, 5, at("2026-03-19T09:30"),
                DocumentKind.ACCEPTANCE_NOTICE, NUMBER, DeliveryMethod.POST, LocalDate.parse("2026-03-16"), null,
                new RedatedNotice(4, at("2026-03-16T23:59"))));

        assertThat(driver.limits()).hasAtLeastOneElementOfType(LimitEvent.LimitMissTakenBack.class);
    }

    @Test
    void who_was_not_accepted_is_still_to_be_told_after_the_case_has_ended_article_23() {
        arrived().happens(new CaseEvent.NotAccepted(PETITION, 3, at("2026-03-04T09:00"), UNIT,
                NonAcceptanceGround.NOT_A_PETITION, NoticeDuty.OWED))
                .happens(new CaseEvent.Closed(PETITION, 4, at("2026-03-04T09:00"), CaseEnd.NOT_ACCEPTED, true));
        assertThat(driver.clocks().isEnded()).isTrue();

        driver.until(at("2026-03-18T08:00"));

        assertThat(driver.publishedIds()).contains("missed:ACCEPTANCE:1", "ACCEPTANCE:1:UNIT_HEAD");
    }

    @Test
    void what_a_bureau_ended_and_has_yet_to_tell_has_ended_article_23() {
        driver.happens(registered("2026-03-02T08:00")).happens(opened("2026-03-02T08:01"))
                .happens(new CaseEvent.NotAccepted(PETITION, 2, at("2026-03-03T09:00"), BUREAU,
                        NonAcceptanceGround.NOT_A_PETITION, NoticeDuty.OWED))
                .happens(new CaseEvent.Closed(PETITION, 3, at("2026-03-03T09:00"), CaseEnd.NOT_ACCEPTED))
                .happens(new RoutingEvent.BureauNoticeOwed(PETITION, 4, at("2026-03-03T09:00"), BUREAU,
                        at("2026-03-03T09:00")));
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNotNull();
        assertThat(driver.clocks().isEnded()).isTrue();
    }

    @Test
    void a_procedure_that_stands_still_has_ended_until_it_is_taken_up_again() {
        arrived().happens(SampleCaseEvents.accepted(3, "2026-03-03T09:00"))
                .happens(SampleCaseEvents.procedureEnded(4, "2026-03-04T09:00"))
                .happens(SampleCaseEvents.procedureSuspended(5, "2026-03-04T09:00", 30));
        assertThat(driver.clocks().isEnded()).isTrue();
        driver.happens(SampleCaseEvents.reopened(6, "2026-03-20T09:00"));
        assertThat(driver.clocks().isEnded()).isFalse();
    }

    @Test
    void what_was_merged_has_ended_and_goes_on_with_nothing_but_the_days_to_tell_article_23() {
        String lead = "0199c0de-0000-7000-8000-000000000009";
        arrived().happens(SampleCaseEvents.mergedInto(lead, 3, "2026-03-04T09:00"))
                .happens(SampleCaseEvents.mergingNoticeOwed(lead, 4, "2026-03-04T09:00", "2026-03-04T09:00"));
        assertThat(driver.clocks().isEnded()).isTrue();
        driver.happens(SampleCaseEvents.separatedAtUnit(lead, 5, "2026-03-10T09:00", null,
                new BackAtUnit(UNIT, at("2026-03-02T09:00"), null, 0, null)));
        assertThat(driver.clocks().open()).containsOnlyKeys(ClockId.sole(ClockKind.ACCEPTANCE));
        assertThat(driver.clocks().isEnded()).isFalse();
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "姓名（名称）、住址不清的免予告知，并予记录", en = "where name or address is unclear no notice is owed, and that is recorded")
    void where_name_or_address_is_unclear_nobody_is_late_article_23() {
        arrived().happens(acceptedOwing("2026-03-04T09:00"))
                .happens(new HandlingEvent.NoticeExempted(PETITION, 4, at("2026-03-06T09:00"), UNIT))
                .until(at("2026-04-20T08:00"));

        assertThat(driver.publishedIds()).doesNotContain("missed:ACCEPTANCE:1");
    }

    @Test
    @Proves(article = 23, zh = "电子告知发出后又报未能到达的，原期限接续计算，已经届满的即为逾期并逐级上报", en = "where a message that had told reached nobody, the days go on as they stood; where they are over, they are missed at once and climb")
    void article_23_a_notice_that_reached_nobody_leaves_the_15_days_as_they_stood() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).happens(posted("2026-03-05T09:00", "2026-03-05"))
                .happens(failed("2026-03-07T09:00"));

        OpenClock goesOn = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
        assertThat(goesOn.unit()).isEqualTo(UNIT);
        assertThat(goesOn.end()).isEqualTo(startOf("2026-03-18"));
        driver.until(at("2026-03-18T08:00"));
        assertThat(driver.publishedIds()).contains("missed:ACCEPTANCE:2", "ACCEPTANCE:2:UNIT_HEAD");
    }

    @Test
    void a_notice_that_proves_to_have_reached_nobody_after_the_last_day_is_missed_at_once_and_ends_when_it_is_posted() {
        arrived().happens(acceptedOwing("2026-03-04T09:00")).happens(posted("2026-03-16T09:00", "2026-03-16"));
        driver.until(at("2026-03-19T09:00")).published();

        driver.happens(failed("2026-03-19T09:00")).until(at("2026-03-19T09:01"));

        assertThat(driver.publishedIds()).contains("missed:ACCEPTANCE:2", "ACCEPTANCE:2:UNIT_HEAD");
        driver.happens(new DocumentEvent.DocumentSent(PETITION, 6, at("2026-03-20T09:00"),
                DocumentKind.ACCEPTANCE_NOTICE, NUMBER, DeliveryMethod.POST, LocalDate.parse("2026-03-20"), true));
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
    }

    private static CaseEvent failed(String shanghai) {
        return new DocumentEvent.SendingFailed(PETITION, 5, at(shanghai), DocumentKind.ACCEPTANCE_NOTICE, NUMBER, 4L,
                null);
    }

    @Test
    void what_was_accepted_before_notices_were_watched_is_not_suddenly_late() {
        arrived().happens(accepted("2026-03-04T09:00")).until(at("2026-04-20T08:00"));

        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
        assertThat(driver.publishedIds()).doesNotContain("missed:ACCEPTANCE:1");
    }

    /** On 2 March; the 15 days end with the 17th. */
    private ClockEngineDriver arrived() {
        return driver.happens(registered("2026-03-02T08:00")).happens(dispatched("2026-03-02T09:00"));
    }

    private static CaseEvent acceptedOwing(String shanghai) {
        return new CaseEvent.Accepted(PETITION, 3, at(shanghai), UNIT, NoticeDuty.OWED);
    }

    private static CaseEvent posted(String writtenDown, String day) {
        return new DocumentEvent.DocumentSent(PETITION, 4, at(writtenDown), DocumentKind.ACCEPTANCE_NOTICE,
                NUMBER, DeliveryMethod.POST, LocalDate.parse(day), true);
    }

    private static CaseEvent putRight(long version, String writtenDown, String day) {
        return new DocumentEvent.DeliveryCorrected(PETITION, version, at(writtenDown), DocumentKind.ACCEPTANCE_NOTICE,
                NUMBER, new DeliveryDates(LocalDate.parse("2026-03-16"), null),
                new DeliveryDates(LocalDate.parse(day), null), new RedatedNotice(4, at(day + "T23:59")));
    }
}
