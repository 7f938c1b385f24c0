package org.petitions.intake.registration;

/** What became of a submission. */
public sealed interface Outcome {

    /** It is registered and durable. */
    record Registered(Receipt receipt) implements Outcome {}

    /** It was registered before with the same content: the same receipt again. */
    record AlreadyThere(Receipt receipt) implements Outcome {}

    /**
     * Something else was registered under the same key; it stays as it is.
     *
     * @param number registration number of what is there
     */
    record OtherContent(String petitionId, String number) implements Outcome {}

    /** It names a first petition that is not registered here. */
    record UnknownFirstPetition() implements Outcome {}
}
