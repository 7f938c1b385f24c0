package org.petitions.local.mail;

import java.io.IOException;
import java.time.Clock;
import org.petitions.local.process.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches mail by SMTP and shows it by HTTP, both on 127.0.0.1. Keeps it in memory: {@link MailStore} says how much. */
public final class MailCatcherMain {
    private static final Logger log = LoggerFactory.getLogger(MailCatcherMain.class);

    private MailCatcherMain() {}

    /** @param args the SMTP port and the HTTP port */
    public static void main(String[] args) throws IOException {
        var smtpPort = Integer.parseInt(args[0]);
        var httpPort = Integer.parseInt(args[1]);
        Ports.requireFree("SMTP", smtpPort);
        var box = new MailStore();
        var smtp = new SmtpListener(smtpPort, box, Clock.systemUTC());
        smtp.open();
        MailHttpServer.start(httpPort, box, smtp);
        log.info("SMTP on 127.0.0.1:{}, page on http://127.0.0.1:{}/", smtpPort, httpPort);
    }
}
