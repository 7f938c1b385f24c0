package org.petitions.notification.notices.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.notification.notices.Notice;
import org.petitions.notification.notices.NoticeReport;
import org.petitions.notification.notices.NoticeRules;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Reads what is made in cases: of each document that the petitioner has to be told of comes a notice, unless the same batch says that it
 * was handed over; one that is handed over before its notice left needs none.
 */
@Component
class CaseEventHandler implements EventHandler {
    private final NoticeService notices;
    private final NoticeDispatcher dispatcher;
    private final NoticeSettings settings;
    private final NoticeBeginning beginning;
    private final InstantSource wallClock = InstantSource.system();

    CaseEventHandler(NoticeService notices, NoticeDispatcher dispatcher, NoticeSettings settings,
            NoticeBeginning beginning) {
        this.notices = notices;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.beginning = beginning;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        if (settings.trackingUrl() == null) {
            return;
        }
        Instant oldest = beginning.at().minus(settings.notOlderThan());
        Map<String, NoticeDocument> made = new LinkedHashMap<>();
        for (ReceivedEvent each : received) {
            switch (each.event()) {
                case DocumentIssued issued when NoticeRules.isDue(issued) && issued.at().isAfter(oldest) -> {
                    Notice notice = Notice.of(issued.petitionId(), issued.kind(), issued.number());
                    made.put(Notice.idOf(notice.caseId(), notice.number()),
                            NoticeDocument.of(notice, wallClock.instant()));
                }
                case DocumentDelivered delivered -> {
                    String id = Notice.idOf(delivered.petitionId(), delivered.number());
                    if (made.remove(id) == null) {
                        notices.report(id, new NoticeReport.Delivered());
                    }
                }
                default -> {
                    // no document
                }
            }
        }
        if (!made.isEmpty()) {
            notices.add(List.copyOf(made.values()));
            dispatcher.wake();
        }
    }
}
