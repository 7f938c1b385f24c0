package org.petitions.intake.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.ExportLog;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is taken out of an import, each time with its purpose, which is in the audit trail before anything is handed out. */
@Controller
class ImportDownloads {
    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ExportLog exports;

    ImportDownloads(ImportDesk desk, ImportJobs jobs, ExportLog exports) {
        this.desk = desk;
        this.jobs = jobs;
        this.exports = exports;
    }

    /** Rows that are not registered, as text. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @GetMapping("/office/imports/{id}/wrong-rows.csv")
    void wrongRowsAsText(Actor actor, @PathVariable String id,
            @RequestParam(required = false) @Nullable LedgerPurpose why,
            Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException, MissingServletRequestParameterException {
        WrongRowsFile file = wrongRows(found(actor, id, why), language, request);
        download(response, "text/csv;charset=UTF-8", "csv");
        file.writeCsv(response.getOutputStream());
    }

    /** Rows that are not registered, as a workbook. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @GetMapping("/office/imports/{id}/wrong-rows.xlsx")
    void wrongRowsAsWorkbook(Actor actor, @PathVariable String id,
            @RequestParam(required = false) @Nullable LedgerPurpose why,
            Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException, MissingServletRequestParameterException {
        WrongRowsFile file = wrongRows(found(actor, id, why), language, request);
        download(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, "xlsx");
        file.writeWorkbook(response.getOutputStream());
    }

    /** Numbers and codes of the petitions that are registered: shown once, and then deleted. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @PostMapping("/office/imports/{id}/codes.html")
    String codes(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable CodesPurpose why,
            Model model, HttpServletRequest request) throws MissingServletRequestParameterException {
        ImportJob job = found(actor, id, why);
        exports.exported(request, desk.codes(job).size());
        List<IssuedCode> codes = desk.takeCodes(job);
        if (codes.isEmpty()) {
            throw new ProblemException(ImportProblem.CODES_HANDED_OUT);
        }
        model.addAttribute("codes", codes);
        model.addAttribute("name", desk.nameOf(job).orElse(""));
        return "importing/codes";
    }

    /** Whoever may not know of the import is told that there is none, before they are told to state a purpose. */
    private ImportJob found(Actor actor, String id, @Nullable Enum<?> why)
            throws MissingServletRequestParameterException {
        ImportJob job = jobs.find(actor.unit(), id)
                .orElseThrow(() -> new ProblemException(ImportProblem.NO_SUCH_IMPORT));
        if (why == null) {
            throw new MissingServletRequestParameterException("why", "code");
        }
        return job;
    }

    private WrongRowsFile wrongRows(ImportJob job, Locale language, HttpServletRequest request) throws IOException {
        WrongRowsFile file = desk.wrongRowsFile(job, language.equals(Locale.ENGLISH));
        exports.exported(request, file.rows().size() - 1);
        return file;
    }

    private static void download(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"wrong-rows." + ending + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
