package org.petitions.intake.importing;

import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.importing.ledger.LedgerColumn;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that is filled in column by column: each value is put under the field that its column names, as the JSON of the registration form
 * has it. So no two fields can be taken for each other.
 */
final class FormFields {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode form = JSON.createObjectNode();

    /** Fills in the field of a column; null leaves it out. */
    void put(LedgerColumn column, @Nullable Object value) {
        put(column.field(), value);
    }

    /** Fills in a field by its path, e.g. {@code petitioner.address.text}. */
    void put(String path, @Nullable Object value) {
        if (value == null) {
            return;
        }
        ObjectNode at = form;
        String[] parts = path.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.path(parts[i]) instanceof ObjectNode there ? there : at.putObject(parts[i]);
        }
        at.set(parts[parts.length - 1], JSON.valueToTree(value));
    }

    /** The form. */
    PetitionForm form() {
        return JSON.treeToValue(form, PetitionForm.class);
    }
}
