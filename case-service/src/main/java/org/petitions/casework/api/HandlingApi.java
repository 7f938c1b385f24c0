package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.casework.procedure.handling.AcceptanceRules.Accept;
import org.petitions.casework.procedure.handling.AcceptanceRules.ChangeWay;
import org.petitions.casework.procedure.handling.AcceptanceRules.ExemptNotice;
import org.petitions.casework.procedure.handling.AcceptanceRules.LeadElsewhere;
import org.petitions.casework.procedure.handling.AcceptanceRules.NotAccept;
import org.petitions.casework.procedure.handling.CommitmentRules.FulfilCommitment;
import org.petitions.casework.procedure.handling.CommitmentRules.MakeCommitment;
import org.petitions.casework.procedure.handling.HandlingRules.RecordReward;
import org.petitions.casework.procedure.handling.HandlingRules.Reply;
import org.petitions.casework.procedure.handling.InstructionRules.Instruct;
import org.petitions.casework.procedure.handling.RecusalRules.Recuse;
import org.petitions.casework.procedure.handling.SuspensionRules.Resume;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.events.terms.HandlingWay;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.terms.DocumentKind;
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

/** The API for acceptance, handling, promised measures and leaders' instructions (受理、办理、承诺、批示). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class HandlingApi {
    /** The form of a promised measure's code. It is published, so it has no room for words. */
    static final String MEASURE_CODE = "[0-9A-Za-z-]{1,16}";

    private final CaseCommandHandler desk;
    private final DocumentIssuer issuer;

    HandlingApi(CaseCommandHandler desk, DocumentIssuer issuer) {
        this.desk = desk;
        this.issuer = issuer;
    }

    /**
     * An acceptance.
     *
     * @param way how it is handled (Art. 29 to 31); absent for the one that follows from the purpose, which for a claim is Art. 31 (6)
     * @param notice the written notice, where it is made with the decision; absent where it is made later
     */
    record AcceptRequest(@Nullable HandlingWay way, @Nullable @Valid NoticeRequest notice) {}

    record NotAcceptRequest(@NotNull NonAcceptanceGround ground,
            @Nullable @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String opinion,
            @Nullable @Valid NoticeRequest notice) {}

    record ExemptNoticeRequest(@NotBlank @Size(max = 20_000) String reason) {}

    record LeadElsewhereRequest(@NotNull HandlingWay way, @Nullable @Valid NoticeRequest notice) {}

    record ChangeWayRequest(@NotNull HandlingWay way, @NotBlank @Size(max = 20_000) String reason) {}

    record RewardRequest(@NotBlank @Size(max = 20_000) String text) {}

    record FulfilCommitmentRequest(@NotBlank @Size(max = 64) String measure) {}

    record RecuseRequest(@NotBlank @Pattern(regexp = CaseResponses.OFFICIAL_ID) String official,
            @NotBlank @Size(max = 20_000) String reason) {}

    record InstructionRequest(@NotNull LocalDate by, @NotBlank @Size(max = 20_000) String text) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/accept")
    ResponseEntity<CaseView> accept(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody(required = false) @Nullable AcceptRequest request) {
        return decided(id, expected, actor, new Accept(request == null ? null : request.way()),
                DocumentKind.ACCEPTANCE_NOTICE,
                request == null ? null : request.notice());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/exempt-notice")
    ResponseEntity<CaseView> exemptNotice(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ExemptNoticeRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new ExemptNotice(), request.reason()));
    }

    /** A decision on the petition, with its notice where one is asked for. */
    private ResponseEntity<CaseView> decided(String id, ExpectedVersion expected, Actor actor, CaseCommand decision,
            DocumentKind kind, @Nullable NoticeRequest notice) {
        return CaseResponses.of(notice == null
                ? desk.handle(id, expected, actor, decision)
                : issuer.decideAndTell(id, expected, actor, decision, kind, notice));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/change-way")
    ResponseEntity<CaseView> changeWay(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ChangeWayRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new ChangeWay(request.way()), request.reason()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/record-reward")
    ResponseEntity<CaseView> recordReward(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody RewardRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new RecordReward(), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/not-accept")
    ResponseEntity<CaseView> notAccept(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody NotAcceptRequest request) {
        return decided(id, expected, actor, new NotAccept(request.ground(), request.opinion()),
                DraftedCommands.noticeOf(request.ground()), request.notice());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/lead-elsewhere")
    ResponseEntity<CaseView> leadElsewhere(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody LeadElsewhereRequest request) {
        return decided(id, expected, actor, new LeadElsewhere(request.way()), DocumentKind.OTHER_PROCEDURE_NOTICE,
                request.notice());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/resume")
    ResponseEntity<CaseView> resume(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Resume()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/reply")
    ResponseEntity<CaseView> reply(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReplyRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new Reply(request.outcome(), Boolean.TRUE.equals(request.carriedOut()),
                        MeasureRequest.promised(request.measures())),
                request.words()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/promise")
    ResponseEntity<CaseView> makeCommitment(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody MeasureRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new MakeCommitment(request.measure(), request.by()),
                        request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/carry-out")
    ResponseEntity<CaseView> fulfilCommitment(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody FulfilCommitmentRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new FulfilCommitment(request.measure())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/recuse")
    ResponseEntity<CaseView> recuse(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody RecuseRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Recuse(request.official(), actor.unit()),
                request.reason()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/instruct")
    ResponseEntity<CaseView> instruct(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody InstructionRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Instruct(request.by()), request.text()));
    }
}
