package org.petitions.casework.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Acceptance.Accept;
import org.petitions.casework.procedure.Acceptance.LeadElsewhere;
import org.petitions.casework.procedure.Acceptance.NotAccept;
import org.petitions.casework.procedure.Handling.Extend;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.casework.procedure.Handling.Resume;
import org.petitions.casework.procedure.Handling.Suspend;
import org.petitions.casework.procedure.Mediating.AgreeInMediation;
import org.petitions.casework.procedure.Mediating.ConsentToMediation;
import org.petitions.casework.procedure.Mediating.FailMediation;
import org.petitions.casework.procedure.Mediating.ProposeMediation;
import org.petitions.casework.procedure.Recusals.Recuse;
import org.petitions.casework.procedure.Undertakings.CarryOut;
import org.petitions.casework.procedure.Undertakings.Promise;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Side;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for acceptance, handling, mediation and promised measures (受理、办理、调解、承诺). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class HandlingApi {
    private final CaseDesk desk;

    HandlingApi(CaseDesk desk) {
        this.desk = desk;
    }

    record NotAcceptRequest(@NotNull NonAcceptanceGround ground,
            @Nullable @Size(max = 64) @Pattern(regexp = Shown.DOCUMENT_NUMBER) String opinion) {}

    record WayRequest(@NotNull HandlingWay way) {}

    record ExtendRequest(@Min(1) int days, @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 20_000) String reason) {}

    record SuspendRequest(@NotNull SuspensionGround ground) {}

    record ReplyRequest(@NotNull HandlingOutcome outcome, @NotBlank @Size(max = 20_000) String text) {}

    record ProposalRequest(@NotNull Side by, @NotBlank @Size(max = 20_000) String text) {}

    record ConsentRequest(@NotBlank @Size(max = 20_000) String text) {}

    record AgreementRequest(@NotBlank @Size(max = 64) @Pattern(regexp = Shown.DOCUMENT_NUMBER) String agreement) {}

    record PromiseRequest(@NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,16}") String measure, @NotNull LocalDate by,
            @NotBlank @Size(max = 20_000) String text) {}

    record MeasureRequest(@NotBlank @Size(max = 64) String measure) {}

    record RecuseRequest(@NotBlank @Pattern(regexp = Shown.OFFICIAL_ID) String official,
            @NotBlank @Size(max = 20_000) String reason) {}

    @PostMapping("/accept")
    ResponseEntity<CaseView> accept(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return Shown.of(desk.carryOut(id, expected, actor, new Accept()));
    }

    @PostMapping("/not-accept")
    ResponseEntity<CaseView> notAccept(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody NotAcceptRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new NotAccept(request.ground(), request.opinion())));
    }

    @PostMapping("/lead-elsewhere")
    ResponseEntity<CaseView> leadElsewhere(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody WayRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new LeadElsewhere(request.way())));
    }

    @PostMapping("/extend")
    ResponseEntity<CaseView> extend(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ExtendRequest request) {
        return Shown.of(
                desk.carryOut(id, expected, actor, new Extend(request.days(), request.approver()), request.reason()));
    }

    @PostMapping("/suspend")
    ResponseEntity<CaseView> suspend(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody SuspendRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new Suspend(request.ground())));
    }

    @PostMapping("/resume")
    ResponseEntity<CaseView> resume(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return Shown.of(desk.carryOut(id, expected, actor, new Resume()));
    }

    @PostMapping("/reply")
    ResponseEntity<CaseView> reply(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReplyRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new Reply(request.outcome()), request.text()));
    }

    @PostMapping("/propose-mediation")
    ResponseEntity<CaseView> proposeMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ProposalRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new ProposeMediation(request.by()), request.text()));
    }

    @PostMapping("/consent-to-mediation")
    ResponseEntity<CaseView> consentToMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ConsentRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new ConsentToMediation(), request.text()));
    }

    @PostMapping("/agree-in-mediation")
    ResponseEntity<CaseView> agreeInMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody AgreementRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new AgreeInMediation(request.agreement())));
    }

    @PostMapping("/fail-mediation")
    ResponseEntity<CaseView> failMediation(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return Shown.of(desk.carryOut(id, expected, actor, new FailMediation()));
    }

    @PostMapping("/promise")
    ResponseEntity<CaseView> promise(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody PromiseRequest request) {
        return Shown
                .of(desk.carryOut(id, expected, actor, new Promise(request.measure(), request.by()), request.text()));
    }

    @PostMapping("/carry-out")
    ResponseEntity<CaseView> carryOut(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody MeasureRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new CarryOut(request.measure())));
    }

    @PostMapping("/recuse")
    ResponseEntity<CaseView> recuse(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody RecuseRequest request) {
        return Shown.of(desk.carryOut(id, expected, actor, new Recuse(request.official(), actor.unit()),
                request.reason()));
    }
}
