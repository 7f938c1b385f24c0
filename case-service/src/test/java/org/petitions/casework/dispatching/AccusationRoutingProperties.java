package org.petitions.casework.dispatching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.petitions.architecture.Proves;
import org.petitions.casework.TestPetition;
import org.petitions.casework.organisation.LocalOrganisation;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.springframework.core.io.ClassPathResource;

/** Art. 30: whomever of the local organisation an accusation is against, it is sent past all of them. */
class AccusationRoutingProperties {
    private static final Organisation ORGANISATION = LocalOrganisation.read();
    private static final CompetenceRouter ROUTER = new CompetenceRouter(
            CompetenceFile.read(new ClassPathResource("local/competence.yml"), ORGANISATION),
            new CadreManagement(ORGANISATION::managingLevelOf), Successions.NONE);

    @Property
    void article_30_neither_the_bureau_nor_the_unit_an_accusation_goes_to_is_accused(
            @ForAll("accusations") TestPetition accusation) {
        CompetenceRouter.Route route = ROUTER.route(accusation.registered());
        assertThat(route.matter().accused()).doesNotContain(route.matter().bureau());
        assertThat(route.matter().accused()).doesNotContain(unit(route.open().to()).orElse(""));
    }

    @Property
    @Proves(article = 30, paragraph = 1, zh = "检举控告按干部管理权限转送", en = "an accusation goes to the discipline body of the level that manages the accused")
    void article_30_by_itself_it_goes_to_a_discipline_body_of_a_level_that_manages_all_the_accused(
            @ForAll("accusations") TestPetition accusation) {
        unit(ROUTER.route(accusation.registered()).open().to()).ifPresent(body -> {
            assertThat(UnitId.parse(body)).map(UnitId::kind).contains(UnitKind.CDI);
            Set<Level> managing = new HashSet<>();
            accusation.complainedOfPosts()
                    .forEach(post -> managing
                            .add(ORGANISATION.managingLevelOf(LocalDate.of(2026, 3, 2), post).orElseThrow()));
            assertThat(managing).doesNotContain(Level.PROVINCE, Level.CENTRE);
            if (managing.contains(Level.CITY)) {
                assertThat(body).isEqualTo("431200-CDI");
            }
        });
    }

    @Property
    void article_30_whom_only_words_name_nobody_sends_anywhere_but_the_bureau(
            @ForAll("accusations") TestPetition accusation) {
        assertThat(ROUTER.route(accusation.registeredWithNamesInWords()).open().to()).isNull();
    }

    private static Optional<String> unit(@Nullable Dispatch to) {
        return Optional.ofNullable(to).map(Dispatch::unit);
    }

    @Provide
    Arbitrary<TestPetition> accusations() {
        // The few whose accusation leaves little choice are drawn as often as all others.
        List<String> delicate = List.of("431222-CDI.head", "431200-CDI.head", "431222-PB.head", "431200-PB.head",
                "431222.county-leader", "431200.principal-leader");
        List<String> posts = new ArrayList<>(ORGANISATION.posts().stream()
                .filter(post -> post.standings().getLast().managedBy() != null).map(Post::id).toList());
        Arbitrary<String> post = Arbitraries.oneOf(Arbitraries.of(delicate), Arbitraries.of(posts));
        Arbitrary<String> unit = Arbitraries.of("431222-HRSS", "431222-CDI", "431222-PB", "431200-HC", "431223-EDU",
                "431222115-TOWN").injectNull(0.4);
        return Combinators.combine(unit, post.set().ofMaxSize(3)).as((accused, others) -> TestPetition.aboutWages()
                .accusing(accused, others.toArray(String[]::new)));
    }
}
