package org.petitions.intake.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.InexactDate;
import org.petitions.intake.FormFieldPaths;
import org.petitions.intake.SampleForms;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.PetitionKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.numbering.RegistrationNumber;
import tools.jackson.databind.node.ObjectNode;

class FormCheckTest extends FormCheckFixture {
    @Test
    void a_sound_form_is_parted_into_codes_and_words() {
        FormCheckResult.Valid sound = sound(SampleForms.valid());
        assertThat(sound.codedFields().county()).isEqualTo("431222");
        assertThat(sound.codedFields().persons()).isEqualTo(3);
        assertThat(sound.codedFields().representatives()).isEqualTo(1);
        assertThat(sound.confidentialFields().petitioner()).isNotNull();
        assertThat(sound.confidentialFields().complainedOfPersons()).containsExactly("杜撰人");
        assertThat(sound.confidentialFields().notice()).containsExactly(NoticeWish.SMS, NoticeWish.LETTER);
    }

    @Test
    void every_field_of_the_form_is_kept_as_a_code_or_as_a_word() {
        List<String> kept = Stream
                .concat(FormFieldPaths.of(CodedFields.class).stream(),
                        FormFieldPaths.of(ConfidentialFields.class).stream())
                .toList();
        // Further matters are kept as they were written down: SeveralMattersTest holds them to it.
        assertThat(FormFieldPaths.of(PetitionForm.class).stream().filter(field -> !field.startsWith("furtherMatters"))
                .map(field -> field.replace("complainedOf.unit", "complainedOfUnit")
                        .replace("complainedOf.posts", "complainedOfPosts")
                        .replace("complainedOf.persons", "complainedOfPersons")
                        .replaceFirst("^leader$", "leader.post")
                        .replaceFirst("^answerPublishable$", "leader.answerPublishable")))
                .as("what is in neither is lost without a word").isSubsetOf(kept);
    }

    @Test
    @Proves(article = 19, paragraph = 1, zh = "登记应当载明请求、事实、理由，缺项逐一指明", en = "a registration states request, facts and reasons; what is missing is named field by field")
    void an_empty_form_is_told_every_field_that_is_required() {
        assertThat(faults(JSON.createObjectNode())).extracting(FormFault::field).containsExactly("office", "channel",
                "broughtTo", "purpose", "repeat", "urgency", "identity", "persons", "title", "category",
                "matterDivision", "request", "facts", "reasons");
    }

    @ParameterizedTest
    @CsvSource({"LETTER, 1, INDIVIDUAL", "LETTER, 2, JOINT", "LETTER, 300, JOINT", "NET, 5, JOINT",
            "VISIT, 1, INDIVIDUAL",
            "VISIT, 4, JOINT", "VISIT, 5, GROUP_VISIT", "SCREENING, 0, SCREENED"})
    @Proves(article = 17, paragraph = 1, zh = "网络、书信、电话、走访等各种形式提出的信访事项均予登记，并区分个人、联名与集体", en = "what comes in by any channel is registered, and single, joint and group petitions are told apart")
    void channel_and_persons_tell_the_kinds_apart(Channel channel, int persons, PetitionKind kind) {
        assertThat(PetitionKind.of(channel, persons, FormRules.USUAL)).isEqualTo(kind);
    }

    @Test
    void an_anonymous_petition_needs_no_person_and_a_confidential_one_does() {
        ObjectNode form = SampleForms.with("identity", "ANONYMOUS");
        form.remove(List.of("petitioner", "notice"));
        assertThat(sound(form).confidentialFields().petitioner()).isNull();
        form.put("identity", "CONFIDENTIAL");
        assertThat(faults(form)).extracting(FormFault::field).containsExactly("petitioner.name",
                "petitioner.address.division", "petitioner.address.text");
        assertThat(sound(SampleForms.with("identity", "CONFIDENTIAL")).codedFields().identity())
                .isEqualTo(Identity.CONFIDENTIAL);
    }

    @Test
    void the_day_of_receipt_is_any_day_up_to_the_registration_and_may_be_left_out_article_22() {
        assertThat(sound(SampleForms.with("receivedOn", "2026-02-25")).codedFields().receivedOn())
                .isEqualTo("2026-02-25");
        assertThat(sound(SampleForms.with("receivedOn", "2026-03-01")).codedFields().receivedOn())
                .isEqualTo("2026-03-01");
        assertThat(sound(SampleForms.with("receivedOn", "2025-03-01")).codedFields().receivedOn()).isNotNull();
        assertThat(sound(SampleForms.with("receivedOn", null)).codedFields().receivedOn()).isNull();
    }

    @Test
    void all_faults_are_told_at_once() {
        ObjectNode form = SampleForms.with("matterDivision", "431299");
        SampleForms.with(form, "matterDate", "2026-03-02");
        SampleForms.with(form, "petitioner.phone", "no number");
        assertThat(faults(form)).containsExactly(new FormFault("petitioner.phone", FaultCode.MALFORMED),
                new FormFault("matterDivision", FaultCode.UNKNOWN_DIVISION),
                new FormFault("matterDate", FaultCode.IN_THE_FUTURE), new FormFault("notice", FaultCode.NEEDS_PHONE));
    }

    @ParameterizedTest
    @CsvSource({"office, 431222, UNKNOWN_CODE", "office, 439999-PB, UNKNOWN_CODE", "channel, POST, UNKNOWN_CODE",
            "broughtTo, VILLAGE, UNKNOWN_CODE", "purpose, claim, UNKNOWN_CODE", "urgency, HIGH, UNKNOWN_CODE",
            "identity, SECRET, UNKNOWN_CODE", "category, WAGES, UNKNOWN_CODE", "subcategory, MINING, OTHER_CATEGORY",
            "subcategory, NONE, UNKNOWN_CODE", "matterDivision, 430102, UNKNOWN_DIVISION",
            "matterDate, 2026-02-30, NOT_A_DATE", "matterDate, 1.3.2026, NOT_A_DATE",
            "matterDate, 1949-09-30, TOO_EARLY",
            "receivedOn, 2026-03-02, AFTER_REGISTRATION", "receivedOn, 2025-02-28, TOO_EARLY",
            "receivedOn, last week, NOT_A_DATE",
            "matterDate, 2026-03-02, IN_THE_FUTURE", "firstPetition, 431222-20260301-L-00001-0, MALFORMED",
            "petitioner.sex, X, UNKNOWN_CODE", "petitioner.idNumber, 110101199003070400, WRONG_CHECK_DIGIT",
            "petitioner.idNumber, 110101199013070409, MALFORMED", "petitioner.idNumber, 4.31E+17, DAMAGED_NUMBER",
            "petitioner.idNumber, 110101199003070000, DAMAGED_NUMBER",
            "petitioner.email, nobody, MALFORMED", "petitioner.email, a@b, MALFORMED",
            "petitioner.address.division, 431299, UNKNOWN_DIVISION",
            "petitioner.address.division, 990000, UNKNOWN_DIVISION", "petitioner.occupation, KING, UNKNOWN_CODE",
            "complainedOf.unit, 431222-XX, UNKNOWN_CODE", "language, Chinese!, MALFORMED"})
    void a_wrong_value_is_told_with_its_field(String field, String value, FaultCode code) {
        assertThat(faults(SampleForms.with(field, value))).contains(new FormFault(field, code));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"YEAR, 2025, -, -, -, 2025年", "YEAR, 2003, -, -, true, 2003年以来",
            "MONTH, 2025, 5, -, -, 2025年5月", "DAY, 2003, 5, 1, true, 2003年5月1日以来", "UNKNOWN, -, -, -, -, 时间不详",
            "YEAR, 1949, -, -, -, 1949年", "YEAR, 2026, -, -, -, 2026年"})
    void a_matter_whose_day_nobody_knows_is_taken_as_well_as_it_is_known(String precision, @Nullable Integer year,
            @Nullable Integer month, @Nullable Integer day, @Nullable Boolean since, String zh) {
        CodedFields coded = sound(withTime(precision, year, month, day, since)).codedFields();
        assertThat(coded.matterDate()).isNull();
        assertThat(Objects.requireNonNull(coded.matterTime()).zh()).isEqualTo(zh);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"YEAR, -, -, -, -, matterTime.year, REQUIRED",
            "MONTH, 2025, -, -, -, matterTime.month, REQUIRED",
            "YEAR, 2025, 5, -, -, matterTime.month, NOT_WITH_THIS_PRECISION",
            "YEAR, 2027, -, -, -, matterTime, IN_THE_FUTURE",
            "MONTH, 2026, 4, -, -, matterTime, IN_THE_FUTURE", "YEAR, 1948, -, -, true, matterTime, TOO_EARLY",
            "MONTH, 2025, 13, -, -, matterTime, NOT_A_DATE",
            "UNKNOWN, -, -, -, true, matterTime.since, NOT_WITH_THIS_PRECISION",
            "ROUGHLY, 2025, -, -, -, matterTime.precision, UNKNOWN_CODE"})
    void a_time_that_is_none_is_told_by_its_field(String precision, @Nullable Integer year, @Nullable Integer month,
            @Nullable Integer day, @Nullable Boolean since, String field, FaultCode code) {
        assertThat(faults(withTime(precision, year, month, day, since))).containsExactly(new FormFault(field, code));
    }

    @Test
    void a_petition_is_never_refused_for_want_of_a_day_and_a_whole_day_is_one() {
        assertThat(sound(SampleForms.with("matterDate", null)).codedFields().matterTime())
                .isEqualTo(InexactDate.UNKNOWN);
        CodedFields day = sound(withTime("DAY", 2026, 2, 20, null)).codedFields();
        assertThat(day).isEqualTo(sound(SampleForms.valid()).codedFields());
        ObjectNode both = withTime("YEAR", 2025, null, null, null);
        assertThat(faults(SampleForms.with(both, "matterDate", "2026-02-20")))
                .containsExactly(new FormFault("matterTime", FaultCode.EITHER_DAY_OR_TIME));
    }

    private static ObjectNode withTime(String precision, @Nullable Integer year, @Nullable Integer month,
            @Nullable Integer day, @Nullable Boolean since) {
        ObjectNode form = SampleForms.with("matterDate", null);
        SampleForms.with(form, "matterTime.precision", precision);
        SampleForms.with(form, "matterTime.year", year);
        SampleForms.with(form, "matterTime.month", month);
        SampleForms.with(form, "matterTime.day", day);
        return SampleForms.with(form, "matterTime.since", since);
    }

    @Test
    void only_a_repeat_names_a_first_petition() {
        String number = new RegistrationNumber("431222", TODAY,
                Channel.LETTER, 1).toString();
        ObjectNode form = SampleForms.with("firstPetition", number);
        assertThat(faults(form)).containsExactly(new FormFault("firstPetition", FaultCode.ONLY_FOR_REPEATS));
        assertThat(sound(SampleForms.with(form, "repeat", true)).codedFields().firstPetition()).isEqualTo(number);
    }

    @Test
    void an_entry_that_is_there_twice_is_told() {
        assertThat(faults(SampleForms.with("notice", List.of("SMS", "SMS"))))
                .containsExactly(new FormFault("notice[1]", FaultCode.TWICE));
    }

    @Test
    void missing_entries_of_lists_are_told_and_not_fatal() {
        ObjectNode form = SampleForms.valid();
        form.putArray("representatives").addNull();
        form.putArray("notice").addNull();
        assertThat(faults(form)).extracting(FormFault::field).containsExactly("representatives[0]", "notice[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "facts", "reasons"})
    void a_text_has_at_most_20_000_characters_and_a_rare_one_counts_once(String field) {
        String rare = "𠮷".repeat(20_000);
        assertThat(sound(SampleForms.with(field, rare))).isNotNull();
        assertThat(faults(SampleForms.with(field, rare + "吉")))
                .containsExactly(new FormFault(field, FaultCode.TOO_LONG));
    }

    @Test
    void rare_characters_emoji_and_lines_stay_as_they_were_written() {
        String text = "𠮷𬭛䶮㛃\n第二行 👨‍👩‍👧 🏳️‍🌈";
        assertThat(sound(SampleForms.with("request", text)).confidentialFields().request()).isEqualTo(text);
    }

    @Test
    void text_is_kept_in_composed_form_without_blanks_around_it() {
        ConfidentialFields words = sound(SampleForms.with("title", "　e\u0301tude \r\n")).confidentialFields();
        assertThat(words.title()).isEqualTo("étude");
    }

    @ParameterizedTest
    @CsvSource({"0000, CONTROL_CHARACTER", "001b, CONTROL_CHARACTER", "0085, CONTROL_CHARACTER",
            "e000, PRIVATE_CHARACTER", "fffd, DAMAGED_TEXT", "d800, DAMAGED_TEXT", "dc00, DAMAGED_TEXT"})
    void what_no_person_writes_is_refused(String character, FaultCode code) {
        String text = "甲" + (char) Integer.parseInt(character, 16) + "乙";
        assertThat(faults(SampleForms.with("facts", text))).containsExactly(new FormFault("facts", code));
    }

    @Test
    void a_title_has_one_line() {
        assertThat(faults(SampleForms.with("title", "一\n二")))
                .containsExactly(new FormFault("title", FaultCode.CONTROL_CHARACTER));
    }

    @Test
    void persons_and_words_never_show_in_a_records_own_text() {
        FormCheckResult.Valid sound = sound(SampleForms.valid());
        assertThat(sound.toString()).doesNotContain("龙㛃某", "拖欠", "13800000000", "杜撰人");
        assertThat(String.valueOf(sound.confidentialFields().petitioner())).doesNotContain("龙㛃某", "0745");
        assertThat(JSON.treeToValue(SampleForms.valid(), PetitionForm.class).toString()).doesNotContain("龙㛃某", "拖欠",
                "0745");
    }
}
