package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.routing.SendingOnRules.SendOn;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for sending on within the own system (转送、交办本系统下级单位, Art. 23). Needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class SendingOnApi {
    private final CaseCommandHandler desk;
    private final DocumentIssuer issuer;
    private final NamedUnits units;

    SendingOnApi(CaseCommandHandler desk, DocumentIssuer issuer, NamedUnits units) {
        this.desk = desk;
        this.issuer = issuer;
        this.units = units;
    }

    /**
     * Where it is sent on to.
     *
     * @param kind transfer or assignment
     * @param reportBackBy last day for the report back of an assignment; absent for a transfer
     * @param notice how the petitioner is told so in writing, not through a proxy; absent where name or address is unclear
     */
    record SendOnRequest(@NotBlank @Size(max = 64) String unit, @NotNull DispatchKind kind,
            @Nullable LocalDate reportBackBy, @Nullable @Valid GoingNotice notice) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/send-on")
    ResponseEntity<CaseView> sendOn(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody SendOnRequest request) {
        units.requireThere("unit", request.unit());
        GoingNotice notice = request.notice();
        if (notice != null && notice.how() == DeliveryMethod.PROXY) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of("notice.how", SendingOnFieldCode.PROXY_TELLS_NOBODY));
        }
        return CaseResponses.of(notice == null
                ? desk.handle(id, expected, actor,
                        SendOn.of(request.unit(), request.kind(), request.reportBackBy(), null))
                : issuer.issueAndSendWithStep(id, expected, actor, DocumentKind.SENDING_ON_NOTICE,
                        document -> SendOn.of(request.unit(), request.kind(), request.reportBackBy(), document),
                        notice.request()));
    }

    private enum SendingOnFieldCode implements FieldCode {
        /** Sending on ends the days to tell, and of what a proxy takes along only the receipt tells (Art. 23). */
        PROXY_TELLS_NOBODY
    }
}
