package org.petitions.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.channel.ChannelSender;

/**
 * The walls between the features of this service. A package that is none of the features named here is a channel: one that is added
 * needs no line in this file, and no line anywhere else in the service.
 */
@AnalyzeClasses(packages = "org.petitions.notification", importOptions = DoNotIncludeTests.class)
class NotificationArchitectureTest {
    private static final String ROOT = "org.petitions.notification";
    private static final String ALERTS = "org.petitions.notification.alerts..";
    private static final String STORE = "org.petitions.notification.alerts.store..";
    private static final String DIRECTORY = "org.petitions.notification.directory..";
    private static final String CHANNEL = "org.petitions.notification.channel..";
    private static final String DELIVERY = "org.petitions.notification.delivery..";
    private static final String INBOX = "org.petitions.notification.inbox..";
    private static final String CONTACTS = "org.petitions.notification.contacts..";
    private static final String NOTICES = "org.petitions.notification.notices..";

    private static final DescribedPredicate<JavaClass> A_CHANNEL = resideInAnyPackage("org.petitions.notification.*..")
            .and(DescribedPredicate
                    .not(resideInAnyPackage(ALERTS, DIRECTORY, CHANNEL, DELIVERY, INBOX, CONTACTS, NOTICES)))
            .as("a channel");

    @ArchTest
    static final ArchRule alerts_know_no_other_feature = noClasses().that().resideInAPackage(ALERTS).should()
            .dependOnClassesThat().resideInAnyPackage(DIRECTORY, CHANNEL, DELIVERY, INBOX);

    @ArchTest
    static final ArchRule the_directory_knows_no_other_feature = noClasses().that().resideInAPackage(DIRECTORY).should()
            .dependOnClassesThat().resideInAnyPackage(ALERTS, CHANNEL, DELIVERY, INBOX);

    @ArchTest
    static final ArchRule what_a_channel_is_made_of_knows_no_feature_but_what_alerts_say = noClasses().that()
            .resideInAPackage(CHANNEL).should()
            .dependOnClassesThat().resideInAnyPackage(STORE, DIRECTORY, DELIVERY, INBOX);

    @ArchTest
    static final ArchRule delivery_knows_no_inbox_and_no_actor = noClasses().that().resideInAPackage(DELIVERY).should()
            .dependOnClassesThat().resideInAnyPackage(INBOX, "org.petitions.starter.actor..");

    @ArchTest
    static final ArchRule the_inbox_knows_alerts_only = noClasses().that().resideInAPackage(INBOX).should()
            .dependOnClassesThat().resideInAnyPackage(CHANNEL, DELIVERY, DIRECTORY);

    @ArchTest
    static final ArchRule contacts_know_no_other_feature = noClasses().that().resideInAPackage(CONTACTS).should()
            .dependOnClassesThat().resideInAnyPackage(ALERTS, DIRECTORY, CHANNEL, DELIVERY, INBOX, NOTICES);

    @ArchTest
    static final ArchRule notices_alone_open_contacts = noClasses().that()
            .resideOutsideOfPackages(CONTACTS, NOTICES).should().dependOnClassesThat().resideInAPackage(CONTACTS);

    @ArchTest
    static final ArchRule notices_know_contacts_and_what_channels_are_made_of = noClasses().that()
            .resideInAPackage(NOTICES).should()
            .dependOnClassesThat().resideInAnyPackage(ALERTS, DIRECTORY, DELIVERY, INBOX);

    @ArchTest
    static final ArchRule the_rules_of_a_notice_are_pure = classes().that()
            .resideInAPackage("org.petitions.notification.notices").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.petitions.events", "org.petitions.events.terms",
                    "org.petitions.notification.notices");

    @ArchTest
    static final ArchRule no_feature_knows_a_channel = noClasses().that(DescribedPredicate.not(A_CHANNEL)).should()
            .dependOnClassesThat(A_CHANNEL);

    @ArchTest
    static final ArchRule a_channel_knows_what_channels_are_made_of_and_nothing_else_of_this_service = noClasses()
            .that(A_CHANNEL).should().dependOnClassesThat()
            .resideInAnyPackage(STORE, DIRECTORY, DELIVERY, INBOX, "org.petitions.starter.actor..");

    @ArchTest
    static final ArchRule a_channel_knows_no_other = classes().that(A_CHANNEL).should(new ArchCondition<JavaClass>(
            "know no other channel") {
        @Override
        public void check(JavaClass channel, ConditionEvents events) {
            channel.getDirectDependenciesFromSelf().stream()
                    .filter(each -> A_CHANNEL.test(each.getTargetClass())
                            && !each.getTargetClass().getPackageName().equals(channel.getPackageName()))
                    .forEach(each -> events.add(SimpleConditionEvent.violated(each, each.getDescription())));
        }
    });

    /** What mail had before there were other channels: its own field in the contract, and its own in stored alerts. */
    @ArchTest
    static final ArchRule only_a_channel_speaks_of_a_channel_by_its_code = noClasses()
            .that(DescribedPredicate.not(A_CHANNEL))
            .and().doNotHaveFullyQualifiedName(ROOT + ".alerts.store.StoredMail")
            .and().doNotHaveFullyQualifiedName(ROOT + ".directory.DirectoryPost")
            .should().accessFieldWhere(DescribedPredicate.describe("it is the code of a channel that goes out",
                    NotificationArchitectureTest::isCodeOfOutgoingChannel));

    @ArchTest
    static void each_channel_that_goes_out_is_a_package_with_one_sender(JavaClasses service) {
        Map<String, Long> senders = service.stream().filter(A_CHANNEL)
                .collect(Collectors.groupingBy(JavaClass::getPackageName,
                        Collectors.filtering(each -> each.isAssignableTo(ChannelSender.class), Collectors.counting())));
        assertThat(senders.values()).containsOnly(1L)
                .hasSize((int) Arrays.stream(AlertChannel.values()).filter(AlertChannel::isOutgoing).count());
    }

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;

    @ArchTest
    static final ArchRule the_rules_of_an_alert_are_pure = classes().that()
            .resideInAPackage("org.petitions.notification.alerts").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.petitions.events", "org.petitions.events.terms",
                    "org.petitions.notification.alerts");

    @ArchTest
    static final ArchRule only_alerts_write_alerts = noClasses().that()
            .resideOutsideOfPackages("org.petitions.notification.alerts.store",
                    "org.petitions.notification.notices.store")
            .should()
            .dependOnClassesThat().resideInAPackage("org.petitions.outbox");

    @ArchTest
    static final ArchRule no_service_reads_the_machines_time_for_business = noClasses().should()
            .callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    private static boolean isCodeOfOutgoingChannel(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(AlertChannel.class) && Arrays.stream(AlertChannel.values())
                .anyMatch(channel -> channel.isOutgoing() && channel.name().equals(access.getTarget().getName()));
    }
}
