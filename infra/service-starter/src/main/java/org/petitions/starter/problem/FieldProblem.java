package org.petitions.starter.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.petitions.events.terms.BilingualText;

/**
 * What is wrong with one field of a request, as it is answered. Never holds the value that was sent.
 *
 * @param field path of the field, e.g. {@code representatives[0].phone}; {@code $} for the body as a whole
 * @param code a code for programs, e.g. {@code unknown-field}
 * @param text for people; its two languages stand beside the code, as {@code zh} and {@code en}
 */
public record FieldProblem(String field, String code, @JsonUnwrapped BilingualText text) {}
