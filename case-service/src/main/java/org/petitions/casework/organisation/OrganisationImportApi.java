package org.petitions.casework.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationImport.Trial;
import org.petitions.casework.organisation.WorkbookTables.UnreadableWorkbookException;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for the city's administrator: the organisation as tables, out and in. */
@RestController
class OrganisationImportApi {
    private final OrganisationImport organisation;
    private final ListExports exports;

    OrganisationImportApi(OrganisationImport organisation, ListExports exports) {
        this.organisation = organisation;
        this.exports = exports;
    }

    /**
     * A table in force as an XLSX file that can be imported again. The audit trail has it before the first byte leaves.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.IMPORT_ORGANISATION)
    @GetMapping("/organisation/export.xlsx")
    void export(@RequestParam OrganisationPart part, @RequestParam ExportPurpose why, Actor actor,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrganisationTables tables = organisation.inForce(actor).tables();
        exports.send(WorkbookTables.sheet(tables, part), tables.rows(part), part.code(), request, response);
    }

    /** The tables in a workbook as CSV, by table: each is the sheet that is called as it. Nothing is kept. */
    @Requires(Action.IMPORT_ORGANISATION)
    @PostMapping("/organisation/workbook")
    Map<OrganisationPart, String> workbook(Actor actor, HttpServletRequest request) throws IOException {
        organisation.inForce(actor);
        try {
            return WorkbookTables.read(request.getInputStream().readAllBytes());
        } catch (UnreadableWorkbookException _) {
            throw new ProblemException(OrganisationProblem.NOT_A_WORKBOOK);
        }
    }

    /** Tables as CSV with a heading, by table; those that are not given stay as they are. */
    record TablesRequest(@NotEmpty Map<OrganisationPart, @NotNull String> tables) {}

    /**
     * What would come of tables.
     *
     * @param basedOn the version in force, to be named when they are imported
     * @param faults what is wrong in them; nothing can be imported while there are any
     * @param changes what would be otherwise
     */
    record TrialView(int basedOn, List<FaultView> faults, List<ChangeView> changes) {
        static TrialView of(Trial trial) {
            return new TrialView(trial.basedOn(), trial.faults().stream().map(FaultView::of).toList(),
                    trial.changes().stream().map(ChangeView::of).toList());
        }
    }

    /**
     * What is wrong.
     *
     * @param table the file or sheet
     * @param line counted from 1 with the heading; 0 where it is no single one
     * @param column null where it is no single one
     */
    record FaultView(String table, long line, @Nullable String column, String zh, String en) {
        static FaultView of(FileFault fault) {
            return new FaultView(fault.file(), fault.line(), fault.column(), fault.what().zh(), fault.what().en());
        }
    }

    /**
     * What would be otherwise.
     *
     * @param key what the thing is known by in its table
     * @param from the first day on which it is so, of what ended its last; null where no day is said
     */
    record ChangeView(OrganisationPart table, String key, OrganisationChange.Kind kind, @Nullable LocalDate from) {
        static ChangeView of(OrganisationChange change) {
            return new ChangeView(change.part(), change.key(), change.kind(), change.from());
        }
    }

    /** Tries tables: what is wrong in them, or what would change. Nothing does. */
    @Requires(Action.IMPORT_ORGANISATION)
    @PostMapping("/organisation/trial")
    TrialView attempt(Actor actor, @Valid @RequestBody TablesRequest request) {
        return TrialView.of(organisation.attempt(request.tables(), actor));
    }

    /**
     * Tables that are to be in force.
     *
     * @param basedOn the version that they were tried on
     * @param reason why, without anybody's name
     */
    record ImportRequest(@PositiveOrZero int basedOn, @NotBlank @Size(max = 200) String reason,
            @NotEmpty Map<OrganisationPart, @NotNull String> tables) {}

    /** The version that is in force now. */
    record ImportedView(int version) {}

    /** Puts tables in force, all at once. The same sent again by the same person answers the same. */
    @Requires(Action.IMPORT_ORGANISATION)
    @PostMapping("/organisation/imports")
    @ResponseStatus(HttpStatus.CREATED)
    ImportedView apply(Actor actor, @Valid @RequestBody ImportRequest request) {
        return new ImportedView(organisation.apply(request.basedOn(), new EnumMap<>(request.tables()),
                request.reason(), actor));
    }
}
