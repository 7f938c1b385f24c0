package org.petitions.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;

@AnalyzeClasses(packages = "org.petitions.gateway", importOptions = DoNotIncludeTests.class)
class GatewayArchitectureTest {

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;

    /** It is one of many that may be in front, and the services must not count on it. */
    @ArchTest
    static final ArchRule the_gateway_knows_no_service = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.petitions.intake..", "org.petitions.casework..", "org.petitions.escalation..",
                    "org.petitions.notification..", "org.petitions.starter..", "org.petitions.events..");

    @ArchTest
    static final ArchRule what_a_problem_is_knows_no_framework = classes().that()
            .haveSimpleNameStartingWith("Problem").and().haveSimpleNameNotContaining("Writer").and()
            .resideInAPackage("org.petitions.gateway.errors").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.petitions.gateway.errors");

    @ArchTest
    static final ArchRule time_comes_from_where_a_test_can_set_it = noClasses().should()
            .callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");
}
