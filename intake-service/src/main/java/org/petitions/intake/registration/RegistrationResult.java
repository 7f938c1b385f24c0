package org.petitions.intake.registration;

import org.petitions.intake.form.FormFault;
import org.petitions.intake.petition.RegistrationReceipt;

/** What became of a submission. */
public sealed interface RegistrationResult {

    /** It is registered and durable. */
    record Registered(RegistrationReceipt receipt) implements RegistrationResult {}

    /** It was registered before with the same content: the same receipt again. */
    record AlreadyRegistered(RegistrationReceipt receipt) implements RegistrationResult {}

    /**
     * Something else was registered under the same key; it stays as it is.
     *
     * @param number registration number of what is there
     */
    record ContentDiffers(String petitionId, String number) implements RegistrationResult {}

    /**
     * It was registered before, and its words were erased since: whether these are the same nobody can tell any more. Nothing is registered
     * anew.
     */
    record Erased(String petitionId, String number) implements RegistrationResult {}

    /** Its registration would be an event that its readers refuse. */
    record Unusable(FormFault fault) implements RegistrationResult {}
}
