package org.petitions.casework.dispatching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.TestPetition;
import org.petitions.casework.dispatching.CompetenceRouter.Route;
import org.petitions.casework.organisation.LocalOrganisation;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.OpenDirect;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Where petitions go: the bureau, and the unit where it is clear. */
class CompetenceRouterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Organisation ORGANISATION = LocalOrganisation.read();
    private static final Successions SUCCESSIONS = new Successions() {
        @Override
        public Optional<String> answering(LocalDate day, String unit, CaseMatter matter) {
            return ORGANISATION.answeringOn(day, unit);
        }

        @Override
        public List<String> successorsOf(String unit) {
            return ORGANISATION.successorsOf(unit);
        }
    };
    private static final CompetenceRouter ROUTING = new CompetenceRouter(
            CompetenceFile.read(new ClassPathResource("local/competence.yml"), ORGANISATION),
            new CadreManagement(ORGANISATION::managingLevelOf), SUCCESSIONS);

    @ParameterizedTest
    @CsvSource({"LAW_AND_LITIGATION, PLC", "CONSTRUCTION, HC", "LABOUR, HRSS", "LAND, NR", "HEALTH, HEALTH",
            "CIVIL_AFFAIRS, CIVIL", "AGRICULTURE, AGRI", "EDUCATION, EDU", "TRANSPORT, TRANSPORT", "ENVIRONMENT, ENV",
            "FINANCE, FINANCE", "DISCIPLINE, CDI"})
    @Proves(article = 22, paragraph = 1, item = 2, zh = "按权责清单和属地转送有权处理的单位", en = "a claim is transferred to the unit that the table of competence names in its division")
    void a_claim_goes_to_the_unit_its_category_names_in_its_division(Category category, String kind) {
        assertThat(unitOf(TestPetition.aboutWages().with(category))).contains("431222-" + kind);
    }

    @ParameterizedTest
    @CsvSource({"OTHER", "RESTRUCTURING"})
    void where_the_table_names_none_or_several_the_bureau_chooses(Category category) {
        assertThat(unitOf(TestPetition.aboutWages().with(category))).isEmpty();
    }

    @Test
    @Proves(article = 22, paragraph = 2, zh = "来信等提出的涉法涉诉事项转送同级政法部门；走访提出的不自动转送，由信访局当面释法明理、引导", en = "what is written about litigation is transferred to the political-legal body of the same level; of a visit the bureau explains the law first")
    @Proves(article = 28, paragraph = 2, zh = "登记为涉法涉诉的信访事项，不转送普通行政机关，由政法部门处理", en = "what is registered as litigation goes to no ordinary office but to the political-legal body")
    void article_22_a_letter_about_litigation_is_transferred_and_a_visit_waits_for_the_bureau() {
        TestPetition aboutTrial = TestPetition.aboutWages().with(Category.LAW_AND_LITIGATION);

        assertThat(unitOf(aboutTrial)).contains("431222-PLC");
        assertThat(ROUTING.route(aboutTrial.registeredFromVisit()))
                .satisfies(way -> assertThat(way.open().to()).isNull());
        assertThat(ROUTING.route(TestPetition.aboutWages().registeredFromVisit()))
                .satisfies(way -> assertThat(way.open().to()).isNotNull());
    }

    @Test
    void what_a_unit_received_itself_is_that_units_from_its_receipt_article_23() {
        PetitionRegistered direct = TestPetition.aboutWages().registeredAt("431222-ENV");

        assertThat(ROUTING.route(direct)).satisfies(way -> {
            assertThat(way.direct()).isEqualTo(new OpenDirect("431222-ENV", direct.receivedAt()));
            assertThat(way.matter().bureau()).isEqualTo("431222-PB");
            assertThat(way.matter().identity()).isEqualTo(direct.identity());
        });
        assertThat(ROUTING.route(TestPetition.aboutWages().registeredAt("431222-STATION")))
                .satisfies(way -> assertThat(way.direct()).isNull());
    }

    @Test
    void an_accusation_goes_by_whom_it_accuses_wherever_it_was_brought_article_30() {
        assertThat(ROUTING.route(TestPetition.aboutWages().with(Purpose.ACCUSATION)
                .registeredAt("431222-ENV")))
                .satisfies(way -> assertThat(way.direct()).isNull());
    }

    @Test
    void article_30_what_accuses_the_citys_bureau_and_its_discipline_body_registered_stays_with_that_body() {
        assertThat(ROUTING.route(TestPetition.aboutWages().accusing("431200-PB").registeredAt("431200-CDI")))
                .satisfies(way -> {
                    assertThat(way.direct()).isNull();
                    assertThat(way.matter().bureau()).isEqualTo("431200-CDI");
                    assertThat(way.open().to()).isNotNull().extracting(Dispatch::unit).isEqualTo("431200-CDI");
                });
        assertThat(ROUTING.route(TestPetition.aboutWages().accusing("431222-PB").registeredAt("431222-CDI")))
                .satisfies(way -> {
                    assertThat(way.matter().bureau()).isEqualTo("431200-PB");
                    assertThat(way.open().to()).isNotNull().extracting(Dispatch::unit).isEqualTo("431222-CDI");
                });
    }

    @Test
    void a_rule_for_a_purpose_stands_before_the_general_one() {
        assertThat(unitOf(TestPetition.aboutWages().with(Category.RESTRUCTURING).with(Purpose.SUGGESTION)))
                .contains("431222-INDUSTRY");
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "新的信访事项转送给撤销单位的职权承接单位", en = "a new petition goes to whoever took over what was the abolished unit's")
    void article_24_what_was_an_abolished_units_goes_to_its_successor() {
        var routing = new CompetenceRouter(
                CompetenceFile.read(new ClassPathResource("local/competence.yml"), ORGANISATION),
                new CadreManagement(ORGANISATION::managingLevelOf),
                (_, unit, _) -> Optional.of(unit.equals("431222-HRSS") ? "431222-CIVIL" : unit));

        assertThat(routing.route(TestPetition.aboutWages().registered()).open().to())
                .isNotNull().extracting(Dispatch::unit).isEqualTo("431222-CIVIL");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "登记时即识别被检举控告单位的承继单位，同样回避", en = "from the opening on an accusation is kept from the units that go on for whom it names")
    void article_30_whoever_goes_on_for_an_accused_unit_is_accused_from_the_opening_on() {
        Route against = ROUTING.route(TestPetition.aboutWages().accusing("431222-STATION").registered());
        Route againstHead = ROUTING.route(TestPetition.aboutWages().accusing(null, "431222-STATION.head").registered());

        assertThat(against.matter().accused()).containsExactly("431222-STATION", "431222-OFFICE");
        assertThat(againstHead.matter().accused()).contains("431222-OFFICE");
    }

    @Test
    void a_rule_may_name_the_joint_conferences_special_group_for_a_category_in_a_division() {
        String yaml = "version: 1\nrules:\n  - {category: CONSTRUCTION, division: '431222', units: [431200-SG]}\n"
                + "  - {units: [HRSS]}\n";
        var routing = new CompetenceRouter(
                CompetenceFile.read(new ByteArrayResource(yaml.getBytes(UTF_8), "competence.yml"), ORGANISATION),
                new CadreManagement(ORGANISATION::managingLevelOf), SUCCESSIONS);

        assertThat(routing.route(TestPetition.aboutWages().with(Category.CONSTRUCTION).registered()).open().to())
                .isNotNull().extracting(Dispatch::unit).isEqualTo("431200-SG");
    }

    @Test
    @Proves(article = 22, paragraph = 1, item = 3, zh = "系统只转送，是否交办由信访局决定", en = "the platform transfers; whether to assign is the bureau's act")
    void art_22_the_platform_transfers_and_never_assigns_which_the_bureau_does() {
        for (Urgency urgency : Urgency.values()) {
            assertThat(dispatch(TestPetition.aboutWages().with(urgency))).extracting(Dispatch::kind)
                    .isEqualTo(DispatchKind.TRANSFER);
        }
    }

    @Test
    void article_30_an_accusation_against_cadres_of_the_county_goes_to_the_countys_discipline_body() {
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS"))).contains("431222-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing(null, "431222-HRSS.head"))).contains("431222-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222115-TOWN"))).contains("431222-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431223-HRSS"))).as("of the county the accused is in")
                .contains("431223-CDI");
    }

    @Test
    void article_30_one_against_cadres_that_the_city_manages_goes_to_the_citys() {
        assertThat(unitOf(TestPetition.aboutWages().accusing(null, "431222.county-leader"))).contains("431200-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431200-HC"))).contains("431200-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS", "431222.county-leader")))
                .as("the higher of two").contains("431200-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS", "431223-HRSS.head")))
                .as("of two counties").contains("431200-CDI");
    }

    @Test
    void article_30_no_discipline_body_gets_an_accusation_against_itself_or_its_leaders() {
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-CDI"))).contains("431200-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS", "431222-CDI.head"))).contains("431200-CDI");
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS", "431222-CDI.head", "431200-CDI.head")))
                .isEmpty();
        CadreManagement allOfTheCounty = new CadreManagement((_, _) -> Optional.of(Level.COUNTY));
        assertThat(allOfTheCounty.disciplineBody(matterOf(TestPetition.aboutWages().accusing("431222-CDI")), DAY))
                .as("whoever manages it").contains("431200-CDI");
    }

    @Test
    void article_30_whom_the_province_manages_nobody_knows_or_only_words_name_the_bureau_decides() {
        assertThat(unitOf(TestPetition.aboutWages().accusing("431222-HRSS", "431200.city-leader"))).isEmpty();
        assertThat(unitOf(TestPetition.aboutWages().accusing(null))).isEmpty();
        assertThat(ROUTING.route(TestPetition.aboutWages().accusing("431222-HRSS").registeredWithNamesInWords()))
                .satisfies(route -> assertThat(route.open().to()).isNull());
        CadreManagement unknown = new CadreManagement((_, _) -> Optional.empty());
        assertThat(unknown.disciplineBody(matterOf(TestPetition.aboutWages().accusing("431222-HRSS")), DAY)).isEmpty();
    }

    @Test
    @Proves(article = 31, paragraph = 1, zh = "针对单位的申诉求决由该单位办理", en = "a claim against a unit is for that unit to handle")
    void article_31_a_claim_against_a_unit_goes_to_that_unit() {
        assertThat(unitOf(TestPetition.aboutWages().against("431222-HRSS", "431222-HRSS.head")))
                .contains("431222-HRSS");
    }

    @Test
    void a_bureau_that_is_accused_is_not_the_one_that_answers_for_it() {
        assertThat(bureau(TestPetition.aboutWages())).isEqualTo("431222-PB");
        assertThat(bureau(TestPetition.aboutWages().accusing("431222-PB"))).isEqualTo("431200-PB");
        assertThat(bureau(TestPetition.aboutWages().accusing("431222-PB", "431200-PB.head"))).isEqualTo("431200-CDI");
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "信访局撤销的由承继单位承接；应当承接的机关已撤销又未列明承继单位的，由上一级承接", en = "for a bureau that is no more its successor takes charge, and where an office above it is no more and nobody goes on for it, the next")
    void article_24_an_office_that_is_no_more_takes_charge_of_nothing() {
        var routing = new CompetenceRouter(
                CompetenceFile.read(new ClassPathResource("local/competence.yml"), ORGANISATION),
                new CadreManagement(ORGANISATION::managingLevelOf), (_, unit, _) -> switch (unit) {
                    case "431222-PB" -> Optional.of("431226-PB");
                    case "431200-PB", "431200-CDI", "431200-PCO", "431200-GOV" -> Optional.empty();
                    default -> Optional.of(unit);
                });

        assertThat(routing.bureauFor(matterOf(TestPetition.aboutWages()), "431222-PB", DAY)).isEqualTo("431226-PB");
        assertThat(routing.bureauFor(matterOf(TestPetition.aboutWages().accusing("431226-PB")), "431222-PB", DAY))
                .isEqualTo("430000-PB");
        assertThat(routing.bureauFor(matterOf(TestPetition.aboutWages().accusing("431226-PB", "430000-PB.head")),
                "431222-PB", DAY)).as("nobody else is left").isEqualTo("431200-PCO");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "县、市信访局和市纪委监委均被检举控告的，由市党委办公室、市政府依次承接；为被检举控告的领导服务的不承接，均须回避的由省信访局决定", en = "where the bureaus of county and city and the city's discipline body are all accused, the committee's office or the government takes charge, unless it works for an accused leader; failing all of them the province's bureau")
    void article_30_an_accusation_of_every_bureau_goes_to_who_is_above_them_and_is_never_lost() {
        assertThat(bureau(TestPetition.aboutWages().accusing("431222-PB", "431200-PB.head", "431200-CDI.head")))
                .isEqualTo("431200-PCO");
        assertThat(bureau(TestPetition.aboutWages().accusing("431222-PB", "431200-PB.head", "431200-CDI.head",
                "431200-PCO.head"))).isEqualTo("431200-GOV");
        assertThat(bureau(TestPetition.aboutWages().accusing("431222-PB", "431200-PB.head", "431200-CDI.head",
                "431200.principal-leader"))).isEqualTo("430000-PB");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "县、市信访局，市纪委监委，市党委办公室、市政府和省信访局均被检举控告的，由国家信访局决定", en = "where the bureaus and offices of county, city and province are all accused, the State's bureau takes charge")
    void article_30_where_the_provinces_bureau_and_the_committees_office_are_accused_too_the_states_bureau_has_it() {
        TestPetition all = TestPetition.aboutWages().accusing("431222-PB", "431200-PB.head", "431200-CDI.head",
                "431200-PCO.head", "431200-GOV.head", "430000-PB.head");
        assertThat(bureau(all)).isEqualTo("100000-PB");
        assertThat(unitOf(all)).isEmpty();
        assertThat(UnitId.zh("100000-PB")).isEqualTo("国家信访局");
    }

    @Test
    void the_edition_of_the_table_stands_with_what_it_decided() {
        assertThat(ROUTING.route(TestPetition.aboutWages().registered())).extracting(Route::decidedBy)
                .isEqualTo("competence table 2026-01");
    }

    @Test
    void a_table_that_names_no_such_unit_or_leaves_a_category_out_stops_the_start() {
        assertRefused("version: 1\nrules:\n  - {units: [NASA]}\n", "does not have");
        assertRefused("version: 1\nrules:\n  - {category: LABOUR, units: [HRSS]}\n", "no rule for", "OTHER");
        assertRefused("version: 1\nrules:\n  - {category: WEATHER, units: []}\n", "cannot be read");
        assertRefused("version: 1\nrules:\n  - {kategory: LABOUR, units: []}\n", "cannot be read");
        assertRefused("rules:\n  - {units: []}\n", "no version");
        assertRefused("version: 1\n", "cannot be read");
        assertRefused("", "cannot be read");
    }

    private static void assertRefused(String yaml, String... words) {
        assertThatThrownBy(() -> CompetenceFile.read(new ByteArrayResource(yaml.getBytes(UTF_8), "competence.yml"),
                ORGANISATION)).isInstanceOf(StartupFailure.class).hasMessageContainingAll(words)
                .hasMessageContaining("competence.yml");
    }

    private static Optional<String> unitOf(TestPetition petition) {
        return Optional.ofNullable(route(petition).open().to()).map(Dispatch::unit);
    }

    private static Dispatch dispatch(TestPetition petition) {
        return Optional.ofNullable(route(petition).open().to()).orElseThrow();
    }

    private static String bureau(TestPetition petition) {
        return route(petition).matter().bureau();
    }

    private static CaseMatter matterOf(TestPetition petition) {
        return route(petition).matter();
    }

    private static Route route(TestPetition petition) {
        return ROUTING.route(petition.registered());
    }
}
