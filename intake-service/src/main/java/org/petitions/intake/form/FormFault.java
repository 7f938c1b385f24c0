package org.petitions.intake.form;

/**
 * One fault of a form.
 *
 * @param field path of the field, e.g. {@code representatives[0].name}
 */
public record FormFault(String field, FaultCode code) {}
