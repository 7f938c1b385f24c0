/**
 * Files added to a petition (附件): brought in pieces, kept sealed, told what they are by their content, looked through for malicious code, and told
 * the others of by kind, length and digest alone. May use the petitions, their numbers, registration and status, the form's rules for text, the sealing and its
 * rotation, the outbox, Tika and Spring.
 */
@NullMarked
package org.petitions.intake.attachments;

import org.jspecify.annotations.NullMarked;
