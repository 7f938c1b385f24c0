package org.petitions.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the features of this service. */
@AnalyzeClasses(packages = "org.petitions.notification", importOptions = DoNotIncludeTests.class)
class NotificationArchitectureTest {
    private static final String ALERTS = "org.petitions.notification.alerts..";
    private static final String DIRECTORY = "org.petitions.notification.directory..";
    private static final String MAIL = "org.petitions.notification.mail..";
    private static final String INBOX = "org.petitions.notification.inbox..";

    @ArchTest
    static final ArchRule alerts_know_no_other_feature = noClasses().that().resideInAPackage(ALERTS).should()
            .dependOnClassesThat().resideInAnyPackage(DIRECTORY, MAIL, INBOX);

    @ArchTest
    static final ArchRule the_directory_knows_no_other_feature = noClasses().that().resideInAPackage(DIRECTORY).should()
            .dependOnClassesThat().resideInAnyPackage(ALERTS, MAIL, INBOX);

    @ArchTest
    static final ArchRule mail_knows_no_inbox_and_no_actor = noClasses().that().resideInAPackage(MAIL).should()
            .dependOnClassesThat().resideInAnyPackage(INBOX, "org.petitions.starter.actor..");

    @ArchTest
    static final ArchRule the_inbox_knows_alerts_only = noClasses().that().resideInAPackage(INBOX).should()
            .dependOnClassesThat().resideInAnyPackage(MAIL, DIRECTORY);

    @ArchTest
    static final ArchRule features_stand_in_no_circle = slices().matching("org.petitions.notification.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rules_of_an_alert_are_pure = classes().that()
            .resideInAPackage("org.petitions.notification.alerts").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.petitions.events", "org.petitions.events.terms",
                    "org.petitions.notification.alerts");

    @ArchTest
    static final ArchRule only_alerts_write_alerts = noClasses().that()
            .resideOutsideOfPackage("org.petitions.notification.alerts.store").should()
            .dependOnClassesThat().resideInAPackage("org.petitions.outbox");

    @ArchTest
    static final ArchRule no_service_reads_the_machines_time_for_business = noClasses().should()
            .callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");
}
