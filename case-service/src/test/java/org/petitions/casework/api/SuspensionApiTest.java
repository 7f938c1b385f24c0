package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;

/** Suspension where the city's policy allows it, as the local profile's does: the head's act, with its reason and the notice. */
class SuspensionApiTest extends ProcedureApiFixture {
    private static final String REASON = "须经鉴定机构出具鉴定结论";
    private static final String UNSENT = "{\"ground\":\"APPRAISAL\",\"reason\":\"" + REASON + "\"}";
    private static final String SUSPENSION = UNSENT.replace("}",
            ",\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000546，已交邮。\"}}");
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @Test
    void a_head_suspends_with_a_reason_that_the_notice_tells_the_petitioner() {
        CaseSession walk = accepted();

        assertThat(SERVICE.post(walk.petition.path("suspend"), AT_UNIT, walk.last.version(), SUSPENSION).status())
                .isEqualTo(403);
        walk.step("suspend", AT_HEAD, SUSPENSION);

        assertThat(walk.last.get("suspendedSince")).isNotEmpty();
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(REASON, "依据本市规定", "中止期限不超过90日").doesNotContain("程序中止");
        walk.step("resume", AT_UNIT, null);
        assertThat(walk.last.json().has("suspendedSince")).isFalse();
    }

    @Test
    void the_notice_goes_out_with_the_suspension_and_who_chose_letters_is_written_to() {
        CaseSession walk = accepted();

        for (String step : new String[]{"suspend", "suspend-procedure"}) {
            assertThat(SERVICE.post(walk.petition.path(step), AT_HEAD, walk.last.version(), UNSENT).json()
                    .path("errors").path(0).path("field").asString()).as(step).isEqualTo("notice.how");
        }
        walk.step("suspend", AT_HEAD, SUSPENSION);

        assertThat(walk.last.json().path("documents").get(0).path("sent").toString()).contains("POST");
    }

    @Test
    void of_a_corrected_notice_the_reason_stands_unless_the_head_gives_another() {
        CaseSession walk = accepted();
        walk.step("suspend", AT_HEAD, SUSPENSION);
        String other = "{\"ground\":\"WORDING\",\"text\":\"须经审计\"}";

        assertThat(SERVICE.post(walk.petition.path("documents/1/reissue"), AT_UNIT, walk.last.version(), other)
                .get("code")).isEqualTo("correction-not-signed");
        Response kept = SERVICE.post(walk.petition.path("documents/1/reissue"), AT_UNIT, walk.last.version(),
                "{\"ground\":\"PARTICULARS\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        Response changed = SERVICE.post(walk.petition.path("documents/2/reissue"), AT_HEAD, kept.version(), other);
        assertThat(changed.status()).as(changed.text()).isEqualTo(201);

        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/2/pdf"), AT_UNIT))).contains(REASON);
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/3/pdf"), AT_UNIT))).contains("须经审计")
                .doesNotContain(REASON);
    }

    @Test
    void a_suspended_procedure_is_the_heads_act_and_told_too() {
        CaseSession walk = accepted();

        walk.step("suspend-procedure", AT_HEAD, SUSPENSION.replace("APPRAISAL", "PETITIONER_AWAY"));

        assertThat(walk.last.get("end")).isEqualTo("PROCEDURAL_SUSPENSION");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(REASON, "起程序中止").doesNotContain("起中止办理");
    }

    private static CaseSession accepted() {
        CaseSession walk = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        walk.await("DISPATCHED");
        walk.step("accept", AT_UNIT, null);
        return walk;
    }
}
