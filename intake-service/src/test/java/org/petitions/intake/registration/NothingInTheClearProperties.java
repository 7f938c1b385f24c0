package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.bson.Document;
import org.petitions.events.topics.Topics;
import org.petitions.intake.Forms;
import org.petitions.intake.RunningIntake.Answer;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.Topic;
import org.petitions.local.machine.TestMachine;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.node.ObjectNode;

class NothingInTheClearProperties {
    private static final String BROKERS = TestMachine.broker().bootstrapServers();
    private static final List<Topic> TOPICS = List.of(new Topic(BROKERS, Topics.INTAKE),
            new Topic(BROKERS, Topics.SEALED));

    private final RunningIntake intake = RunningIntake.shared();

    @Property(tries = 20)
    void what_a_petitioner_wrote_is_neither_in_the_stored_document_nor_in_the_events(
            @ForAll @StringLength(min = 8, max = 40) @CharRange(from = '一', to = '鿿') String words) {
        Answer answer = intake.register(Forms.newKey(), formOf(words).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.text("petitionId");
        String stored = String.valueOf(intake.bean(MongoTemplate.class).findById(id, Document.class,
                StoredPetition.COLLECTION));
        assertThat(stored).contains(answer.text("number"));
        holdsNone(stored, words, answer.text("trackingCode"));
        for (Topic topic : TOPICS) {
            var record = topic.recordsOf(id, 1).getFirst();
            holdsNone(new String(record.value(), UTF_8) + record.headers(), words, answer.text("trackingCode"));
        }
    }

    @Property(tries = 20)
    void a_refusal_does_not_repeat_what_was_written(
            @ForAll @StringLength(min = 8, max = 40) @CharRange(from = '一', to = '鿿') String words) {
        ObjectNode form = formOf(words);
        for (String field : List.of("channel", "purpose", "category", "matterDivision", "matterDate", "language",
                "petitioner.idKind", "petitioner.phone", "petitioner.email", "petitioner.address.division",
                "complainedOf.unit")) {
            Forms.with(form, field, words);
        }
        Answer answer = intake.register(Forms.newKey(), form.toString());
        assertThat(answer.status()).isEqualTo(422);
        holdsNone(answer.body(), words, words);
    }

    private static ObjectNode formOf(String words) {
        ObjectNode form = Forms.sound();
        for (String field : List.of("petitioner.name", "petitioner.address.text", "title", "request", "facts",
                "reasons",
                "earlierHandling.by", "earlierHandling.outcome")) {
            Forms.with(form, field, words);
        }
        Forms.with(form, "petitioner.idKind", "MILITARY_ID");
        Forms.with(form, "petitioner.idNumber", words.substring(0, 8));
        Forms.with(form, "representatives", List.of(Map.of("name", words, "phone", "13812345678")));
        return Forms.with(form, "complainedOf.persons", List.of(words));
    }

    private static void holdsNone(String text, String words, String code) {
        String start = words.substring(0, 8);
        assertThat(text).doesNotContain(start, code, "0745-1234567", "13812345678", "long@example.org",
                Base64.getEncoder().encodeToString(start.getBytes(UTF_8)).substring(0, 28));
    }
}
