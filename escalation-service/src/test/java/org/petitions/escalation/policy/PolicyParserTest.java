package org.petitions.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.policy.PolicyParser.InvalidPolicyException;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

class PolicyParserTest {

    @Test
    void the_shipped_policy_has_the_limits_of_the_law() {
        Policy policy = PolicyParser.parse(TestPolicy.yaml());
        assertThat(policy.rule(ClockKind.DISPATCH).limit()).isEqualTo(new Limit.Counted(15, Limit.Unit.DAYS));
        assertThat(policy.rule(ClockKind.ACCEPTANCE).limit()).isEqualTo(new Limit.Counted(15, Limit.Unit.DAYS));
        assertThat(policy.rule(ClockKind.HANDLING).limit()).isEqualTo(new Limit.Counted(60, Limit.Unit.DAYS));
        assertThat(policy.rule(ClockKind.HANDLING).warnings()).containsExactly(15, 5, 1);
        assertThat(policy.rule(ClockKind.REVIEW).limit()).isEqualTo(new Limit.Counted(30, Limit.Unit.DAYS));
        assertThat(policy.rule(ClockKind.REREVIEW).limit()).isEqualTo(new Limit.Counted(30, Limit.Unit.DAYS));
        assertThat(policy.rule(ClockKind.REREVIEW).warnings()).containsExactly(10, 3);
        assertThat(policy.rule(ClockKind.OBJECTION).limit()).isEqualTo(new Limit.Counted(5, Limit.Unit.WORKING_DAYS));
        assertThat(policy.rule(ClockKind.REPORT_UP).limit()).isEqualTo(new Limit.Counted(4, Limit.Unit.HOURS));
        assertThat(policy.rule(ClockKind.MEASURE).limit()).isEqualTo(new Limit.SetByEvent());
        assertThat(policy.timeToAcknowledge(Urgency.ORDINARY)).isEqualTo(Duration.ofHours(24));
        assertThat(policy.timeToAcknowledge(Urgency.URGENT)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_unit_of_the_city_has_no_county_leader_above_it() {
        Policy policy = PolicyParser.parse(TestPolicy.yaml());
        assertThat(policy.rungs(ClockKind.ACCEPTANCE, "431222-HRSS")).isEqualTo(
                List.of(Rung.UNIT_HEAD, Rung.COUNTY_LEADER));
        assertThat(policy.rungs(ClockKind.ACCEPTANCE, "431200-HRSS")).isEqualTo(
                List.of(Rung.UNIT_HEAD, Rung.CITY_LEADER));
    }

    @Test
    void a_limit_may_count_working_days() {
        Policy policy = PolicyParser.parse(TestPolicy.yaml().replaceFirst("limit: 15 days", "limit: 15 working days"));
        assertThat(policy.rule(ClockKind.DISPATCH).limit()).isEqualTo(new Limit.Counted(15, Limit.Unit.WORKING_DAYS));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit: 60 days               | limit: 60 weeks              | clocks.HANDLING.limit
            limit: 60 days               | limit: 0 days                | clocks.HANDLING.limit
            limit: 60 days               | limmit: 60 days              | clocks.HANDLING: limit: missing
            warnings: [15, 5, 1]         | warnings: [1, 5, 15]         | most days first
            warnings: [15, 5, 1]         | warnings: [60, 5]            | warnings: 60
            warnings: [15, 5, 1]         | warnings: [soon]             | clocks.HANDLING.warnings.0
            warnings: [15, 5, 1]         | unwarned: []                 | warnings: missing
            CITY_LEADER, PRINCIPAL_LEADER] | PRINCIPAL_LEADER, CITY_LEADER] | rungs: lowest rung first
            [UNIT_HEAD, COUNTY_LEADER, CITY_LEADER | [UNIT_HEAD, MAYOR, CITY_LEADER | clocks.HANDLING.rungs.1
            PRINCIPAL_LEADER]            | DUTY_DESK]                   | DUTY_DESK is no rung
            limit: 60 days               | limit: 60 working days       | HANDLING can be lengthened or paused
            limit: 60 days               | limit: set                   | HANDLING needs a limit
            limit: set                   | limit: 10 days               | has its limit set by each event
            limit: 4 hours               | limit: 0 hours               | clocks.REPORT_UP.limit
            limit: 4 hours               | limit: 1 hour                | warnings: 1
            URGENT: 2 hours              | URGENT: 2                    | acknowledgement.URGENT
            URGENT: 2 hours              | URGENT: 0 hours              | acknowledgement.URGENT
            URGENT: 2 hours              | HURRY: 2 hours               | HURRY
            `  URGENT: 2 hours`          | `  # none`                   | acknowledgement: URGENT is missing
            article: "34"                | `article: "34"\n    law: x`     | law
            HANDLING:                    | ACKNOWLEDGEMENT:             | is missing
            HANDLING:                    | DISPATCH:                    | DISPATCH
            version: "2026.2"            | version: ""                  | version: empty
            version: "2026.2"            | verion: "2026.2"             | version: missing
            """)
    void a_line_that_cannot_be_used_is_named_with_its_field(String good, String bad, String named) {
        String yaml = TestPolicy.yaml();
        assertThat(yaml).contains(good);
        String broken = yaml.replaceFirst(Pattern.quote(good), bad);
        assertThatThrownBy(() -> PolicyParser.parse(broken)).isInstanceOf(InvalidPolicyException.class)
                .hasMessageMatching("(?s)policy, line \\d+.*").hasMessageContaining(named);
    }

    @Test
    void the_named_line_is_the_one_to_mend() {
        String broken = TestPolicy.yaml().replace("URGENT: 2 hours", "URGENT: soon");
        long line = broken.lines().takeWhile(text -> !text.contains("URGENT: soon")).count() + 1;
        assertThatThrownBy(() -> PolicyParser.parse(broken)).hasMessage(
                "policy, line " + line + ", acknowledgement.URGENT: expected '24 hours'");
    }

    @Test
    void an_empty_file_is_no_policy() {
        assertThatThrownBy(() -> PolicyParser.parse("")).isInstanceOf(InvalidPolicyException.class);
        assertThatThrownBy(() -> PolicyParser.parse("# nothing\n")).isInstanceOf(InvalidPolicyException.class);
    }
}
