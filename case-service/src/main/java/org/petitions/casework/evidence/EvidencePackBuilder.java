package org.petitions.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.documents.IssuedDocument;
import org.petitions.casework.documents.PrintedDocuments;
import org.petitions.casework.facts.FactsReader;
import org.petitions.casework.keys.SigningKey;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.timeline.CaseTimeline;
import org.petitions.casework.timeline.CaseTimeline.Line;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import org.petitions.law.CurrentCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a pack together. */
@Component
class EvidencePackBuilder {
    /** What the platform told officials of their limits, with the receipts. */
    private static final Set<String> NOTICES = Stream.of(Note.Kind.LIMIT_MISSED, Note.Kind.LIMIT_STILL_MISSED,
            Note.Kind.LIMIT_MISS_TAKEN_BACK, Note.Kind.ALERT_RAISED,
            Note.Kind.DUTY_DESK_CALLED, Note.Kind.ALERT_DELIVERED, Note.Kind.ALERT_UNDELIVERABLE,
            Note.Kind.ADDRESS_REFUSED, Note.Kind.ALERT_ACKNOWLEDGED, Note.Kind.ALERT_DECLINED,
            Note.Kind.ALERT_DELEGATED).map(Note.Kind::name).collect(Collectors.toUnmodifiableSet());

    private final CaseTimeline timeline;
    private final NoteStore notes;
    private final LimitStore limits;
    private final PrintedDocuments documents;
    private final SealedTexts sealedTexts;
    private final FactsReader facts;
    private final SigningKey key;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final JsonMapper json;

    EvidencePackBuilder(CaseTimeline timeline, NoteStore notes, LimitStore limits, PrintedDocuments documents,
            SealedTexts written, FactsReader facts, SigningKey key, CurrentCalendar calendar,
            CityPolicy practice, JsonMapper json) {
        this.timeline = timeline;
        this.notes = notes;
        this.limits = limits;
        this.documents = documents;
        this.sealedTexts = written;
        this.facts = facts;
        this.key = key;
        this.calendar = calendar;
        this.policy = practice;
        this.json = json;
    }

    /** The case in coded fields. */
    private record CodedCase(CaseStatus stage, @Nullable String unit, CaseMatter matter, Instant openedAt,
            Instant changedAt) {}

    /** One published event, as it went out, and who caused it. */
    private record PublishedEvent(String type, JsonNode event, StepActor by, List<String> evidence) {}

    /** One document with how it was handed over; the receipt's words only where words are given. */
    private record PackedDocument(IssuedDocument document, @Nullable String file, @Nullable String receipt) {}

    /**
     * Writes a pack. Whoever calls this records it first.
     *
     * @param words whether what people wrote goes into it
     */
    void write(Case shown, EvidencePurpose purpose, boolean words, Instant at, OutputStream out) throws IOException {
        CaseFile file = shown.file();
        try (SignedZipWriter pack = new SignedZipWriter(out, json, at)) {
            pack.addJson("case.json", new CodedCase(file.stage(), file.unit(), file.matter(), file.openedAt(),
                    file.changedAt()));
            List<Line> lines = timeline.of(shown);
            pack.addJson("timeline.json", lines);
            pack.addJson("notices.json", lines.stream().filter(line -> NOTICES.contains(line.kind())).toList());
            pack.addJson("limits.json", LimitEvidence.of(file.id(), limits.of(file.id()),
                    notes.limitEvents(file.id()), at));
            pack.addJson("events.json", file.history().stream().map(EvidencePackBuilder::published).toList());
            pack.addJson("attachments.json", notes.attachmentEvents(file.id()));
            addDocuments(pack, shown, words);
            if (words) {
                addTexts(pack, file);
            }
            pack.addText("key.pem", key.publicKeyPem());
            try (InputStream verify = EvidencePackBuilder.class.getResourceAsStream("/evidence/VERIFY.txt")) {
                if (verify == null) {
                    throw new IllegalStateException("VERIFY.txt is not in this build");
                }
                pack.add("VERIFY.txt", verify.readAllBytes());
            }
            pack.sign(new EvidenceManifest(EvidenceManifest.FORMAT, file.id(), file.number(), at, purpose, words,
                    policy.version(),
                    calendar.get().lastCertainDay().toString(), pack.items()), key);
        }
    }

    private void addDocuments(SignedZipWriter pack, Case shown, boolean words) throws IOException {
        List<PackedDocument> listed = new ArrayList<>();
        for (IssuedDocument paper : IssuedDocument.of(shown, calendar.get())) {
            Optional<byte[]> pdf = words ? documents.pdf(shown.file().id(), paper) : Optional.empty();
            String name = "documents/%03d-%s.pdf".formatted(paper.n(), paper.kind());
            if (pdf.isPresent()) {
                pack.add(name, pdf.get());
            }
            Long receipt = paper.receiptVersion();
            listed.add(new PackedDocument(paper, pdf.isPresent() ? name : null,
                    words && receipt != null ? sealedTexts.open(shown.file(), receipt).orElse(null) : null));
        }
        pack.addJson("documents.json", listed);
    }

    private void addTexts(SignedZipWriter pack, CaseFile file) throws IOException {
        Optional<FactsReader.Sealed> sealed = facts.find(file.id());
        if (sealed.isPresent()) {
            pack.addJson("petition.json", sealed.get().open());
            Optional<JsonNode> corrections = sealed.get().openCorrections();
            if (corrections.isPresent()) {
                pack.addJson("corrections.json", corrections.get());
            }
        }
        for (HistoryEntry entry : file.history()) {
            var event = entry.event();
            Optional<String> text = sealedTexts.open(file, event.version());
            if (text.isPresent()) {
                pack.addText("words/%04d-%s.txt".formatted(event.version(), event.getClass().getSimpleName()),
                        text.get());
            }
        }
    }

    private static PublishedEvent published(HistoryEntry entry) {
        return new PublishedEvent(EventType.of(entry.kept()).name(), EventCodec.toTree(entry.kept()), entry.by(),
                entry.evidence());
    }
}
