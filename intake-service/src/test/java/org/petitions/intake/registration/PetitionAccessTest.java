package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.petitions.starter.sealing.SealedBox;

/** A petition is kept from whoever it accuses under whatever id: by the posts that the organisation says they act for, too. */
class PetitionAccessTest {
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");

    @ParameterizedTest
    @Proves(article = 30, paragraph = 3, zh = "对检举控告，本人担任、代理的职务和所领导的单位被检举控告的，登记信息同样不予显示", en = "who acts for an accused post, or heads an accused unit, is not shown the registration either, whatever their account is called")
    @CsvSource({"HOLDER, 431200-HRSS.head", "SUBSTITUTE, 431200-HRSS.head", "DEPUTY, 431200-HRSS.head",
            "HOLDER, 431200.city-leader-2", "HOLDER, 431200.duty-desk"})
    void who_acts_for_an_accused_post_does_not_see_it(PostCapacity capacity, String post) {
        StoredPetition accusation = accusing("431200-HRSS", "431200.city-leader-2");
        assertThat(PetitionAccess.maySee(bureau(), accusation)).isTrue();
        assertThat(PetitionAccess.maySee(bureau(new ActingPost(post, capacity)), accusation)).isFalse();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "在被检举控告单位任职的人员，以其他单位岗位登录的，登记信息同样不予显示", en = "who has an office at an accused unit is not shown the registration in another of their offices either")
    void who_has_an_office_at_the_accused_unit_does_not_see_it_in_another_office() {
        StoredPetition accusation = accusing("431200-HRSS", "431200.city-leader-2");
        for (Office other : List.of(new Office(Role.HANDLER, "431200-HRSS"),
                new Office(Role.LEADER, "431200-HRSS", Set.of(new ActingPost("431200-HRSS.head", PostCapacity.DEPUTY))),
                new Office(Role.HANDLER, "431200-OFFICE"))) {
            assertThat(PetitionAccess.maySee(bureauBeside(other), accusation)).as(other.code()).isFalse();
        }
        assertThat(PetitionAccess.maySee(bureauBeside(new Office(Role.HANDLER, "431200-CIVIL")), accusation)).isTrue();
    }

    private static Actor bureauBeside(Office other) {
        return new Actor("acc-1", Role.BUREAU, "431200-PB", Set.of(),
                List.of(new Office(Role.BUREAU, "431200-PB"), other), null);
    }

    @Test
    void who_acts_for_another_post_does() {
        assertThat(PetitionAccess.maySee(bureau(new ActingPost("431200-CIVIL.head", PostCapacity.HOLDER)),
                accusing("431200-HRSS", "431200.city-leader-2"))).isTrue();
    }

    private static Actor bureau(ActingPost... posts) {
        return SampleActors.actor("acc-1", Role.BUREAU, "431200-PB", Set.of(posts));
    }

    private static StoredPetition accusing(String unit, String post) {
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, Purpose.ACCUSATION, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, unit, List.of(post), "zh", null);
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, SEALED, SEALED, null);
    }
}
