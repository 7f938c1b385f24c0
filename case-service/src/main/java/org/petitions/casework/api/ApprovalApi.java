package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.casework.procedure.ending.EndRules.SuspendProcedure;
import org.petitions.casework.procedure.handling.ExtensionRules.ApproveExtension;
import org.petitions.casework.procedure.handling.ExtensionRules.RefuseExtension;
import org.petitions.casework.procedure.handling.ExtensionRules.RequestExtension;
import org.petitions.casework.procedure.handling.SuspensionRules.Suspend;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.SuspensionGround;
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

/** The API for what a handler asks for and the unit's head decides (请示、批准). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class ApprovalApi {
    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;

    ApprovalApi(CaseCommandHandler commands, DocumentIssuer issuer) {
        this.commands = commands;
        this.issuer = issuer;
    }

    /** @param reason what the petitioner is told once it is approved */
    record ExtensionRequest(@Min(1) int days, @NotBlank @Size(max = 20_000) String reason) {}

    /** @param reason why it is not approved, for the handler */
    record RefusalRequest(@NotBlank @Size(max = 20_000) String reason) {}

    /** @param notice by which way the notice goes out; absent for electronically, where the petitioner chose that */
    record ExtensionApproval(@Nullable @Valid NoticeRequest notice) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/request-extension")
    ResponseEntity<CaseView> requestExtension(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ExtensionRequest request) {
        return CaseResponses.of(
                commands.handle(id, expected, actor, new RequestExtension(request.days()), request.reason()));
    }

    /** The notice with the reasons is made by the same act and goes out with it (Art. 34). */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/approve-extension")
    ResponseEntity<CaseView> approveExtension(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody(required = false) @Nullable ExtensionApproval request) {
        return CaseResponses.of(issuer.issueAndSurelySendWithStep(id, expected, actor, DocumentKind.EXTENSION_NOTICE,
                ApproveExtension::new,
                request == null || request.notice() == null ? NoticeRequest.NOT_YET : request.notice()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/refuse-extension")
    ResponseEntity<CaseView> refuseExtension(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody RefusalRequest request) {
        return CaseResponses.of(commands.handle(id, expected, actor, new RefuseExtension(), request.reason()));
    }

    /**
     * @param reason what the petitioner is told
     * @param notice by which way the notice goes out, which says the reason and nothing besides; absent for electronically, where the
     *     petitioner chose that
     */
    record SuspensionRequest(@NotNull SuspensionGround ground, @NotBlank @Size(max = 20_000) String reason,
            @Nullable @Valid NoticeRequest notice) {
        NoticeRequest sending() {
            return notice == null ? NoticeRequest.NOT_YET : notice;
        }
    }

    /** Where the city's policy allows it; the notice with the reason is made by the same act and goes out with it. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/suspend")
    ResponseEntity<CaseView> suspend(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody SuspensionRequest request) {
        return CaseResponses.of(issuer.issueAndSurelySendWithReason(id, expected, actor, DocumentKind.SUSPENSION_NOTICE,
                notice -> new Suspend(request.ground(), notice), request.reason(), request.sending()));
    }

    /** Where the city's policy allows it; the notice with the reason is made by the same act and goes out with it. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/suspend-procedure")
    ResponseEntity<CaseView> suspendProcedure(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody SuspensionRequest request) {
        return CaseResponses.of(issuer.issueAndSurelySendWithReason(id, expected, actor, DocumentKind.SUSPENSION_NOTICE,
                notice -> new SuspendProcedure(request.ground(), notice), request.reason(), request.sending()));
    }
}
