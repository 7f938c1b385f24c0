package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.CaseMatter.LateRegistration;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;

/** What was recorded wrongly is put right (更正): the case's way, its duties and its ways of handling follow, as far as they can. */
class CorrectionTest {

    @Test
    @Proves(article = 22, paragraph = 2, zh = "内容分类登记有误的，更正后尚未受理的按更正后的职权转送", en = "after a category was put right, what no unit has accepted goes to whom it then belongs")
    void what_no_unit_has_accepted_goes_where_it_would_have_gone() {
        CaseState sent = ScriptedCase.of("claim: open, dispatch, correct the category").state();
        assertThat(sent.unit()).isEqualTo(OTHER_UNIT);
        assertThat(sent.documents().noticeOwed()).isTrue();
        assertThat(sent.routing().handBacks()).as("nobody's hand-back").isZero();
    }

    @Test
    void what_a_unit_has_accepted_it_keeps_and_the_record_is_right() {
        CaseState accepted = ScriptedCase.of("claim: open, dispatch, accept, correct the category").state();
        assertThat(accepted.unit()).isEqualTo(UNIT);
        assertThat(accepted.matter().category()).isEqualTo(Category.LAND);
    }

    @Test
    @Proves(article = 30, zh = "登记为其他类别的检举控告，更正后立即从原单位收回，由信访局按干部管理权限转送", en = "what proves to be an accusation is taken back at once from the unit that has it, and the bureau sends it by who manages the cadre")
    void what_proves_to_be_an_accusation_leaves_the_unit_at_once() {
        CaseState back = ScriptedCase.of("claim: open, dispatch, correct the purpose").state();
        assertThat(back.unit()).isNull();
        assertThat(back.matter().purpose()).isEqualTo(Purpose.ACCUSATION);
        assertThat(back.way()).isEqualTo(HandlingWay.ACCUSATION);
    }

    @Test
    void what_a_person_sent_elsewhere_stays_there_though_the_table_names_another() {
        CaseState sent = ScriptedCase.of("claim: open, dispatch to inspection, correct the category").state();
        assertThat(sent.unit()).isEqualTo("431200-CDI");
    }

    @Test
    @Proves(article = 25, zh = "更正为紧急重大的，补负及时报告的责任", en = "what proves to be urgent has to be reported up")
    void what_proves_to_be_urgent_has_to_be_reported_up() {
        assertThat(ScriptedCase.of("claim: open, correct the urgency").state().routing().reportUp())
                .isEqualTo(ReportUpStatus.OWED);
    }

    @Test
    @Proves(article = 22, paragraph = 2, zh = "更正的收到日期早于登记日期的，登记前的日数记在登记单位", en = "the days between a corrected receipt and the registration are counted to the office that registered it")
    void a_receipt_put_right_makes_its_office_late_and_old_and_new_stand_in_the_event() {
        ScriptedCase story = ScriptedCase.of("claim: open, correct the receipt");
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(story.state().matter().lateRegistration())
                .isEqualTo(new LateRegistration(BUREAU, day.minusDays(3), day));
        assertThat(story.events()).last().isInstanceOfSatisfying(RegistrationCorrected.class, event -> {
            assertThat(event.before().receivedOn()).isEqualTo(day);
            assertThat(event.after().receivedOn()).isEqualTo(day.minusDays(3));
        });
    }
}
