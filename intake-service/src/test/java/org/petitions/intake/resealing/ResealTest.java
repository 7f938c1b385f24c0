package org.petitions.intake.resealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.events.FactsSealed;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.local.server.TestServers;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What notification-service gets to know of a petitioner, and how it comes to know it of those who were registered before. */
class ResealTest {
    private static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private final RunningIntake intake = RunningIntake.shared();

    private String registered(ObjectNode form) {
        return intake.register(SampleForms.newKey(), form.toString()).text("petitionId");
    }

    private JsonNode opened(FactsSealed sealed) {
        String box = Objects.requireNonNull(sealed.boxes().get(FactsSealed.NOTIFICATION_SERVICE));
        return JsonMapper.shared().readTree(new String(intake.bean(SealingKeysets.class)
                .named(FactsSealed.NOTIFICATION_SERVICE).open(SealedBox.ofBase64(box), sealed.petitionId()), UTF_8));
    }

    private Response reseal(String after, int limit) {
        return intake.send(intake.request("/reseal?limit=" + limit + "&after=" + after, OPERATIONS)
                .POST(BodyPublishers.noBody()));
    }

    @Test
    void the_second_reader_gets_the_addresses_that_were_chosen_and_nothing_else() {
        ObjectNode form = SampleForms.valid();
        form.putArray("notice").add("SMS").add("LETTER");
        String phone = form.at("/petitioner/phone").asString();
        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            FactsSealed event = (FactsSealed) sealed.eventsOf(registered(form), 1).getFirst();

            JsonNode box = opened(event);
            assertThat(box.propertyNames()).containsExactly("SMS");
            assertThat(box.path("SMS").asString()).isNotEmpty().isEqualTo(phone);
        }
    }

    @Test
    void of_who_chose_letters_the_second_reader_gets_that_no_way_of_its_own_was_chosen() {
        ObjectNode form = SampleForms.valid();
        form.putArray("notice").add("LETTER");
        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            FactsSealed event = (FactsSealed) sealed.eventsOf(registered(form), 1).getFirst();

            assertThat(opened(event).propertyNames()).isEmpty();
        }
    }

    @Test
    void what_is_kept_is_sealed_anew_a_page_at_a_time_until_none_is_left() {
        Set<String> all = new HashSet<>(List.of(registered(SampleForms.valid()), registered(SampleForms.valid()),
                registered(SampleForms.valid())));
        String after = "";
        int pages = 0;
        do {
            Response page = reseal(after, 2);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.json().path("resealed").asInt()).isLessThanOrEqualTo(2);
            after = page.text("after");
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isGreaterThan(1);
        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            for (String id : all) {
                List<FactsSealed> events = sealed.eventsOf(id, 2).stream().map(FactsSealed.class::cast).toList();
                assertThat(events.getLast().at()).isAfter(events.getFirst().at());
                assertThat(events.getLast().boxes()).containsOnlyKeys(FactsSealed.CASE_SERVICE,
                        FactsSealed.NOTIFICATION_SERVICE);
                assertThat(opened(events.getLast())).isEqualTo(opened(events.getFirst()));
            }
        }
    }

    @Test
    void of_an_erased_petition_nothing_is_sealed_anew() {
        Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        String id = receipt.text("petitionId");
        Response erased = intake.postJson("/petitions/" + receipt.text("number") + "/erasure",
                "{\"ground\":\"ORDERED\",\"note\":\"依法\"}", "BUREAU/431200-PB/b-01");
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        StoredPetition before = stored(id);

        assertThat(intake.bean(ResealService.class).reseal(justBefore(id), 1).resealed()).isZero();
        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void each_sealing_is_later_than_the_last_though_the_clock_went_back() {
        String id = registered(SampleForms.valid());
        PetitionStore petitions = intake.bean(PetitionStore.class);
        Instant ahead = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        petitions.update(stored(id), stored(id).resealed(ahead), List.of());

        intake.bean(ResealService.class).reseal(justBefore(id), 1);

        assertThat(stored(id).wordsChangedAt()).isEqualTo(ahead.plusMillis(1));
        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            assertThat(((FactsSealed) sealed.eventsOf(id, 2).getLast()).at()).isEqualTo(ahead.plusMillis(1));
        }
    }

    private StoredPetition stored(String id) {
        return intake.bean(PetitionStore.class).byId(id).orElseThrow();
    }

    /** A text that stands right before this id, and after any other that is smaller. */
    private static String justBefore(String id) {
        return id.substring(0, id.length() - 1) + (char) (id.charAt(id.length() - 1) - 1) + "~";
    }

    @Test
    void nobody_but_operations_has_it_sealed_anew() {
        Response refused = intake.send(intake.request("/reseal", RunningIntake.CLERK)
                .POST(BodyPublishers.noBody()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(reseal("", 0).status()).isEqualTo(400);
    }
}
