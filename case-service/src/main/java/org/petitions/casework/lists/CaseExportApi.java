package org.petitions.casework.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for lists of cases as files. */
@RestController
class CaseExportApi {
    private final CaseLists lists;
    private final CaseExport export;

    CaseExportApi(CaseLists lists, CaseExport export) {
        this.lists = lists;
        this.export = export;
    }

    /**
     * A whole list as an XLSX file, in the order of its pages. The audit trail keeps who took it, what for, with which filter and how many
     * rows; a list that is too long for one file is refused and not cut off.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/cases/export.xlsx")
    void export(@Valid @ModelAttribute CaseListQuery query, @RequestParam ExportPurpose why, Actor actor,
            Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export.send(lists.first(query, ListExports.MOST_ROWS + 1, actor), locale, request, response);
    }
}
