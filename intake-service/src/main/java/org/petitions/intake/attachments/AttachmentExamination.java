package org.petitions.intake.attachments;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/**
 * Takes a file that came whole as far as it gets now: digest and kind, the check for malicious code, and the event that tells of it. Each step is kept
 * before the next, so that a kill at any moment leaves it where it can be gone on with; at worst the others are told twice.
 */
@Component
class AttachmentExamination {
    private final AttachmentRegister register;
    private final AttachmentContent contents;
    private final MalwareScanner scanner;
    private final PetitionStore petitions;
    private final EventEncoder events;
    private final MeterRegistry meters;
    private final Clock clock;

    AttachmentExamination(AttachmentRegister register, AttachmentContent contents, MalwareScanner scanner,
            PetitionStore petitions, EventEncoder events, MeterRegistry meters, Clock clock) {
        this.register = register;
        this.contents = contents;
        this.scanner = scanner;
        this.petitions = petitions;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * The file as far as it got; as somebody else left it where they were at it too.
     *
     * @param patience with the scanner
     */
    Attachment advance(Attachment file, Duration patience) {
        Attachment now = file;
        while (true) {
            Attachment next = next(now, patience);
            if (next.equals(now)) {
                return now;
            }
            if (!register.replace(now, next)) {
                return register.find(now.petitionId(), now.place()).orElse(now);
            }
            if (next.state() == AttachmentState.REFUSED || next.state() == AttachmentState.ERASED) {
                contents.delete(next);
            }
            meters.counter("petitions.attachments", "state", next.state().name()).increment();
            now = next;
        }
    }

    private Attachment next(Attachment file, Duration patience) {
        try {
            return switch (file.state()) {
                case UPLOADING -> file.isWhole() ? examined(file) : file;
                case QUARANTINED -> scanned(file, patience);
                case CLEAN -> told(file);
                case ADDED, REFUSED, ERASED -> file;
            };
        } catch (MissingPieceException _) {
            // It never comes back. Where the file was erased meanwhile, this is not written.
            return file.refused(Refusal.INCOMPLETE, now());
        }
    }

    private Attachment examined(Attachment file) {
        try (DigestInputStream content = contents.openDigesting(file)) {
            byte[] beginning = content.readNBytes(FileKinds.LOOKED_AT);
            content.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
            if (file.sha256() != null && !file.sha256().equals(digest)) {
                return file.refused(Refusal.DIFFERENT_DIGEST, now());
            }
            return FileKinds.bearsOut(file.kind(), beginning)
                    ? file.quarantined(digest, now())
                    : file.refused(Refusal.OTHER_KIND, now());
        } catch (IOException e) {
            throw new UncheckedIOException("what lies in the store is read without a network of ours", e);
        }
    }

    private Attachment scanned(Attachment file, Duration patience) {
        try (InputStream content = contents.open(file)) {
            return switch (scanner.scan(content, patience)) {
                case CLEAN -> file.clean(now());
                case MALICIOUS -> file.refused(Refusal.MALICIOUS, now());
                case UNKNOWN -> file;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("what lies in the store is read without a network of ours", e);
        }
    }

    /** Publishes it by the petition's own document; of a petition erased meanwhile nothing is kept. */
    private Attachment told(Attachment file) {
        while (true) {
            Instant at = now();
            Optional<StoredPetition> petition = petitions.byId(file.petitionId());
            if (petition.isEmpty() || petition.get().isErased()) {
                return file.erased(at);
            }
            StoredPetition next = petition.get().withNews();
            List<AttachmentAdded> news = PetitionMatter.all(next).stream()
                    .map(matter -> added(file, matter.caseId(), next.version(), at)).toList();
            try {
                petitions.update(petition.get(), next, events.encodeAll(news));
                return file.added(at);
            } catch (StaleVersionException _) {
                // The petitioner or an office said something in between: it is told after that.
            }
        }
    }

    private static AttachmentAdded added(Attachment file, String caseId, long sequence, Instant at) {
        return new AttachmentAdded(caseId, sequence, at, file.place(), file.addedBy().office(), file.kind(),
                file.bytes(), Objects.requireNonNull(file.sha256(), "known since quarantine"), file.occasion());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
