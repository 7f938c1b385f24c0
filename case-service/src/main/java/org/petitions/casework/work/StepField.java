package org.petitions.casework.work;

import java.util.List;
import java.util.Map;
import org.petitions.casework.steps.FieldKind;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.StepForm;
import org.petitions.pages.elements.Choice;

/**
 * A field of a step's form as the page shows it.
 *
 * @param starts whether it is the first below the heading of its group
 * @param group the heading of what is filled in together with it; empty for none
 * @param typed what was typed before, or what is proposed
 * @param value the first of that; empty for nothing
 */
record StepField(String name, FieldKind kind, String label, String hint, boolean starts, String group,
        List<Choice> choices, List<String> typed, String value) {

    static StepField of(StepForm<?> form, FormField field, Map<String, List<String>> typed, List<Choice> choices,
            Say say) {
        List<String> given = typed.getOrDefault(field.name(), List.of());
        return new StepField(field.name(), kind(field, choices),
                label(form, field, say) + (field.required() || field.kind() == FieldKind.TICK
                        ? ""
                        : say.text("step.optional")),
                hint(form, field, say), starts(form, field), group(field, say), choices,
                given, given.isEmpty() ? "" : given.getFirst());
    }

    /** What is chosen among what the case or the organisation has is a choice, whatever it is typed as elsewhere. */
    private static FieldKind kind(FormField field, List<Choice> choices) {
        if (choices.isEmpty()) {
            return field.kind();
        }
        return field.kind() == FieldKind.LINES || field.kind() == FieldKind.CHOICES
                ? FieldKind.CHOICES
                : FieldKind.CHOICE;
    }

    /** The label of the step's own, else that of all fields of the name. */
    static String label(StepForm<?> form, FormField field, Say say) {
        return say.known("step." + StepForm.codeOf(form.step()) + "." + field.label())
                .orElseGet(() -> say.text("step.field." + field.label()));
    }

    /** The hint of the step's own, else that of all fields of the name. */
    private static String hint(StepForm<?> form, FormField field, Say say) {
        return say.known("step.hint." + StepForm.codeOf(form.step()) + "." + field.label())
                .or(() -> say.known("step.hint." + field.label())).orElse("");
    }

    private static String group(FormField field, Say say) {
        int dot = field.name().indexOf('.');
        return dot < 0
                ? ""
                : say.text("step.group." + field.label().substring(0, field.label().indexOf('.')),
                        field.name().replaceAll("[^0-9]", "").isEmpty()
                                ? 0
                                : Integer.parseInt(field.name().replaceAll("[^0-9]", "")) + 1);
    }

    private static boolean starts(StepForm<?> form, FormField field) {
        int dot = field.name().indexOf('.');
        return dot >= 0 && form.fields().stream()
                .filter(each -> each.name().startsWith(field.name().substring(0, dot + 1))).findFirst()
                .filter(field::equals).isPresent();
    }
}
