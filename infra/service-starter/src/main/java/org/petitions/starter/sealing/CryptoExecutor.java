package org.petitions.starter.sealing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads that outlive requests, to seal on. Tink keeps a source of randomness for each thread, and goes through the whole class path when it
 * makes one: a virtual thread lives for one request only, and a sixth of a registration's processor time went into that. There are two of
 * them, so that a key management service that is slow keeps nobody from sealing with a key that is here.
 */
final class CryptoExecutor {
    private static final int LOCAL_THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final CryptoExecutor LOCAL = new CryptoExecutor("sealing-", LOCAL_THREADS);

    private final ThreadPoolExecutor threads;

    private CryptoExecutor(String name, int threads) {
        this.threads = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** For keys that are here: as many threads as there is work for a processor. */
    static CryptoExecutor local() {
        return LOCAL;
    }

    /**
     * For keys in a key management service, which is asked for each box: a thread for each call under way.
     *
     * @param calls calls under way at a time, beyond which they wait for one another
     */
    static CryptoExecutor remote(int calls) {
        CryptoExecutor remote = new CryptoExecutor("sealing-remote-", calls);
        remote.threads.allowCoreThreadTimeOut(true);
        return remote;
    }

    /** Does the work on a thread whose source of randomness is there already, and waits for it. */
    <T> T run(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
