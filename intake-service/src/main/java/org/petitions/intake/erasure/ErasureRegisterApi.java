package org.petitions.intake.erasure;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.UnitId;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of erasures (删除记录), day by day, without a word of what was erased: for the bureau and the auditor of the petitions' division and
 * the city's. It is drawn from the petitions themselves, so nothing is erased that does not stand in it.
 */
@RestController
final class ErasureRegisterApi {
    private static final int PAGE = 200;

    private final PetitionStore petitions;

    ErasureRegisterApi(PetitionStore petitions) {
        this.petitions = petitions;
    }

    /**
     * One erasure.
     *
     * @param name the ground's
     * @param unit unit id of the office that ordered it, or for whose division it was done
     * @param by account of who did; {@code platform} where the period of keeping was over
     */
    record RegisteredErasure(String number, ErasureGround ground, @JsonUnwrapped BilingualText name, String unit,
            String by, Instant at) {}

    /**
     * A page of one day's.
     *
     * @param after number to go on after; absent when there is no more
     */
    @JsonInclude(Include.NON_NULL)
    record ErasureRegister(LocalDate day, List<RegisteredErasure> erasures, @Nullable String after) {}

    /**
     * What was erased on that day, in the order of the numbers.
     *
     * @param day in Asia/Shanghai
     * @param after what the last answer said, absent at the beginning
     */
    @Requires(Action.READ_ERASURES)
    @GetMapping("/erasures")
    ErasureRegister erasures(Actor actor, @RequestParam LocalDate day, @RequestParam(defaultValue = "") String after) {
        Instant from = day.atStartOfDay(LegalCalendar.ZONE).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
        List<StoredPetition> page = page(actor, from, to, after);
        return new ErasureRegister(day, page.stream()
                .flatMap(petition -> petition.erasures().stream()
                        .filter(erasure -> !erasure.at().isBefore(from) && erasure.at().isBefore(to))
                        .map(erasure -> new RegisteredErasure(petition.number(), erasure.ground(),
                                BilingualText.of(erasure.ground()), erasure.unit(), erasure.by(), erasure.at())))
                .toList(), page.size() < PAGE ? null : page.getLast().number());
    }

    /** The next that the actor may know of: neither its length nor its last number tells of any other. */
    private List<StoredPetition> page(Actor actor, Instant from, Instant to, String after) {
        String division = UnitId.divisionOf(actor.unit());
        String county = division.equals(Divisions.CITY) ? "" : division;
        List<StoredPetition> shown = new ArrayList<>();
        List<StoredPetition> read = petitions.erasedBetween(from, to, county, after, PAGE);
        while (!read.isEmpty() && shown.size() < PAGE) {
            read.stream().filter(petition -> PetitionAccess.maySee(actor, petition)).limit(PAGE - shown.size())
                    .forEach(shown::add);
            read = petitions.erasedBetween(from, to, county, read.getLast().number(), PAGE);
        }
        return shown;
    }
}
