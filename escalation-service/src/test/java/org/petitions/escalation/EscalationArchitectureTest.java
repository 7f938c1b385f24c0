package org.petitions.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;

/** The walls between the packages of this service. */
@AnalyzeClasses(packages = "org.petitions.escalation", importOptions = ImportOption.DoNotIncludeTests.class)
class EscalationArchitectureTest {

    @ArchTest
    static final ArchRule the_core_knows_no_framework_no_clock_and_no_input_or_output = noClasses().that()
            .resideInAnyPackage("..escalation.clocks..", "..escalation.engine..", "..escalation.ladder..",
                    "..escalation.policy..")
            .should()
            .dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.micrometer..",
                    "org.slf4j..", "java.io..", "java.nio..", "java.net..", "org.petitions.starter..",
                    "org.petitions.escalation.stores..", "org.petitions.escalation.topology..",
                    "org.petitions.escalation.api..")
            .orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule the_clocks_and_the_ladder_do_not_know_how_they_are_written_down = noClasses().that()
            .resideInAnyPackage("..escalation.clocks..", "..escalation.engine..", "..escalation.ladder..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses().should()
            .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;

    @ArchTest
    static final ArchRule the_api_does_not_know_kafka = noClasses().that().resideInAPackage("..escalation.api..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule settings_and_configuration_are_nobody_elses = classes().that()
            .haveSimpleNameEndingWith("Configuration").or().haveSimpleNameEndingWith("Settings").should()
            .bePackagePrivate();
}
