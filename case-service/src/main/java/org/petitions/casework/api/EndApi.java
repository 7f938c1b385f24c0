package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.ending.EndRules.Close;
import org.petitions.casework.procedure.ending.EndRules.EndByAgreement;
import org.petitions.casework.procedure.ending.EndRules.EndByHearing;
import org.petitions.casework.procedure.ending.EndRules.EndWithRelief;
import org.petitions.casework.procedure.ending.WithdrawalRules.NoteWithdrawal;
import org.petitions.casework.procedure.ending.EndRules.TerminateByLaw;
import org.petitions.casework.procedure.ending.ReturnVisitRules.MakeReturnVisit;
import org.petitions.casework.procedure.ending.ReturnVisitRules.Reopen;
import org.petitions.casework.procedure.terms.Settlement;
import org.petitions.casework.procedure.terms.Settlement.Finding;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for the ends of a case and what follows them (多渠道终结、回访). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class EndApi {
    private final CaseCommandHandler desk;

    EndApi(CaseCommandHandler desk) {
        this.desk = desk;
    }

    record CloseRequest(@Nullable Finding living, @Nullable Finding work) {}

    record TerminateByLawRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String decision) {}

    record EndByHearingRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String conclusion,
            @Nullable Finding living,
            @Nullable Finding work) {}

    record EndWithReliefRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String agreement,
            boolean signed, @Nullable Finding living,
            @Nullable Finding work) {}

    record VisitRequest(@Min(1) int visit, @NotNull ReturnVisitFinding finding,
            @NotBlank @Size(max = 20_000) String text) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/close")
    ResponseEntity<CaseView> close(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody CloseRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new Close(new Settlement(request.living(), request.work()))));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/terminate-by-law")
    ResponseEntity<CaseView> terminateByLaw(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody TerminateByLawRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new TerminateByLaw(request.decision())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/end-by-agreement")
    ResponseEntity<CaseView> endByAgreement(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody CloseRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new EndByAgreement(new Settlement(request.living(), request.work()))));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/end-by-hearing")
    ResponseEntity<CaseView> endByHearing(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody EndByHearingRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new EndByHearing(request.conclusion(), new Settlement(request.living(), request.work()))));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/end-with-relief")
    ResponseEntity<CaseView> endWithRelief(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody EndWithReliefRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new EndWithRelief(request.agreement(), request.signed(),
                        new Settlement(request.living(), request.work()))));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/note-withdrawal")
    ResponseEntity<CaseView> noteWithdrawal(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(desk.handle(id, expected, actor, new NoteWithdrawal()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/visit")
    ResponseEntity<CaseView> visit(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody VisitRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new MakeReturnVisit(request.visit(), request.finding()),
                        request.text()));
    }

    /** @param reasons why the end does not hold */
    record ReopenRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/reopen")
    ResponseEntity<CaseView> reopen(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReopenRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Reopen(), request.reasons()));
    }
}
