package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.petitions.architecture.Proves;
import org.petitions.events.topics.Topics;
import org.petitions.intake.FormFieldPaths;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.node.ObjectNode;

class ConfidentialityProperties {
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final List<TestTopic> TOPICS = List.of(new TestTopic(BROKERS, Topics.INTAKE),
            new TestTopic(BROKERS, Topics.SEALED));

    /**
     * Fields that take codes and dates alone. A new field of the form holds words until it is named here, or what it is checked into is a
     * list of codes.
     */
    private static final Set<String> CODED = Stream.concat(
            Stream.of("leader", "office", "firstPetition", "petitioner.address.division", "complainedOf.unit",
                    "complainedOf.posts[]", "furtherMatters[].division", "furtherMatters[].complainedOf.unit",
                    "furtherMatters[].complainedOf.posts[]", "matterDivision", "matterDate", "matterTime.precision",
                    "language",
                    "receivedOn"),
            Stream.concat(FormFieldPaths.codesOf(CodedFields.class), FormFieldPaths.codesOf(ConfidentialFields.class)))
            .collect(Collectors.toUnmodifiableSet());

    private final RunningIntake intake = RunningIntake.shared();

    @Property(tries = 20)
    @Proves(article = 46, item = 5, zh = "信访人所写内容加密保存，事件中不出现", en = "what a petitioner wrote is stored sealed and stands in no event")
    void what_a_petitioner_wrote_is_neither_in_the_stored_document_nor_in_the_events(
            @ForAll @StringLength(min = 8, max = 40) @CharRange(from = '一', to = '鿿') String words) {
        Response answer = intake.register(SampleForms.newKey(), formOf(words).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.text("petitionId");
        String stored = intake.stored(StoredPetition.COLLECTION, id);
        assertThat(stored).contains(answer.text("number"));
        holdsNone(stored, words, answer.text("trackingCode"));
        for (TestTopic topic : TOPICS) {
            var record = topic.recordsOf(id, 1).getFirst();
            holdsNone(new String(record.value(), UTF_8) + record.headers(), words, answer.text("trackingCode"));
        }
    }

    @Property(tries = 20)
    void a_refusal_does_not_repeat_what_was_written(
            @ForAll @StringLength(min = 8, max = 40) @CharRange(from = '一', to = '鿿') String words) {
        ObjectNode form = SampleForms.valid();
        FormFieldPaths.textsOf(PetitionForm.class).forEach(field -> SampleForms.with(form, field, words));
        Response answer = intake.register(SampleForms.newKey(), form.toString());
        assertThat(answer.status()).isEqualTo(422);
        holdsNone(answer.body(), words, words);
    }

    /** Every text that is no code says {@code words}, or the start of them where less is allowed. */
    private static ObjectNode formOf(String words) {
        ObjectNode form = SampleForms.valid();
        FormFieldPaths.textsOf(PetitionForm.class).stream().filter(field -> !CODED.contains(field))
                .forEach(field -> SampleForms.with(form, field, words));
        SampleForms.with(form, "furtherMatters[].category", "TRANSPORT");
        SampleForms.with(form, "petitioner.idKind", "MILITARY_ID");
        SampleForms.with(form, "petitioner.idNumber", words.substring(0, 8));
        SampleForms.with(form, "petitioner.phone", "0745-1234567");
        SampleForms.with(form, "petitioner.otherPhones", List.of("13812345678"));
        SampleForms.with(form, "petitioner.email", "long@example.org");
        SampleForms.with(form, "representatives[].idNumber", words.substring(0, 8));
        return SampleForms.with(form, "representatives[].phone", "13812345678");
    }

    private static void holdsNone(String text, String words, String code) {
        String start = words.substring(0, 8);
        assertThat(text).doesNotContain(start, code, "0745-1234567", "13812345678", "long@example.org",
                Base64.getEncoder().encodeToString(start.getBytes(UTF_8)).substring(0, 28));
    }
}
