package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.AccompanyingRecords;
import org.petitions.starter.audit.AuditEntry.Outcome;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * With every document that a request saves an entry is saved in the same write: a command has its entry exactly when it is carried out, and costs
 * no write more.
 */
record EntriesBesideDocuments(RequestAudit requests) implements AccompanyingRecords {

    @Override
    public List<OutgoingRecord> with(String collection, String id) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here)) {
            return List.of();
        }
        HttpServletRequest request = here.getRequest();
        return requests.entry(request, Outcome.DONE, id).map(requests::record).stream().toList();
    }

    @Override
    public void saved() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            RequestAudit.written(here.getRequest());
        }
    }
}
