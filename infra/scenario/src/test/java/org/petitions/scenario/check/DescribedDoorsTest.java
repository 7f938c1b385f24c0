package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.scenario.check.DescribedDoors.Door;

/** Every described address is knocked at, with the word wherever one fits. */
class DescribedDoorsTest {
    private static final String WORD = "龘靐齉齾";

    private final List<Door> doors = DescribedDoors.of(RepositoryRoot.find(), WORD);

    @Test
    void addresses_of_all_services_are_among_them_with_nothing_left_to_fill_in() {
        assertThat(doors).extracting(Door::path)
                .contains("/petitions", "/cases/{id}/reply", "/keys/case-service/rotation",
                        "/keys/notification-service/rotation")
                .anyMatch(path -> path.startsWith("/calendar"));
        assertThat(doors).allSatisfy(door -> assertThat(door.address(Map.of("id", "a-case"), WORD))
                .doesNotContain("{", "}", WORD));
    }

    @Test
    void a_body_has_the_word_in_its_texts_and_a_code_where_there_is_one() {
        Door reply = doors.stream().filter(door -> door.path().equals("/cases/{id}/reply")).findFirst().orElseThrow();

        var body = Objects.requireNonNull(reply.body());
        assertThat(body.path("text").asString()).isEqualTo(WORD);
        assertThat(body.path("outcome").asString()).matches("[A-Z_]+");
        Door form = doors.stream().filter(door -> door.path().equals("/petitions")).findFirst().orElseThrow();
        assertThat(Objects.requireNonNull(form.body()).at("/petitioner/name").asString()).isEqualTo(WORD);
    }
}
