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
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.Entry;
import org.petitions.casework.cases.WrittenWords;
import org.petitions.casework.facts.KeptFacts;
import org.petitions.casework.papers.IssuedPaper;
import org.petitions.casework.papers.PrintedPapers;
import org.petitions.casework.procedure.Matter;
import org.petitions.casework.procedure.Practice;
import org.petitions.casework.procedure.Stage;
import org.petitions.casework.timeline.CaseTimeline;
import org.petitions.casework.timeline.CaseTimeline.Line;
import org.petitions.casework.timeline.Note;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a pack together. */
@Component
class EvidencePack {
    /** What the platform told officials of their limits, with the receipts. */
    private static final Set<String> NOTICES = Stream.of(Note.Kind.LIMIT_MISSED, Note.Kind.ALERT_RAISED,
            Note.Kind.DUTY_DESK_CALLED, Note.Kind.ALERT_DELIVERED, Note.Kind.ALERT_UNDELIVERABLE,
            Note.Kind.ALERT_ACKNOWLEDGED).map(Note.Kind::name).collect(Collectors.toUnmodifiableSet());

    private final CaseTimeline timeline;
    private final PrintedPapers papers;
    private final WrittenWords written;
    private final KeptFacts facts;
    private final EvidenceKey key;
    private final LegalCalendar calendar;
    private final Practice practice;
    private final JsonMapper json;

    EvidencePack(CaseTimeline timeline, PrintedPapers papers, WrittenWords written, KeptFacts facts, EvidenceKey key,
            LegalCalendar calendar, Practice practice, JsonMapper json) {
        this.timeline = timeline;
        this.papers = papers;
        this.written = written;
        this.facts = facts;
        this.key = key;
        this.calendar = calendar;
        this.practice = practice;
        this.json = json;
    }

    /** The case in coded fields. */
    private record Coded(Stage stage, @Nullable String unit, Matter matter, Instant openedAt, Instant changedAt) {}

    /** One published event, as it went out, and who caused it. */
    private record Published(String type, JsonNode event, By by, List<String> evidence) {}

    /** One document with how it was handed over; the receipt's words only where words are given. */
    private record Paper(IssuedPaper document, @Nullable String file, @Nullable String receipt) {}

    /**
     * Writes a pack. Whoever calls this records it first.
     *
     * @param words whether what people wrote goes into it
     */
    void write(Case shown, EvidencePurpose purpose, boolean words, Instant at, OutputStream out) throws IOException {
        CaseFile file = shown.file();
        try (PackWriter pack = new PackWriter(out, json, at)) {
            pack.addJson("case.json", new Coded(file.stage(), file.unit(), file.matter(), file.openedAt(),
                    file.changedAt()));
            List<Line> lines = timeline.of(shown);
            pack.addJson("timeline.json", lines);
            pack.addJson("notices.json", lines.stream().filter(line -> NOTICES.contains(line.kind())).toList());
            pack.addJson("events.json", file.history().stream().map(this::published).toList());
            addPapers(pack, shown, words);
            if (words) {
                addWords(pack, file);
            }
            pack.addText("key.pem", key.published());
            try (InputStream verify = EvidencePack.class.getResourceAsStream("/evidence/VERIFY.txt")) {
                if (verify == null) {
                    throw new IllegalStateException("VERIFY.txt is not in this build");
                }
                pack.add("VERIFY.txt", verify.readAllBytes());
            }
            pack.sign(new Manifest(Manifest.FORMAT, file.id(), file.number(), at, purpose, words, practice.version(),
                    calendar.lastCertainDay().toString(), pack.items()), key);
        }
    }

    private void addPapers(PackWriter pack, Case shown, boolean words) throws IOException {
        List<Paper> listed = new ArrayList<>();
        for (IssuedPaper paper : IssuedPaper.of(shown, calendar)) {
            Optional<byte[]> pdf = words ? papers.pdf(shown.file().id(), paper) : Optional.empty();
            String name = "documents/%03d-%s.pdf".formatted(paper.n(), paper.kind());
            if (pdf.isPresent()) {
                pack.add(name, pdf.get());
            }
            Long receipt = paper.receiptVersion();
            listed.add(new Paper(paper, pdf.isPresent() ? name : null,
                    words && receipt != null ? written.open(shown.file(), receipt).orElse(null) : null));
        }
        pack.addJson("documents.json", listed);
    }

    private void addWords(PackWriter pack, CaseFile file) throws IOException {
        Optional<KeptFacts.Sealed> sealed = facts.find(file.id());
        if (sealed.isPresent()) {
            pack.addJson("petition.json", sealed.get().open());
        }
        for (Entry entry : file.history()) {
            var event = entry.event();
            Optional<String> text = written.open(file, event.version());
            if (text.isPresent()) {
                pack.addText("words/%04d-%s.txt".formatted(event.version(), event.getClass().getSimpleName()),
                        text.get());
            }
        }
    }

    private Published published(Entry entry) {
        return new Published(entry.type(), json.readTree(entry.json()), entry.by(), entry.evidence());
    }
}
