package org.petitions.starter.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.petitions.starter.audit.ExportLog;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Hands lists out as files, each only after the audit trail has it. */
public final class ListExports {
    /** The most rows of one file; whoever needs more narrows the list. */
    public static final int MOST_ROWS = 10_000;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportLog log;

    ListExports(ExportLog log) {
        this.log = log;
    }

    /**
     * Writes the export down and answers with the file.
     *
     * @param rows all of them, or one more than {@link #MOST_ROWS} where there are more
     * @param name of the file, in ASCII, without its ending
     * @throws ProblemException 422 where there are too many rows
     */
    public <T> void send(XlsxList<T> list, List<T> rows, String name, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        refuseMore(rows.size());
        log.exported(request, rows.size());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
        list.write(rows, response.getOutputStream());
    }

    /**
     * For who leaves some of what was found out of the file, before they do.
     *
     * @param found how many were found, at most one more than {@link #MOST_ROWS}
     * @throws ProblemException 422 where there are too many
     */
    public void refuseMore(int found) {
        if (found > MOST_ROWS) {
            throw new ProblemException(ExportProblem.TOO_MANY_ROWS.status(), ExportProblem.TOO_MANY_ROWS,
                    List.of(MOST_ROWS), List.of(), null);
        }
    }
}
