package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.api.DisputeRequests.Dispute;
import org.petitions.casework.api.DisputeRequests.MediatorRequest;
import org.petitions.casework.api.DisputeRequests.PartyRequest;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.procedure.handling.CommitmentRules.MakeCommitment;
import org.petitions.casework.procedure.handling.MediationRules.AgreeInMediation;
import org.petitions.casework.procedure.handling.MediationRules.ConsentToMediation;
import org.petitions.casework.procedure.handling.MediationRules.FailMediation;
import org.petitions.casework.procedure.handling.MediationRules.ProposeMediation;
import org.petitions.casework.procedure.handling.MediationRules.ProposeReconciliation;
import org.petitions.casework.procedure.handling.MediationRules.Reconcile;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.PartySignature;
import org.petitions.events.terms.MediationSide;
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

/** The API for mediation and reconciliation (调解、和解, Art. 33). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class MediationApi {
    private final CaseCommandHandler desk;
    private final DisputeRequests disputes;

    MediationApi(CaseCommandHandler desk, DisputeRequests disputes) {
        this.desk = desk;
        this.disputes = disputes;
    }

    /**
     * A mediation that is proposed.
     *
     * @param by from whom the proposal comes
     * @param parties the parties besides the petitioner, who is party 1: they are 2, 3 and so on, in this order
     * @param text what was proposed, and how it was asked for
     */
    record MediationRequest(@NotNull MediationSide by,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PartyRequest> parties,
            @NotNull @Valid MediatorRequest mediator, @NotBlank @Size(max = 20_000) String text) {}

    /** @param party who consents: 1 for the petitioner, 2 and so on for the others */
    record ConsentRequest(@NotNull @Min(1) Integer party, @NotBlank @Size(max = 20_000) String text) {}

    /** @param party who signed: 1 for the petitioner, 2 and so on for the others */
    record SignatureRequest(@NotNull @Min(1) Integer party, @NotNull LocalDate on) {}

    /**
     * A mediation agreement that all have signed.
     *
     * @param agreement its number (字号)
     * @param mediatorSignedOn the day the mediator signed; absent only where the mediation was proposed before mediators were named
     * @param measures what is carried out by when; absent for nothing that is left to do
     * @param text what else is to be kept with it; absent for nothing
     */
    record AgreementRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String agreement,
            @NotEmpty @Size(max = 21) List<@NotNull @Valid SignatureRequest> signatures,
            @Nullable LocalDate mediatorSignedOn,
            @Nullable @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures,
            @Nullable @Size(min = 1, max = 20_000) String text) {}

    /** Parties who are guided to settle among themselves; {@code parties} as for a mediation. */
    record ReconciliationRequest(@NotEmpty @Size(max = 20) List<@NotNull @Valid PartyRequest> parties,
            @NotBlank @Size(max = 20_000) String text) {}

    /** A reconciliation agreement that all parties have signed; its fields as for a mediation. */
    record ReconcileRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String agreement,
            @NotEmpty @Size(max = 21) List<@NotNull @Valid SignatureRequest> signatures,
            @Nullable @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures,
            @Nullable @Size(min = 1, max = 20_000) String text) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/propose-mediation")
    ResponseEntity<CaseView> proposeMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody MediationRequest request) {
        Dispute dispute = disputes.of(request.parties(), request.mediator());
        return CaseResponses.of(desk.handle(id, expected, actor,
                new ProposeMediation(request.by(), dispute.others(), Objects.requireNonNull(dispute.mediator())),
                dispute.names().above(request.text())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/consent-to-mediation")
    ResponseEntity<CaseView> consentToMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ConsentRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new ConsentToMediation(request.party()), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/agree-in-mediation")
    ResponseEntity<CaseView> agreeInMediation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody AgreementRequest request) {
        CaseCommand agree = new AgreeInMediation(request.agreement(), signed(request.signatures()),
                request.mediatorSignedOn());
        return CaseResponses
                .of(desk.handle(id, expected, actor, withMeasures(agree, request.text(), request.measures())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/fail-mediation")
    ResponseEntity<CaseView> failMediation(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(desk.handle(id, expected, actor, new FailMediation()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/propose-reconciliation")
    ResponseEntity<CaseView> proposeReconciliation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReconciliationRequest request) {
        Dispute dispute = disputes.of(request.parties(), null);
        return CaseResponses.of(desk.handle(id, expected, actor, new ProposeReconciliation(dispute.others()),
                dispute.names().above(request.text())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/reconcile")
    ResponseEntity<CaseView> reconcile(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReconcileRequest request) {
        CaseCommand settled = new Reconcile(request.agreement(), signed(request.signatures()));
        return CaseResponses
                .of(desk.handle(id, expected, actor, withMeasures(settled, request.text(), request.measures())));
    }

    private static List<PartySignature> signed(List<SignatureRequest> signatures) {
        return signatures.stream().map(signature -> new PartySignature(signature.party(), signature.on())).toList();
    }

    /** What an agreement says is carried out by when is promised by the same act (Art. 32). */
    private static List<Worded> withMeasures(CaseCommand agreed, @Nullable String text,
            @Nullable List<MeasureRequest> measures) {
        List<Worded> acts = new ArrayList<>(List.of(new Worded(agreed, text)));
        if (measures != null) {
            measures.forEach(measure -> acts
                    .add(new Worded(new MakeCommitment(measure.measure(), measure.by()), measure.text())));
        }
        return acts;
    }
}
