package org.petitions.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/** One program that answers over HTTP, as a process that can be killed and started again on the same port and data. */
public final class ServiceProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_LIMIT).build();
    private final JvmProgram program;
    private final Path log;
    private final URI uri;
    private final URI readiness;
    private volatile ChildJvm child;
    /** From then on nothing is started that nobody would stop. */
    private boolean stopped;

    private ServiceProcess(JvmProgram program, Path log, URI uri, String readiness) {
        this.program = program;
        this.log = log;
        this.uri = uri;
        this.readiness = uri.resolve(readiness);
        this.child = ChildJvm.start(program, log);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param uri where it answers
     * @param readiness the path there that answers 200 when it is
     */
    static ServiceProcess start(JvmProgram program, Path log, URI uri, String readiness, ProgressListener progress) {
        var service = new ServiceProcess(program, log, uri, readiness);
        service.awaitReady(progress);
        return service;
    }

    /** Where it answers. */
    public URI uri() {
        return uri;
    }

    /** Its process id. */
    public long pid() {
        return child.pid();
    }

    /** The child that runs now. */
    ChildJvm child() {
        return child;
    }

    /** kill -9; returns when it is gone. */
    void kill() {
        child.kill();
    }

    /** Ends it in good order, for good. */
    void stop() {
        lastChild().stop();
    }

    private synchronized ChildJvm lastChild() {
        stopped = true;
        return child;
    }

    /** Starts it again; returns when it is ready. */
    void restart(ProgressListener progress) {
        startAgain();
        awaitReady(progress);
    }

    private synchronized void startAgain() {
        if (!stopped) {
            child = ChildJvm.start(program, log);
        }
    }

    private void awaitReady(ProgressListener progress) {
        try {
            child.awaitReady(this::isReady, START_LIMIT, progress);
        } catch (ProcessStartException e) {
            child.kill();
            throw e;
        }
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(readiness).timeout(ANSWER_LIMIT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Completed when the child that runs now has ended. */
    CompletableFuture<Integer> onExit() {
        return child.onExit();
    }
}
