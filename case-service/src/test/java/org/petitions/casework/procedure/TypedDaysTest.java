package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.CaseDecision.Unusable;
import org.petitions.casework.procedure.documents.DocumentRules.DeliverDocument;
import org.petitions.casework.procedure.routing.HistoryImport.OpenWithHistory;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.law.LegalCalendar;

/** Every day that an official types has a floor and a ceiling, in days. */
class TypedDaysTest {
    private static final List<LocalDate> SENSELESS = List.of(LocalDate.of(1, 1, 1), LocalDate.of(1900, 1, 1),
            LocalDate.of(2199, 12, 31), LocalDate.of(9999, 12, 31));
    /** Read from the case, not typed by anybody. */
    private static final Set<String> READ = Set.of("CorrectReviewRequest.recordedOn", "CorrectReviewRequest.before");

    @Test
    void no_command_takes_a_day_of_another_age() throws ReflectiveOperationException {
        Set<String> tried = new TreeSet<>();
        for (String path : ProcedurePaths.paths()) {
            String[] parts = path.split(":", 2);
            ScriptedCase walked = new ScriptedCase(ProcedureSamples.matter(parts[0].strip()));
            for (String word : parts[1].split(",")) {
                if (word.strip().startsWith("+")) {
                    walked.passDays(Integer.parseInt(word.strip().substring(1)));
                    continue;
                }
                CaseCommand command = ProcedureSamples.command(word.strip().split(" as ", 2)[0], walked.at());
                for (CaseCommand senseless : withSenselessDays(command, tried)) {
                    CaseDecision decision = Procedure.decide(walked.state(), senseless,
                            ProcedureSamples.now(walked.at()));
                    assertThat(decision).as("%s at %s", senseless, path).isInstanceOfAny(Refused.class,
                            Unusable.class);
                    if (decision instanceof Refused refused) {
                        assertThat(refused.refusal().reason()).isNotEqualTo(Reason.ILLEGAL_STEP);
                    }
                }
                walked.attempt(word.strip());
            }
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(typedDays());
    }

    /** By command and component, every day there is to type, in a ledger's past too. */
    private static Set<String> typedDays() {
        Set<String> typed = new TreeSet<>();
        ProcedureSamples.commands().values().forEach(command -> {
            addDays(command.getClass(), typed);
            if (command instanceof OpenWithHistory) {
                addDays(LedgerHistory.class, typed);
            }
        });
        return typed;
    }

    private static void addDays(Class<?> type, Set<String> typed) {
        Arrays.stream(type.getRecordComponents()).filter(day -> isTyped(type, day))
                .forEach(day -> typed.add(name(type, day)));
    }

    private static List<CaseCommand> withSenselessDays(CaseCommand command, Set<String> tried)
            throws ReflectiveOperationException {
        List<CaseCommand> all = copies(command, tried);
        if (command instanceof OpenWithHistory open) {
            copies(open.past(), tried)
                    .forEach(past -> all.add(new OpenWithHistory(past, open.registeredAt(), open.asNew())));
        }
        return all;
    }

    /** The same record with each of its days in turn replaced by each senseless one. */
    private static <R> List<R> copies(R sound, Set<String> tried) throws ReflectiveOperationException {
        List<R> all = new ArrayList<>();
        RecordComponent[] components = sound.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (isTyped(sound.getClass(), components[i])) {
                tried.add(name(sound.getClass(), components[i]));
                for (LocalDate day : SENSELESS) {
                    all.add(with(sound, components, i, day));
                }
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static <R> R with(R command, RecordComponent[] components, int changed, LocalDate day)
            throws ReflectiveOperationException {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(command);
        }
        values[changed] = components[changed].getType() == LocalDate.class
                ? day
                : day.atStartOfDay(LegalCalendar.ZONE).toInstant();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return (R) command.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(command + " is not refused but thrown at", e);
        }
    }

    private static boolean isTyped(Class<?> type, RecordComponent component) {
        return (component.getType() == LocalDate.class || component.getType() == Instant.class)
                && !READ.contains(name(type, component));
    }

    private static String name(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    /** The opinion is made at 9 in the morning of day 0 and its delivery written down at 9 of the day after. */
    @ParameterizedTest
    @CsvSource({"-10, false", "-9, true", "-1, true", "0, true", "24, true", "38, true", "39, false"})
    void a_document_reaches_its_addressee_from_the_day_it_was_made_to_the_day_it_is_recorded(int hours, boolean taken) {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion, +1");
        String number = walked.state().documents().all().getLast().number();
        CaseDecision decision = walked.attempt(new DeliverDocument(number, DeliveryMethod.POST,
                ProcedureSamples.AT.plus(Duration.ofHours(hours))));

        assertThat(decision).isInstanceOf(taken ? Happens.class : Refused.class);
    }
}
