package org.petitions.casework;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** The walls between the packages. */
@AnalyzeClasses(packages = "org.petitions.casework", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_that_lives_as_long_as_the_service_keeps_a_calendar = noFields().that()
            .haveRawType(LegalCalendar.class).should().beDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .because("it would count by an old holiday notice: ask CurrentCalendar");

    @ArchTest
    static final ArchRule nobody_counts_by_the_notice_that_was_shipped = noClasses().should()
            .callMethod(LegalCalendar.class, "china");

    @ArchTest
    static final ArchRule the_procedure_knows_the_contracts_and_the_jdk_alone = classes().that()
            .resideInAPackage("..casework.procedure..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.util..", "java.time..", "org.jspecify..",
                    "org.petitions.casework.procedure..", "org.petitions.events", "org.petitions.events.clocks",
                    "org.petitions.events.terms..",
                    "org.petitions.law..");

    @ArchTest
    static final ArchRule a_state_knows_no_step_and_no_rule = noClasses().that()
            .resideInAPackage("..casework.procedure.state..").should().dependOnClassesThat()
            .resideInAPackage("..casework.procedure.rules..").orShould().dependOnClassesThat()
            .areAssignableTo(Step.class);

    @ArchTest
    static final ArchRule the_procedure_alone_knows_its_parts = classes().that().haveSimpleNameEndingWith("Part").and()
            .resideInAPackage("..casework.procedure..").should().onlyHaveDependentClassesThat()
            .areAssignableTo(Procedure.class);

    @ArchTest
    static final ArchRule commands_stand_with_their_rules = classes().that().areAssignableTo(CaseCommand.class).should()
            .resideInAPackage("..casework.procedure..");

    @ArchTest
    static final ArchRule nobody_decides_past_the_procedure = noClasses().that()
            .resideOutsideOfPackage("..casework.procedure..").should()
            .callMethod(CaseCommand.class, "decide", CaseState.class, DecisionContext.class);

    @ArchTest
    static final ArchRule the_procedure_alone_changes_a_state = noClasses().that()
            .resideOutsideOfPackage("..casework.procedure..").should().callMethodWhere(
                    target(nameStartingWith("with")).and(target(owner(type(CaseState.class)))));

    @ArchTest
    static final ArchRule the_procedure_reads_no_clock = noClasses().that()
            .resideInAnyPackage("..casework.procedure..", "..casework.access..", "..casework.dispatching..")
            .should().callMethod(Instant.class, "now").orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nobody_reads_the_machines_clock = noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule access_is_rules_alone = noClasses().that().resideInAPackage("..casework.access..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..");

    @ArchTest
    static final ArchRule the_packages_stand_in_a_row = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("procedure").definedBy("..casework.procedure..")
            .layer("access").definedBy("..casework.access..")
            .layer("organisation").definedBy("..casework.organisation..")
            .layer("appointments").definedBy("..casework.appointments..")
            .layer("dispatching").definedBy("..casework.dispatching..")
            .layer("cases").definedBy("..casework.cases..")
            .layer("erasure").definedBy("..casework.erasure..")
            .layer("timeline").definedBy("..casework.timeline..")
            .layer("commands").definedBy("..casework.commands..")
            .layer("limits").definedBy("..casework.limits..")
            .layer("facts").definedBy("..casework.facts..")
            .layer("intake").definedBy("..casework.intake..")
            .layer("merging").definedBy("..casework.merging..")
            .layer("lists").definedBy("..casework.lists..")
            .layer("api").definedBy("..casework.api..")
            .layer("documents").definedBy("..casework.documents..")
            .layer("duty").definedBy("..casework.duty..")
            .layer("evidence").definedBy("..casework.evidence..")
            .layer("keys").definedBy("..casework.keys..")
            .layer("audit").definedBy("..casework.audit..")
            .layer("steps").definedBy("..casework.steps..")
            .layer("remarks").definedBy("..casework.remarks..")
            .layer("work").definedBy("..casework.work..")
            .layer("bureau").definedBy("..casework.bureau..")
            .layer("figures").definedBy("..casework.figures..")
            .layer("card").definedBy("..casework.card..")
            .layer("charge").definedBy("..casework.charge..")
            .layer("relief").definedBy("..casework.relief..")
            .layer("reception").definedBy("..casework.reception..")
            .layer("ledger").definedBy("..casework.ledger..")
            .layer("pairing").definedBy("..casework.pairing..")
            .layer("accountability").definedBy("..casework.accountability..")
            .layer("backlog").definedBy("..casework.backlog..")
            .layer("campaign").definedBy("..casework.campaign..")
            .layer("letters").definedBy("..casework.letters..")
            .layer("annexes").definedBy("..casework.annexes..")
            .layer("cityrules").definedBy("..casework.cityrules..")
            .layer("specialduty").definedBy("..casework.specialduty..")
            .layer("indicators").definedBy("..casework.indicators..")
            .layer("yearreport").definedBy("..casework.yearreport..")
            .layer("aftercare").definedBy("..casework.aftercare..")
            .layer("conference").definedBy("..casework.conference..")
            .layer("playbook").definedBy("..casework.playbook..")
            .layer("digest").definedBy("..casework.digest..")
            .layer("mailbox").definedBy("..casework.mailbox..")
            .layer("calls").definedBy("..casework.calls..")
            .whereLayer("specialduty").mayNotBeAccessedByAnyLayer()
            .whereLayer("procedure")
            .mayOnlyBeAccessedByLayers("access", "dispatching", "cases", "commands", "intake", "merging", "api",
                    "documents", "duty", "evidence", "steps", "work", "lists", "bureau", "charge", "relief",
                    "reception", "accountability", "backlog", "campaign", "letters", "cityrules", "indicators",
                    "conference", "playbook", "digest", "specialduty", "mailbox")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("cases", "commands", "api", "duty", "evidence", "work", "lists", "charge",
                    "relief", "ledger", "accountability", "backlog", "campaign", "letters", "indicators", "yearreport",
                    "conference", "playbook", "specialduty")
            .whereLayer("organisation")
            .mayOnlyBeAccessedByLayers("appointments", "dispatching", "commands", "api", "documents", "work", "lists",
                    "card", "charge", "relief", "reception", "ledger", "accountability", "backlog", "campaign",
                    "letters", "cityrules", "conference", "playbook", "digest", "specialduty", "mailbox")
            .whereLayer("appointments").mayNotBeAccessedByAnyLayer()
            .whereLayer("dispatching").mayOnlyBeAccessedByLayers("intake", "api", "bureau")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("erasure", "limits", "timeline", "commands", "facts", "intake", "merging",
                    "lists", "api", "documents", "duty", "evidence", "remarks", "work", "bureau", "charge", "relief",
                    "reception", "ledger", "accountability", "backlog", "campaign", "letters", "indicators",
                    "yearreport", "aftercare", "conference", "playbook", "digest", "specialduty", "mailbox", "calls")
            .whereLayer("limits")
            .mayOnlyBeAccessedByLayers("timeline", "intake", "api", "evidence", "work", "lists", "duty",
                    "accountability", "indicators")
            .whereLayer("erasure")
            .mayOnlyBeAccessedByLayers("facts", "intake", "merging", "documents", "charge", "relief", "accountability",
                    "conference", "playbook", "digest", "mailbox")
            .whereLayer("timeline")
            .mayOnlyBeAccessedByLayers("facts", "intake", "documents", "evidence", "remarks", "work", "specialduty")
            .whereLayer("commands")
            .mayOnlyBeAccessedByLayers("intake", "merging", "api", "documents", "bureau", "charge", "reception",
                    "letters", "conference", "accountability")
            .whereLayer("facts")
            .mayOnlyBeAccessedByLayers("documents", "evidence", "remarks", "work", "charge", "relief", "reception",
                    "pairing", "accountability", "letters", "conference", "playbook", "digest", "mailbox")
            .whereLayer("intake").mayNotBeAccessedByAnyLayer()
            .whereLayer("merging").mayNotBeAccessedByAnyLayer()
            .whereLayer("lists")
            .mayOnlyBeAccessedByLayers("api", "duty", "bureau", "documents", "figures", "charge", "relief", "reception",
                    "ledger", "pairing", "accountability", "backlog", "campaign", "letters", "annexes", "cityrules",
                    "indicators", "yearreport", "aftercare", "conference", "playbook", "digest", "specialduty",
                    "mailbox")
            .whereLayer("api").mayOnlyBeAccessedByLayers("bureau")
            .whereLayer("documents").mayOnlyBeAccessedByLayers("evidence", "api", "work", "bureau", "card")
            .whereLayer("duty").mayOnlyBeAccessedByLayers("figures", "accountability", "indicators")
            .whereLayer("evidence").mayNotBeAccessedByAnyLayer()
            .whereLayer("keys").mayOnlyBeAccessedByLayers("evidence", "audit")
            .whereLayer("audit").mayNotBeAccessedByAnyLayer()
            .whereLayer("steps").mayOnlyBeAccessedByLayers("api", "documents", "work", "bureau")
            .whereLayer("remarks").mayOnlyBeAccessedByLayers("work")
            .whereLayer("work").mayNotBeAccessedByAnyLayer()
            .whereLayer("bureau").mayNotBeAccessedByAnyLayer()
            .whereLayer("figures").mayOnlyBeAccessedByLayers("indicators", "digest")
            .whereLayer("card").mayNotBeAccessedByAnyLayer()
            .whereLayer("relief").mayNotBeAccessedByAnyLayer()
            .whereLayer("charge").mayOnlyBeAccessedByLayers("intake", "api", "work", "reception", "letters", "digest")
            .whereLayer("reception").mayNotBeAccessedByAnyLayer()
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("charge", "pairing", "letters", "reception", "digest", "mailbox", "calls")
            .whereLayer("pairing").mayNotBeAccessedByAnyLayer()
            .whereLayer("accountability").mayOnlyBeAccessedByLayers("intake", "work", "indicators", "conference")
            .whereLayer("yearreport")
            .mayOnlyBeAccessedByLayers("reception", "charge", "ledger", "letters", "relief", "backlog", "campaign",
                    "pairing", "accountability", "specialduty", "duty", "annexes")
            .whereLayer("indicators").mayOnlyBeAccessedByLayers("intake", "relief")
            .whereLayer("aftercare").mayOnlyBeAccessedByLayers("relief", "campaign")
            .whereLayer("backlog").mayOnlyBeAccessedByLayers("intake", "work", "campaign")
            .whereLayer("campaign").mayNotBeAccessedByAnyLayer()
            .whereLayer("letters").mayNotBeAccessedByAnyLayer()
            .whereLayer("annexes").mayNotBeAccessedByAnyLayer()
            .whereLayer("cityrules").mayNotBeAccessedByAnyLayer()
            .whereLayer("conference").mayOnlyBeAccessedByLayers("work")
            .whereLayer("playbook").mayOnlyBeAccessedByLayers("work")
            .whereLayer("digest").mayNotBeAccessedByAnyLayer()
            .whereLayer("mailbox").mayNotBeAccessedByAnyLayer()
            .whereLayer("calls").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule nobody_changes_the_audit_trail = noClasses().that().resideInAPackage("..casework.audit..")
            .should().callMethodWhere(target(nameMatching(
                    "(update|replace|remove|delete|drop|save|upsert|change|append|findAnd|bulk|execute|getCollection).*"))
                    .and(target(owner(resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..",
                            "org.petitions.outbox..")))))
            .because("its links and heads are inserted and read, and nothing else is done with them");

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;

    @ArchTest
    static final ArchRule apis_are_not_public = classes().that().areAnnotatedWith(RestController.class).should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule no_service_is_called_from_another = noClasses().should().dependOnClassesThat(
            resideInAnyPackage("org.petitions.intake..", "org.petitions.escalation..", "org.petitions.notification.."))
            .orShould().dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.springframework.web.client.."));

    @ArchTest
    static final ArchRule every_class_is_in_a_package_of_the_row = classes()
            .that(not(resideInAnyPackage("org.petitions.casework"))).should().resideInAnyPackage(
                    "..casework.procedure..", "..casework.access..", "..casework.organisation..",
                    "..casework.dispatching..", "..casework.cases..", "..casework.erasure..", "..casework.timeline..",
                    "..casework.commands..", "..casework.facts..", "..casework.intake..", "..casework.lists..",
                    "..casework.api..",
                    "..casework.documents..", "..casework.duty..", "..casework.figures..", "..casework.evidence..",
                    "..casework.limits..",
                    "..casework.merging..", "..casework.keys..", "..casework.audit..",
                    "..casework.appointments..", "..casework.steps..", "..casework.remarks..", "..casework.work..",
                    "..casework.bureau..", "..casework.card..", "..casework.charge..",
                    "..casework.relief..", "..casework.reception..", "..casework.ledger..", "..casework.pairing..",
                    "..casework.accountability..",
                    "..casework.backlog..", "..casework.campaign..", "..casework.letters..",
                    "..casework.annexes..", "..casework.cityrules..", "..casework.specialduty..",
                    "..casework.indicators..",
                    "..casework.yearreport..",
                    "..casework.aftercare..", "..casework.conference..", "..casework.playbook..", "..casework.digest..",
                    "..casework.mailbox..", "..casework.calls..");
}
