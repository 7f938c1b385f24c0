package org.petitions.casework;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.RestController;

/** The walls between the rooms. */
@AnalyzeClasses(packages = "org.petitions.casework", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_procedure_knows_the_contracts_and_the_jdk_alone = classes().that()
            .resideInAPackage("..casework.procedure..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.util..", "java.time..", "org.jspecify..",
                    "org.petitions.casework.procedure..", "org.petitions.events", "org.petitions.events.terms..",
                    "org.petitions.calendar..");

    @ArchTest
    static final ArchRule the_procedure_reads_no_clock = noClasses().that()
            .resideInAnyPackage("..casework.procedure..", "..casework.audience..", "..casework.dispatching..")
            .should().callMethod(Instant.class, "now").orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nobody_reads_the_machines_clock = noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule the_audience_is_rules_alone = noClasses().that().resideInAPackage("..casework.audience..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..");

    @ArchTest
    static final ArchRule the_rooms_stand_in_a_row = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("procedure").definedBy("..casework.procedure..").layer("audience").definedBy("..casework.audience..")
            .layer("organisation").definedBy("..casework.organisation..").layer("dispatching")
            .definedBy("..casework.dispatching..").layer("cases").definedBy("..casework.cases..").layer("timeline")
            .definedBy("..casework.timeline..").layer("facts").definedBy("..casework.facts..").layer("papers")
            .definedBy("..casework.papers..").layer("evidence").definedBy("..casework.evidence..")
            .layer("duty").definedBy("..casework.duty..").whereLayer("duty").mayNotBeAccessedByAnyLayer()
            .whereLayer("evidence").mayNotBeAccessedByAnyLayer().whereLayer("papers")
            .mayOnlyBeAccessedByLayers("evidence").whereLayer("facts").mayOnlyBeAccessedByLayers("papers", "evidence")
            .whereLayer("timeline").mayOnlyBeAccessedByLayers("facts", "papers", "evidence").whereLayer("cases")
            .mayOnlyBeAccessedByLayers("timeline", "facts", "papers", "evidence", "duty").whereLayer("dispatching")
            .mayOnlyBeAccessedByLayers("cases").whereLayer("audience")
            .mayOnlyBeAccessedByLayers("cases", "evidence", "duty")
            .whereLayer("organisation").mayOnlyBeAccessedByLayers("dispatching", "cases", "papers")
            .whereLayer("procedure").mayOnlyBeAccessedByLayers("audience", "dispatching", "cases", "timeline",
                    "facts", "papers", "evidence", "duty");

    @ArchTest
    static final ArchRule no_room_depends_on_itself_through_another = slices()
            .matching("org.petitions.casework.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule doors_are_not_public = classes().that().areAnnotatedWith(RestController.class).should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule no_service_is_called_from_another = noClasses().should().dependOnClassesThat(
            resideInAnyPackage("org.petitions.intake..", "org.petitions.escalation..", "org.petitions.notification.."))
            .orShould().dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.springframework.web.client.."));

    @ArchTest
    static final ArchRule every_class_is_in_a_room = classes().that(not(resideInAnyPackage("org.petitions.casework")))
            .should().resideInAnyPackage("..procedure..", "..audience..", "..organisation..", "..dispatching..",
                    "..cases..", "..timeline..", "..facts..", "..papers..", "..evidence..",
                    "..duty..");
}
