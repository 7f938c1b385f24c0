package org.petitions.notification.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.petitions.notification.channel.ProviderFailureException.NotSent;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.mail.SmtpReply.Step;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Finds in a mail exception what the provider said and to which step, and where it said nothing, whether it may have the mail. */
final class SmtpFailureClassifier {
    private static final int SERVICE_CLOSING = 421;
    /** How Angus Mail words a greeting that is no welcome. */
    private static final Pattern GREETING = Pattern.compile("response: ((\\d{3}).*)");

    private SmtpFailureClassifier() {}

    /**
     * The outcome where the provider gave an answer about this address or this mail; also where it took the mail and only closing
     * the connection failed.
     *
     * @throws NotSent when it failed before the mail was under way
     * @throws PossiblySent when it failed after that
     * @throws Refused when it refuses us, our mail or so many of them
     */
    static SendOutcome classify(MailException failure) {
        if (!(failure instanceof MailSendException send)) {
            throw new NotSent(failure);
        }
        if (isAboutConnecting(send)) {
            throw greeting(send).<RuntimeException>map(reply -> new Refused(reply.code()))
                    .orElseGet(() -> new NotSent(send));
        }
        if (send.getMessageExceptions().length == 0 && send.getCause() != null) {
            return new SendOutcome.Taken(); // no mail failed, only closing the connection after it
        }
        SmtpReply reply = reply(send).filter(answer -> answer.status() != SERVICE_CLOSING)
                .orElseThrow(() -> new PossiblySent(firstException(send)));
        return reply.outcome();
    }

    /**
     * Spring gives a cause when connecting failed and also when closing failed after a mail did; only the former is the mail's own
     * failure as well. Telling them apart matters: a mail that may have been taken must not be sent again at once.
     */
    private static boolean isAboutConnecting(MailSendException failure) {
        return failure.getCause() != null
                && Arrays.stream(failure.getMessageExceptions()).anyMatch(each -> each == failure.getCause());
    }

    /** A permanent refusal at the greeting: it does not want us. Anything else there is a failure like any other. */
    private static Optional<SmtpReply> greeting(MailSendException failure) {
        String message = failure.getCause() == null ? null : failure.getCause().getMessage();
        Matcher words = GREETING.matcher(message == null ? "" : message);
        return words.find() && words.group(2).startsWith("5")
                ? Optional.of(SmtpReply.of(Step.SENDER, Integer.parseInt(words.group(2)), words.group(1)))
                : Optional.empty();
    }

    private static Optional<SmtpReply> reply(MailSendException failure) {
        List<Exception> chain = chain(failure);
        return all(chain, SMTPSenderFailedException.class).stream().findFirst()
                .map(sender -> SmtpReply.of(Step.SENDER, sender.getReturnCode(), sender.getMessage()))
                .or(() -> all(chain, SMTPAddressFailedException.class).stream().findFirst()
                        .map(address -> SmtpReply.of(Step.RECIPIENT, address.getReturnCode(), address.getMessage())))
                .or(() -> all(chain, SMTPSendFailedException.class).stream()
                        .filter(each -> each.getReturnCode() >= 400).findFirst()
                        .map(each -> SmtpReply.of(isAboutSender(each) ? Step.SENDER : Step.CONTENT,
                                each.getReturnCode(), each.getMessage())));
    }

    private static boolean isAboutSender(SMTPSendFailedException failure) {
        String command = failure.getCommand();
        return command == null || command.startsWith("MAIL");
    }

    private static Exception firstException(MailSendException failure) {
        return failure.getMessageExceptions().length > 0 ? failure.getMessageExceptions()[0] : failure;
    }

    private static <E extends Exception> List<E> all(List<Exception> chain, Class<E> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Exception> chain(MailSendException failure) {
        List<Exception> chain = new ArrayList<>();
        for (Exception first : failure.getMessageExceptions()) {
            for (Exception next = first; next != null; next = next instanceof MessagingException link
                    ? link.getNextException()
                    : null) {
                chain.add(next);
            }
        }
        return chain;
    }
}
