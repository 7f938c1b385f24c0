package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.routing.ElsewhereRules.TransferElsewhere;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.terms.DeliveryMethod;
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

/** The API for what goes to a body that is not on this platform (转送平台以外的机关, Art. 22, 30). Needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class TransferElsewhereApi {
    private final CaseCommandHandler commands;
    private final CaseReader cases;
    private final DocumentIssuer issuer;
    private final NamedUnits units;

    TransferElsewhereApi(CaseCommandHandler commands, CaseReader cases, DocumentIssuer issuer, NamedUnits units) {
        this.commands = commands;
        this.cases = cases;
        this.issuer = issuer;
        this.units = units;
    }

    /**
     * Where it was sent.
     *
     * @param unit unit id of the body, of a division that is not on this platform
     * @param sentOn the day it was sent, in Asia/Shanghai
     * @param text the body's name and where to ask there; sealed, and printed in the notice
     */
    record ElsewhereRequest(@NotBlank @Size(max = 64) String unit, @NotNull LocalDate sentOn,
            @NotNull DeliveryMethod how, @NotBlank @Size(max = 20_000) String text) {}

    /** Who gave a name is told by a notice, which is made by the same act and goes out as any document does. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/transfer-elsewhere")
    ResponseEntity<CaseView> transferElsewhere(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ElsewhereRequest request) {
        units.requireUnitId("unit", request.unit());
        Case read = cases.read(id, actor);
        CaseMatter matter = read.state().matter();
        // A bureau that is not on this platform makes no document here, and of erased words none can be made.
        boolean untold = matter.isAnonymous() || read.file().wordsErasedAt() != null
                || ReviewBodies.isElsewhere(matter.bureau());
        return CaseResponses.of(untold
                ? commands.handle(id, expected, actor, transfer(request, null), request.text())
                : issuer.issueWithStep(id, expected, actor, DocumentKind.TRANSFER_ELSEWHERE_NOTICE,
                        notice -> transfer(request, notice), request.text()));
    }

    private static TransferElsewhere transfer(ElsewhereRequest request, @Nullable NewDocument notice) {
        return new TransferElsewhere(request.unit(), request.sentOn(), request.how(), notice);
    }
}
