package org.petitions.starter.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A form with a field of every sort that the registration form has. */
record TestForm(@NotBlank @Size(max = 20) String title, @Max(9) int persons, @Nullable Long serial,
        @Nullable Boolean urgent,
        @Nullable LocalDate day, @Nullable Instant at, @Nullable Colour colour, @Nullable BigDecimal sum,
        @Valid @Size(max = 5) @Nullable List<Person> people) {

    enum Colour {
        RED,
        GREEN
    }

    record Person(@NotNull @Pattern(regexp = "\\d+", message = "not a phone: ${validatedValue}") String phone) {}

    @RestController
    static class FormController {
        @OpenToAll("a test")
        @PostMapping(path = "/forms", consumes = MediaType.APPLICATION_JSON_VALUE)
        TestForm take(@RequestBody @Valid TestForm form) {
            return form;
        }

        @OpenToAll("a test")
        @GetMapping("/forms")
        String list(@RequestParam @Max(100) int limit, @RequestParam(defaultValue = "RED") Colour colour) {
            return limit + " " + colour;
        }

        @OpenToAll("a test")
        @GetMapping("/words")
        String words(@RequestParam String said) {
            return said;
        }

        @OpenToAll("a test")
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("what nobody may see");
        }

        @OpenToAll("a test")
        @PostMapping("/versions")
        long version(ExpectedVersion expected) {
            expected.requireMatch(7);
            return expected.value();
        }

        @OpenToAll("a test")
        @GetMapping("/refused")
        String refused() {
            throw new ProblemException(409, TestCode.ILLEGAL_STEP,
                    List.of(Level.COUNTY, List.of(Level.COUNTY, Level.CITY), 1234),
                    List.of(FieldFault.of("step", TestCode.ILLEGAL)), "Art. 34");
        }
    }

    /** What the form is refused for. */
    enum TestCode implements FieldCode {
        ILLEGAL_STEP,
        ILLEGAL
    }
}
