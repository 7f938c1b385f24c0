package org.petitions.casework.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Objects;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.CaseService;
import org.petitions.casework.procedure.Practice;
import org.petitions.outbox.Outbox;
import org.petitions.shell.events.EventWriter;
import org.springframework.dao.DataAccessResourceFailureException;

/** A desk whose database carries out each step and then is away before it can say so. */
public final class FailingDesk {
    private FailingDesk() {}

    public static CaseDesk of(CaseService service) {
        return new CaseDesk(service.bean(CaseFiles.class), unanswered(service.bean(Outbox.class)),
                service.bean(EventWriter.class), service.bean(WrittenWords.class), service.bean(ErasedWords.class),
                service.bean(CaseMetrics.class), service.bean(LegalCalendar.class), service.bean(Practice.class),
                service.bean(Clock.class));
    }

    private static Outbox unanswered(Outbox outbox) {
        return (Outbox) Objects.requireNonNull(Proxy.newProxyInstance(Outbox.class.getClassLoader(),
                new Class<?>[]{Outbox.class}, (_, method, arguments) -> {
                    try {
                        method.invoke(outbox, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    throw new DataAccessResourceFailureException("no answer");
                }));
    }
}
