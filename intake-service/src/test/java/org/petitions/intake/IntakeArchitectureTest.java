package org.petitions.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.stereotype.Component;

class IntakeArchitectureTest {
    private static final JavaClasses INTAKE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.petitions.intake");

    /** The service starter, but for its rule of text, which is pure. */
    private static final DescribedPredicate<JavaClass> STARTER = Predicates.resideInAPackage("org.petitions.starter..")
            .and(DescribedPredicate.not(Predicates.resideInAPackage("org.petitions.starter.text")));

    @Test
    void no_file_and_no_package_depends_on_itself_through_others() {
        NoCircles.OF_FILES.check(INTAKE);
        NoCircles.OF_PACKAGES.check(INTAKE);
    }

    @Test
    void nothing_that_lives_as_long_as_the_service_keeps_a_calendar() {
        noFields().that().haveRawType(LegalCalendar.class).should().beDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .because("it would count by an old holiday notice: ask CurrentCalendar").check(INTAKE);
        noClasses().should().callMethod(LegalCalendar.class, "china").check(INTAKE);
    }

    @Test
    void the_form_is_pure() {
        noClasses().that().resideInAPackage("..intake.form..").should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache..",
                        "org.petitions.outbox..", "java.io..", "java.net..")
                .orShould().dependOnClassesThat(STARTER).check(INTAKE);
        noClasses().that().resideInAPackage("..intake.form..").should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(Instant.class, "now").check(INTAKE);
    }

    @Test
    void decisions_know_nothing_of_spring_or_the_clock() {
        noClasses().that().haveSimpleName("RegisterPetition").or().haveSimpleName("RatePetition").or()
                .haveSimpleName("ErasePetition").or().haveSimpleName("RepeatErasure").or()
                .haveSimpleName("CorrectPetition").or()
                .haveSimpleName("ReissueTrackingCode").or()
                .haveSimpleName("AnswerWithdrawal").or().haveSimpleName("AskReview").or().haveSimpleName("ReviewRemedy")
                .or()
                .haveSimpleName("TrackedCase").or().haveSimpleName("LedgerRowParser").or()
                .haveSimpleName("RegistrationNumber")
                .should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.petitions.outbox..")
                // A sealed box is a value, bytes that a decision hands on; it opens nothing.
                .orShould().dependOnClassesThat(
                        STARTER.and(DescribedPredicate.not(Predicates.equivalentTo(SealedBox.class))))
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class).check(INTAKE);
    }

    @Test
    void each_feature_uses_only_the_packages_it_may_use() {
        walls("form", "numbering");
        walls("limits");
        walls("numbering");
        walls("status");
        walls("directory");
        walls("petition", "form");
        walls("registration", "directory", "form", "numbering", "petition", "status");
        walls("correction", "directory", "form", "numbering", "petition", "registration", "status");
        walls("online", "directory", "form", "limits", "petition", "registration");
        walls("guide", "directory");
        walls("lookup", "form", "petition", "registration", "status");
        walls("reissue", "form", "petition", "registration");
        walls("resealing", "petition");
        walls("importing", "form", "registration", "petition");
        walls("importing.ledger", "form.terms");
        walls("attachments", "form", "numbering", "petition", "registration", "status");
        walls("erasure", "attachments", "form", "numbering", "petition", "registration", "status");
        walls("form.terms");
        walls("tracking", "attachments", "directory", "form", "limits", "numbering", "petition", "registration",
                "status");
    }

    private static void walls(String feature, String... mayUse) {
        String[] allowed = new String[mayUse.length + 1];
        allowed[0] = "org.petitions.intake." + feature + "..";
        for (int i = 0; i < mayUse.length; i++) {
            allowed[i + 1] = "org.petitions.intake." + mayUse[i] + "..";
        }
        classes().that().resideInAPackage("org.petitions.intake." + feature + "..").should().onlyDependOnClassesThat(
                DescribedPredicate.not(Predicates
                        .resideInAPackage("org.petitions.intake.."))
                        .or(Predicates.resideInAnyPackage(allowed)))
                .check(INTAKE);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses().should().callMethod(Instant.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(Clock.class, "systemUTC").check(INTAKE);
    }

    @Test
    void apis_are_closed_to_other_features() {
        classes().that().haveSimpleNameEndingWith("Api").should().notBePublic().check(INTAKE);
    }

    @Test
    void nobody_lines_up_more_than_three_texts_by_position() {
        NoSwappableTexts.IN_CALLS.check(INTAKE);
    }
}
