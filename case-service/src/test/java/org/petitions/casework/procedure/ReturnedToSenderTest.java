package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.AT;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.routing.DispatchRules.OpenDirect;
import org.petitions.casework.procedure.routing.SendingOnRules.SendOn;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.CaseEvent.Dispatched;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;

/** What a unit sent on within its own system comes back to it (Art. 23): it has the days that are left, wherever in the chain it stands. */
class ReturnedToSenderTest {
    private static final String UPPER = "431200-GOV";
    private static final String MIDDLE = "431222-GOV";
    private static final String LOWER = "431222100-TOWN";
    private static final Instant ARRIVED = AT.plus(Duration.ofDays(1));

    @Test
    @Proves(article = 23, paragraph = 2, cityRule = true, zh = "逐级转送的，退回中间单位后按其首次收到之日起的余下时间办理，不另计15日", en = "of a chain of units the one between has, when it comes back to it, what is left since it first arrived there, and no fresh 15 days")
    void what_comes_back_to_a_unit_between_is_counted_from_its_first_arrival_there_article_23() {
        ScriptedCase story = ScriptedCase.named("claim");
        story.attempt(new OpenDirect(UPPER, AT));
        story.passDays(1);
        sendOn(story, MIDDLE, "转1");
        story.passDays(2);
        sendOn(story, LOWER, "转2");
        story.passDays(3);
        back(story);
        assertBack(story, MIDDLE, DispatchKind.TRANSFER, ARRIVED);

        story.passDays(1);
        sendOn(story, LOWER, "转3");
        story.passDays(1);
        back(story);
        assertBack(story, MIDDLE, DispatchKind.TRANSFER, ARRIVED);
        assertThat(story.state().routing().senders()).containsExactly(UPPER);

        back(story);
        assertBack(story, UPPER, DispatchKind.DIRECT, null);
    }

    private static void sendOn(ScriptedCase story, String to, String number) {
        assertThat(story.attempt(SendOn.of(to, DispatchKind.TRANSFER, null,
                new NewDocument(DocumentKind.SENDING_ON_NOTICE, number, "sending-on-notice/1"))))
                .isInstanceOf(CaseDecision.Happens.class);
    }

    private static void back(ScriptedCase story) {
        assertThat(story.attempt("object")).isInstanceOf(CaseDecision.Happens.class);
        assertThat(story.attempt("allow objection")).isInstanceOf(CaseDecision.Happens.class);
    }

    private static void assertBack(ScriptedCase story, String unit, DispatchKind kind, @Nullable Instant since) {
        assertThat(story.events().getLast()).isInstanceOfSatisfying(Dispatched.class, back -> {
            assertThat(back.unit()).isEqualTo(unit);
            assertThat(back.kind()).isEqualTo(kind);
            assertThat(back.since()).isEqualTo(since);
        });
        assertThat(ClockActs.of(story.events().getLast()))
                .contains(new ClockAct.StartAgain(ClockKind.ACCEPTANCE, unit, story.at(), since));
    }
}
