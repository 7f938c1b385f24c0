package org.petitions.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.starter.actor.Account;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is only counted comes into the trail a minute later, as far as it can be written. */
@ExtendWith(OutputCaptureExtension.class)
class AuditTrailTest {
    private final List<String> written = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final AuditTrail trail = new AuditTrail(new RequestAudit(() -> null, "case-service", _ -> false, clock),
            this::append, clock);
    private int refusedNext;

    /** Stands where it is put. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T01:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void append(AuditEntry entry, OutgoingRecord published) {
        if (refusedNext > 0) {
            refusedNext--;
            throw new IllegalStateException("the database is away");
        }
        written.add(new String(Objects.requireNonNull(published.value(), entry.id()), UTF_8));
    }

    private void signIn(String account, int times) {
        for (int n = 0; n < times; n++) {
            trail.signedIn(new Account(account));
        }
    }

    @Test
    void a_number_that_cannot_be_written_takes_neither_the_others_nor_the_present_entry_with_it(CapturedOutput output) {
        signIn("h-01", EntryLimit.A_MINUTE + 3);
        signIn("h-02", EntryLimit.A_MINUTE + 3);
        written.clear();
        clock.now = clock.now.plusSeconds(60);
        refusedNext = 1;

        signIn("h-03", 1);

        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).contains("\"count\":3");
        assertThat(written.getLast()).contains("h-03").doesNotContain("\"count\"");
        assertThat(output).contains("3 entries that were only counted are not in the audit trail")
                .doesNotContain("h-01", "h-02");
    }

    @Test
    void the_present_sign_in_that_cannot_be_written_is_told() {
        refusedNext = 1;

        assertThatThrownBy(() -> signIn("h-01", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_only_counted_when_the_service_stops_is_written_as_far_as_it_can_be() {
        signIn("h-01", EntryLimit.A_MINUTE + 3);
        signIn("h-02", EntryLimit.A_MINUTE + 3);
        written.clear();
        refusedNext = 1;

        trail.destroy();

        assertThat(written).singleElement().asString().contains("\"count\":3");
    }
}
