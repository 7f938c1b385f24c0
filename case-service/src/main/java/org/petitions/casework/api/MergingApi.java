package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.casework.procedure.routing.CoordinationRules.Merge;
import org.petitions.casework.procedure.routing.FollowingRules.Separate;
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

/** The API for cases of the same matter (并案、恢复单独办理). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class MergingApi {
    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;

    MergingApi(CaseCommandHandler commands, DocumentIssuer issuer) {
        this.commands = commands;
        this.issuer = issuer;
    }

    /**
     * In which case it goes on, and how the petitioner is told.
     *
     * @param lead petition id of that case
     * @param notice the written notice (Art. 23), made with the step and sent with it where a way is named; absent where it is made later
     */
    record MergeRequest(@NotBlank @Size(max = 64) String lead, @Nullable @Valid NoticeRequest notice) {}

    /** @param reasons why it is handled by itself again, sealed */
    record SeparateRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/merge")
    ResponseEntity<CaseView> merge(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody MergeRequest request) {
        NoticeRequest notice = request.notice();
        Merge merge = commands.join(id, expected, actor, request.lead(), ready -> {
            if (notice != null) {
                issuer.requireTellable(id, expected, actor, ready, DocumentKind.MERGING_NOTICE, notice);
            }
        });
        return CaseResponses.of(notice == null
                ? commands.handle(id, expected, actor, merge)
                : issuer.decideAndTell(id, expected, actor, merge, DocumentKind.MERGING_NOTICE, notice));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/separate")
    ResponseEntity<CaseView> separate(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody SeparateRequest request) {
        return CaseResponses.of(commands.handle(id, expected, actor, new Separate(), request.reasons()));
    }
}
