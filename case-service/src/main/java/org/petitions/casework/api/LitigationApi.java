package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.routing.LitigationRules.GuideVisitor;
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

/** The API for visitors who speak of litigation (涉法涉诉走访, Art. 20, 22). Needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class LitigationApi {
    private final CaseCommandHandler commands;
    private final CaseReader cases;
    private final DocumentIssuer issuer;
    private final NamedUnits units;

    LitigationApi(CaseCommandHandler commands, CaseReader cases, DocumentIssuer issuer, NamedUnits units) {
        this.commands = commands;
        this.cases = cases;
        this.issuer = issuer;
        this.units = units;
    }

    /**
     * Where the visitor is guided to.
     *
     * @param unit unit id of the political-legal body
     * @param text what was explained, with the body's address or the court's name where there is one to tell; sealed, and printed in the note;
     *     absent for nothing
     */
    record GuidanceRequest(@NotBlank @Size(max = 64) String unit,
            @Nullable @Size(min = 1, max = 20_000) String text) {}

    /** Who gave a name is handed a note, which is made by the same act; its handing over is recorded as that of any document. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/guide-visitor")
    ResponseEntity<CaseView> guideVisitor(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody GuidanceRequest request) {
        units.requireThere("unit", request.unit());
        Case read = cases.read(id, actor);
        // Of erased words no note can be made.
        boolean unaddressed = read.state().matter().isAnonymous() || read.file().wordsErasedAt() != null;
        return CaseResponses.of(unaddressed
                ? commands.handle(id, expected, actor, new GuideVisitor(request.unit(), null), request.text())
                : issuer.issueWithStep(id, expected, actor, DocumentKind.GUIDANCE_NOTE,
                        note -> new GuideVisitor(request.unit(), note), request.text()));
    }
}
