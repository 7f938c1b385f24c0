package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;

/** What an opinion says of how the matter came to the unit, where a dispute of competence brought it there (Art. 24, 32). */
class DisputedOriginTest extends DocumentApiFixture {
    private static final String OTHER = "HANDLER/431222-NR/n-01";

    @Test
    @Proves(article = 24, paragraph = 1, zh = "经协商由其他单位受理的，文书如实写明，不写信访局转送", en = "a unit that got it by agreement says so in its documents, and of no bureau's transfer")
    void an_opinion_of_a_unit_that_got_it_by_agreement_names_no_bureau_article_24() {
        TestPetition petition = TestPetition.aboutWages();
        PAPERS.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registeredAt("431222-HRSS"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("dispatchedAs"))
                .isEqualTo("DIRECT"));
        long raised = step(petition, "raise-dispute", AT_UNIT, 2, "{\"unit\":\"431222-NR\"}");
        long agreed = step(petition, "agree-to-unit", OTHER, raised, null);
        long accepted = step(petition, "accept", OTHER, agreed, "{\"way\":\"PETITION_PROCEDURE\"}");
        long replied = step(petition, "reply", OTHER, accepted,
                "{\"outcome\":\"NOT_SUPPORTED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + CaseFixtures.OPINION + "\"}");

        PAPERS.issue(petition, OTHER, replied, "HANDLING_OPINION");

        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), OTHER)))
                .contains("该事项经有关单位协商，由我单位受理，我单位于").doesNotContain("转送");
    }

    private static long step(TestPetition petition, String step, String actor, long version,
            @Nullable String body) {
        Response taken = SERVICE.post(petition.path(step), actor, version, body);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        return taken.version();
    }
}
