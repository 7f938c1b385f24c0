package org.petitions.notification.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads out of a mail exception whose trouble it is: the address's, which is an answer, or the provider's, which is a failure. */
final class SmtpFailureClassifier {
    private static final int SERVICE_CLOSING = 421;

    private SmtpFailureClassifier() {}

    /** The provider failed. */
    abstract static sealed class SmtpFailureException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        SmtpFailureException(String code, Throwable cause) {
            super(code, cause);
            this.code = code;
        }

        /** Kind of the failure, safe to log: it holds nothing the provider said. */
        String code() {
            return code;
        }
    }

    /** The provider failed before it had any of the mail: trying again at once cannot send it twice. */
    static final class NotSentException extends SmtpFailureException {
        private static final long serialVersionUID = 1L;

        NotSentException(Throwable cause) {
            super("nothing-sent:" + rootCauseName(cause), cause);
        }
    }

    /** The provider failed with the mail under way: it may have it or not. */
    static final class PossiblySentException extends SmtpFailureException {
        private static final long serialVersionUID = 1L;

        PossiblySentException(Throwable cause) {
            super("perhaps-sent:" + rootCauseName(cause), cause);
        }
    }

    private static String rootCauseName(Throwable failure) {
        Throwable deepest = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName();
    }

    /**
     * The outcome where the provider gave an answer about this address or this mail; also where it took the mail and only closing
     * the connection failed.
     *
     * @throws NotSentException when it failed before the mail was under way
     * @throws PossiblySentException when it failed after that
     */
    static MailOutcome classify(MailException failure) {
        if (!(failure instanceof MailSendException send) || isAboutConnecting(send)) {
            throw new NotSentException(failure);
        }
        if (send.getMessageExceptions().length == 0 && send.getCause() != null) {
            return new MailOutcome.Taken(); // no mail failed, only closing the connection after it
        }
        Optional<Integer> reply = replyAboutTheMail(failure);
        if (reply.isEmpty() || reply.get() == SERVICE_CLOSING) {
            throw new PossiblySentException(failure);
        }
        return reply.get() >= 500
                ? new MailOutcome.Refused(reply.get())
                : new MailOutcome.Deferred("smtp-" + reply.get());
    }

    /**
     * Spring gives a cause when connecting failed and also when closing failed after a mail did; only the former is the mail's own
     * failure as well. Telling them apart matters: a mail that may have been taken must not be sent again at once.
     */
    private static boolean isAboutConnecting(MailSendException failure) {
        return failure.getCause() != null
                && Arrays.stream(failure.getMessageExceptions()).anyMatch(each -> each == failure.getCause());
    }

    private static Optional<Integer> replyAboutTheMail(MailException failure) {
        List<Exception> chain = chain(failure);
        if (!all(chain, SMTPSenderFailedException.class).isEmpty()) {
            return Optional.empty(); // our own sender address was refused: no fault of the one it was for
        }
        return all(chain, SMTPAddressFailedException.class).stream().map(SMTPAddressFailedException::getReturnCode)
                .findFirst()
                .or(() -> all(chain, SMTPSendFailedException.class).stream()
                        .filter(SmtpFailureClassifier::isAboutContent)
                        .map(SMTPSendFailedException::getReturnCode).findFirst());
    }

    /** The mail itself was answered, not the greeting or the sender. */
    private static boolean isAboutContent(SMTPSendFailedException failure) {
        String command = failure.getCommand();
        return command != null && !command.startsWith("MAIL") && failure.getReturnCode() >= 400;
    }

    private static <E extends Exception> List<E> all(List<Exception> chain, Class<E> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Exception> chain(MailException failure) {
        List<Exception> chain = new ArrayList<>();
        if (failure instanceof MailSendException send) {
            for (Exception first : send.getMessageExceptions()) {
                for (Exception next = first; next != null; next = next instanceof MessagingException link
                        ? link.getNextException()
                        : null) {
                    chain.add(next);
                }
            }
        }
        return chain;
    }
}
