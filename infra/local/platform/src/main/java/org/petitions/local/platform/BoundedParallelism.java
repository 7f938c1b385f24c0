package org.petitions.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.petitions.local.process.ProcessStartException;

/** Does work on two things at a time: a JVM that starts keeps a core busy, and a small machine has two. */
final class BoundedParallelism {
    private BoundedParallelism() {}

    /**
     * Returns when all is done.
     *
     * @throws RuntimeException the first failure in the order of the things; what has not begun is not begun any more
     */
    static <T> void forEach(List<T> things, Consumer<T> work) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (T thing : things) {
                Callable<Void> task = () -> {
                    work.accept(thing);
                    return null;
                };
                all.add(threads.submit(task));
            }
            try {
                for (Future<?> each : all) {
                    each.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new ProcessStartException("启动被中断。 / The start was interrupted.", e);
            }
        }
    }
}
