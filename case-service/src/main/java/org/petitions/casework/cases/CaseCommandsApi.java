package org.petitions.casework.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.Acceptance.Accept;
import org.petitions.casework.procedure.Acceptance.NotAccept;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Ending.Close;
import org.petitions.casework.procedure.Ending.Finding;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.web.ExpectedVersion;
import org.petitions.shell.web.FieldProblem;
import org.petitions.shell.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands: one address a step. Each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class CaseCommandsApi {
    private final CaseDesk desk;
    private final Organisation organisation;

    CaseCommandsApi(CaseDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    record DispatchRequest(@NotBlank @Size(max = 64) String unit, @NotNull DispatchKind kind) {}

    record NotAcceptRequest(@NotNull NonAcceptanceGround ground) {}

    record ReplyRequest(@NotNull HandlingOutcome outcome, @NotBlank @Size(max = 20_000) String text) {}

    record CloseRequest(@Nullable Finding living, @Nullable Finding work) {}

    @PostMapping("/dispatch")
    ResponseEntity<CaseView> dispatch(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DispatchRequest request) {
        if (!organisation.hasUnit(request.unit())) {
            throw new ProblemException(400, "invalid-fields", "有字段不符合要求", "Some fields are not as they should be",
                    List.of(new FieldProblem("unit", "unknown-unit", "没有此单位", "There is no such unit")), null);
        }
        return shown(desk.carryOut(id, expected, actor, new Dispatch(request.unit(), request.kind())));
    }

    @PostMapping("/accept")
    ResponseEntity<CaseView> accept(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return shown(desk.carryOut(id, expected, actor, new Accept()));
    }

    @PostMapping("/not-accept")
    ResponseEntity<CaseView> notAccept(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody NotAcceptRequest request) {
        return shown(desk.carryOut(id, expected, actor, new NotAccept(request.ground())));
    }

    @PostMapping("/reply")
    ResponseEntity<CaseView> reply(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReplyRequest request) {
        return shown(desk.reply(id, expected, actor, new Reply(request.outcome()), request.text()));
    }

    @PostMapping("/close")
    ResponseEntity<CaseView> close(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @RequestBody CloseRequest request) {
        return shown(desk.carryOut(id, expected, actor, new Close(request.living(), request.work())));
    }

    static ResponseEntity<CaseView> shown(Case shown) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version())).body(CaseView.of(shown));
    }
}
