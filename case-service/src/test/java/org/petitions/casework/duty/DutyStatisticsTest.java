package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.duty.UnitDuty.Answers;
import org.petitions.casework.duty.UnitDuty.Arrivals;
import org.petitions.casework.duty.UnitDuty.Registrations;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Satisfaction;

/** What is counted of offices, and what is not. */
class DutyStatisticsTest extends DutyFixture {
    @Test
    void unsigned_hours_run_from_the_arrival_until_the_unit_signs_takes_on_or_hands_back() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new CompetenceEvent.ObjectionRaised(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, BUREAU),
                new CompetenceEvent.ObjectionAllowed(ID, 4, at("2026-03-04T06:30:00Z"), FIRST, BUREAU,
                        at("2026-03-03T00:00:00Z")),
                dispatched(5, SECOND, "2026-03-05T00:00:00Z"),
                new RoutingEvent.Signed(ID, 6, at("2026-03-05T03:00:00Z"), SECOND),
                new CaseEvent.Accepted(ID, 7, at("2026-03-09T03:00:00Z"), SECOND)));

        assertThat(account.lines()).containsExactly(
                new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 1, 0, 0, 0, 0, 54, 0), NONE, NO_REVIEWS),
                new UnitDuty(SECOND, IN_TIME, new Arrivals(1, 0, 0, 1, 1, 0, 3, 0), NONE, NO_REVIEWS));
    }

    @Test
    void what_lies_unsigned_counts_up_to_now() {
        var account = account("2026-03-03T01:00:00Z");

        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new CompetenceEvent.ObjectionRejected(ID, 3, at("2026-03-02T05:00:00Z"), FIRST)));

        assertThat(account.lines())
                .containsExactly(new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 0, 1, 0, 0, 1, 25, 0), NONE, NO_REVIEWS));
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "移交承继单位后，未签收、未告知、未送达的计入承继单位，此前的时间仍计入原单位", en = "what an abolished unit left unsigned, untold and unserved is its successor's account from the succession on")
    void article_24_what_a_unit_that_is_no_more_still_owed_counts_for_its_successor() {
        var unsigned = account("2026-03-03T05:00:00Z");
        add(unsigned, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                new RoutingEvent.UnitSucceeded(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, SECOND)));
        assertThat(unsigned.lines()).containsExactly(
                new UnitDuty(FIRST, IN_TIME, new Arrivals(1, 0, 0, 0, 0, 0, 24, 0), NONE, NO_REVIEWS),
                new UnitDuty(SECOND, IN_TIME, new Arrivals(0, 0, 0, 0, 0, 1, 5, 0), NONE, NO_REVIEWS));

        var owed = account("2026-03-20T00:00:00Z");
        add(owed, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                accepted(NoticeDuty.OWED), replied(4, "2026-03-10T02:00:00Z"),
                new RoutingEvent.UnitSucceeded(ID, 5, at("2026-03-11T00:00:00Z"), FIRST, SECOND)));
        assertThat(owed.lines()).filteredOn(line -> line.unit().equals(SECOND)).singleElement()
                .satisfies(line -> {
                    assertThat(line.arrivals().untold()).isOne();
                    assertThat(line.answers().unserved()).isOne();
                });
        assertThat(owed.lines()).filteredOn(line -> line.unit().equals(FIRST)).singleElement()
                .returns(0L, line -> line.arrivals().untold());
    }

    @Test
    void article_34_what_is_redirected_while_it_is_handled_arrives_at_the_other_unit_which_owes_the_answer() {
        var account = account("2026-03-20T00:00:00Z");
        add(account, matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z"),
                accepted(NoticeDuty.UNCLEAR),
                new RoutingEvent.HandlingRedirected(ID, 4, at("2026-03-09T00:00:00Z"), FIRST, SECOND),
                new CaseEvent.Replied(ID, 5, at("2026-03-10T02:00:00Z"), SECOND, HandlingOutcome.SUPPORTED)));

        assertThat(account.lines()).filteredOn(line -> line.unit().equals(FIRST)).singleElement().satisfies(line -> {
            assertThat(line.arrivals().total()).isOne();
            assertThat(line.arrivals().accepted()).as("the acceptance stays who gave it").isOne();
            assertThat(line.answers().unserved()).isZero();
        });
        assertThat(account.lines()).filteredOn(line -> line.unit().equals(SECOND)).singleElement().satisfies(line -> {
            assertThat(line.arrivals().total()).isOne();
            assertThat(line.answers().unserved()).isOne();
        });
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人对责任单位和信访局分别评价", en = "the petitioner rates the unit and the bureau apart")
    void an_answer_is_rated_for_the_unit_and_for_the_bureau_apart() {
        var account = account("2026-04-20T00:00:00Z");

        add(account, matter(Channel.LETTER), List.of(replied(2, "2026-03-10T02:00:00Z"),
                new CaseEvent.Rated(ID, 3, at("2026-03-12T02:00:00Z"), Satisfaction.SATISFIED, Satisfaction.NOT)));

        assertThat(account.lines()).extracting(UnitDuty::unit, UnitDuty::answers).containsExactly(
                tuple(FIRST, new Answers(1, 1, 0, 0, 1, 0, 0)),
                tuple(BUREAU, new Answers(1, 0, 1, 0, 0, 0, 0)));
    }

    @Test
    void an_answer_is_asked_about_to_the_last_day_of_its_window_and_unrated_after_it() {
        List<CaseEvent> history = List.of(replied(2, "2026-03-10T02:00:00Z"));
        var onTheLastDay = account("2026-04-09T15:59:59Z");
        var after = account("2026-04-09T16:00:00Z");

        add(onTheLastDay, matter(Channel.LETTER), history);
        add(after, matter(Channel.LETTER), history);

        assertThat(onTheLastDay.lines().getFirst().answers()).isEqualTo(new Answers(1, 1, 0, 0, 0, 1, 0));
        assertThat(after.lines().getFirst().answers()).isEqualTo(new Answers(1, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void an_answer_that_a_new_one_replaces_is_unrated() {
        var account = account("2026-03-20T00:00:00Z");

        add(account, matter(Channel.LETTER),
                List.of(replied(2, "2026-03-10T02:00:00Z"), replied(3, "2026-03-15T02:00:00Z")));

        assertThat(account.lines().getFirst().answers()).isEqualTo(new Answers(2, 2, 0, 0, 0, 1, 1));
    }

    @Test
    void where_nobody_petitioned_nobody_is_asked() {
        var account = account("2026-06-20T00:00:00Z");

        add(account, matter(Channel.SCREENING), List.of(replied(2, "2026-03-10T02:00:00Z")));

        assertThat(account.lines()).isEmpty();
    }

    @Test
    @Proves(article = 44, item = 1, zh = "收到至登记之间的日数计入登记机关", en = "days between receipt and registration are in the registering office's account")
    void days_between_receipt_and_registration_are_the_registering_offices_article_22() {
        var account = account("2026-03-20T00:00:00Z");
        CaseMatter letter = matter(Channel.LETTER);

        add(account, receivedLate(letter, "2026-02-27", "2026-03-02"), List.of());
        add(account, receivedLate(letter, "2026-03-01", "2026-03-02"), List.of());
        add(account, letter, List.of());

        assertThat(account.lines()).containsExactly(
                new UnitDuty(STATION, new Registrations(2, 4), new Arrivals(0, 0, 0, 0, 0, 0, 0, 0), NONE, NO_REVIEWS));
    }

    private static CaseMatter receivedLate(CaseMatter matter, String receivedOn, String registeredOn) {
        return new CaseMatter(matter.petitionId(), matter.number(), matter.bureau(), matter.purpose(),
                matter.category(), matter.division(), matter.urgency(), null, List.of(), matter.channel(), false,
                new CaseMatter.LateRegistration(STATION, LocalDate.parse(receivedOn), LocalDate.parse(registeredOn)),
                matter.identity(), null);
    }
}
