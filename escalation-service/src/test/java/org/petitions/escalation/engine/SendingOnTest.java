package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.assigned;
import static org.petitions.escalation.engine.SampleCaseEvents.backAtReceiver;
import static org.petitions.escalation.engine.SampleCaseEvents.backBetween;
import static org.petitions.escalation.engine.SampleCaseEvents.receivedDirectly;
import static org.petitions.escalation.engine.SampleCaseEvents.returnedToSender;
import static org.petitions.escalation.engine.SampleCaseEvents.sentOn;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.NotificationEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UndeliverableReason;

/** What a unit received itself and sent on within its own system: who is held to which days (Art. 22, 23). */
class SendingOnTest {
    private static final String UPPER = "431200-HRSS";
    private static final String NOTICE = "怀人社信转〔2026〕1号";
    private static final String KEY = ClockAct.sendingOnKey(NOTICE);
    private final ClockEngineDriver driver = new ClockEngineDriver();

    private ClockEngineDriver received() {
        return driver.happens(registered("2026-03-02T09:00")).happens(receivedDirectly(2, "2026-03-02T09:00", UPPER));
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "转送前15日由收到的上级单位负责，转送后由收到的下级单位另计15日", en = "until it is sent on the 15 days are the upper unit's, and from the arrival below the lower unit has its own")
    void the_15_days_are_the_upper_units_until_it_sends_on_and_then_the_lower_units_own_article_23() {
        received();
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-18"));

        driver.happens(sentOn(3, "2026-03-10T10:00", UPPER)).happens(dispatched(4, "2026-03-10T10:00", UNIT));

        OpenClock below = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
        assertThat(below.unit()).isEqualTo(UNIT);
        assertThat(below.end()).isEqualTo(startOf("2026-03-26"));
        driver.until(at("2026-03-20T00:00"));
        assertThat(driver.everything()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void what_lies_at_the_upper_unit_is_late_there_however_it_is_sent_on_later_article_23() {
        received().until(startOf("2026-03-18"));
        driver.happens(sentOn(3, "2026-03-18T10:00", UPPER)).happens(dispatched(4, "2026-03-18T10:00", UNIT));

        assertThat(driver.everything()).filteredOn(LimitMissed.class::isInstance).hasSize(1);
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).unit()).isEqualTo(UNIT);
    }

    private ClockEngineDriver sentOnAndTold() {
        return received().happens(sentOn(3, "2026-03-10T10:00", UPPER))
                .happens(dispatched(4, "2026-03-10T10:00", UNIT))
                .happens(issued(5, "2026-03-10T10:00", NOTICE));
    }

    private static NotificationEvent failed(String shanghai) {
        return new NotificationEvent.NoticeFailed(PETITION, at(shanghai), DocumentKind.SENDING_ON_NOTICE, NOTICE,
                UndeliverableReason.NO_ADDRESS);
    }

    private static CaseEvent posted(String shanghai, String day) {
        return new DocumentEvent.DocumentSent(PETITION, 6, at(shanghai), DocumentKind.SENDING_ON_NOTICE, NOTICE,
                DeliveryMethod.POST, LocalDate.parse(day), null);
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "转送告知书未能按信访人选择的方式发出的，转送单位的15日继续计算，直至另行发出", en = "where the notice of sending on could not be sent by the way the petitioner chose, the sender's 15 days run on until it went out otherwise")
    void where_the_notice_of_sending_on_could_not_be_sent_the_senders_days_run_on_article_23() {
        sentOnAndTold().happens(failed("2026-03-11T09:00"));

        OpenClock sender = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY));
        assertThat(sender.unit()).isEqualTo(UPPER);
        assertThat(sender.end()).isEqualTo(startOf("2026-03-18"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).unit()).isEqualTo(UNIT);
        PetitionClocks before = driver.clocks();
        driver.arrives(failed("2026-03-11T09:00"));
        assertThat(driver.clocks()).as("read again").isEqualTo(before);

        driver.until(startOf("2026-03-18"));
        assertThat(driver.everything()).filteredOn(LimitMissed.class::isInstance).map(LimitMissed.class::cast)
                .singleElement().satisfies(missed -> assertThat(missed.unit()).isEqualTo(UPPER));
        driver.happens(posted("2026-03-18T10:00", "2026-03-18"));
        assertThat(driver.open(ClockKind.ACCEPTANCE, KEY)).isNull();
        assertThat(driver.open(ClockKind.ACCEPTANCE)).as("the lower unit's own").isNotNull();
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "转送告知书发出后又报未能到达的，转送单位的15日继续计算", en = "where the message of the notice of sending on was taken and then reached nobody, the sender's 15 days run on too")
    void where_the_notice_of_sending_on_was_sent_and_reached_nobody_the_senders_days_run_on_article_23() {
        CaseEvent reachedNobody = new DocumentEvent.SendingFailed(PETITION, 7, at("2026-03-12T09:00"),
                DocumentKind.SENDING_ON_NOTICE, NOTICE, null, null);
        sentOnAndTold().happens(new DocumentEvent.DocumentSent(PETITION, 6, at("2026-03-10T11:00"),
                DocumentKind.SENDING_ON_NOTICE, NOTICE, DeliveryMethod.ELECTRONIC, LocalDate.parse("2026-03-10"),
                null)).happens(failed("2026-03-12T09:00")).happens(reachedNobody);

        OpenClock sender = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY));
        assertThat(sender.unit()).isEqualTo(UPPER);
        assertThat(sender.end()).isEqualTo(startOf("2026-03-18"));
        driver.happens(new DocumentEvent.DocumentSent(PETITION, 8, at("2026-03-13T10:00"),
                DocumentKind.SENDING_ON_NOTICE, NOTICE, DeliveryMethod.POST, LocalDate.parse("2026-03-13"), null));
        assertThat(driver.open(ClockKind.ACCEPTANCE, KEY)).isNull();
    }

    @Test
    void posted_in_time_after_it_failed_it_is_no_miss_article_23() {
        sentOnAndTold().happens(failed("2026-03-11T09:00")).happens(posted("2026-03-12T10:00", "2026-03-12"))
                .until(at("2026-03-20T00:00"));

        assertThat(driver.everything()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void what_a_proxy_takes_along_tells_by_its_receipt_only_article_23() {
        sentOnAndTold().happens(failed("2026-03-11T09:00")).happens(new DocumentEvent.DocumentSent(PETITION, 6,
                at("2026-03-12T10:00"), DocumentKind.SENDING_ON_NOTICE, NOTICE, DeliveryMethod.PROXY,
                LocalDate.parse("2026-03-12"), null));
        assertThat(driver.open(ClockKind.ACCEPTANCE, KEY)).isNotNull();

        driver.happens(new DocumentEvent.DocumentDelivered(PETITION, 7, at("2026-03-13T10:00"),
                DocumentKind.SENDING_ON_NOTICE, NOTICE, DeliveryMethod.PROXY, at("2026-03-13T10:00")));

        assertThat(driver.open(ClockKind.ACCEPTANCE, KEY)).isNull();
    }

    @Test
    void a_day_that_was_put_right_judges_the_sender_anew_article_23() {
        sentOnAndTold().happens(failed("2026-03-11T09:00")).until(startOf("2026-03-19"));
        driver.happens(posted("2026-03-19T10:00", "2026-03-19"));
        assertThat(driver.everything()).hasAtLeastOneElementOfType(LimitMissed.class)
                .noneMatch(LimitMissTakenBack.class::isInstance);

        driver.happens(new DocumentEvent.DeliveryCorrected(PETITION, 7, at("2026-03-20T10:00"),
                DocumentKind.SENDING_ON_NOTICE, NOTICE,
                new DocumentEvent.DeliveryDates(LocalDate.parse("2026-03-19"), null),
                new DocumentEvent.DeliveryDates(LocalDate.parse("2026-03-16"), null),
                new DocumentEvent.RedatedNotice(6, startOf("2026-03-17").minusMillis(1))));

        assertThat(driver.everything()).filteredOn(LimitMissTakenBack.class::isInstance).hasSize(1);
    }

    @Test
    void a_failure_that_is_heard_before_the_notice_was_told_of_is_taken_up_with_it_article_23() {
        received().happens(sentOn(3, "2026-03-10T10:00", UPPER)).happens(dispatched(4, "2026-03-10T10:00", UNIT))
                .happens(failed("2026-03-11T09:00"));
        assertThat(driver.open(ClockKind.ACCEPTANCE, KEY)).isNull();

        driver.arrives(issued(5, "2026-03-10T10:00", NOTICE));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY)).end())
                .isEqualTo(startOf("2026-03-18"));
        assertThat(driver.clocks().failedNotices()).isEmpty();
        PetitionClocks before = driver.clocks();
        driver.arrives(issued(5, "2026-03-10T10:00", NOTICE)).arrives(failed("2026-03-11T09:00"));
        assertThat(driver.clocks()).as("read again").isEqualTo(before);
    }

    @Test
    void of_failures_that_no_case_tells_of_only_the_latest_are_waited_for() {
        received();
        for (int number = 0; number < 20; number++) {
            driver.happens(new NotificationEvent.NoticeFailed(PETITION, at("2026-03-11T09:%02d".formatted(number)),
                    DocumentKind.SENDING_ON_NOTICE, "沅人社转〔2026〕" + number + "号", UndeliverableReason.NO_ADDRESS));
        }

        assertThat(driver.clocks().failedNotices()).hasSize(8)
                .containsKey(ClockAct.sendingOnKey("沅人社转〔2026〕19号"));
    }

    @Test
    void sent_on_again_after_a_return_the_senders_days_go_on_as_they_were_left_article_23() {
        received().happens(sentOn(3, "2026-03-16T10:00", UPPER)).happens(dispatched(4, "2026-03-16T10:00", UNIT))
                .happens(returnedToSender(5, "2026-03-20T15:00", UPPER))
                .happens(backAtReceiver(6, "2026-03-20T15:00", UPPER))
                .happens(sentOn(7, "2026-03-24T10:00", UPPER)).happens(dispatched(8, "2026-03-24T10:00", UNIT))
                .happens(issued(9, "2026-03-24T10:00", NOTICE)).happens(failed("2026-03-24T11:00"));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY)).end())
                .as("the city's 3 working days, not 15 more").isEqualTo(startOf("2026-03-26"));
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "收到日期更正后，退回的和告知书未能发出的转送单位的期限随之更正", en = "after the day of receipt is put right, so are the days of the sender that has it back and of the one whose notice did not go out")
    void a_corrected_receipt_moves_what_is_left_and_what_goes_on_article_23() {
        sentOnAndTold().happens(failed("2026-03-10T11:00")).happens(corrected(6, "2026-03-10T12:00", "2026-02-25"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY)).end())
                .isEqualTo(startOf("2026-03-13"));

        ClockEngineDriver back = new ClockEngineDriver().happens(registered("2026-03-02T09:00"))
                .happens(receivedDirectly(2, "2026-03-02T09:00", UPPER))
                .happens(sentOn(3, "2026-03-03T10:00", UPPER)).happens(dispatched(4, "2026-03-03T10:00", UNIT))
                .happens(returnedToSender(5, "2026-03-04T15:00", UPPER))
                .happens(backAtReceiver(6, "2026-03-04T15:00", UPPER));
        assertThat(Objects.requireNonNull(back.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-18"));
        back.happens(corrected(7, "2026-03-05T12:00", "2026-02-25"));
        assertThat(Objects.requireNonNull(back.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-13"));
    }

    @Test
    void a_corrected_category_gives_no_fresh_days_to_who_has_it_back_article_23() {
        String police = "431200-PSB";
        driver.happens(registered("2026-03-02T09:00")).happens(receivedDirectly(2, "2026-03-02T09:00", police))
                .happens(sentOn(3, "2026-03-16T10:00", police)).happens(dispatched(4, "2026-03-16T10:00", UNIT))
                .happens(returnedToSender(5, "2026-03-20T15:00", police))
                .happens(backAtReceiver(6, "2026-03-20T15:00", police));
        driver.happens(SampleCaseEvents.corrected(7, "2026-03-20T16:00",
                new CorrectedFields(null, null, Category.LAW_AND_LITIGATION, null, null)));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-26"));
    }

    private static CaseEvent issued(long version, String shanghai, String number) {
        return new DocumentEvent.DocumentIssued(PETITION, version, at(shanghai), DocumentKind.SENDING_ON_NOTICE, number,
                "sending-on/1");
    }

    private static CaseEvent corrected(long version, String shanghai, String receivedOn) {
        return SampleCaseEvents.corrected(version, shanghai,
                new CorrectedFields(null, null, null, null, LocalDate.parse(receivedOn)));
    }

    @Test
    void a_notice_that_was_sent_and_one_of_another_kind_that_failed_reopen_nothing() {
        sentOnAndTold().happens(new NotificationEvent.NoticeFailed(PETITION, at("2026-03-11T09:00"),
                DocumentKind.ACCEPTANCE_NOTICE, NOTICE, UndeliverableReason.NO_ADDRESS));

        assertThat(driver.clocks().open()).doesNotContainKey(new ClockId(ClockKind.ACCEPTANCE, KEY));
    }

    @Test
    void the_report_that_the_upper_unit_wants_is_watched_at_the_lower_one_article_22() {
        received().happens(sentOn(3, "2026-03-03T10:00", UPPER))
                .happens(assigned(4, "2026-03-03T10:00", "2026-04-03T00:00"));

        OpenClock report = Objects.requireNonNull(driver.open(ClockKind.REPORT_BACK));
        assertThat(report.unit()).isEqualTo(UNIT);
        assertThat(report.end()).isEqualTo(startOf("2026-04-03"));
    }

    @Test
    void back_at_its_sender_it_has_what_is_left_of_the_first_days_and_the_second_return_is_told_article_23() {
        received();
        for (int round = 0; round < 2; round++) {
            long version = 3 + 4L * round;
            String day = "2026-03-%02dT".formatted(3 + 2 * round);
            driver.happens(sentOn(version, day + "10:00", UPPER)).happens(dispatched(version + 1, day + "10:00", UNIT))
                    .happens(returnedToSender(version + 2, day + "15:00", UPPER))
                    .happens(backAtReceiver(version + 3, day + "15:00", UPPER));
        }

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-18"));
        assertThat(driver.open(ClockKind.OBJECTION)).isNull();
        List<AlertRaised> told = driver.everything().stream().filter(AlertRaised.class::isInstance)
                .map(AlertRaised.class::cast).filter(alert -> alert.reason() == AlertReason.HANDED_BACK_AGAIN).toList();
        assertThat(told).singleElement().satisfies(alert -> assertThat(alert.rung()).isEqualTo(Rung.CITY_LEADER));
    }

    @Test
    @Proves(article = 44, zh = "转送时已经逾期的单位，告知书又未能发出的，只计一次逾期", en = "a unit that was late when it sent the petition on is late once, though the notice of that failed too")
    void who_was_late_when_it_sent_on_is_not_late_twice_because_the_notice_failed() {
        received().until(startOf("2026-03-18"));
        driver.happens(sentOn(3, "2026-03-18T10:00", UPPER)).happens(dispatched(4, "2026-03-18T10:00", UNIT))
                .happens(issued(5, "2026-03-18T10:00", NOTICE)).happens(failed("2026-03-18T11:00"))
                .until(at("2026-03-19T09:00"));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE, KEY)).isMissed())
                .as("it is asked on until the petitioner is told").isTrue();
        assertThat(driver.everything()).filteredOn(LimitMissed.class::isInstance).map(LimitMissed.class::cast)
                .extracting(LimitMissed::missedBefore).containsExactly(null, 1);
    }

    private ClockEngineDriver sentOnTwice() {
        return received().happens(sentOn(3, "2026-03-05T10:00", UPPER))
                .happens(dispatched(4, "2026-03-05T10:00", UNIT)).happens(sentOn(5, "2026-03-10T10:00", UNIT))
                .happens(dispatched(6, "2026-03-10T10:00", "431222100-HRSS"))
                .happens(returnedToSender(7, "2026-03-12T15:00", UNIT));
    }

    @Test
    @Proves(article = 23, paragraph = 2, cityRule = true, zh = "逐级转送后退回中间单位的，按其首次收到之日起的余下时间办理，最少三个工作日，收到日期更正的不变", en = "back at a unit between, it has what is left since its first arrival there, and at least the city's 3 working days, whatever day the receipt above is found to have been")
    void back_at_a_unit_between_it_has_what_is_left_since_its_first_arrival_article_23() {
        sentOnTwice().happens(backBetween(8, "2026-03-12T15:00", UNIT, "2026-03-05T10:00"));
        OpenClock between = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
        assertThat(between.unit()).isEqualTo(UNIT);
        assertThat(between.end()).isEqualTo(startOf("2026-03-21"));

        driver.happens(corrected(9, "2026-03-13T12:00", "2026-02-25"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-21"));

        driver.happens(sentOn(10, "2026-03-18T10:00", UNIT))
                .happens(dispatched(11, "2026-03-18T10:00", "431222100-HRSS"))
                .happens(returnedToSender(12, "2026-03-20T15:00", UNIT))
                .happens(backBetween(13, "2026-03-20T15:00", UNIT, "2026-03-05T10:00"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).as("23, 24 and 25 March")
                .isEqualTo(startOf("2026-03-26"));
    }

    @Test
    void what_came_back_to_a_unit_between_before_its_first_arrival_was_told_has_whole_days() {
        sentOnTwice().happens(new CaseEvent.Dispatched(PETITION, 8, at("2026-03-12T15:00"), UNIT, DispatchKind.TRANSFER,
                at("2026-03-12T15:00"), null, null, true));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).isEqualTo(startOf("2026-03-28"));
    }

    @Test
    @Proves(article = 23, paragraph = 2, cityRule = true, zh = "下级单位退回的，上级单位不另计15日，按收到信访事项之日起的余下时间办理，最少三个工作日", en = "back from the unit below, the upper unit has no fresh 15 days but what is left since the receipt, and at least the city's 3 working days")
    void back_at_its_sender_late_it_has_the_citys_short_limit_article_23() {
        received().happens(sentOn(3, "2026-03-16T10:00", UPPER)).happens(dispatched(4, "2026-03-16T10:00", UNIT))
                .happens(returnedToSender(5, "2026-03-20T15:00", UPPER))
                .happens(backAtReceiver(6, "2026-03-20T15:00", UPPER));

        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).end()).as("23, 24 and 25 March")
                .isEqualTo(startOf("2026-03-26"));
    }
}
