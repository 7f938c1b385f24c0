package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.handling.AcceptanceRules.Accept;
import org.petitions.casework.procedure.routing.DispatchRules.Open;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.OpenDirect;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.NoticeDuty;

/** Who is to be told in writing what becomes of a petition, and what counts as told (Art. 23). */
class WrittenNoticeTest {

    @Test
    void whoever_decides_on_a_petition_owes_its_petitioner_a_written_notice_article_23() {
        assertThat(ScriptedCase.of("claim: open, dispatch, accept").state().documents().noticeOwed()).isTrue();
        assertThat(ScriptedCase.of("claim: open, dispatch, not accept").state().documents().noticeOwed()).isTrue();
        assertThat(ScriptedCase.of("claim: open, dispatch, lead elsewhere").state().documents().noticeOwed()).isTrue();
    }

    @Test
    void only_the_notice_that_goes_out_tells_and_it_tells_once() {
        ScriptedCase told = ScriptedCase.of("claim: open, dispatch, accept, issue notice");
        assertThat(told.state().documents().noticeOwed()).isTrue();

        ScriptedCase sent = ScriptedCase.of("claim: open, dispatch, accept, issue notice, send notice, send notice");
        assertThat(sent.events()).filteredOn(DocumentEvent.DocumentSent.class::isInstance)
                .extracting(event -> ((DocumentEvent.DocumentSent) event).tells()).containsExactly(true, null);
        assertThat(sent.state().documents().noticeOwed()).isFalse();
    }

    @Test
    @Proves(article = 23, zh = "委托他人送达的，以送达之日为书面告知之日，交付受托人不算告知", en = "what a proxy takes along tells by its delivery, and not by its handing over to the proxy")
    void article_23_what_a_proxy_takes_along_tells_by_its_receipt_alone() {
        ScriptedCase handed = ScriptedCase
                .of("claim: open, dispatch, accept, issue notice, send notice through a proxy");
        assertThat(handed.state().documents().noticeOwed()).isTrue();

        ScriptedCase received = ScriptedCase.of(
                "claim: open, dispatch, accept, issue notice, send notice through a proxy, +1, deliver notice");
        assertThat(received.state().documents().noticeOwed()).isFalse();
        var told = received.state().documents().all().getFirst();
        assertThat(told.toldAt()).isEqualTo(told.receivedAt());
    }

    @Test
    @Proves(article = 23, zh = "电子方式发出以平台实际发出为准，单位不得自行登记已经电子发出、电子送达", en = "that a document went out or was received electronically no official can say: the platform notes what it sent itself")
    void article_23_that_it_went_out_electronically_the_platform_says_and_no_official() {
        ScriptedCase owed = ScriptedCase.of("claim: open, dispatch, accept, issue notice");
        for (String word : List.of("send notice electronically", "deliver notice electronically")) {
            assertThat(owed.attempt(word)).as(word)
                    .isInstanceOf(CaseDecision.Refused.class);
        }
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, issue notice, note the mailed notice").state()
                .documents().noticeOwed()).isFalse();
    }

    @Test
    void a_notice_that_its_petitioner_opens_tells_who_chose_to_be_told_electronically() {
        ScriptedCase opened = ScriptedCase.of("claim: open, dispatch, accept, issue notice, open notice");

        assertThat(opened.state().documents().noticeOwed()).isFalse();
        assertThat(opened.state().documents().receivedAt(DocumentKind.ACCEPTANCE_NOTICE)).isNotNull();
    }

    @Test
    @Proves(article = 23, zh = "只选择信函告知的信访人在网上打开告知书的，单位仍应寄送书面告知", en = "a petitioner who chose letters and opens the notice online is still owed the letter")
    void who_chose_letters_and_opens_the_notice_has_it_and_is_still_owed_the_letter() {
        ScriptedCase opened = ScriptedCase.of("claim: open, dispatch, accept, issue notice, open notice unasked");
        assertThat(opened.state().documents().noticeOwed()).isTrue();
        assertThat(opened.state().documents().receivedAt(DocumentKind.ACCEPTANCE_NOTICE)).isNotNull();

        for (String later : List.of("send notice", "deliver notice")) {
            assertThat(ScriptedCase
                    .of("claim: open, dispatch, accept, issue notice, open notice unasked, +1, " + later)
                    .state().documents().noticeOwed()).as(later).isFalse();
        }
    }

    @Test
    void an_answer_that_is_handed_over_is_no_notice() {
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion").state()
                .documents().noticeOwed()).isTrue();
    }

    @Test
    @Proves(article = 44, item = 3, zh = "单位自行办结不免除书面告知的义务", en = "an end by the office alone leaves the written notice owed")
    void an_end_by_the_office_leaves_the_notice_owed() {
        for (String end : List.of("reply, issue opinion, deliver opinion, close",
                "reply, issue opinion, deliver opinion, +40, terminate by law")) {
            ScriptedCase ended = ScriptedCase.of("claim: open, dispatch, accept, " + end);
            assertThat(ended.state().documents().noticeOwed()).as(end).isTrue();
            assertThat(ended.events()).filteredOn(CaseEvent.Closed.class::isInstance)
                    .extracting(event -> ((CaseEvent.Closed) event).noticeOwed()).as(end).containsExactly(true);
        }
    }

    @Test
    void a_notice_that_says_the_opposite_of_what_was_decided_tells_nothing() {
        ScriptedCase led = ScriptedCase.of("claim: open, dispatch, accept, issue notice, lead elsewhere, send notice");

        assertThat(led.state().documents().noticeOwed()).isTrue();
    }

    @Test
    void a_notice_of_non_acceptance_tells_after_the_end_too() {
        assertThat(ScriptedCase.of("claim: open, dispatch, not accept, issue notice of non-acceptance, +3, send notice")
                .state().documents().noticeOwed()).isFalse();
    }

    @Test
    void a_suspended_procedure_drops_no_notice_that_is_owed_and_neither_does_taking_it_up_again() {
        ScriptedCase suspended = ScriptedCase.of("claim: open, dispatch, accept, suspend procedure");
        assertThat(suspended.state().documents().noticeOwed()).isTrue();

        ScriptedCase reopened = ScriptedCase.of("claim: open, dispatch, accept, suspend procedure, reopen");
        assertThat(reopened.state().documents().noticeOwed()).isTrue();

        ScriptedCase told = ScriptedCase
                .of("claim: open, dispatch, accept, suspend procedure, issue notice, send notice, reopen");
        assertThat(told.state().documents().noticeOwed()).isFalse();
    }

    @Test
    @Proves(article = 31, paragraph = 1, zh = "受理告知后导入其他法定程序的，自导入之日起重新书面告知", en = "who was told of the acceptance is told anew, from the decision, that it is led elsewhere")
    void who_was_told_of_the_acceptance_is_told_anew_that_it_is_led_elsewhere_article_31() {
        ScriptedCase told = ScriptedCase.of("claim: open, dispatch, accept, issue notice, send notice, lead elsewhere");
        assertThat(told.events()).filteredOn(HandlingEvent.LedElsewhere.class::isInstance).singleElement()
                .isInstanceOfSatisfying(HandlingEvent.LedElsewhere.class, led -> {
                    assertThat(led.notice()).isEqualTo(NoticeDuty.OWED);
                    assertThat(led.noticeAnew()).isTrue();
                });
        assertThat(told.events().getLast()).isInstanceOfSatisfying(CaseEvent.Closed.class,
                closed -> assertThat(closed.noticeOwed()).isTrue());
        assertThat(told.state().documents().noticeOwed()).isTrue();

        ScriptedCase untold = ScriptedCase.of("claim: open, dispatch, accept, lead elsewhere");
        assertThat(untold.events()).filteredOn(HandlingEvent.LedElsewhere.class::isInstance).singleElement()
                .isInstanceOfSatisfying(HandlingEvent.LedElsewhere.class,
                        led -> assertThat(led.noticeAnew()).as("the first days run on").isNull());
    }

    @Test
    void where_nobody_petitioned_there_is_nobody_to_tell() {
        assertThat(accepted("screened", null, new Open(Dispatch.transfer(ProcedureSamples.UNIT))).notice())
                .isEqualTo(NoticeDuty.NO_PETITIONER);
    }

    @Test
    void an_unclear_name_exempts_what_the_unit_received_itself_and_what_was_transferred_where_the_city_says_so() {
        // The samples' city does not extend the exemption of Art. 23, paragraph 2.
        assertThat(accepted("claim", Identity.ANONYMOUS, new Open(Dispatch.transfer(ProcedureSamples.UNIT))).notice())
                .isEqualTo(NoticeDuty.OWED);
        assertThat(accepted("claim", Identity.ANONYMOUS, new OpenDirect(ProcedureSamples.UNIT, ProcedureSamples.AT))
                .notice()).isEqualTo(NoticeDuty.UNCLEAR);
    }

    @Test
    @Proves(article = 23, paragraph = 1, zh = "单位直接收到的信访事项由本单位登记，自收到之日起即在本单位", en = "what a unit received itself is registered there and is at that unit from its receipt")
    void what_a_unit_received_itself_is_at_that_unit_from_its_receipt_article_23() {
        assertThat(ScriptedCase.of("claim: open directly").events().getLast())
                .isEqualTo(new CaseEvent.Dispatched("3f0c", 2, ProcedureSamples.AT, ProcedureSamples.UNIT,
                        DispatchKind.DIRECT, ProcedureSamples.AT));
    }

    @Test
    void a_history_from_before_notices_were_watched_owes_none() {
        CaseMatter matter = ProcedureSamples.matter("claim");
        List<CaseEvent> history = List.of(
                new CaseEvent.Opened("3f0c", 1, ProcedureSamples.AT, matter.number(), matter.bureau(),
                        matter.category(), matter.division(), matter.urgency()),
                new CaseEvent.Dispatched("3f0c", 2, ProcedureSamples.AT, ProcedureSamples.UNIT, DispatchKind.TRANSFER,
                        ProcedureSamples.AT),
                new CaseEvent.Accepted("3f0c", 3, ProcedureSamples.AT, ProcedureSamples.UNIT),
                new DocumentEvent.DocumentIssued("3f0c", 4, ProcedureSamples.AT, DocumentKind.ACCEPTANCE_NOTICE, "受1",
                        "acceptance-notice/1"));

        assertThat(Procedure.replay(matter, history).documents().noticeOwed()).isFalse();
    }

    private static CaseEvent.Accepted accepted(String name, @Nullable Identity identity, CaseCommand open) {
        CaseMatter plain = ProcedureSamples.matter(name);
        ScriptedCase scripted = new ScriptedCase(new CaseMatter(plain.petitionId(), plain.number(), plain.bureau(),
                plain.purpose(), plain.category(), plain.division(), plain.urgency(), null, List.of(), plain.channel(),
                false, null, identity, null));
        scripted.attempt(open);
        assertThat(scripted.attempt(new Accept())).isInstanceOf(Happens.class);
        return (CaseEvent.Accepted) scripted.events().getLast();
    }
}
