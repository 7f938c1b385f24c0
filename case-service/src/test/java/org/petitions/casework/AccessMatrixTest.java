package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.local.access.AccessMatrix;
import org.petitions.local.access.Profile;
import org.petitions.local.access.Relation;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who is answered what, at every endpoint; docs/security.md is composed of it. */
class AccessMatrixTest {
    private static final Path FILE = Path.of("src", "test", "resources", "access-matrix.json");
    private static final String OTHER_UNIT = "431222-EDU";
    private static final String OTHER_COUNTY = "431224-HRSS";
    private static final List<Profile> STANDING_ASIDE = List.of(Profile.HANDLER, Profile.UNIT_HEAD,
            Profile.COUNTY_BUREAU);
    /** Of a unit that no case here accuses. */
    private static final String ANYWHERE = "OPERATIONS/431225-EDU/x";
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    private final CaseFixtures fixtures = new CaseFixtures(SERVICE, EVENTS);
    private final TestPetition ordinary = opened(TestPetition.aboutWages());
    private final TestPetition atOtherUnit = opened(TestPetition.aboutWages().with(Category.EDUCATION));
    private final TestPetition atDiscipline = opened(TestPetition.aboutWages().accusing("431222-NR"));
    private final TestPetition inReview = inReview();
    private final TestPetition elsewhere = opened(TestPetition.aboutWages()
            .numbered("431224-20260301-L-%05d-K".formatted(Math.floorMod(System.nanoTime(), 100_000))), OTHER_COUNTY);
    private final TestPetition recused = recused();
    private final Map<String, TestPetition> accusing = new HashMap<>();

    @Test
    void everybody_is_answered_as_the_table_says() throws IOException {
        for (Profile profile : Profile.values()) {
            accusing.put(profile.account(), opened(profile.isCalledAsPost()
                    ? TestPetition.aboutWages().accusing(null, profile.account())
                    : TestPetition.aboutWages().accusing(profile.unit())));
        }
        keepPlaybook();
        try (var matrix = new AccessMatrix(SERVICE.uri("/"), Set.of("case-not-found"), this::names)) {
            String drawn = matrix.draw();
            AccessMatrix.writeIfAsked(FILE, drawn);

            assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(drawn);
        }
    }

    /** Of the city, for every county: whether there is one decides what is answered to who wants to tick off its steps. */
    private static void keepPlaybook() {
        SERVICE.bean(MongoTemplate.class).getCollection("playbooks").insertOne(Document
                .parse("""
                        {_id: 'matrix', version: {$numberLong: '1'}, bureau: '431200-PB', category: 'LABOUR', group: '431200-SG',
                         steps: [{title: 'a', days: 3650}], from: {$date: '2026-01-01T00:00:00Z'}}
                        """));
    }

    private Map<String, String> names(Profile profile, Relation relation) {
        Map<String, String> names = new HashMap<>(
                Map.of("n", "1", "appointment", "none", "step", "accept", "place", "431222", "edition", "1", "period",
                        "none", "session",
                        "none"));
        names.put("entry", "none");
        names.put("pairing", "none");
        names.put("measure", "none");
        names.putAll(Map.of("campaign", "none", "member", "none"));
        names.put("letter", "none");
        names.put("digest", "none");
        names.put("rule", "none");
        names.put("task", "none");
        names.put("playbook", "none");
        TestPetition petition = petition(profile, relation);
        if (petition != null) {
            names.putAll(Map.of("id", petition.id(), "matter", petition.id(), "number", petition.number()));
        }
        switch (relation) {
            case OWN -> names.put("unit", profile.unit());
            case OTHER_UNIT -> names.put("unit", OTHER_UNIT);
            case OTHER_COUNTY -> names.put("unit", OTHER_COUNTY);
            case ACCUSED, RECUSED -> {
            }
        }
        return names;
    }

    private @Nullable TestPetition petition(Profile profile, Relation relation) {
        return switch (relation) {
            case OWN -> switch (profile) {
                case REVIEWER -> inReview;
                case DISCIPLINE -> atDiscipline;
                default -> ordinary;
            };
            case OTHER_UNIT -> atOtherUnit;
            case OTHER_COUNTY -> elsewhere;
            case ACCUSED -> accusing.get(profile.account());
            case RECUSED -> STANDING_ASIDE.contains(profile) ? recused : null;
        };
    }

    private TestPetition opened(TestPetition petition) {
        return opened(petition, TestPetition.BUREAU);
    }

    private TestPetition opened(TestPetition petition, String at) {
        String division = at.substring(0, 6);
        fixtures.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(new PetitionRegistered(petition.id(), 1, Instant.parse("2026-03-01T02:00:00Z"),
                petition.number(), division + "-PB", Channel.LETTER, Level.COUNTY, petition.purpose(), false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, petition.category(), division,
                petition.complainedOfUnit(), petition.complainedOfPosts()));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), ANYWHERE).status()).isEqualTo(200));
        if (petition.purpose() == Purpose.CLAIM) {
            await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), ANYWHERE).get("unit")).isNotEmpty());
        }
        return petition;
    }

    private TestPetition inReview() {
        TestPetition petition = fixtures.answered();
        Response asked = SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(asked.text()).contains(Profile.REVIEWER.unit());
        return petition;
    }

    private TestPetition recused() {
        TestPetition petition = opened(TestPetition.aboutWages());
        long version = SERVICE.get(petition.path(""), AT_UNIT).version();
        for (Profile each : STANDING_ASIDE) {
            Response done = SERVICE.post(petition.path("recuse"), AT_BUREAU, version,
                    "{\"official\":\"%s\",\"reason\":\"亲属\"}".formatted(each.account()));
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            version = done.version();
        }
        return petition;
    }
}
