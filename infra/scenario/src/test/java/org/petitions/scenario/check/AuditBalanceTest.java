package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.scenario.check.AuditEntries.Outcome.ANSWERED;
import static org.petitions.scenario.check.AuditEntries.Outcome.DONE;
import static org.petitions.scenario.check.AuditEntries.Outcome.NOT_FOUND;
import static org.petitions.scenario.check.AuditEntries.Outcome.OPENED;
import static org.petitions.scenario.check.AuditEntries.Outcome.REFUSED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.scenario.check.AuditBalance.Act;
import org.petitions.scenario.check.AuditEntries.Entry;
import org.petitions.scenario.check.AuditEntries.Outcome;
import org.petitions.scenario.client.RequestLog.Answers;

class AuditBalanceTest {
    private static final String HANDLER = "431222-HRSS.h-01";
    private static final String ACCEPT = "POST /cases/{id}/accept";
    private static final String FACTS = "GET /cases/{id}/facts";
    private static final String LIST = "GET /cases";

    private static List<String> faults(String address, Answers asked, Entry... entries) {
        return AuditBalance.faults(Map.of(new Act(HANDLER, address), asked), List.of(entries), 0);
    }

    private static Answers done(long times) {
        return new Answers(times, 0, 0, 0, 0);
    }

    private static Entry entry(Outcome outcome, String address, String trace) {
        return new Entry(outcome, HANDLER, address, "0198f", 1, trace);
    }

    @Test
    void what_was_answered_well_stands_there_as_often() {
        assertThat(faults(ACCEPT, done(2), entry(DONE, ACCEPT, "1"), entry(ANSWERED, ACCEPT, "2"))).isEmpty();
        assertThat(faults(ACCEPT, done(2), entry(DONE, ACCEPT, "1"))).hasSize(1).first().asString()
                .contains(HANDLER, ACCEPT, "commands", "expected 2", "found 1");
        assertThat(faults(ACCEPT, done(1), entry(DONE, ACCEPT, "1"), entry(DONE, ACCEPT, "2"))).hasSize(1);
    }

    @Test
    void a_command_that_wrote_two_documents_is_one() {
        assertThat(faults(ACCEPT, done(1), entry(DONE, ACCEPT, "1"), entry(DONE, ACCEPT, "1"))).isEmpty();
    }

    @Test
    void a_command_whose_answer_was_lost_was_carried_out_or_was_not() {
        var lost = new Answers(1, 0, 0, 1, 0);

        assertThat(faults(ACCEPT, lost, entry(DONE, ACCEPT, "1"))).isEmpty();
        assertThat(faults(ACCEPT, lost, entry(DONE, ACCEPT, "1"), entry(DONE, ACCEPT, "2"))).isEmpty();
        assertThat(faults(ACCEPT, lost)).hasSize(1);
        assertThat(faults(ACCEPT, lost, entry(DONE, ACCEPT, "1"), entry(DONE, ACCEPT, "2"),
                entry(DONE, ACCEPT, "3"))).hasSize(1);
    }

    @Test
    void words_that_were_shown_were_written_down_and_may_be_where_nothing_was_there_to_show() {
        assertThat(faults(FACTS, done(1), entry(OPENED, FACTS, "1"))).isEmpty();
        assertThat(faults(FACTS, done(1))).hasSize(1);
        assertThat(faults(FACTS, new Answers(0, 0, 1, 0, 0), entry(OPENED, FACTS, "1"),
                entry(NOT_FOUND, FACTS, "1"))).isEmpty();
    }

    @Test
    void what_was_refused_or_not_there_stands_there_and_what_was_only_read_does_not() {
        var refused = new Answers(0, 1, 2, 0, 0);

        assertThat(faults(LIST, refused, entry(REFUSED, LIST, "1"),
                new Entry(NOT_FOUND, HANDLER, LIST, "", 2, "2"))).isEmpty();
        assertThat(faults(LIST, refused)).hasSize(2);
        assertThat(faults(LIST, done(40))).isEmpty();
        assertThat(faults(LIST, done(1), entry(OPENED, LIST, "1"))).hasSize(1);
    }

    @Test
    void a_few_refusals_may_be_missing_where_something_was_killed_and_nothing_else() {
        var refused = Map.of(new Act(HANDLER, LIST), new Answers(0, 2, 1, 0, 0));

        assertThat(AuditBalance.faults(refused, List.of(), 3)).isEmpty();
        assertThat(AuditBalance.faults(refused, List.of(), 2)).as("all are named once they are too many").hasSize(2);
        assertThat(AuditBalance.faults(Map.of(new Act(HANDLER, "POST /imports"), done(1)), List.of(), 3)).isEmpty();
        assertThat(AuditBalance.faults(Map.of(new Act(HANDLER, ACCEPT), done(1)), List.of(), 3)).hasSize(1);
        assertThat(AuditBalance.faults(Map.of(new Act(HANDLER, FACTS), done(1)), List.of(), 3)).hasSize(1);
        assertThat(AuditBalance.faults(Map.of(new Act(HANDLER, LIST), done(1)),
                List.of(entry(REFUSED, LIST, "1")), 3)).as("one too many is no loss").hasSize(1);
    }

    @Test
    void an_entry_of_somebody_who_asked_nothing_is_a_fault() {
        List<Entry> entries = List.of(new Entry(DONE, "somebody", ACCEPT, "0198f", 1, "1"));

        assertThat(AuditBalance.faults(Map.of(), entries, AuditBalance.LOST_WITH_FAULTS)).hasSize(1).first().asString()
                .contains("somebody");
    }
}
