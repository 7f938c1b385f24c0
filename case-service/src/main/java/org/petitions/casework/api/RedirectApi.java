package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.documents.UnsentDocuments;
import org.petitions.casework.procedure.routing.RedirectRules;
import org.petitions.casework.procedure.routing.RedirectRules.AgreeToRedirect;
import org.petitions.casework.procedure.routing.RedirectRules.DeclineRedirect;
import org.petitions.casework.procedure.routing.RedirectRules.ProposeRedirect;
import org.petitions.events.terms.DocumentKind;
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

/** The API for redirects (改派). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class RedirectApi {
    private final CaseCommandHandler commands;
    private final CaseReader reader;
    private final DocumentIssuer issuer;
    private final UnsentDocuments unsent;
    private final NamedUnits units;

    RedirectApi(CaseCommandHandler commands, CaseReader reader, DocumentIssuer issuer,
            UnsentDocuments unsent, NamedUnits units) {
        this.commands = commands;
        this.reader = reader;
        this.issuer = issuer;
        this.unsent = unsent;
        this.units = units;
    }

    /**
     * Which unit should take it on, and why.
     *
     * @param reasons sealed
     */
    record ProposalRequest(@NotBlank @Size(max = 64) String unit, @NotBlank @Size(max = 20_000) String reasons) {}

    /** @param reasons why the unit keeps it, sealed */
    record DeclineRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/propose-redirect")
    ResponseEntity<CaseView> propose(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ProposalRequest request) {
        units.requireThere("unit", request.unit());
        return CaseResponses
                .of(commands.handle(id, expected, actor, new ProposeRedirect(request.unit()), request.reasons()));
    }

    /**
     * How the petitioner is told of it.
     *
     * @param notice the way the written notice goes out, by the same act; absent where the petitioner was not told who handles it
     */
    record RedirectConsentRequest(@Nullable @Valid GoingNotice notice) {}

    /** The petitioner who was told that this unit handles it is told by the same act that another does. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/agree-to-redirect")
    ResponseEntity<CaseView> agree(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody(required = false) @Nullable RedirectConsentRequest request) {
        Case read = reader.read(id, actor);
        String to = read.state().redirectTo();
        if (to != null) {
            units.requireThere("unit", to);
        }
        GoingNotice notice = request == null ? null : request.notice();
        Case redirected = notice != null && RedirectRules.isToBeTold(read.state())
                ? issuer.issueAndSendWithStep(id, expected, actor, DocumentKind.REDIRECT_NOTICE, AgreeToRedirect::new,
                        notice.request())
                : commands.handle(id, expected, actor, new AgreeToRedirect(null));
        unsent.settle(redirected.file());
        return CaseResponses.of(redirected);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/decline-redirect")
    ResponseEntity<CaseView> decline(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DeclineRequest request) {
        return CaseResponses.of(commands.handle(id, expected, actor, new DeclineRedirect(), request.reasons()));
    }
}
