package org.petitions.intake.registration;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with a header of a request that registers or asks. */
public enum RegistrationFieldCode implements FieldCode {
    IDEMPOTENCY_KEY
}
