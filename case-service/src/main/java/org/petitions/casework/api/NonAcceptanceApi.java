package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.NotAcceptByBureau;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.NonAcceptanceGround;
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

/** The API for what the bureau finds not for acceptance (信访局不予受理, Art. 19, 36): decided, written and sent by one act. */
@RestController
@RequestMapping("/cases/{id}")
class NonAcceptanceApi {
    /** Accepted or handled (已经受理或者正在办理): a unit has taken it on, or reviews it. Who was answered asks for a review (Art. 35). */
    private static final Set<CaseStatus> RUNNING = EnumSet.of(CaseStatus.ACCEPTED, CaseStatus.SUSPENDED,
            CaseStatus.IN_REVIEW, CaseStatus.IN_REREVIEW);

    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;
    private final CaseReader cases;
    private final LimitStore limits;

    NonAcceptanceApi(CaseCommandHandler commands, DocumentIssuer issuer, CaseReader cases, LimitStore limits) {
        this.commands = commands;
        this.issuer = issuer;
        this.cases = cases;
        this.limits = limits;
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

    @PostMapping("/not-accept-by-bureau")
    ResponseEntity<CaseView> notAcceptByBureau(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody BureauNonAcceptanceRequest request) {
        String number = request.running();
        SameMatter same = number == null ? null : named(number, actor);
        GoingNotice notice = request.notice();
        return CaseResponses.of(notice == null
                ? commands.handle(id, expected, actor,
                        new NotAcceptByBureau(request.ground(), request.opinion(), same, null))
                : issuer.issueAndSendWithStep(id, expected, actor, DraftedCommands.noticeOf(request.ground()),
                        document -> new NotAcceptByBureau(request.ground(), request.opinion(), same, document),
                        notice.request()));
    }

    /** The case of that number as it stands, if the bureau may know of it. */
    private SameMatter named(String number, Actor actor) {
        Case found;
        try {
            found = cases.readByNumber(number, actor);
        } catch (ProblemException _) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of("running", RunningFieldCode.UNKNOWN_CASE));
        }
        boolean late = limits.of(found.file().id()).stream().anyMatch(limit -> limit.isOpen() && limit.isMissed());
        String unit = Objects.requireNonNullElse(found.state().unitInHand(), found.state().matter().bureau());
        return new SameMatter(new RunningCase(found.state().matter().number(), unit), found.state().matter(),
                RUNNING.contains(found.state().status()) && !late);
    }

    private enum RunningFieldCode implements FieldCode {
        UNKNOWN_CASE
    }
}
