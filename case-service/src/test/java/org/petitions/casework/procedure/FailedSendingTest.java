package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.documents.ElectronicDelivery;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.SendingFailed;
import org.petitions.events.terms.DocumentKind;

/** What the platform had sent, and the provider reported to have reached nobody after it had taken it (Art. 23, 35, 36). */
class FailedSendingTest {
    private static final String MAILED = "claim: open, dispatch, accept, issue notice, note the mailed notice";
    private static final String NOTICE_FAILED = ", note that the mail of the notice failed";
    private static final String REVIEWED = "claim: open, dispatch, accept, reply, issue opinion, deliver opinion, "
            + "request review, uphold, issue review opinion, note the mailed review opinion";
    private static final String REVIEW_FAILED = ", note that the mail of the review opinion failed";

    private static SendingFailed failure(ScriptedCase story) {
        return story.events().stream().filter(SendingFailed.class::isInstance).map(SendingFailed.class::cast)
                .reduce((_, last) -> last).orElseThrow();
    }

    @Test
    @Proves(article = 23, zh = "短信、电子邮件发出后又报未能到达的，视为未告知，仍须书面告知", en = "a notice whose message was taken and then proved to have reached nobody has told nobody, and is owed still")
    void article_23_a_notice_that_reached_nobody_is_owed_as_before_and_tells_when_it_is_posted() {
        ScriptedCase failed = ScriptedCase.of(MAILED + NOTICE_FAILED);

        assertThat(failed.state().documents().noticeOwed()).isTrue();
        CaseDocument notice = failed.state().documents().all().getFirst();
        assertThat(notice.sent()).isEmpty();
        assertThat(failure(failed).untold()).as("the step by which it had told")
                .isEqualTo(failure(failed).version() - 1);
        assertThat(ElectronicDelivery.isToBeNoted(notice.number(), failed.state()))
                .as("a report of its sending that is read again").isFalse();
        assertThat(ScriptedCase.of(MAILED + NOTICE_FAILED + ", +1, send notice").state().documents().noticeOwed())
                .isFalse();
    }

    @Test
    void what_was_posted_or_received_too_stays_told_and_what_failed_once_fails_no_more() {
        for (String otherwise : List.of(", send notice", ", open notice", NOTICE_FAILED)) {
            ScriptedCase story = ScriptedCase.of(MAILED + otherwise);
            assertThat(story.attempt("note that the mail of the notice failed")).as(otherwise)
                    .isInstanceOf(CaseDecision.Refused.class);
        }
    }

    @Test
    void what_a_proxy_took_along_beside_the_message_has_told_nobody_before_it_is_received() {
        assertThat(ScriptedCase.of(MAILED + ", send notice through a proxy" + NOTICE_FAILED).state().documents()
                .noticeOwed()).isTrue();
    }

    @Test
    @Proves(article = 23, zh = "办结后得知告知未能到达的，单位仍须书面告知", en = "that the notice reached nobody leaves it owed after the end too")
    void article_23_a_notice_of_non_acceptance_that_reached_nobody_is_owed_after_the_end() {
        ScriptedCase ended = ScriptedCase.of("claim: open, dispatch, not accept, issue notice of non-acceptance, "
                + "note the mailed notice" + NOTICE_FAILED);

        assertThat(ended.state().documents().noticeOwed()).isTrue();
    }

    @Test
    void an_opinion_that_reached_nobody_has_not_gone_out_and_no_clock_had_waited_for_it() {
        ScriptedCase failed = ScriptedCase.of("claim: open, dispatch, accept, issue notice, send notice, reply, "
                + "issue opinion, note the mailed opinion, note that the mail of the opinion failed");

        assertThat(failure(failed).untold()).isNull();
        assertThat(failed.state().documents().noticeOwed()).isFalse();
        assertThat(failed.state().documents().lastOf(DocumentKind.HANDLING_OPINION))
                .returns(List.of(), CaseDocument::sent);
    }

    @Test
    @Proves(article = 35, zh = "复查意见电子发出未能到达的，视为未答复，仍须送达书面意见", en = "a review's opinion whose message proved to have reached nobody has answered nobody, and is owed still")
    void article_35_a_review_opinion_that_reached_nobody_is_owed_as_before() {
        assertThat(ScriptedCase.of(REVIEWED).state().documents().owedAnswers()).isEmpty();

        ScriptedCase failed = ScriptedCase.of(REVIEWED + REVIEW_FAILED);

        assertThat(failed.state().documents().owedAnswers()).hasSize(1);
        assertThat(failure(failed).untold()).isNotNull();
        assertThat(ScriptedCase.of(REVIEWED + REVIEW_FAILED + ", post review opinion").state().documents()
                .owedAnswers()).isEmpty();
    }

    @Test
    void a_review_opinion_of_a_case_in_which_the_next_review_is_asked_for_is_owed_no_more() {
        ScriptedCase asked = ScriptedCase.of(REVIEWED + ", request re-review" + REVIEW_FAILED);

        List<CaseEvent> events = asked.events();
        assertThat(events.getLast()).isInstanceOf(SendingFailed.class);
        assertThat(failure(asked).untold()).isNull();
        assertThat(asked.state().documents().owedAnswers()).isEmpty();
    }
}
