package org.petitions.intake.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheck;
import org.petitions.intake.form.check.FormCheckResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms as the first release took them in, with the digests it kept. Do not renew a digest here: with another one, a form or a ledger
 * that is sent again after the release is refused as changed. A new field must be absent from the JSON where a form does not fill it in.
 */
class PetitionDigestTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BARE = """
            {"office":"431222-PB","channel":"LETTER","broughtTo":"COUNTY","purpose":"CLAIM","repeat":false,
             "urgency":"ORDINARY","identity":"ANONYMOUS","persons":1,"title":"拖欠工资一事","category":"LABOUR",
             "matterDivision":"431222","matterDate":"2026-02-20","request":"请求支付工资","facts":"三个月未领到工资","reasons":"劳动法"}""";
    private static final String FULL = """
            {"office":"431222-PB","channel":"VISIT","broughtTo":"COUNTY","purpose":"CLAIM","repeat":true,
             "firstPetition":"431222-20220501-L-00001-7","urgency":"URGENT","identity":"REAL_NAME",
             "petitioner":{"name":"龙㛃某","sex":"FEMALE","idKind":"RESIDENT_ID","idNumber":"110101199003070409","birthYear":1990,
               "phone":"0745-1234567","email":"long@example.org",
               "address":{"division":"431222","text":"沅陵镇虚构路1号"},"occupation":"FARMER","hardship":true},
             "persons":3,"representatives":[{"name":"向𬭛","idNumber":"E12345678","phone":"13800000000"}],
             "complainedOf":{"unit":"431222-HRSS","posts":["431222-HRSS.head"],"persons":["杜撰人"]},
             "title":"拖欠工资一事","category":"LABOUR","subcategory":"WAGES","matterDivision":"431222","matterDate":"2026-02-20",
             "request":"请求支付工资","facts":"三个月未领到工资","reasons":"劳动法",
             "earlierHandling":{"by":"镇劳动站","outcome":"未解决","otherProcedureRunning":false},
             "notice":["SMS","LETTER"],"language":"zh"}""";

    @ParameterizedTest
    @CsvSource({"BARE, 9282a59408eabb360d65e31aa2687321ac1a5700214ea4ebb7f3cba1f2a4189c",
            "FULL, be911f4d842a716521832db38573ab35c5321704c29982b668bbee732b5159ad"})
    void a_form_of_an_earlier_release_still_has_the_digest_that_was_kept(String form, String kept) {
        PetitionForm read = JSON.readValue(form.equals("BARE") ? BARE : FULL, PetitionForm.class);
        var sound = (FormCheckResult.Valid) FormCheck.check(read, LocalDate.of(2026, 3, 1), FormRules.USUAL);
        var submission = new RegistrationRequest("any", sound.codedFields(), sound.confidentialFields(), null);
        assertThat(PetitionSealer.digest(submission, JSON.writeValueAsBytes(sound.confidentialFields())))
                .isEqualTo(kept);
    }
}
