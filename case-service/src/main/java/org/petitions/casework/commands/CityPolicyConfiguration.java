package org.petitions.casework.commands;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.CityPolicy.DeliveryPeriods;
import org.petitions.casework.procedure.terms.CityPolicy.FarthestAhead;
import org.petitions.casework.procedure.terms.CityPolicy.HeadSigns;
import org.petitions.casework.procedure.terms.CityPolicy.NoticePolicy;
import org.petitions.casework.procedure.terms.CityPolicy.SigningPolicy;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.ReviewBodies.ReviewLevel;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.casework.procedure.terms.Superiors;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.UnitKind;
import org.petitions.casework.procedure.terms.CityPolicy.Suspension;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** What the city settles for the procedure, as a bean. */
@Configuration(proxyBeanMethods = false)
class CityPolicyConfiguration {

    /**
     * The city's own figures, in calendar days where they do not say years.
     *
     * @param version names this edition; change it with every figure
     * @param farthestAhead how far ahead an official may set a day
     * @param reviewingLevel who reviews whose opinions, by kind of unit, where it is not the superior department
     * @param notice the written notice of Art. 23
     * @param suspension whether handling and the procedure may stand still; by default they may not
     * @param signing what is signed off, and by whom
     * @param consultationWorkingDays working days that units in dispute have to consult
     * @param delivery after how long the delivery of an opinion counts as tried
     */
    @Validated
    @ConfigurationProperties("petitions.practice")
    record CityPolicySettings(@NotBlank String version, @Positive int ratingDays, @Positive int reportBackDays,
            @NotEmpty List<@Positive Integer> returnVisitDays,
            @DefaultValue @Valid FarthestAheadSettings farthestAhead,
            @DefaultValue Map<UnitKind, ReviewLevel> reviewingLevel, @DefaultValue NoticeSettings notice,
            @DefaultValue SuspensionSettings suspension, @DefaultValue SigningSettings signing,
            @DefaultValue("5") @Positive int consultationWorkingDays, @DefaultValue DeliverySettings delivery) {

        /** Those of {@link NoticePolicy}. */
        record NoticeSettings(@DefaultValue("true") boolean exemptTransferredWhenUnclear) {
            NoticePolicy value() {
                return new NoticePolicy(exemptTransferredWhenUnclear);
            }
        }

        /** Those of {@link Suspension}. */
        record SuspensionSettings(@DefaultValue("0") int handlingDays, @DefaultValue("false") boolean procedure) {
            Suspension value() {
                return new Suspension(handlingDays, procedure);
            }
        }

        /** Those of {@link SigningPolicy}. */
        record SigningSettings(
                @DefaultValue({
                        "NON_ACCEPTANCE", "REFERRAL", "ANSWER", "REVIEW"}) Set<DraftedAct> required,
                @DefaultValue({"URGENT", "GRAVE", "JOINT"}) Set<HeadSigns> headSigns,
                @DefaultValue("true") boolean copyToBureau) {
            SigningPolicy value() {
                return new SigningPolicy(required, headSigns, copyToBureau);
            }
        }

        /** Those of {@link DeliveryPeriods}. */
        record DeliverySettings(@DefaultValue("15") @Positive int postDays,
                @DefaultValue("30") @Positive int publicNoticeDays,
                @DefaultValue("7") @Positive int electronicDays) {
            DeliveryPeriods value() {
                return new DeliveryPeriods(postDays, publicNoticeDays, electronicDays);
            }
        }

        /** Those of {@link FarthestAhead}. */
        record FarthestAheadSettings(@DefaultValue("60") @Positive int hearingDays,
                @DefaultValue("15") @Positive int instructionDays,
                @DefaultValue("5") @Positive int measureYears, @DefaultValue("1") @Positive int reportBackYears) {
            FarthestAhead value() {
                return new FarthestAhead(hearingDays, instructionDays, measureYears, reportBackYears);
            }
        }
    }

    @Bean
    Successions successions(Organisation organisation) {
        return new Successions() {
            @Override
            public Optional<String> answering(LocalDate day, String unit, CaseMatter matter) {
                return organisation.answeringOn(day, unit);
            }

            @Override
            public boolean hasEnded(LocalDate day, String unit) {
                return organisation.hasEnded(day, unit);
            }

            @Override
            public List<String> successorsOf(String unit) {
                return organisation.successorsOf(unit);
            }

            @Override
            public List<String> endedBefore(LocalDate day, String unit) {
                return organisation.units().stream().map(ended -> ended.id().toString())
                        .filter(ended -> organisation.hasEnded(day, ended)
                                && organisation.successorsOf(ended).contains(unit))
                        .toList();
            }
        };
    }

    private static Superiors superiors(Organisation organisation) {
        return new Superiors() {
            @Override
            public Optional<String> above(LocalDate day, String unit) {
                return organisation.superiorOf(day, unit);
            }

            @Override
            public Map<String, String> on(LocalDate day) {
                return organisation.superiorsOn(day);
            }
        };
    }

    @Bean
    CityPolicy cityPolicy(CityPolicySettings settings, Organisation organisation, Successions successions) {
        return new CityPolicy(settings.version(), settings.ratingDays(), settings.reportBackDays(),
                settings.returnVisitDays(), settings.farthestAhead().value(),
                new ReviewBodies(settings.reviewingLevel(), superiors(organisation), successions),
                settings.notice().value(),
                settings.suspension().value(), settings.signing().value(),
                settings.consultationWorkingDays(), settings.delivery().value());
    }
}
