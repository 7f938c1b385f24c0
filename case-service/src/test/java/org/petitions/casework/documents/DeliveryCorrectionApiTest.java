package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.law.LegalCalendar;

/** The dates of a delivery put right through the door: by who recorded them or a bureau, with a reason, and both stay on record. */
class DeliveryCorrectionApiTest extends DocumentApiFixture {
    private static final String REVIEW_BODY = "HANDLER/431200-HRSS/r-01";
    private static final String REASON = "回证所载日期登记时误录㛃。";

    @Test
    void who_recorded_a_delivery_puts_its_day_right_and_old_and_new_stand_on_the_timeline() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        Instant wrong = Instant.parse(made.get("issuedAt"));
        PAPERS.deliver(petition, 1, 5, wrong.toString(), RECEIPT);
        Instant right = LegalCalendar.dayOf(wrong).atStartOfDay(LegalCalendar.ZONE).toInstant();

        Response corrected = correct(petition, AT_UNIT, 6, "\"receivedAt\":\"" + right + "\"");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(Instant.parse(corrected.get("receivedAt"))).isEqualTo(right);
        assertThat(corrected.get("remedyUntil"))
                .isEqualTo(LegalCalendar.china().afterDays(right, 30).lastDay().toString());
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).contains("DeliveryCorrected",
                "receivedAt.before=" + wrong, "receivedAt.after=" + right).doesNotContain(REASON);
        assertThat(EVENTS.ofCase(petition.id())).noneMatch(event -> event.toString().contains(REASON));
        assertThat(correct(petition, AT_BUREAU, 7, "\"receivedAt\":\"" + wrong + "\"").status()).isEqualTo(200);
    }

    @Test
    void what_another_office_recorded_or_nobody_did_is_not_put_right() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT);
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 6, TestPetition.requestOnPaper());
        String day = "\"sentOn\":\"" + LocalDate.now(LegalCalendar.ZONE) + "\"";
        String moment = "\"receivedAt\":\"" + Instant.now() + "\"";

        assertThat(correct(petition, REVIEW_BODY, 7, moment).status()).isEqualTo(403);
        assertThat(correct(petition, AT_UNIT, 7, day).get("code")).isEqualTo("cannot-be-corrected");
        assertThat(SERVICE.post(petition.path("documents/1/corrections"), AT_UNIT, 7, "{" + moment + "}").status())
                .as("without a reason").isEqualTo(400);
    }

    private static Response correct(TestPetition petition, String actor, long version, String dates) {
        return SERVICE.post(petition.path("documents/1/corrections"), actor, version,
                "{" + dates + ",\"reason\":\"" + REASON + "\"}");
    }
}
