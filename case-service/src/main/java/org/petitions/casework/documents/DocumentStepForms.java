package org.petitions.casework.documents;

import java.util.List;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.springframework.stereotype.Component;

/** The forms of the steps about documents, each taken by its API's method. */
@Component
class DocumentStepForms implements StepFormSource {
    private final DocumentApi documents;
    private final DeliveryCorrectionApi deliveries;
    private final DocumentCorrectionApi corrections;

    DocumentStepForms(DocumentApi documents, DeliveryCorrectionApi deliveries, DocumentCorrectionApi corrections) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.corrections = corrections;
    }

    @Override
    public List<StepForm<?>> forms() {
        return List.of(StepForm.of(Step.ISSUE_DOCUMENT, DocumentApi.IssueRequest.class, documents::issue),
                StepForm.of(Step.NOTE_DOCUMENT, DocumentApi.ExternalDocumentRequest.class, documents::noteExternal),
                StepForm.ofDocument(Step.SEND_DOCUMENT, DocumentApi.SendRequest.class, documents::send),
                StepForm.ofDocument(Step.DELIVER_DOCUMENT, DocumentApi.DeliverRequest.class, documents::deliver),
                StepForm.ofDocument(Step.CORRECT_DELIVERY, DeliveryCorrectionApi.DeliveryCorrectionRequest.class,
                        deliveries::correct),
                StepForm.ofDocument(Step.CORRECT_DOCUMENT, DocumentCorrectionApi.DocumentCorrectionRequest.class,
                        corrections::correct));
    }
}
