package org.petitions.intake.attachments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final AttachmentRegister register;
    private final AttachmentContent contents;
    private final AttachmentExamination examination;
    private final AttachmentErasure erasure;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentSweep(AttachmentRegister register, AttachmentContent contents, AttachmentExamination examination,
            AttachmentErasure erasure, AttachmentSettings settings, Clock clock) {
        this.register = register;
        this.contents = contents;
        this.examination = examination;
        this.erasure = erasure;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${petitions.attachments.sweep-every:PT2M}", initialDelayString = "PT1M")
    void sweepWhatIsLeft() {
        try {
            sweep(clock.instant());
        } catch (DataAccessException e) {
            log.warn("files that wait could not be gone on with: {}", e.getClass().getSimpleName());
        }
    }

    /** @param now the moment by which ages are told */
    void sweep(Instant now) {
        erasure.carryOutWhatIsLeft();
        for (Attachment file : register.unfinished(now.minus(LEFT_ALONE))) {
            try {
                goOn(file, now.minus(settings.unfinishedFor()));
            } catch (MissingPieceException e) {
                log.warn("a file that waits has lost a piece: {}", file.id());
            }
        }
    }

    private void goOn(Attachment file, Instant tooOld) {
        boolean givenUp = file.state() == AttachmentState.REFUSED
                || (file.state() == AttachmentState.UPLOADING && !file.isWhole());
        if (!givenUp) {
            var _ = examination.advance(file);
        } else if (file.changedAt().isBefore(tooOld)) {
            contents.delete(file);
            register.remove(file.id(), file.version());
        }
    }
}
