package org.petitions.casework.documents.printing;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.petitions.starter.startup.StartupFailure;

/** Fonts for as many printings at once as there are places; the first set is read at the start, others when they are needed. */
final class FontPool {
    private final List<FontFile> files;
    private final Semaphore places;
    private final Deque<FontSet> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param places printings at once; one more waits its turn, because each needs much memory for a moment
     * @throws StartupFailure when a font cannot be read
     */
    FontPool(List<FontFile> files, int places) {
        this.files = files;
        this.places = new Semaphore(places, true);
        idle.push(new FontSet(files));
    }

    /** Does what needs fonts, with a set that nobody else uses meanwhile. */
    <T> T use(Function<FontSet, T> work) {
        places.acquireUninterruptibly();
        try {
            FontSet taken = idle.poll();
            FontSet fonts = taken == null ? new FontSet(files) : taken;
            T done = work.apply(fonts);
            // Fonts whose use failed may be anywhere in their tables: they are read anew.
            idle.push(fonts);
            return done;
        } finally {
            places.release();
        }
    }
}
