package org.petitions.casework.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An office's list of documents of which the petitioner was not told electronically, to be handed over or posted (待另行送达). */
@RestController
class UnsentNoticeApi {
    private static final int MOST = 200;

    private final UnsentDocuments unsent;
    private final ListExports exports;

    UnsentNoticeApi(UnsentDocuments unsent, ListExports exports) {
        this.unsent = unsent;
        this.exports = exports;
    }

    /**
     * One document.
     *
     * @param caseId its case, whose address it is sent or delivered at
     * @param number of the case
     * @param kind which document
     * @param document its number (字号)
     * @param reason why the petitioner could not be told; absent where they chose to be told by letter
     * @param name the reason's
     * @param at since when it waits
     */
    record UnsentView(String caseId, String number, DocumentKind kind, String document,
            @Nullable UndeliverableReason reason, @JsonUnwrapped @Nullable BilingualText name, Instant at) {
        static UnsentView of(UnsentNotice notice) {
            return new UnsentView(notice.caseId(), notice.caseNumber(), notice.kind(), notice.number(),
                    notice.reason(), notice.reason() == null ? null : BilingualText.of(notice.reason()), notice.at());
        }
    }

    /**
     * The list.
     *
     * @param more whether there are more than are shown
     */
    record UnsentList(List<UnsentView> documents, boolean more) {}

    /**
     * Those that the actor's own office made or took over, oldest first, and a bureau's of its cases that their maker cannot send any more.
     * Nobody sees what accuses them (Art. 30).
     */
    @Requires(Action.LIST_UNSENT)
    @GetMapping("/unsent-documents")
    UnsentList all(Actor actor) {
        UnsentDocuments.Unsent found = unsent.of(actor, MOST);
        return new UnsentList(found.notices().stream().map(UnsentView::of).toList(), found.more());
    }

    /**
     * The same as an XLSX file; the audit trail keeps who took it, and what for.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.LIST_UNSENT)
    @GetMapping("/unsent-documents/export.xlsx")
    void export(@RequestParam ExportPurpose why, Actor actor, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        exports.send(
                new XlsxList<>("unsent", Stream.of(UnsentColumn.values()).map(each -> each.column(locale)).toList()),
                unsent.of(actor, ListExports.MOST_ROWS + 1).notices(), "unsent-documents", request, response);
    }
}
