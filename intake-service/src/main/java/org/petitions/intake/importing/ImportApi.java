package org.petitions.intake.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.importing.ledger.UnreadableLedgerException;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking in a county office's ledger as CSV or as a workbook (XLSX). */
@RestController
final class ImportApi {
    private static final int LONGEST_LEDGER = 100;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Ledgers at a time: each may hold a batch of long rows in memory. */
    private static final int AT_A_TIME = 4;

    private final LedgerImport ledgers;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    ImportApi(LedgerImport ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * Takes in a ledger; the answer has a line for each row. Sending it again, whole or mended, registers no row twice.
     *
     * @param ledger the ledger's name, by which its rows are known again
     * @param charset its encoding; without it the media type's charset counts, without that it is found out
     * @return 200 when every row is in the register; 207 when some are not; 422 when none is, or reading had to stop: always the report
     */
    @Requires(Action.IMPORT_LEDGER)
    @PostMapping(path = "/imports", consumes = {"text/csv", WORKBOOK})
    ResponseEntity<ImportReport> importLedger(Actor actor, @RequestParam String ledger,
            @RequestParam(required = false) @Nullable String charset,
            @RequestHeader("Content-Type") MediaType mediaType, HttpServletRequest request) {
        String name = FreeText.normalized(ledger);
        if (name == null || name.indexOf('\n') >= 0 || FreeText.faultOf("ledger", name, LONGEST_LEDGER).isPresent()) {
            throw new ProblemException(ImportProblem.LEDGER_NAME,
                    FieldFault.of("ledger", ImportFieldCode.LEDGER_NAME));
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(ImportProblem.LEDGERS_BUSY);
        }
        try {
            ImportReport report = ledgers.run(actor.unit(), name, request.getInputStream(),
                    charset == null ? mediaType.getParameter("charset") : charset);
            return ResponseEntity.status(report.status().http()).body(report);
        } catch (UnreadableLedgerException e) {
            throw new ProblemException(422, MessageCode.of("ledger", e.reason()), List.of(), List.of(), null);
        } catch (IOException e) {
            // Larger than announced, or the sender broke off: the shell knows the answers.
            throw new HttpMessageNotReadableException("the ledger cannot be read to its end", e,
                    new ServletServerHttpRequest(request));
        } finally {
            places.release();
        }
    }
}
