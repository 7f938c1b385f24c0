package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.charge.ChargeRules.AcceptCharge;
import org.petitions.casework.procedure.charge.ChargeRules.EndCharge;
import org.petitions.casework.procedure.charge.ChargeRules.FinishFollowUp;
import org.petitions.casework.procedure.charge.ChargeRules.RecordDeed;
import org.petitions.casework.procedure.charge.ChargeRules.ReportCharge;
import org.petitions.casework.procedure.charge.ChargeRules.SetFollowUp;
import org.petitions.casework.procedure.charge.NamingRules.HandDown;
import org.petitions.casework.procedure.charge.NamingRules.NameLeader;
import org.petitions.casework.procedure.charge.NamingRules.ReleaseLeader;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.ProblemType;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for leaders in charge of a case (领导包案, Art. 18). Each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class ChargeApi {
    private final CaseCommandHandler commands;
    private final Leaders leaders;

    ChargeApi(CaseCommandHandler commands, Leaders leaders) {
        this.commands = commands;
        this.leaders = leaders;
    }

    /**
     * @param post post id of the leader
     * @param by the last day to have it settled, in Asia/Shanghai
     * @param handedBy post id of the leader who hands it to them (交办包案); absent where the bureau names
     */
    record NameLeaderRequest(@NotBlank @Size(max = 64) String post, @NotNull LocalDate by,
            @Nullable @Size(max = 64) String handedBy) {}

    /** To whom it is handed, and the last day to have it settled. */
    record HandDownRequest(@NotBlank @Size(max = 64) String post, @NotNull LocalDate by) {}

    record ReleaseRequest(@NotNull ChargeReleaseReason reason) {}

    /**
     * @param on the day, in Asia/Shanghai
     * @param text what was done, kept sealed
     */
    record DeedRequest(@NotNull ChargeDeed deed, @NotNull LocalDate on, @NotBlank @Size(max = 20_000) String text) {}

    /** What is reported, kept sealed. */
    record ReportRequest(@NotBlank @Size(max = 20_000) String text) {}

    /** Whether the matter is settled, and what came of it, kept sealed. */
    record EndRequest(boolean settled, @NotBlank @Size(max = 20_000) String text) {}

    /** What is to be done, kept sealed, and the last day. */
    record FollowUpRequest(@NotNull LocalDate by, @NotBlank @Size(max = 20_000) String text) {}

    /** Version of the event that asked for it. */
    record FinishRequest(@Positive int followUp) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/name-leader")
    ResponseEntity<CaseView> nameLeader(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody NameLeaderRequest request) {
        requirePresent("post", request.post());
        if (request.handedBy() != null) {
            requirePresent("handedBy", request.handedBy());
        }
        return take(id, expected, actor,
                new NameLeader(request.post(), request.by(), request.handedBy(), null), null);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/draw-leader")
    ResponseEntity<CaseView> drawLeader(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        Case found = commands.find(id);
        return take(id, expected, actor, leaders.draw(found, ChargeSituation.ASKED)
                .orElseThrow(() -> new ProblemException(ChargeProblem.NO_LEADER_TO_DRAW)), null);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/release-leader")
    ResponseEntity<CaseView> releaseLeader(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReleaseRequest request) {
        return take(id, expected, actor, new ReleaseLeader(request.reason()), null);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/hand-down")
    ResponseEntity<CaseView> handDown(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody HandDownRequest request) {
        requirePresent("post", request.post());
        return take(id, expected, actor, new HandDown(request.post(), request.by()), null);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/accept-charge")
    ResponseEntity<CaseView> acceptCharge(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return take(id, expected, actor, new AcceptCharge(), null);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/record-deed")
    ResponseEntity<CaseView> recordDeed(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DeedRequest request) {
        return take(id, expected, actor, new RecordDeed(request.deed(), request.on()), request.text());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/report-charge")
    ResponseEntity<CaseView> reportCharge(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReportRequest request) {
        return take(id, expected, actor, new ReportCharge(), request.text());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/end-charge")
    ResponseEntity<CaseView> endCharge(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody EndRequest request) {
        return take(id, expected, actor, new EndCharge(request.settled()), request.text());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/set-follow-up")
    ResponseEntity<CaseView> setFollowUp(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody FollowUpRequest request) {
        return take(id, expected, actor, new SetFollowUp(request.by(), null), request.text());
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/finish-follow-up")
    ResponseEntity<CaseView> finishFollowUp(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody FinishRequest request) {
        return take(id, expected, actor, new FinishFollowUp(request.followUp()), null);
    }

    private ResponseEntity<CaseView> take(String id, ExpectedVersion expected, Actor actor, CaseCommand command,
            @Nullable String words) {
        return CaseResponses.of(commands.handle(id, expected, actor, command, words));
    }

    private void requirePresent(String field, String post) {
        if (!leaders.isPresent(post)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(field, ChargeFieldCode.NOBODY_ACTS));
        }
    }

    private enum ChargeFieldCode implements FieldCode {
        NOBODY_ACTS
    }

    private enum ChargeProblem implements ProblemType {
        NO_LEADER_TO_DRAW;

        @Override
        public int status() {
            return 409;
        }
    }
}
