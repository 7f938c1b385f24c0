package org.petitions.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.petitions.local.server.TestServers;

/** Who is answered what, at every endpoint; docs/security.md is composed of it. */
class AccessMatrixTest {
    private static final Path FILE = Path.of("src", "test", "resources", "access-matrix.json");
    /** Of a unit that no petition here accuses. */
    private static final String ANYWHERE = "OPERATIONS/431225-EDU/x";
    private static final RunningService SERVICE = RunningService.shared();

    private final Map<String, PetitionRegistered> petitions = new HashMap<>();

    @Test
    void everybody_is_answered_as_the_table_says() throws IOException {
        petitions.put("own", registered("431222-PB", null, List.of()));
        petitions.put("unit", registered("431222-EDU", null, List.of()));
        petitions.put("county", registered("431224-PB", null, List.of()));
        for (Profile profile : Profile.values()) {
            petitions.put(profile.account(), profile.isCalledAsPost()
                    ? registered("431222-PB", null, List.of(profile.account()))
                    : registered("431222-PB", profile.unit(), List.of()));
        }
        try (var wire = new EventTopics(TestServers.broker().bootstrapServers())) {
            wire.send(List.copyOf(petitions.values()));
        }
        petitions.values().forEach(each -> await().atMost(Duration.ofSeconds(60))
                .until(() -> SERVICE.get("/clocks/" + each.petitionId(), ANYWHERE).statusCode() == 200));
        compare();
    }

    private void compare() throws IOException {
        try (var matrix = new AccessMatrix(SERVICE.uri(), Set.of("no-clocks"), this::names)) {
            String drawn = matrix.draw();
            AccessMatrix.writeIfAsked(FILE, drawn);

            assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(drawn);
        }
    }

    private Map<String, String> names(Profile profile, Relation relation) {
        PetitionRegistered petition = petitions.get(switch (relation) {
            case OWN -> "own";
            case OTHER_UNIT -> "unit";
            case OTHER_COUNTY -> "county";
            case ACCUSED -> profile.account();
            case RECUSED -> "none";
        });
        return petition == null ? Map.of() : Map.of("petitionId", petition.petitionId());
    }

    private static PetitionRegistered registered(String office, @Nullable String accused, List<String> posts) {
        return new PetitionRegistered(UUID.randomUUID().toString(), 1, SERVICE.now(),
                office.substring(0, 6) + "-20260302-L-00001-K",
                office, Channel.LETTER, Level.COUNTY,
                accused == null && posts.isEmpty() ? Purpose.CLAIM : Purpose.ACCUSATION, false, null, Urgency.ORDINARY,
                Identity.REAL_NAME, 1, 0, Category.LABOUR, office.substring(0, 6), accused, posts);
    }
}
