package org.petitions.casework.steps;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.JsonProblems;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardFieldCode;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes of what was typed into a form the request that the API takes, by the same rules for texts and fields. */
@Component
public class FormReader {
    /** A day as people type it where the browser has no calendar: 2026-3-1, 2026/3/1, 2026年3月1日. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern REPEATED = Pattern.compile("(\\w+)\\[(\\d)]\\.(\\w+)");

    private static final String MEASURES = "measures";

    private final JsonMapper json;
    private final Validator validator;

    FormReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The request.
     *
     * @param typed the values by field, as the browser sent them
     * @param version of the case, of which the codes are made that nobody typed
     * @throws ProblemException 400 naming the fields that cannot be read
     * @throws ConstraintViolationException naming those that are not filled in rightly
     */
    public <T> T read(StepForm<T> form, Map<String, List<String>> typed, long version) {
        Map<String, Object> request = new LinkedHashMap<>(form.given());
        Map<String, Map<Integer, Map<String, Object>>> repeated = new TreeMap<>();
        List<FieldFault> faults = new ArrayList<>();
        for (FormField field : form.fields()) {
            Object value = value(field, typed.getOrDefault(field.name(), List.of()), faults);
            if (value == null) {
                if (field.required() && !isNamed(field, faults)) {
                    faults.add(FieldFault.of(field.name(), StandardFieldCode.PARAMETER_MISSING));
                }
                continue;
            }
            Matcher several = REPEATED.matcher(field.name());
            if (several.matches()) {
                repeated.computeIfAbsent(several.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(several.group(2)), _ -> new LinkedHashMap<>())
                        .put(several.group(3), value);
            } else {
                put(request, field.name(), value);
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, faults);
        }
        repeated.forEach((name, all) -> request.put(name, all.entrySet().stream()
                .map(one -> name.equals(MEASURES)
                        ? withCode(one.getValue(), "V" + version + "-" + (one.getKey() + 1))
                        : one.getValue())
                .toList()));
        return checked(form.request(), request);
    }

    private <T> T checked(Class<T> type, Map<String, Object> request) {
        T read;
        try {
            read = json.treeToValue(json.valueToTree(request), type);
        } catch (JacksonException e) {
            throw JsonProblems.problemFor(e);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return read;
    }

    private static boolean isNamed(FormField field, List<FieldFault> faults) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field.name()));
    }

    /** A measure that was given no code has one by the version, which no other measure of the case can have. */
    private static Map<String, Object> withCode(Map<String, Object> measure, String code) {
        measure.putIfAbsent("measure", code);
        return measure;
    }

    @SuppressWarnings("unchecked") // only this class puts maps into it
    private static void put(Map<String, Object> request, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            request.put(path, value);
        } else {
            put((Map<String, Object>) request.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<>()),
                    path.substring(dot + 1), value);
        }
    }

    /** What the request has of a value that was typed into a field; null where it cannot be read. */
    public static @Nullable Object valueOf(FormField field, String typed) {
        return value(field, List.of(typed), new ArrayList<>());
    }

    /** What was typed into a field, or null for nothing. */
    private static @Nullable Object value(FormField field, List<String> typed, List<FieldFault> faults) {
        List<String> given = typed.stream().map(FormReader::cleaned).filter(each -> !each.isEmpty()).toList();
        if (given.isEmpty()) {
            boolean saysNo = field.kind() == FieldKind.TICK && field.required();
            return saysNo ? false : null;
        }
        String first = given.getFirst();
        return switch (field.kind()) {
            case TICK -> true;
            case CHOICES -> given;
            case LINES -> given.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty())
                    .toList();
            case DATE -> day(field, first, faults);
            case MOMENT -> moment(field, first, faults);
            case NUMBER -> number(field, first, faults);
            case TEXT, WORDS, CHOICE -> first;
        };
    }

    /** Browsers send each end of a line as two signs. */
    private static String cleaned(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static @Nullable String day(FormField field, String typed, List<FieldFault> faults) {
        Matcher day = DAY.matcher(typed);
        try {
            if (day.matches()) {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))).toString();
            }
        } catch (DateTimeException _) {
            // no such day
        }
        faults.add(FieldFault.of(field.name(), StandardFieldCode.DATE_EXPECTED));
        return null;
    }

    private static @Nullable String moment(FormField field, String typed, List<FieldFault> faults) {
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T')).atZone(LegalCalendar.ZONE).toInstant().toString();
        } catch (DateTimeException _) {
            faults.add(FieldFault.of(field.name(), StandardFieldCode.INSTANT_EXPECTED));
            return null;
        }
    }

    private static @Nullable Integer number(FormField field, String typed, List<FieldFault> faults) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException _) {
            faults.add(FieldFault.of(field.name(), StandardFieldCode.WHOLE_NUMBER_EXPECTED));
            return null;
        }
    }
}
