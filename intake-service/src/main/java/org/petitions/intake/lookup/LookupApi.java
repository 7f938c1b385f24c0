package org.petitions.intake.lookup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.lookup.SimilarMatters.OpenMatter;
import org.petitions.intake.lookup.SimilarMatters.TypedMatter;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.OfficeIndex.Particulars;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.status.StatusView;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.FindingLog;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The clerk's look whether the own office has a matter already (登记查重). It serves Art. 22, by which each matter is registered and goes one way within 15
 * days, and Art. 19, by which the same matter is not taken on twice while it is handled: who asks twice is to get one answer, and nobody is held
 * to account for asking. So it tells numbers and stages of matters that go on, of the own office alone, to a clerk who has the particulars or the
 * title before him. There is no list of persons, no count by person and nothing of what has ended, and none may be built on it. What is looked for is
 * in the body and never in an address.
 */
@RestController
final class LookupApi {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 200;

    private final OfficeIndex index;
    private final SimilarMatters matters;
    private final FindingLog audit;

    LookupApi(OfficeIndex index, SimilarMatters matters, FindingLog audit) {
        this.index = index;
        this.matters = matters;
        this.audit = audit;
    }

    /**
     * Whoever comes to the office, as their papers say.
     *
     * @param idNumber number of the identity document; else name and telephone number are asked for
     */
    record DuplicatesRequest(@Nullable String idNumber, @Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "DuplicatesRequest[sealed]";
        }
    }

    /** @param title of what is before the clerk, or a part of it; two characters at least */
    record SearchRequest(@Nullable String title) {
        @Override
        public String toString() {
            return "SearchRequest[sealed]";
        }
    }

    /**
     * A matter that goes on.
     *
     * @param number its case's number, by which it is looked up
     */
    record FoundMatter(String number, StatusView status) {}

    /** Matters that go on, at most twenty. */
    record Found(List<FoundMatter> matters) {}

    /** What the own office has of the same petitioner and goes on: by the identity number, else by name and telephone number. */
    @Requires(Action.LOOK_FOR_DUPLICATES)
    @PostMapping("/petitions/duplicates")
    ResponseEntity<Found> duplicates(Actor actor, @RequestBody DuplicatesRequest request,
            HttpServletRequest http) {
        List<FormFault> faults = new ArrayList<>();
        var particulars = new Particulars(request.idNumber(), request.name(), request.phone());
        if (!particulars.hasIdNumber()) {
            require("name", request.name(), faults);
            require("phone", request.phone(), faults);
        }
        FreeText.faultOf("idNumber", request.idNumber(), LONGEST_NAME).ifPresent(faults::add);
        FreeText.faultOf("name", request.name(), LONGEST_NAME).ifPresent(faults::add);
        FreeText.faultOf("phone", request.phone(), LONGEST_NAME).ifPresent(faults::add);
        refuse(faults);
        return answer(index.ofSamePerson(actor.unit(), particulars, SimilarMatters.LOOKED_AT), actor,
                http);
    }

    /** What the own office has with a similar title and goes on, the most alike first. */
    @Requires(Action.LOOK_FOR_DUPLICATES)
    @PostMapping("/petitions/search")
    ResponseEntity<Found> search(Actor actor, @RequestBody SearchRequest request, HttpServletRequest http) {
        List<FormFault> faults = new ArrayList<>();
        String title = FreeText.normalized(request.title());
        require("title", title, faults);
        FreeText.faultOf("title", title, LONGEST_TITLE).ifPresent(faults::add);
        refuse(faults);
        return answer(index.ofSimilarTitle(actor.unit(), title == null ? "" : title, SimilarMatters.LOOKED_AT), actor,
                http);
    }

    private static void require(String field, @Nullable String text, List<FormFault> faults) {
        if (FreeText.normalized(text) == null) {
            faults.add(new FormFault(field, FaultCode.REQUIRED));
        }
    }

    private static void refuse(List<FormFault> faults) {
        if (!faults.isEmpty()) {
            throw FormProblems.refused(LookupProblem.LOOKUP_REFUSED, faults);
        }
    }

    /** What the own office has that may be the same matter and goes on, each with why it is thought so; the clerk decides. */
    @Requires(Action.LOOK_FOR_DUPLICATES)
    @PostMapping("/petitions/similar")
    ResponseEntity<SimilarFound> similar(Actor actor, @RequestBody SimilarRequest request,
            HttpServletRequest http) {
        List<FormFault> faults = new ArrayList<>();
        FreeText.faultOf("idNumber", request.idNumber(), LONGEST_NAME).ifPresent(faults::add);
        FreeText.faultOf("name", request.name(), LONGEST_NAME).ifPresent(faults::add);
        FreeText.faultOf("phone", request.phone(), LONGEST_NAME).ifPresent(faults::add);
        FreeText.faultOf("title", request.title(), LONGEST_TITLE).ifPresent(faults::add);
        refuse(faults);
        List<SimilarMatter> found = matters.similar(actor,
                new Particulars(request.idNumber(), request.name(), request.phone()),
                new TypedMatter(request.title(), request.matterDivision(), request.category()));
        audit.found(http, found.stream().map(SimilarMatter::petition).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SimilarFound(found));
    }

    /** Matters that go on, at most twenty, what most speaks for first. */
    record SimilarFound(List<SimilarMatter> matters) {}

    private ResponseEntity<Found> answer(List<StoredPetition> found, Actor actor, HttpServletRequest http) {
        List<OpenMatter> shown = matters.goingOn(found, actor);
        audit.found(http, shown.stream().map(OpenMatter::registrationNumber).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Found(shown.stream()
                        .map(each -> new FoundMatter(each.matter().number(), each.status())).toList()));
    }
}
