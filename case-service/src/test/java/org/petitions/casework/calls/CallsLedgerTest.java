package org.petitions.casework.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Channel;

/** Calls that leaders took, in the ledger. */
class CallsLedgerTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String ENTRIES = "/ledger/entries.html?column=CALLS_TAKEN&from=2026-01-01&to=2026-12-31&holder="
            + LEADER;

    private static PetitionRegistered call(TestPetition petition) {
        PetitionRegistered one = petition.registered();
        return new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), Channel.CALL,
                one.broughtTo(), one.purpose(), false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, one.complainedOfPosts(), null, null, null, null, null,
                new LeaderContact(LEADER, null));
    }

    @Test
    void B4_a_call_that_a_leader_took_is_in_the_ledger_by_itself_and_the_accused_hears_of_none() {
        TestPetition petition = TestPetition.aboutWages();
        TestPetition accusing = TestPetition.aboutWages().accusing(null, LEADER);
        EVENTS.publish(call(petition), call(petition), call(accusing));
        await().untilAsserted(() -> assertThat(SERVICE.get(ENTRIES, AT_BUREAU).text()).contains(petition.number(),
                accusing.number()));
        assertThat(SERVICE.get(ENTRIES, AT_LEADER).text()).contains(petition.number())
                .doesNotContain(accusing.number());
        assertThat(SERVICE.get(ENTRIES, AT_BUREAU).text().split(petition.number(), -1)).as("told twice").hasSize(2);
        assertThat(List.of(SERVICE.get("/ledger/figures.html?holder=" + LEADER, AT_LEADER).text()))
                .allSatisfy(page -> assertThat(page).contains("接听来电次数", "column=CALLS_TAKEN"));
    }
}
