package org.petitions.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.notices.NoticeRules.Settled;

class NoticeRulesTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final NoticeReport FIRST_SENT = new NoticeReport.Sent(AT, AlertChannel.SMS, 0, "document/1");
    private static final NoticeReport NO_WAY = new NoticeReport.NoWayLeft(AT, UndeliverableReason.NO_ADDRESS);
    private static final Notice WAITING = Notice.of("p-1", DocumentKind.ACCEPTANCE_NOTICE, "沅人社受字〔2026〕1号");
    private static final NoticeSent TOLD = new NoticeSent("p-1", AT, WAITING.kind(), WAITING.number(),
            AlertChannel.SMS, "document/1");

    private static Settled after(Notice notice, NoticeReport report) {
        return NoticeRules.decide(notice, report).orElseThrow();
    }

    private static NoticeReport lost(int resending, @Nullable Instant againAt) {
        return new NoticeReport.Lost(AlertChannel.SMS, resending, againAt);
    }

    private static NoticeFailed failed(UndeliverableReason reason) {
        return new NoticeFailed("p-1", AT, WAITING.kind(), WAITING.number(), reason);
    }

    @Test
    void what_becomes_of_a_notice_is_told() {
        assertThat(after(WAITING, FIRST_SENT).events()).containsExactly(TOLD);
        assertThat(after(WAITING, NO_WAY).events()).containsExactly(failed(UndeliverableReason.NO_ADDRESS));
        assertThat(after(WAITING, new NoticeReport.NotNeeded()).events()).isEmpty();
    }

    @Test
    void what_the_provider_lost_is_sent_again_then_and_told_once() {
        Notice sent = after(WAITING, FIRST_SENT).next();
        Settled lost = after(sent, lost(0, AT));
        Settled again = after(lost.next(), new NoticeReport.Sent(AT, AlertChannel.SMS, 1, "document/1"));

        assertThat(lost.next().state()).isEqualTo(Notice.State.WAITING);
        assertThat(lost.againAt()).isEqualTo(AT);
        assertThat(again.next().state()).isEqualTo(Notice.State.SENT);
        assertThat(again.events()).isEmpty();
        assertThat(NoticeRules.decide(again.next(), lost(0, AT))).as("a report that comes again").isEmpty();
    }

    @Test
    void a_loss_that_is_reported_before_we_noted_the_sending_loses_no_event() {
        Notice lost = after(WAITING, lost(0, AT)).next();

        assertThat(NoticeRules.decide(lost, FIRST_SENT)).isEmpty();
        assertThat(after(lost, new NoticeReport.Sent(AT, AlertChannel.SMS, 1, "document/1")).events())
                .containsExactly(TOLD);
    }

    @Test
    void after_a_bad_address_the_next_way_is_tried_and_told_of() {
        Notice sent = after(WAITING, FIRST_SENT).next();
        Notice bySms = after(sent, new NoticeReport.AddressRefused(AlertChannel.SMS)).next();

        assertThat(bySms.state()).isEqualTo(Notice.State.WAITING);
        assertThat(bySms.closed()).containsOnlyKeys(AlertChannel.SMS);
        assertThat(after(bySms, new NoticeReport.Sent(AT, AlertChannel.EMAIL, 0, "document/1")).events())
                .singleElement().isInstanceOfSatisfying(NoticeSent.class,
                        mailed -> assertThat(mailed.id()).isNotEqualTo(TOLD.id()));
        assertThat(after(bySms, NO_WAY).events()).containsExactly(failed(UndeliverableReason.REFUSED));
    }

    @Test
    void what_was_lost_too_often_has_that_way_closed() {
        Notice lost = after(after(WAITING, FIRST_SENT).next(), lost(0, null)).next();

        assertThat(after(lost, NO_WAY).events()).containsExactly(failed(UndeliverableReason.LOST));
    }

    @Test
    void once_the_document_reached_its_addressee_no_report_changes_anything() {
        Notice sent = after(WAITING, FIRST_SENT).next();
        Notice read = after(sent, new NoticeReport.Delivered()).next();

        for (NoticeReport report : List.of(lost(0, AT), new NoticeReport.AddressRefused(AlertChannel.SMS), FIRST_SENT,
                NO_WAY, new NoticeReport.Delivered(), new NoticeReport.NotNeeded())) {
            assertThat(NoticeRules.decide(read, report)).isEmpty();
            assertThat(NoticeRules.decide(after(WAITING, new NoticeReport.Delivered()).next(), report)).isEmpty();
            assertThat(NoticeRules.decide(after(WAITING, NO_WAY).next(), report)).isEmpty();
        }
    }

    @Test
    void a_report_of_another_channel_is_about_nothing() {
        Notice sent = after(WAITING, FIRST_SENT).next();

        assertThat(NoticeRules.decide(sent, new NoticeReport.AddressRefused(AlertChannel.EMAIL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, names = {"TRANSFER_LETTER", "ASSIGNMENT_LETTER", "SUPERVISION_LETTER"})
    void what_offices_write_to_each_other_no_petitioner_is_told_of(DocumentKind kind) {
        assertThat(NoticeRules.isDue(kind)).isFalse();
    }

    @Test
    void what_another_office_made_and_handed_over_no_petitioner_is_told_of_again() {
        assertThat(NoticeRules.isDue(issued("REREVIEW_OPINION/3"))).isTrue();
        assertThat(NoticeRules.isDue(issued(DocumentIssued.MADE_ELSEWHERE))).isFalse();
    }

    private static DocumentIssued issued(String template) {
        return new DocumentIssued("431227-2026-00001-K", 9, Instant.parse("2026-03-02T02:00:00Z"),
                DocumentKind.REREVIEW_OPINION, "省信复核〔2026〕1号", template);
    }
}
