package org.petitions.casework.commands;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Objects;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.SharedPetitions;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.starter.events.EventEncoder;
import org.springframework.dao.DataAccessResourceFailureException;

/** A desk whose database carries out each step and then is away before it can say so. */
public final class FailingCaseCommandHandler {
    private FailingCaseCommandHandler() {}

    public static CaseCommandHandler of(RunningCaseService service) {
        return new CaseCommandHandler(service.bean(CaseQueries.class), service.bean(CaseReader.class),
                service.bean(SharedPetitions.class), unanswered(service.bean(Outbox.class)),
                service.bean(EventEncoder.class), service.bean(SealedTexts.class),
                service.bean(CaseMetrics.class), service.bean(CurrentCalendar.class), service.bean(CityPolicy.class),
                service.bean(AppointmentRepository.class),
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
