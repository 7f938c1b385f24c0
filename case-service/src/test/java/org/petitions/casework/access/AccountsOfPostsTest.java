package org.petitions.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;

/** An account acts for the posts that the organisation says it holds or stands in for that day. */
class AccountsOfPostsTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final CaseState CLAIM = transferred(Purpose.CLAIM);

    @Test
    @Proves(article = 18, paragraph = 2, zh = "任职或者代行职责的账号以该职务作出批示，不任职的账号不得批示", en = "an account instructs for the post it holds or stands in for, and for no other")
    void article_18_an_account_instructs_for_the_post_it_holds_or_stands_in_for() {
        Actor holder = leader("yl-03", "431222-OFFICE", held("431222.county-leader-2"));
        Actor substitute = leader("yl-04", "431222-OFFICE",
                new ActingPost("431222.county-leader", PostCapacity.SUBSTITUTE));

        assertThat(CaseAccessRules.mayTake(Step.INSTRUCT, CLAIM, holder)).isTrue();
        assertThat(CaseAccessRules.postOnLadder(CLAIM, holder)).contains("431222.county-leader-2");
        assertThat(CaseAccessRules.postOnLadder(CLAIM, substitute)).contains("431222.county-leader");
        assertThat(List.of(leader("yl-05", "431222-OFFICE"),
                leader("yl-05", "431222-OFFICE", new ActingPost("431222.county-leader", PostCapacity.DEPUTY)),
                leader("yl-05", "431222-OFFICE", held("431202.county-leader")),
                leader("yl-05", "431222-OFFICE", held("431222.duty-desk"))))
                .noneMatch(other -> CaseAccessRules.mayTake(Step.INSTRUCT, CLAIM, other));
    }

    @Test
    @Proves(article = 24, paragraph = 1, cityRule = true, zh = "受理争议逾期的，受到提醒的裁决机关负责人可以查看该事项并作出批示", en = "the head of the office that a dispute was brought to, who is told when it is late, reads the case and instructs")
    void the_head_of_the_office_that_decides_a_dispute_reads_and_instructs() {
        CaseState disputed = after(new CompetenceEvent.DisputeRaised("3f0c", 3, AT, "431222-HRSS", "431222-NR"),
                new CompetenceEvent.DisputeClimbed("3f0c", 4, AT, DisputeRung.COMMON_SUPERIOR, "431222-PB",
                        "431222-GOV"));

        assertReadsAndInstructs(disputed, "431222-GOV");
        assertKnowsNothing(CLAIM, "431222-GOV");
    }

    @Test
    void the_head_of_the_upper_unit_that_sent_it_on_and_owes_the_answer_to_an_objection_reads_and_instructs() {
        CaseState objected = after(
                new RoutingEvent.SentOn("3f0c", 3, AT, "431222-HRSS", "431222-NR", NoticeDuty.OWED),
                new CaseEvent.Dispatched("3f0c", 4, AT, "431222-NR", DispatchKind.TRANSFER, AT),
                new CompetenceEvent.ObjectionRaised("3f0c", 5, AT, "431222-NR", "431222-HRSS"));

        assertReadsAndInstructs(objected, "431222-HRSS");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "告知逾期后改派的，原单位负责人在告知信访人之前仍可查看该事项并作出批示", en = "who headed a unit that was late to tell when it was redirected reads the case and instructs until the petitioner is told")
    void article_23_the_head_of_a_unit_that_left_a_late_notice_behind_reads_and_instructs_until_it_is_given() {
        CaseState late = redirectedAfter(16);

        assertReadsAndInstructs(late, "431222-HRSS");
        assertThat(CaseAccessRules.mayOpenTexts(late, leader("x-01", "431222-HRSS", held("431222-HRSS.head"))))
                .isFalse();
        assertKnowsNothing(redirectedAfter(15), "431222-HRSS");
        assertKnowsNothing(Procedure.evolve(late,
                new CaseEvent.Accepted("3f0c", 5, AT, "431222-NR")), "431222-HRSS");
    }

    @ParameterizedTest
    @CsvSource({"taken back, 431222-HRSS", "objection allowed, 431222-HRSS", "returned to its sender, 431222-NR",
            "settled for another, 431222-HRSS"})
    @Proves(article = 23, paragraph = 3, zh = "告知逾期后退回、收回或者经争议处理转由其他单位办理的，原单位负责人同样仍可查看并作出批示；提出异议、发生争议之时尚未逾期的除外", en = "the same where it is taken back, handed back or settled for another unit; not of a unit that objected or disputed in time")
    void article_23_so_does_the_head_of_a_unit_that_was_late_when_it_left_it_otherwise(String how, String unit) {
        assertReadsAndInstructs(leftAfter(16, how), unit);
        assertKnowsNothing(leftAfter(15, how), unit);
    }

    /** Of an objection and a dispute what counts is when they were raised, here a month before they were decided. */
    private static CaseState leftAfter(int days, String how) {
        Instant owed = AT.plus(Duration.ofDays(days));
        Instant decided = owed.plus(Duration.ofDays(30));
        return switch (how) {
            case "taken back" -> after(new RoutingEvent.TakenBack("3f0c", 3, owed, "431222-PB", List.of()));
            case "objection allowed" -> after(
                    new CompetenceEvent.ObjectionRaised("3f0c", 3, owed, "431222-HRSS", "431222-PB"),
                    new CompetenceEvent.ObjectionAllowed("3f0c", 4, decided, "431222-HRSS", "431222-PB", owed));
            case "returned to its sender" -> after(
                    new RoutingEvent.SentOn("3f0c", 3, AT, "431222-HRSS", "431222-NR", NoticeDuty.OWED),
                    new CaseEvent.Dispatched("3f0c", 4, AT, "431222-NR", DispatchKind.TRANSFER, AT),
                    new CompetenceEvent.ObjectionRaised("3f0c", 5, owed, "431222-NR", "431222-HRSS"),
                    new RoutingEvent.ReturnedToSender("3f0c", 6, decided, "431222-NR", "431222-HRSS", owed),
                    new CaseEvent.Dispatched("3f0c", 7, decided, "431222-HRSS", DispatchKind.TRANSFER, decided));
            case "settled for another" -> after(
                    new CompetenceEvent.DisputeRaised("3f0c", 3, owed, "431222-HRSS", "431222-NR", null, null),
                    new CompetenceEvent.DisputeSettled("3f0c", 4, decided, DisputeRung.AGREEMENT, "431222-NR", owed,
                            "431222-PB"),
                    new CaseEvent.Dispatched("3f0c", 5, decided, "431222-NR", DispatchKind.TRANSFER, decided));
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static CaseState redirectedAfter(int days) {
        Instant at = AT.plus(Duration.ofDays(days));
        return after(new RoutingEvent.Redirected("3f0c", 3, at, "431222-HRSS", "431222-NR"),
                new CaseEvent.Dispatched("3f0c", 4, at, "431222-NR", DispatchKind.TRANSFER, at));
    }

    private static void assertReadsAndInstructs(CaseState state, String unit) {
        Actor head = leader("x-01", unit, held(unit + ".head"));
        assertThat(CaseAccessRules.mayRead(state, head)).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.INSTRUCT, state, head)).isTrue();
    }

    private static void assertKnowsNothing(CaseState state, String unit) {
        Actor head = leader("x-01", unit, held(unit + ".head"));
        assertThat(CaseAccessRules.mayRead(state, head)).isFalse();
        assertThat(CaseAccessRules.mayTake(Step.INSTRUCT, state, head)).isFalse();
    }

    private static CaseState after(CaseEvent... steps) {
        return Procedure.evolveAll(CLAIM, List.of(steps));
    }

    @Test
    void of_several_posts_on_a_ladder_the_one_of_the_office_acted_at_speaks_else_the_lowest() {
        ActingPost[] both = {held("431200.city-leader"), held("431222.county-leader")};

        assertThat(CaseAccessRules.postOnLadder(CLAIM, leader("yl-01", "431222-OFFICE", both)))
                .contains("431222.county-leader");
        assertThat(CaseAccessRules.postOnLadder(CLAIM, leader("yl-01", "431200-OFFICE", both)))
                .contains("431200.city-leader");

        Set<ActingPost> leads = Set.of(held("431222.county-leader"), held("431222.county-leader-2"));
        for (String chosen : List.of("431222.county-leader", "431222.county-leader-2")) {
            assertThat(CaseAccessRules.postOnLadder(CLAIM, new Actor("yl-01", Role.LEADER, "431222-OFFICE",
                    leads, List.of(new Office(Role.LEADER, "431222-OFFICE", leads)), chosen)))
                    .contains(chosen);
        }
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "以本人账号登录的被检举控告领导及代行其职责的人员，同样不得知悉", en = "an accused leader learns nothing under an account of their own, nor does whoever stands in")
    void article_30_an_accused_leader_learns_nothing_under_an_account_of_their_own_nor_does_a_substitute() {
        CaseState accusation = transferred(Purpose.ACCUSATION);

        for (PostCapacity capacity : PostCapacity.values()) {
            assertThat(CaseAccessRules.mayKnow(accusation.matter(), leader("yl-02", "431222-SG",
                    new ActingPost("431222.county-leader-3", capacity)))).as(capacity.name()).isFalse();
        }
        assertThat(CaseAccessRules.mayKnow(accusation.matter(),
                leader("yl-02", "431222-SG", held("431222.county-leader-2")))).isTrue();
    }

    @Test
    @Proves(article = 28, zh = "职务回避的，任该职务的账号同样回避，代行职责的不受影响", en = "what keeps a post from a case keeps its holder from it, and not who stands in")
    void article_28_what_keeps_a_post_from_a_case_keeps_its_holders_account_from_it_and_not_a_substitutes() {
        CaseState recused = Procedure.evolveAll(CLAIM,
                List.of(new HandlingEvent.Recused(CLAIM.id(), 3, AT, "431222-HRSS.head")));

        assertThat(CaseAccessRules.mayOpenTexts(recused, leader("hr-01", "431222-HRSS", held("431222-HRSS.head"))))
                .isFalse();
        assertThat(CaseAccessRules.mayOpenTexts(recused, leader("hr-02", "431222-HRSS",
                new ActingPost("431222-HRSS.head", PostCapacity.SUBSTITUTE)))).isTrue();
    }

    @Test
    void an_account_is_shown_what_the_farthest_of_its_posts_answers_for() {
        assertThat(ResponsibilityScope.ofLeader(leader("yl-01", "431222-HRSS", held("431222-HRSS.head"),
                held("431222.county-leader-2")))).isEqualTo(ResponsibilityScope.ofBureau("431222-PB"));
        assertThat(ResponsibilityScope.ofLeader(leader("yl-01", "431222-NR", held("431222-HRSS.head"),
                held("431222-NR.head")))).isEqualTo(ResponsibilityScope.ofUnit("431222-NR"));
        assertThat(ResponsibilityScope.ofLeader(leader("431200.city-leader", "431200-OFFICE")))
                .isEqualTo(ResponsibilityScope.ALL);
        assertThatThrownBy(() -> ResponsibilityScope.ofLeader(leader("yl-01", "431222-OFFICE")))
                .isInstanceOf(ProblemException.class);
    }

    private static ActingPost held(String post) {
        return new ActingPost(post, PostCapacity.HOLDER);
    }

    private static Actor leader(String account, String unit, ActingPost... posts) {
        return SampleActors.actor(account, Role.LEADER, unit, Arrays.stream(posts).collect(Collectors.toSet()));
    }

    private static CaseState transferred(Purpose purpose) {
        var matter = new CaseMatter("3f0c", "number", "431222-PB", purpose, Category.LABOUR, "431222", Urgency.ORDINARY,
                null, List.of("431222.county-leader-3"), Channel.LETTER, false);
        return Procedure.replay(matter, List.of(
                new CaseEvent.Opened("3f0c", 1, AT, "number", "431222-PB", Category.LABOUR, "431222", Urgency.ORDINARY),
                new CaseEvent.Dispatched("3f0c", 2, AT, "431222-HRSS", DispatchKind.TRANSFER, AT)));
    }
}
