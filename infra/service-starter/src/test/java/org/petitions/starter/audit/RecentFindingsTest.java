package org.petitions.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.starter.access.Action;
import org.petitions.starter.audit.AuditEntry.Act;
import org.petitions.starter.audit.AuditEntry.Outcome;
import org.petitions.starter.audit.AuditEntry.Person;

class RecentFindingsTest {
    private static final Instant START = Instant.parse("2026-03-01T01:30:00Z");

    private final RecentFindings findings = new RecentFindings();

    private static AuditEntry entry(String account, String petition, Instant at) {
        return new AuditEntry("e-1", at, "intake-service", new Person(account, "CLERK@431222-PB", null),
                new Act(Action.LOOK_FOR_DUPLICATES, "POST /petitions/similar", petition, null, null, null),
                Outcome.OPENED, null, null);
    }

    @Test
    void the_same_finding_is_written_again_once_the_time_is_over_and_not_before() {
        findings.add(entry("c-01", "p-1", START));

        assertThat(findings.has(entry("c-01", "p-1", START.plus(RecentFindings.LONGEST).minusMillis(1)))).isTrue();
        assertThat(findings.has(entry("c-01", "p-1", START.plus(RecentFindings.LONGEST)))).isFalse();
    }

    @Test
    void another_person_or_petition_is_another_finding() {
        findings.add(entry("c-01", "p-1", START));

        assertThat(findings.has(entry("c-02", "p-1", START))).isFalse();
        assertThat(findings.has(entry("c-01", "p-2", START))).isFalse();
    }

    @Test
    void what_is_old_is_forgotten_with_the_next_and_what_was_written_anew_is_not() {
        findings.add(entry("c-01", "p-1", START));
        findings.add(entry("c-01", "p-1", START.plus(RecentFindings.LONGEST)));
        findings.add(entry("c-01", "p-2", START.plus(RecentFindings.LONGEST)));

        assertThat(findings.has(entry("c-01", "p-1", START.plus(RecentFindings.LONGEST)))).isTrue();
    }
}
