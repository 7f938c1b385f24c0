package org.petitions.intake;

import java.time.LocalDate;
import java.util.List;
import org.petitions.intake.form.FormRules;
import org.petitions.starter.database.StoredForms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** intake-service: registers petitions and lets petitioners track them. */
@SpringBootApplication
public class IntakeApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(IntakeApplication.class, args);
    }

    /** What is practice and not law in the check of a form. */
    @Bean
    FormRules formRules(@Value("${petitions.form.group-visit-from}") int groupVisitFrom,
            @Value("${petitions.form.receipt-years}") int receiptYears) {
        return new FormRules(groupVisitFrom, receiptYears);
    }

    /** A day is kept as text: as an instant it would be another day in another zone. */
    @Bean
    StoredForms dayForms() {
        return new StoredForms(List.of(new DayToText(), new TextToDay()));
    }

    @WritingConverter
    private static final class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
