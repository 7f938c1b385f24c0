package org.petitions.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.policy.PolicyParser.InvalidPolicyException;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
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
        assertThat(policy.timeToAcknowledge(Urgency.ORDINARY, false)).isEqualTo(Duration.ofHours(24));
        assertThat(policy.timeToAcknowledge(Urgency.URGENT, false)).isEqualTo(Duration.ofHours(2));
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
    void the_shipped_policy_leaves_a_bureau_three_working_days_after_a_hand_back() {
        Policy policy = PolicyParser.parse(TestPolicy.yaml());
        assertThat(policy.rule(ClockKind.DISPATCH).afterHandBack())
                .isEqualTo(new Limit.Counted(3, Limit.Unit.WORKING_DAYS));
    }

    @Test
    @Proves(article = 23, paragraph = 4, zh = "政法、纪检监察机关按其规定告知，期限由本市规定列明", en = "political-legal and discipline bodies tell by their own rules, with the limit that the city lists")
    void a_unit_that_tells_by_rules_of_its_own_has_the_limit_the_city_lists_for_it_article_23() {
        Policy policy = PolicyParser.parse(TestPolicy.yaml().replace("CDI: 15 days", "CDI: 30 days"));
        assertThat(policy.rule(ClockKind.ACCEPTANCE).limitFor("431200-CDI")).hasToString("30 days");
        assertThat(policy.rule(ClockKind.ACCEPTANCE).limitFor("431222-HRSS")).hasToString("15 days");
    }

    @Test
    void N2_no_time_of_a_special_duty_period_is_longer_than_at_other_times() {
        assertThatThrownBy(
                () -> PolicyParser.parse(TestPolicy.yaml().replace("ORDINARY: 8 hours", "ORDINARY: 25 hours")))
                .hasMessageContaining("special-duty: acknowledgement: ORDINARY is longer than at other times");
    }

    @Test
    void N2_a_policy_of_before_special_duty_periods_is_read_and_shortens_nothing() {
        String yaml = TestPolicy.yaml();
        Policy before = PolicyParser.parse(yaml.substring(0, yaml.indexOf("special-duty:")));
        assertThat(before.timeToAcknowledge(Urgency.ORDINARY, true)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void only_political_legal_and_discipline_bodies_have_rules_of_their_own_article_23() {
        assertThatThrownBy(() -> PolicyParser.parse(TestPolicy.yaml().replace("CDI: 15 days", "HRSS: 60 days")))
                .hasMessageContaining("clocks: ACCEPTANCE: limit-by-own-rules: HRSS has no rules of its own");
    }

    @Test
    void rules_of_their_own_are_for_the_written_notice_alone_article_23() {
        assertThatThrownBy(() -> PolicyParser.parse(
                TestPolicy.yaml().replaceFirst("limit: 4 hours",
                        "limit: 4 hours\n    limit-by-own-rules: {CDI: 9 hours}")))
                .hasMessageContaining("clocks: REPORT_UP: limit-by-own-rules is for ACCEPTANCE alone");
    }

    @Test
    @Proves(article = 34, zh = "60日只适用于第三十一条第六项的事项", en = "the 60 days belong to Art. 31 (6) alone")
    void the_sixty_days_of_article_34_are_for_claims_of_article_31_6_alone() {
        Policy policy = TestPolicy.shipped();
        assertThat(policy.rule(ClockKind.HANDLING, HandlingWay.PETITION_PROCEDURE))
                .isEqualTo(policy.rule(ClockKind.HANDLING));
        for (HandlingWay way : HandlingWay.values()) {
            assertThat(policy.rule(ClockKind.HANDLING, way).article().equals("34")).as(way.name())
                    .isEqualTo(way == HandlingWay.PETITION_PROCEDURE);
        }
        assertThat(policy.rule(ClockKind.HANDLING, HandlingWay.ACCUSATION).limit())
                .isEqualTo(new Limit.Counted(90, Limit.Unit.DAYS));
    }

    @Test
    void a_limit_may_count_working_days() {
        Policy policy = PolicyParser
                .parse(TestPolicy.yaml().replaceFirst("limit: 90 days\n", "limit: 15 working days\n").replace("[15, 5]",
                        "[5]"));
        assertThat(policy.rule(ClockKind.SETTLEMENT).limit())
                .isEqualTo(new Limit.Counted(15, Limit.Unit.WORKING_DAYS));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HANDLING, 61 days, 34, 60 days", "DISPATCH, 16 days, 22, 15 days",
            "ACCEPTANCE, 361 hours, 23, 15 days",
            "REVIEW, 31 days, 35, 30 days", "REREVIEW, 40 days, 36, 30 days", "DISPATCH, 15 working days, 22, 15 days"})
    void a_limit_that_is_laxer_than_the_law_is_refused_by_its_clock_article_and_both_figures(ClockKind clock,
            String lax,
            String article, String law) {
        assertThatThrownBy(() -> PolicyParser.parse(withLimit(clock, lax))).isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("clocks: " + clock + ": " + lax + " is laxer than the law, article " + article
                        + ": " + law);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HANDLING, 45 days", "HANDLING, 60 days", "DISPATCH, 200 hours", "DISPATCH, 7 days"})
    void a_city_may_be_stricter_than_the_law(ClockKind clock, String strict) {
        assertThat(PolicyParser.parse(withLimit(clock, strict)).rule(clock).limit()).hasToString(strict);
    }

    @Test
    void a_limit_of_the_law_is_cited_by_the_article_it_stands_in() {
        assertThatThrownBy(() -> PolicyParser.parse(TestPolicy.yaml().replace("article: \"35\"", "article: \"36\"")))
                .hasMessageContaining("clocks: REVIEW: its limit stands in article 35, not 36");
    }

    @Test
    void what_the_law_has_no_figure_for_cannot_be_left_to_it() {
        assertThatThrownBy(() -> PolicyParser.parse(withLimit(ClockKind.REPORT_UP, "law")))
                .hasMessageContaining("clocks: REPORT_UP: the Regulations have no figure for it");
    }

    private static String withLimit(ClockKind clock, String limit) {
        return TestPolicy.yaml().replaceFirst("(\n  " + clock + ":\n    article: \"\\d+\"\n    limit: )[^\n]+",
                "$1" + limit);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `limit: 90 days\n`           | `limit: 60 weeks\n` | clocks.SETTLEMENT.limit
            `limit: 90 days\n`           | `limit: 0 days\n` | clocks.SETTLEMENT.limit
            `limit: 90 days\n`           | `limmit: 90 days\n` | clocks.SETTLEMENT: limit: missing
            limit: law                   | limit: laws                  | clocks.DISPATCH.limit
            warnings: [15, 5, 1]         | warnings: [1, 5, 15]         | most days first
            warnings: [15, 5, 1]         | warnings: [60, 5]            | warnings: 60
            warnings: [15, 5, 1]         | warnings: [soon]             | clocks.HANDLING.warnings.0
            warnings: [15, 5, 1]         | unwarned: []                 | warnings: missing
            CITY_LEADER, PRINCIPAL_LEADER] | PRINCIPAL_LEADER, CITY_LEADER] | rungs: lowest rung first
            [UNIT_HEAD, COUNTY_LEADER, CITY_LEADER | [UNIT_HEAD, MAYOR, CITY_LEADER | clocks.HANDLING.rungs.1
            PRINCIPAL_LEADER]            | DUTY_DESK]                   | DUTY_DESK is no rung
            `article: "34"\n    limit: law` | `article: "34"\n    limit: 20 working days` | HANDLING can be lengthened or paused
            `limit: 90 days\n`           | `limit: set\n` | SETTLEMENT needs a limit
            limit: set                   | limit: 10 days               | has its limit set by each event
            limit: 4 hours               | limit: 0 hours               | clocks.REPORT_UP.limit
            limit: 4 hours               | limit: 1 hour                | warnings: 1
            URGENT: 2 hours              | URGENT: 2                    | acknowledgement.URGENT
            URGENT: 2 hours              | URGENT: 0 hours              | acknowledgement.URGENT
            URGENT: 2 hours              | HURRY: 2 hours               | HURRY
            `  URGENT: 2 hours`          | `  # none`                   | acknowledgement: URGENT is missing
            ORDINARY: 3 working days     | ORDINARY: set                | act-after-acknowledgement: ORDINARY needs a time
            ORDINARY: 3 working days     | ORDINARY: soon               | act-after-acknowledgement.ORDINARY
            `SUGGESTION: {article: "29", limit: 60 days` | `SUGGESTION: {article: "29", limit: 60 working days` | limit: expected calendar days
            `ARBITRATION: {article: "31", limit: 15 days` | `ARBITRATION: {article: "31", limit: 5 days` | warnings: 5
            `      SUGGESTION:`          | `      PETITION_PROCEDURE:`  | HANDLING: ways: PETITION_PROCEDURE has the limit of HANDLING itself
            `      SUGGESTION: {article: "29", limit: 60 days, warnings: [15, 5, 1]}\n` | `\n` | HANDLING: ways: SUGGESTION is missing
            article: "34"                | `article: "34"\n    law: x`     | law
            HANDLING:                    | ACKNOWLEDGEMENT:             | is missing
            HANDLING:                    | DISPATCH:                    | DISPATCH
            after-hand-back: 3 working days | `# none`                   | DISPATCH: after-hand-back is missing
            after-hand-back: 3 working days | after-hand-back: set       | after-hand-back: expected
            version: "2026.8"            | version: ""                  | version: empty
            version: "2026.8"            | verion: "2026.8"             | version: missing
            acknowledgement:             | `most-unknown-rest-days: 10\nacknowledgement:` | stands in the holiday file now
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
