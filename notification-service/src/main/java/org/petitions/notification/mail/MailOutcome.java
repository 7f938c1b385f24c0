package org.petitions.notification.mail;

/** What became of one try to hand a mail to the provider. */
sealed interface MailOutcome {

    /** The provider took it. */
    record Taken() implements MailOutcome {}

    /**
     * The provider will never take it for this address.
     *
     * @param reply SMTP reply code, 5xx
     */
    record Refused(int reply) implements MailOutcome {}

    /**
     * Not this time.
     *
     * @param cause a code that is safe to log
     */
    record Deferred(String cause) implements MailOutcome {}

    /** It was not tried, because the provider has been failing. */
    record CircuitOpen() implements MailOutcome {}
}
