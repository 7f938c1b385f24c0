package org.petitions.casework.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditChains.Cursor;
import org.petitions.casework.audit.AuditChains.Filter;
import org.petitions.casework.audit.ChainCheck.Fault;
import org.petitions.casework.audit.ChainCheck.Range;
import org.petitions.casework.keys.SigningKey;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for auditors (审计员): the trail, and whether it is whole. There is none that changes it. */
@RestController
class AuditApi {
    private static final int PAGE = 100;

    private final AuditChains chains;
    private final HeadRecorder heads;
    private final SigningKey key;

    AuditApi(AuditChains chains, HeadRecorder heads, SigningKey key) {
        this.chains = chains;
        this.heads = heads;
        this.key = key;
    }

    /**
     * A page of the trail.
     *
     * @param links oldest first
     * @param next the {@code after} of the next page, null on the last
     */
    record AuditPage(List<LinkView> links, @Nullable String next) {}

    /**
     * An entry in its chain.
     *
     * @param entry as it was published, JSON: the text that is hashed
     */
    record LinkView(String id, int chain, long seq, String entry, String previous, String hash) {
        static LinkView of(AuditLink link) {
            return new LinkView(link.id(), link.chain(), link.seq(), link.entry(), link.previous(), link.hash());
        }
    }

    /**
     * What a check found.
     *
     * @param whole whether nothing is broken
     * @param links how many links were looked at
     * @param heads how many signed records of heads were
     * @param broken the first that is broken, or null
     */
    record CheckView(boolean whole, long links, long heads, @Nullable Fault broken) {}

    /**
     * The trail from a day to a day, both included, in Asia/Shanghai.
     *
     * @param account who did it; without it anybody
     * @param subject id of a petition, case, account or whatever else it is about; without it anything
     * @param after the {@code next} of the page before
     */
    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit")
    AuditPage trail(@RequestParam LocalDate from, @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after) {
        List<AuditLink> found = chains.page(new Filter(startOf(from), startOf(to.plusDays(1)), account, subject),
                after == null ? null : place(after), PAGE + 1);
        List<AuditLink> page = found.subList(0, Math.min(PAGE, found.size()));
        return new AuditPage(page.stream().map(LinkView::of).toList(),
                found.size() > PAGE ? place(page.getLast()) : null);
    }

    /**
     * Checks the chains, and names the first link that is broken.
     *
     * @param day what was taken into the chains on that day, in Asia/Shanghai; without it everything from the first entry
     */
    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/check")
    CheckView check(@RequestParam(required = false) @Nullable LocalDate day) {
        List<AuditHead> records = heads.all();
        Optional<Fault> forged = ChainCheck.faultOf(records,
                head -> key.hasSigned(AuditHead.signed(head.text()), head.signature()));
        if (forged.isPresent()) {
            return new CheckView(false, 0, records.size(), forged.get());
        }
        ChainCheck check = ChainCheck.by(records);
        long[] links = {0};
        int highest = Math.max(check.highestChain(), chains.highestChain().orElse(-1));
        for (int chain = 0; chain <= highest; chain++) {
            Range range = day == null
                    ? new Range(1, Range.OPEN)
                    : check.range(chain, startOf(day), startOf(day.plusDays(1)));
            try (Stream<AuditLink> found = chains.links(chain, range.first(), range.last())) {
                Optional<Fault> broken = check.faultOf(chain, range, found.peek(_ -> links[0]++).iterator());
                if (broken.isPresent()) {
                    return new CheckView(false, links[0], records.size(), broken.get());
                }
            }
        }
        return new CheckView(true, links[0], records.size(), null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    private static String place(AuditLink link) {
        return link.about().at().toEpochMilli() + "-" + link.id().replace('/', '-');
    }

    /** What is no place of ours begins at the start. */
    private static @Nullable Cursor place(String after) {
        String[] parts = after.split("-", -1);
        return parts.length == 3 && parts[0].matches("\\d{1,15}")
                ? new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1] + "/" + parts[2])
                : null;
    }
}
