package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent.ObjectionAllowed;
import org.petitions.events.ReviewEvent.HearingClosed;
import org.petitions.events.ReviewEvent.HearingOpened;
import org.petitions.events.RoutingEvent.ReturnedToSender;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** What documents say of a case that went to and fro: what came last. */
class CaseFieldsTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final String ID = "3f0c";
    private static final String FIRST = "431222-HRSS";
    private static final String SECOND = "431222-NR";

    @Test
    @Proves(article = 23, paragraph = 3, zh = "不属于职权范围告知书写明最后退回的单位", en = "the notice of who is not competent names who handed it back last")
    void article_23_the_unit_that_is_not_competent_is_the_one_that_handed_it_back_last() {
        assertThat(notCompetent(new ReturnedToSender(ID, 2, AT, FIRST, "431200-HRSS", null),
                new ObjectionAllowed(ID, 3, AT, SECOND, "431222-PB", null))).isEqualTo("沅陵县自然资源局");
        assertThat(notCompetent(new ObjectionAllowed(ID, 2, AT, SECOND, "431222-PB", null),
                new ReturnedToSender(ID, 3, AT, FIRST, "431200-HRSS", null))).isEqualTo("沅陵县人力资源和社会保障局");
    }

    @Test
    void another_office_is_named_where_the_last_refusal_is_for_want_of_competence() {
        CaseEvent notCompetent = new CaseEvent.NotAccepted(ID, 2, AT, FIRST, NonAcceptanceGround.NOT_COMPETENT);
        CaseEvent noPetition = new CaseEvent.NotAccepted(ID, 3, AT, FIRST, NonAcceptanceGround.NOT_A_PETITION);

        assertThat(namesAnother(notCompetent)).isTrue();
        assertThat(namesAnother(notCompetent, noPetition)).isFalse();
        assertThat(namesAnother(noPetition)).isFalse();
    }

    @Test
    void a_petition_was_received_on_the_day_its_number_says_whenever_its_case_was_opened_here() {
        assertThat(shown().registeredOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(shown().receivedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    @Proves(article = 31, zh = "听证记录只记载举行过的听证，取消的不计", en = "the record of a hearing is of one that was held, not of one that was called off after it")
    void article_31_a_record_tells_of_the_hearing_that_was_held_and_not_of_the_one_called_off_after_it() {
        LocalDate first = LocalDate.of(2026, 3, 10);
        LocalDate second = LocalDate.of(2026, 4, 10);
        List<CaseEvent> held = List.of(new HearingOpened(ID, 2, AT, FIRST, first, true, null),
                new HearingClosed(ID, 3, AT, FIRST, first.plusDays(1), 7, true, true));
        List<CaseEvent> calledOff = List.of(new HearingOpened(ID, 4, AT, SECOND, second, true, null),
                new HearingClosed(ID, 5, AT, SECOND, second.minusDays(1), 0, false, true));

        assertThat(hearing(Stream.concat(held.stream(), calledOff.stream()))).isEqualTo(hearing(held.stream()))
                .containsEntry("hearingFrom", "2026年3月10日").containsEntry("hearingTo", "2026年3月11日")
                .containsEntry("participants", "7").containsEntry("hearingBody", "沅陵县人力资源和社会保障局");
    }

    private static Map<String, String> hearing(Stream<CaseEvent> events) {
        return fields(shown(events.toArray(CaseEvent[]::new)), DocumentKind.HEARING_RECORD,
                Set.of("hearingFrom", "hearingTo", "participants", "hearingBody"));
    }

    private static Map<String, String> fields(Case shown, DocumentKind kind, Set<String> wanted) {
        return CaseFields.of(shown, kind, wanted, SERVICE.bean(Organisation.class),
                SERVICE.bean(CityPolicy.class).reviewBodies(), LegalCalendar.china(), SERVICE.bean(SealedTexts.class));
    }

    private static boolean namesAnother(CaseEvent... events) {
        return CaseFields.hasToNameAnotherOffice(shown(events), DocumentKind.NON_ACCEPTANCE_NOTICE);
    }

    private static String notCompetent(CaseEvent... events) {
        return Objects.requireNonNull(fields(shown(events), DocumentKind.NOT_COMPETENT_NOTICE,
                Set.of("notCompetentUnit")).get("notCompetentUnit"));
    }

    private static Case shown(CaseEvent... events) {
        CaseState state = CaseState.registered(new CaseMatter(ID, "431222-20260301-L-00001-K", "431222-PB",
                Purpose.CLAIM, Category.LABOUR, "431222", Urgency.ORDINARY, null, List.of(), Channel.LETTER, false));
        List<HistoryEntry> history = Arrays.stream(events).map(CaseFieldsTest::entry).toList();
        return new Case(CaseFile.opened(state, history, AT, AT), state, SERVICE.bean(CityPolicy.class));
    }

    private static HistoryEntry entry(CaseEvent event) {
        return HistoryEntry.all(List.of(event), StepActor.platform("test"), List.of()).getFirst();
    }
}
