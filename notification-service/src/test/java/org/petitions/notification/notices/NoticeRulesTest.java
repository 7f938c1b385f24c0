package org.petitions.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.api.Test;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;

class NoticeRulesTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<NoticeReport> REPORTS = List.of(new NoticeReport.Sent(AT, AlertChannel.SMS, "document/1"),
            new NoticeReport.Failed(AT, UndeliverableReason.REFUSED), new NoticeReport.NotNeeded());

    private static Notice notice(Notice.State state) {
        return new Notice("p-1", DocumentKind.ACCEPTANCE_NOTICE, "沅人社受字〔2026〕1号", state);
    }

    @Test
    void what_becomes_of_a_notice_is_told() {
        Notice waiting = notice(Notice.State.WAITING);

        assertThat(NoticeRules.decide(waiting, REPORTS.get(0)).orElseThrow().events()).containsExactly(
                new NoticeSent("p-1", AT, waiting.kind(), waiting.number(), AlertChannel.SMS, "document/1"));
        assertThat(NoticeRules.decide(waiting, REPORTS.get(1)).orElseThrow().events()).containsExactly(
                new NoticeFailed("p-1", AT, waiting.kind(), waiting.number(), UndeliverableReason.REFUSED));
        assertThat(NoticeRules.decide(waiting, REPORTS.get(2)).orElseThrow().events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Notice.State.class, mode = Mode.EXCLUDE, names = "WAITING")
    void what_is_settled_stays_as_it_is(Notice.State settled) {
        for (NoticeReport report : REPORTS) {
            assertThat(NoticeRules.decide(notice(settled), report)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, names = {"TRANSFER_LETTER", "ASSIGNMENT_LETTER", "SUPERVISION_LETTER"})
    void what_offices_write_to_each_other_no_petitioner_is_told_of(DocumentKind kind) {
        assertThat(NoticeRules.isDue(kind)).isFalse();
    }
}
