package org.petitions.scenario.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import org.petitions.scenario.action.PlannedAction;

/** Petitioners who read their documents: for number and code they get a pass, and with it the document. */
public final class DocumentReaderClient {
    private static final String PDF = "%PDF-";

    private final ServiceClient door;

    public DocumentReaderClient(ServiceClient door) {
        this.door = door;
    }

    /** Opens a document, as often as it takes until it is there: opening it again changes nothing. */
    public void open(PlannedAction.OpenDocument act, Receipt receipt) {
        ServiceResponse pass = door.post("/tracking/pass",
                Map.of("number", receipt.number(), "code", receipt.trackingCode()), Map.of());
        if (!pass.isDone()) {
            throw new IllegalStateException("no pass for " + act.petition() + ": " + pass.body());
        }
        byte[] file = door.postForFile(
                "/petitioner/documents/" + act.petition().place() + "/" + act.document() + "/open",
                Map.of("Authorization", "Bearer " + pass.body().path("pass").asString()));
        if (!new String(file, 0, Math.min(file.length, PDF.length()), US_ASCII).equals(PDF)) {
            throw new IllegalStateException("what was opened of " + act.petition() + " is no PDF");
        }
    }
}
