package org.petitions.intake.attachments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with files that wait, for the scanner above all, and deletes those whose rest never came. */
@Component
class AttachmentSweep {
    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);

    /** Whoever is at a file right now is let finish. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private static final String EVERY = "${petitions.attachments.sweep-every:PT2M}";
    private static final String AT_FIRST = "PT1M";

    /** Files that the scanner could not look through, or for which it did not answer, until the next round asks it again. */
    private static final int IN_VAIN = 3;

    private final AttachmentRegister register;
    private final AttachmentContent contents;
    private final AttachmentExamination examination;
    private final AttachmentErasure erasure;
    private final AttachmentSettings settings;
    private final Clock clock;

    /** Behind this one the next round begins to scan. */
    private String scannedUpTo = "";

    AttachmentSweep(AttachmentRegister register, AttachmentContent contents, AttachmentExamination examination,
            AttachmentErasure erasure, AttachmentSettings settings, Clock clock) {
        this.register = register;
        this.contents = contents;
        this.examination = examination;
        this.erasure = erasure;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(scheduler = AttachmentConfiguration.CLOCK, fixedDelayString = EVERY, initialDelayString = AT_FIRST)
    void eraseWhatIsLeft() {
        try {
            erasure.carryOutWhatIsLeft(clock.instant());
        } catch (DataAccessException e) {
            log.warn("erasures of files could not be gone on with: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(scheduler = AttachmentConfiguration.CLOCK, fixedDelayString = EVERY, initialDelayString = AT_FIRST)
    void sweepWhatIsLeft() {
        try {
            sweep(clock.instant());
        } catch (DataAccessException e) {
            log.warn("files that wait could not be gone on with: {}", e.getClass().getSimpleName());
        }
    }

    /** @param now the moment by which ages are told */
    synchronized void sweep(Instant now) {
        Round round = new Round(now, scannedUpTo);
        AttachmentRegister.UNFINISHED.forEach(round::goThrough);
        scannedUpTo = round.endsAt();
    }

    /** One look at everything that waits. */
    private final class Round {
        private final Instant now;
        private final String begin;
        private int scannedInVain;
        private String lastInVain = "";

        /** @param begin id of the file behind which scanning begins: the scanner was away, or could not look through these, the last time */
        private Round(Instant now, String begin) {
            this.now = now;
            this.begin = begin;
        }

        private void goThrough(AttachmentState state) {
            String after = state == AttachmentState.QUARANTINED ? begin : "";
            List<Attachment> page = register.inState(state, now.minus(LEFT_ALONE), after);
            while (!page.isEmpty() && !(state == AttachmentState.QUARANTINED && isScannerAway())) {
                page.forEach(this::tryToGoOn);
                page = register.inState(state, now.minus(LEFT_ALONE), page.getLast().id());
            }
        }

        /** Where the next round begins to scan: at the beginning, where this one came to the end. */
        private String endsAt() {
            return isScannerAway() ? lastInVain : "";
        }

        private boolean isScannerAway() {
            return scannedInVain >= IN_VAIN;
        }

        /** Whatever one file brings about, the others are gone on with. */
        private void tryToGoOn(Attachment file) {
            try {
                goOn(file);
            } catch (RuntimeException e) {
                log.warn("a file that waits could not be gone on with: {}, {}", file.id(),
                        e.getClass().getSimpleName());
            }
        }

        private void goOn(Attachment file) {
            switch (file.state()) {
                case UPLOADING -> {
                    if (file.isWhole()) {
                        scan(file);
                    } else if (isTooOld(file)) {
                        giveUp(file);
                    }
                }
                case QUARANTINED -> scan(file);
                case CLEAN -> {
                    var _ = examination.advance(file, settings.clamdPatienceLater());
                }
                case REFUSED -> {
                    if (isTooOld(file)) {
                        remove(file);
                    }
                }
                case ADDED, ERASED -> {
                }
            }
        }

        private boolean isTooOld(Attachment file) {
            return file.changedAt().isBefore(now.minus(settings.unfinishedFor()));
        }

        private void scan(Attachment file) {
            if (isScannerAway()) {
                return;
            }
            Attachment then = examination.advance(file, settings.clamdPatienceLater());
            if (then.state() == AttachmentState.QUARANTINED) {
                scannedInVain++;
                lastInVain = file.state() == AttachmentState.QUARANTINED ? file.id() : begin;
            }
        }
    }

    /** Decided before anything is deleted: whose sender goes on at this moment is not given up. */
    private void giveUp(Attachment file) {
        Attachment refused = file.refused(Refusal.INCOMPLETE, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (register.replace(file, refused)) {
            remove(refused);
        }
    }

    private void remove(Attachment refused) {
        contents.delete(refused);
        register.remove(refused.id(), refused.version());
    }
}
