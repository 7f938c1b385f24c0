package org.petitions.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.petitions.local.mail.CaughtMail;
import org.petitions.local.mail.MailCatcherMain;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProgressListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mail provider of this machine, which delivers nothing; mails are in memory and gone with {@link #kill}. */
public final class MailCatcher extends ManagedServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final String SMTP = "SMTP";
    private static final String PAGE = "邮件页面 (mail page)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int smtpPort;
    private final int pagePort;

    private MailCatcher(Path logDir, int smtpPort, int pagePort, AotCaches caches, String... jvmOptions) {
        super(caches.prepared(JvmProgram
                .ofMain("mail", MailCatcherMain.class, String.valueOf(smtpPort), String.valueOf(pagePort))
                .withJvmOptions("-Xms16m", "-Xmx128m", ChildLogging.JVM_OPTION).withJvmOptions(jvmOptions)),
                logDir.resolve("mail.log"));
        this.smtpPort = smtpPort;
        this.pagePort = pagePort;
    }

    /**
     * Starts a catcher and waits until it takes mail.
     *
     * @param logDir   where its log goes
     * @param smtpPort of 127.0.0.1, 0 for a free one
     * @param pagePort of 127.0.0.1, 0 for a free one
     * @throws org.petitions.local.process.ProcessStartException with a sentence for a person
     */
    public static MailCatcher start(Path logDir, int smtpPort, int pagePort, ProgressListener progress) {
        return start(logDir, smtpPort, pagePort, AotCaches.none(), progress);
    }

    /** As the other, with the cache of an earlier run where there is one, and with JVM options that come after our own. */
    public static MailCatcher start(Path logDir, int smtpPort, int pagePort, AotCaches caches,
            ProgressListener progress, String... jvmOptions) {
        if (smtpPort != 0) {
            Ports.requireFree(SMTP, smtpPort);
        }
        if (pagePort != 0) {
            Ports.requireFree(PAGE, pagePort);
        }
        var catcher = new MailCatcher(logDir, Ports.orFree(smtpPort), Ports.orFree(pagePort), caches, jvmOptions);
        catcher.awaitReady(progress);
        return catcher;
    }

    /** The SMTP port of 127.0.0.1. */
    public int smtpPort() {
        return smtpPort;
    }

    /** The page for people; {@code api/mails} below it is for programs. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + pagePort + "/");
    }

    /** The mails caught and still kept, newest first. */
    public List<CaughtMail> mails() {
        return mailsAfter(0);
    }

    /** Those of {@link #mails} with a higher id: to look again without reading all again. */
    public List<CaughtMail> mailsAfter(long id) {
        return JSON.readValue(call("GET", "api/mails?after=" + id), new TypeReference<>() {
        });
    }

    /** Forgets all mails; ids go on counting. */
    public void clear() {
        call("DELETE", "api/mails");
    }

    /** Closes the SMTP port and its connections, as when a provider goes down; mails caught are kept. */
    public void smtpDown() {
        call("POST", "api/smtp/down");
    }

    /** Opens the SMTP port again. */
    public void smtpUp() {
        call("POST", "api/smtp/up");
    }

    @Override
    Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    void requirePortsFree() {
        Ports.requireFree(SMTP, smtpPort);
        Ports.requireFree(PAGE, pagePort);
    }

    @Override
    boolean isReady() {
        return Ports.isListening(pagePort);
    }

    private String call(String method, String path) {
        var request = HttpRequest.newBuilder(page().resolve(path)).timeout(ANSWER_LIMIT)
                .method(method, BodyPublishers.noBody()).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("mail catcher answered " + answer.statusCode() + " to " + path);
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("mail catcher does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the mail catcher", e);
        }
    }
}
