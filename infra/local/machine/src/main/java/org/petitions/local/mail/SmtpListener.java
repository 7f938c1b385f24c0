package org.petitions.local.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.petitions.local.process.ProcessStartException;

/** The SMTP port of 127.0.0.1; it can be closed and opened again, as a provider's goes down and comes back. */
final class SmtpListener {
    private static final long START_LIMIT_MILLIS = 5_000;

    private final int port;
    private final Managers managers;
    private @Nullable SmtpServer server;

    SmtpListener(int port, MailStore box, Clock clock) {
        this.port = port;
        this.managers = new CatchingManagers(box, clock);
    }

    /** Opens the port; does nothing when it is open. */
    synchronized void open() {
        if (server != null) {
            return;
        }
        var opening = new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
        opening.startService();
        try {
            if (!opening.waitTillRunning(START_LIMIT_MILLIS)) {
                throw ProcessStartException.portTaken("SMTP", port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while opening the SMTP port", e);
        }
        server = opening;
    }

    /** Closes the port and every connection; does nothing when it is closed. Mails caught are kept. */
    synchronized void close() {
        if (server != null) {
            server.stopService();
            server = null;
        }
    }

    synchronized boolean isOpen() {
        return server != null;
    }

    int port() {
        return port;
    }

    /** GreenMail's way to another {@link SmtpManager}: no mailboxes, one call a message. */
    private static final class CatchingManagers extends Managers {
        private final SmtpManager manager;

        CatchingManagers(MailStore box, Clock clock) {
            this.manager = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    box.add(id -> {
                        try {
                            return MailParser.read(state.getMessage(), id, clock.instant());
                        } catch (MessagingException e) {
                            throw new IllegalArgumentException("not a readable mail", e);
                        } catch (IOException e) {
                            throw new UncheckedIOException("not a readable mail", e);
                        }
                    });
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }
}
