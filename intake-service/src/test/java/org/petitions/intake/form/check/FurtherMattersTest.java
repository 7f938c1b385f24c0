package org.petitions.intake.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.SampleForms;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FurtherMattersTest extends FormCheckFixture {
    private static final ObjectNode ROAD = JSON.createObjectNode().put("category", "TRANSPORT").put("request", "修路");

    @Test
    void a_form_without_them_is_a_petition_with_one_matter_as_ever() {
        CodedFields fields = sound(SampleForms.valid()).codedFields();
        assertThat(fields.matters()).isEqualTo(1);
        assertThat(fields.ofMatter(1)).isEqualTo(fields);
        assertThat(JSON.writeValueAsString(fields)).doesNotContain("furtherMatters");
        assertThat(JSON.writeValueAsString(sound(SampleForms.valid()).confidentialFields()))
                .doesNotContain("furtherRequests");
    }

    @Test
    void a_further_matter_has_its_own_category_and_what_it_does_not_tell_it_has_of_the_first() {
        CodedFields fields = sound(with(ROAD)).codedFields();
        assertThat(fields.matters()).isEqualTo(2);
        CodedFields road = fields.ofMatter(2);
        assertThat(road.category()).isEqualTo(Category.TRANSPORT);
        assertThat(road.subcategory()).isNull();
        assertThat(road.complainedOfUnit()).isNull();
        assertThat(road.complainedOfPosts()).isEmpty();
        assertThat(road.matterDate()).isNull();
        assertThat(road.matterDivision()).isEqualTo("431222");
        assertThat(road.urgency()).isEqualTo(Urgency.ORDINARY);
        assertThat(road.office()).isEqualTo(fields.office());
        assertThat(fields.ofMatter(1).category()).isEqualTo(Category.LABOUR);
    }

    @Test
    void a_further_matter_tells_where_how_urgent_and_who_is_complained_of_in_it() {
        ObjectNode road = ROAD.deepCopy().put("division", "431223").put("urgency", "URGENT");
        road.putObject("complainedOf").put("unit", "431223-TRANSPORT").putArray("posts").add("431223-TRANSPORT.head");
        CodedFields fields = sound(with(road)).codedFields().ofMatter(2);
        assertThat(fields.matterDivision()).isEqualTo("431223");
        assertThat(fields.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(fields.complainedOfUnit()).isEqualTo("431223-TRANSPORT");
        assertThat(fields.complainedOfPosts()).containsExactly("431223-TRANSPORT.head");
    }

    @Test
    @Proves(article = 29, zh = "同一封信中的建议意见和申诉求决，按各自的信访目的分别登记", en = "a suggestion and a claim in one letter are each registered with their own purpose")
    void each_matter_has_its_own_purpose_by_default_the_petitions_article_29() {
        CodedFields fields = sound(with(ROAD.deepCopy().put("purpose", "SUGGESTION"))).codedFields();
        assertThat(fields.ofMatter(1).purpose()).isEqualTo(Purpose.CLAIM);
        assertThat(fields.ofMatter(2).purpose()).isEqualTo(Purpose.SUGGESTION);
        assertThat(sound(with(ROAD)).codedFields().ofMatter(2).purpose()).isEqualTo(Purpose.CLAIM);
        ObjectNode road = ROAD.deepCopy().put("purpose", "SUGGESTION");
        road.putObject("complainedOf").put("unit", "431223-TRANSPORT");
        assertThat(faults(with(road))).extracting(FormFault::code).containsExactly(FaultCode.NOT_FOR_SUGGESTIONS);
    }

    @Test
    void no_further_matter_is_an_accusation_article_30() {
        assertThat(faults(with(ROAD.deepCopy().put("purpose", "ACCUSATION"))))
                .containsExactly(new FormFault("furtherMatters[0].purpose", FaultCode.NOT_FOR_ACCUSATIONS));
    }

    @Test
    void what_is_asked_for_in_each_is_confidential_and_names_are_kept_once() {
        ObjectNode road = ROAD.deepCopy();
        road.putObject("complainedOf").putArray("persons").add("杜撰人").add("虚构人");
        var words = sound(with(road)).confidentialFields();
        assertThat(words.furtherRequests()).containsExactly("修路");
        assertThat(words.complainedOfPersons()).containsExactly("杜撰人", "虚构人");
        assertThat(JSON.writeValueAsString(sound(with(road)).codedFields())).doesNotContain("修路", "虚构人");
    }

    @Test
    void each_fault_names_the_matter_it_is_in() {
        ObjectNode road = JSON.createObjectNode().put("category", "NONE").put("division", "110101");
        ObjectNode form = with(ROAD);
        ((ArrayNode) form.path("furtherMatters")).add(road).addNull();
        assertThat(faults(form)).containsExactly(
                new FormFault("furtherMatters[1].request", FaultCode.REQUIRED),
                new FormFault("furtherMatters[1].category", FaultCode.UNKNOWN_CODE),
                new FormFault("furtherMatters[1].division", FaultCode.UNKNOWN_DIVISION),
                new FormFault("furtherMatters[2]", FaultCode.REQUIRED));
    }

    @Test
    void a_subcategory_has_to_be_one_of_its_category() {
        assertThat(faults(with(ROAD.deepCopy().put("subcategory", "WAGES"))))
                .containsExactly(new FormFault("furtherMatters[0].subcategory", FaultCode.OTHER_CATEGORY));
    }

    @Test
    void a_letter_is_not_taken_apart_without_end() {
        ObjectNode form = with(ROAD);
        for (int i = 0; i < 19; i++) {
            ((ArrayNode) form.path("furtherMatters")).add(ROAD);
        }
        assertThat(faults(form)).containsExactly(new FormFault("furtherMatters", FaultCode.TOO_MANY));
    }

    @Test
    void an_accusation_is_registered_by_itself_article_30() {
        assertThat(faults(SampleForms.with(with(ROAD), "purpose", "ACCUSATION")))
                .containsExactly(new FormFault("furtherMatters", FaultCode.NOT_FOR_ACCUSATIONS));
    }

    @Test
    void what_was_found_by_screening_is_registered_one_by_one() {
        ObjectNode form = SampleForms.with(with(ROAD), "channel", "SCREENING");
        form.remove(List.of("identity", "petitioner", "persons", "representatives", "notice"));
        assertThat(faults(form)).containsExactly(new FormFault("furtherMatters", FaultCode.NOT_FOR_SCREENING));
    }

    private static ObjectNode with(ObjectNode matter) {
        ObjectNode form = SampleForms.valid();
        form.putArray("furtherMatters").add(matter);
        return form;
    }
}
