package org.petitions.local.platform;

import java.util.List;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/** What a person hears of the platform's {@link AotCaches}. */
final class StartCaches {
    private StartCaches() {}

    /** Once all parts are ready: those that did not take their cache run without, and the next run records again. */
    static void forgetRefused(AotCaches caches, ProgressListener progress) {
        caches.forgetRefused().forEach(part -> progress.report(
                "%s 的启动缓存无法使用，本次未用缓存启动；将重新生成。 / %s did not take its cache and started without; it is made again."
                        .formatted(part, part)));
    }

    /** Once all parts have ended and nothing else needs the processors. The first that fails ends it: Ctrl-C ends our children, too. */
    static void keepRecorded(AotCaches caches, ProgressListener progress) {
        List<AotCaches.Recording> recordings = caches.recordings();
        if (recordings.isEmpty()) {
            return;
        }
        progress.report(
                "保存启动缓存，下次启动更快；每次构建后仅一次，约需半分钟，再按 Ctrl-C 跳过 / keeping what makes the next start faster: once after a build, some half a minute; Ctrl-C again skips it");
        try {
            BoundedParallelism.forEach(recordings, StartCaches::keep);
        } catch (ProcessStartException e) {
            progress.report(String.valueOf(e.getMessage()));
            recordings.forEach(AotCaches.Recording::discard);
        }
    }

    private static void keep(AotCaches.Recording recording) {
        if (!recording.keep()) {
            throw new ProcessStartException(
                    "%s 的启动缓存未保存，下次运行再记录。 / The cache of %s was not kept; the next run records again."
                            .formatted(recording.part(), recording.part()));
        }
    }
}
