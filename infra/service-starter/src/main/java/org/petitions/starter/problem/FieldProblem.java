package org.petitions.starter.problem;

import org.petitions.events.terms.BilingualText;

/**
 * What is wrong with one field of a request, as it is answered. Never holds the value that was sent.
 *
 * @param field path of the field, e.g. {@code representatives[0].phone}; {@code $} for the body as a whole
 * @param code a code for programs, e.g. {@code unknown-field}
 * @param zh for people, in Chinese
 * @param en for people, in English
 */
public record FieldProblem(String field, String code, String zh, String en) {
    static FieldProblem of(String field, String code, BilingualText text) {
        return new FieldProblem(field, code, text.zh(), text.en());
    }
}
