package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.AT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.documents.DocumentRules.DeliverDocument;
import org.petitions.casework.procedure.documents.DocumentRules.SendDocument;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.events.DocumentEvent.DeliveryCorrected;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.casework.procedure.documents.DeliveryCorrection;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.DocumentEvent.RedatedNotice;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.LegalCalendar;

/** Dates of a delivery that were recorded wrongly are put right (更正), and what hangs on them follows. */
class DeliveryCorrectionTest {
    private static final LocalDate DAY = LegalCalendar.dayOf(AT);

    @Test
    @Proves(article = 35, zh = "送达日期登记有误的，更正后请求复查的三十日按更正后的日期起算", en = "after a day of delivery was put right, the 30 days for a review run from the right one")
    void the_window_for_a_review_runs_from_the_receipt_as_it_was_put_right() {
        String delivered = "claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +2";
        ScriptedCase corrected = ScriptedCase.of(delivered + ", correct the delivery");
        assertThat(corrected.state().documents().receivedAt(DocumentKind.HANDLING_OPINION))
                .isEqualTo(AT.plus(Duration.ofDays(2)));
        assertThat(corrected.events()).last().isInstanceOfSatisfying(DeliveryCorrected.class, event -> {
            assertThat(event.before().receivedAt()).isEqualTo(AT);
            assertThat(event.redated()).as("an opinion is no notice").isNull();
        });

        corrected.passDays(30);
        assertThat(corrected.attempt("request review")).isInstanceOf(Happens.class);
        ScriptedCase wrong = ScriptedCase.of(delivered + ", +30");
        assertThat(wrong.attempt("request review")).isNotInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 35, zh = "更正收到日期不缩短已经向信访人显示的复查期限", en = "a correction to an earlier receipt does not shorten the window that the petitioner was shown")
    void article_35_a_window_that_was_shown_is_not_shortened_by_a_correction() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion, +5");
        String number = story.state().documents().all().getLast().number();
        Instant wrong = story.at();
        Instant right = wrong.minus(Duration.ofDays(4));
        assertThat(story.attempt(new DeliverDocument(number, DeliveryMethod.POST, wrong))).isInstanceOf(Happens.class);
        assertThat(story.attempt(new DeliveryCorrection.CorrectDelivery(number, new DeliveryDates(null, wrong),
                new DeliveryDates(null, right)))).isInstanceOf(Happens.class);
        assertThat(story.state().documents().receivedAt(DocumentKind.HANDLING_OPINION)).isEqualTo(right);

        story.passDays(30);
        assertThat(story.attempt("request review")).isInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 23, zh = "告知书发出日期登记有误的，更正后按实际发出之日认定是否逾期", en = "after the day a notice went out was put right, the right one says whether it was late")
    void a_notice_is_judged_by_the_day_it_went_out_as_that_was_put_right() {
        ScriptedCase corrected = ScriptedCase
                .of("claim: open, dispatch, accept, issue notice, send notice, +3, correct the posting");

        long told = corrected.events().stream().filter(DocumentSent.class::isInstance).findFirst().orElseThrow()
                .version();
        assertThat(corrected.events()).last().isInstanceOfSatisfying(DeliveryCorrected.class,
                event -> assertThat(event.redated())
                        .isEqualTo(new RedatedNotice(told, endOf(DAY.plusDays(2)))));
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "转送告知书发出日期登记有误的，更正后按实际发出之日认定转送单位是否逾期", en = "after the day a notice of sending on went out was put right, the right one says whether the sender was late")
    void a_notice_of_sending_on_is_judged_by_the_day_it_went_out_as_that_was_put_right() {
        ScriptedCase story = ScriptedCase.of("claim: open directly above, send on, +3");
        String number = story.state().documents().all().getLast().number();
        assertThat(story.attempt(new SendDocument(number, DeliveryMethod.POST, DAY.plusDays(3))))
                .isInstanceOf(Happens.class);
        long told = story.state().version();

        assertThat(story.attempt(new DeliveryCorrection.CorrectDelivery(number,
                new DeliveryDates(DAY.plusDays(3), null), new DeliveryDates(DAY.plusDays(1), null))))
                .isInstanceOf(Happens.class);

        assertThat(story.events()).last().isInstanceOfSatisfying(DeliveryCorrected.class, event -> {
            assertThat(event.redated()).isEqualTo(new RedatedNotice(told, endOf(DAY.plusDays(1))));
            assertThat(ClockActs.of(event)).containsExactly(new ClockAct.Redate(ClockKind.ACCEPTANCE,
                    ClockAct.sendingOnKey(number), told, endOf(DAY.plusDays(1))));
        });
    }

    @Test
    void what_is_noted_as_posted_after_its_receipt_has_told_on_the_day_of_the_posting() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, issue notice, +3");
        String number = story.state().documents().all().stream().map(CaseDocument::number).findFirst().orElseThrow();
        story.attempt(new DeliverDocument(number, DeliveryMethod.POST, story.at()));
        long told = story.state().version();
        assertThat(story.attempt(new SendDocument(number, DeliveryMethod.POST, DAY.plusDays(4))))
                .as("after its receipt").isNotInstanceOf(Happens.class);

        assertThat(story.attempt(new SendDocument(number, DeliveryMethod.POST, DAY))).isInstanceOf(Happens.class);

        assertThat(story.events()).last().isInstanceOfSatisfying(DocumentSent.class, sent -> {
            assertThat(sent.tells()).as("it was told already").isNull();
            assertThat(sent.redated())
                    .isEqualTo(new RedatedNotice(told, endOf(DAY)));
        });
        assertThat(story.attempt(new SendDocument(number, DeliveryMethod.POST, DAY)))
                .as("once").isNotInstanceOf(Happens.class);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant().minusMillis(1);
    }
}
