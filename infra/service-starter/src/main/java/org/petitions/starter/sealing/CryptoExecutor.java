package org.petitions.starter.sealing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A few threads that outlive requests. Tink keeps a source of randomness for each thread, and goes through the whole class path when it makes
 * one: a virtual thread lives for one request only, and a sixth of a registration's processor time went into that.
 */
final class CryptoExecutor {
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final ExecutorService STAYING = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("sealing-", 0).factory());

    private CryptoExecutor() {}

    /** Does the work on a thread whose source of randomness is there already, and waits for it. */
    static <T> T run(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, STAYING).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
