package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.documents.DocumentReplacement.CorrectDocument;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.CopySent;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.DocumentEvent.Signature;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PostCapacity;

/** An issued document is corrected by a new one that names it (更正): nobody loses a right by it, and no office gains time. */
class DocumentReplacementTest {
    private static final String DELIVERED = "claim: open, dispatch, accept, reply, issue opinion, deliver opinion, ";

    @Test
    @Proves(article = 35, zh = "处理意见书经更正的，请求复查的三十日自收到更正后的意见书之日起计算", en = "after an opinion was corrected by a new one, the 30 days for a review run from the receipt of that")
    void the_window_for_a_review_runs_from_the_receipt_of_the_corrected_opinion() {
        ScriptedCase uncorrected = ScriptedCase.of(DELIVERED + "+45");
        assertThat(uncorrected.attempt("request review")).isNotInstanceOf(Happens.class);

        ScriptedCase corrected = ScriptedCase.of(DELIVERED + "+20, correct opinion, +25");
        assertThat(corrected.state().documents().receivedAt(DocumentKind.HANDLING_OPINION))
                .as("the one that counts has not been delivered").isNull();
        assertThat(ScriptedCase.of(DELIVERED + "+20, correct opinion, +25, request review").state().phase())
                .isNotNull();

        ScriptedCase received = ScriptedCase
                .of(DELIVERED + "+20, correct opinion, +20, deliver corrected opinion later, +30");
        assertThat(received.attempt("request review")).isInstanceOf(Happens.class);
        ScriptedCase late = ScriptedCase
                .of(DELIVERED + "+20, correct opinion, +20, deliver corrected opinion later, +31");
        assertThat(late.attempt("request review")).isNotInstanceOf(Happens.class);
    }

    @Test
    void what_the_bureau_corrects_is_copied_to_nobody_least_of_all_to_itself() {
        ScriptedCase refused = ScriptedCase.of("claim: open, dispatch, not accept by bureau");
        CaseDocument made = refused.state().documents().all().getLast();
        CorrectDocument byBureau = new CorrectDocument(made.number(), DocumentCorrectionGround.WORDING, null, true,
                new NewDocument(made.kind(), "信不受2", "corrected/1"));

        assertThat(Procedure.decide(refused.state(), byBureau, ProcedureSamples.now(refused.at())))
                .isInstanceOfSatisfying(Happens.class, happens -> assertThat(happens.events())
                        .anyMatch(DocumentCorrected.class::isInstance).noneMatch(CopySent.class::isInstance));
    }

    @Test
    @Proves(article = 31, zh = "处理意见书经更正的，更正后的意见书送达后才能办结", en = "after an opinion was corrected, the case is not closed before the corrected one was delivered")
    void a_corrected_opinion_is_owed_its_delivery_before_the_case_ends() {
        ScriptedCase corrected = ScriptedCase.of(DELIVERED + "correct opinion");
        assertThat(corrected.attempt("close")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.OPINION_NOT_DELIVERED));

        assertThat(corrected.attempt("deliver corrected opinion")).isInstanceOf(Happens.class);
        assertThat(corrected.attempt("close")).isInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 23, zh = "告知书经更正的，书面告知的期限不重新计算；原告知书未发出的，发出更正后的才算告知", en = "a corrected notice starts no limit anew; where the old one had not gone out, only the corrected one tells")
    void no_office_gains_time_by_correcting_its_notice() {
        ScriptedCase told = ScriptedCase.of("claim: open, dispatch, accept, issue notice, send notice, correct notice");
        assertThat(told.state().documents().noticeOwed()).isFalse();
        assertThat(told.events()).filteredOn(DocumentCorrected.class::isInstance).singleElement()
                .satisfies(event -> assertThat(ClockActs.of(event)).isEmpty());

        ScriptedCase untold = ScriptedCase.of("claim: open, dispatch, accept, issue notice, correct notice");
        assertThat(untold.state().documents().noticeOwed()).isTrue();
        assertThat(untold.attempt("send notice")).as("the wrong one goes out no more").isNotInstanceOf(Happens.class);
        assertThat(untold.attempt("send corrected notice")).isInstanceOf(Happens.class);
        assertThat(untold.events()).last().isInstanceOfSatisfying(DocumentSent.class,
                sent -> assertThat(sent.tells()).isTrue());
    }

    @Test
    void the_old_one_stays_on_record_and_names_the_new() {
        ScriptedCase corrected = ScriptedCase.of(DELIVERED + "correct opinion");

        CaseDocument old = corrected.state().documents().all().getFirst();
        assertThat(old.receivedAt()).isNotNull();
        assertThat(old.correctedBy()).isEqualTo("处2");
        assertThat(corrected.events()).extracting(CaseEvent::getClass).endsWith(DocumentIssued.class,
                DocumentCorrected.class);
        assertThat(corrected.state().documents().all()).filteredOn(CaseDocument::stands)
                .extracting(CaseDocument::number).contains("处2").doesNotContain("处1");
    }

    @Test
    void what_was_signed_off_is_signed_anew_and_says_by_whom() {
        ScriptedCase opinion = ScriptedCase.of(DELIVERED.substring(0, DELIVERED.length() - 2));
        assertThat(opinion.attempt("correct signed opinion")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.CORRECTION_NOT_SIGNED));

        assertThat(opinion.attempt("correct signed opinion as deputy")).isInstanceOf(Happens.class);

        assertThat(opinion.events()).last().isInstanceOfSatisfying(DocumentCorrected.class,
                event -> assertThat(event.signature())
                        .isEqualTo(new Signature(opinion.state().requireUnit() + ".head", PostCapacity.DEPUTY)));
    }
}
