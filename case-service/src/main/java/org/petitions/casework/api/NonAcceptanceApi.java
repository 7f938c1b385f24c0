package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.NotAcceptByBureau;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.events.terms.NonAcceptanceGround;
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

/** The API for what the bureau finds not for acceptance (信访局不予受理, Art. 19, 36): decided, written and sent by one act. */
@RestController
@RequestMapping("/cases/{id}")
class NonAcceptanceApi {
    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;
    private final RunningCases running;

    NonAcceptanceApi(CaseCommandHandler commands, DocumentIssuer issuer, RunningCases running) {
        this.commands = commands;
        this.issuer = issuer;
        this.running = running;
    }

    /**
     * Why, and how the petitioner is told.
     *
     * @param opinion number of the re-review opinion that ended the matter; absent where that is not the ground
     * @param running registration number of the case in which the same matter is handled; absent where that is not the ground
     * @param notice how the petitioner is told so in writing; absent where nobody petitioned or gave a name
     */
    record BureauNonAcceptanceRequest(@NotNull NonAcceptanceGround ground,
            @Nullable @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String opinion,
            @Nullable @Size(min = 1, max = 64) String running, @Nullable @Valid GoingNotice notice) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/not-accept-by-bureau")
    ResponseEntity<CaseView> notAcceptByBureau(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody BureauNonAcceptanceRequest request) {
        String number = request.running();
        SameMatter same = number == null ? null : running.named(number, actor);
        GoingNotice notice = request.notice();
        return CaseResponses.of(notice == null
                ? commands.handle(id, expected, actor,
                        new NotAcceptByBureau(request.ground(), request.opinion(), same, null))
                : issuer.issueAndSendWithStep(id, expected, actor, DraftedCommands.noticeOf(request.ground()),
                        document -> new NotAcceptByBureau(request.ground(), request.opinion(), same, document),
                        notice.request()));
    }
}
