package org.petitions.casework.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;

/**
 * How a step is taken on a page: what is asked for, and the API's own method that takes it, so that page and API decide alike.
 *
 * @param code by which its address names it, e.g. {@code accept}
 * @param step the step
 * @param request what the API's method takes; {@link Nothing} where it takes none
 * @param fields what is filled in
 * @param given what is not filled in because the form is for that alone, by field
 * @param ofDocument whether it is taken on a document of the case
 * @param taking takes it
 * @param <T> what the API's method takes
 */
public record StepForm<T>(String code, Step step, Class<T> request, List<FormField> fields, Map<String, String> given,
        boolean ofDocument, Taking<T> taking) {
    public StepForm {
        fields = List.copyOf(fields);
        given = Map.copyOf(given);
    }

    /** Of a step that says nothing but itself. */
    public record Nothing() {}

    /**
     * What a step is taken on.
     *
     * @param document which of the case's documents, from 1; 0 where the step is not about one
     * @param version the version it builds on
     */
    public record Target(String caseId, int document, ExpectedVersion version, Actor actor) {}

    /** Takes the step. */
    @FunctionalInterface
    public interface Taking<T> {
        /**
         * Takes it.
         *
         * @throws org.petitions.starter.problem.ProblemException as the API does
         */
        void take(Target target, T request);
    }

    /** A method of an API that takes a step of a case. */
    @FunctionalInterface
    public interface OnCase<T> {
        /** Its answer is the API's. */
        Object take(String id, ExpectedVersion expected, Actor actor, T request);
    }

    /** A method of an API that takes a step of a case and nothing else. */
    @FunctionalInterface
    public interface Bare {
        /** Its answer is the API's. */
        Object take(String id, ExpectedVersion expected, Actor actor);
    }

    /** A method of an API that takes a step about a document. */
    @FunctionalInterface
    public interface OnDocument<T> {
        /** Its answer is the API's. */
        Object take(String id, int n, ExpectedVersion expected, Actor actor, T request);
    }

    /** The form of a step. */
    public static <T> StepForm<T> of(Step step, Class<T> request, OnCase<T> method) {
        return new StepForm<>(codeOf(step), step, request, FormField.of(request), Map.of(), false,
                (on, typed) -> method.take(on.caseId(), on.version(), on.actor(), typed));
    }

    /** The form of a step in which nothing is filled in. */
    public static StepForm<Nothing> of(Step step, Bare method) {
        return new StepForm<>(codeOf(step), step, Nothing.class, List.of(), Map.of(), false,
                (on, _) -> method.take(on.caseId(), on.version(), on.actor()));
    }

    /** The form of a step about a document. */
    public static <T> StepForm<T> ofDocument(Step step, Class<T> request, OnDocument<T> method) {
        return new StepForm<>(codeOf(step), step, request, FormField.of(request), Map.of(), true,
                (on, typed) -> method.take(on.caseId(), on.document(), on.version(), on.actor(), typed));
    }

    /**
     * The same for one kind of what it can say: that is given, and only these of its fields are asked for, in this order.
     *
     * @param field the one that says which kind
     * @param value a code of it
     * @param asked the others, by the beginning of their names
     */
    public StepForm<T> only(String field, String value, List<String> asked) {
        List<FormField> some = asked.stream().flatMap(name -> fields.stream()
                .filter(each -> each.name().equals(name) || each.name().startsWith(name + "["))).toList();
        return new StepForm<>(codeOf(step, value), step, request, some, Map.of(field, value), ofDocument, taking);
    }

    /** The same in which these have to be filled in, for the kind that it is for needs them. */
    public StepForm<T> requiring(String... names) {
        List<String> needed = Arrays.asList(names);
        return new StepForm<>(code, step, request, fields.stream().map(field -> needed.contains(field.name())
                ? new FormField(field.name(), field.kind(), true, field.options())
                : field).toList(), given, ofDocument, taking);
    }

    /** By which an address names a step. */
    public static String codeOf(Step step) {
        return code(step.name());
    }

    /** By which an address names a step for one kind of what it can say. */
    static String codeOf(Step step, String kind) {
        return codeOf(step) + "-" + code(kind);
    }

    private static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
