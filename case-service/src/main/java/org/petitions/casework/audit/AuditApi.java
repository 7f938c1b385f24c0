package org.petitions.casework.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditChains.Cursor;
import org.petitions.casework.audit.AuditChains.Filter;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.ChainCheck.Fault;
import org.petitions.casework.audit.TrailCheck.Checked;
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
    private final TrailCheck checks;

    AuditApi(AuditChains chains, TrailCheck checks) {
        this.chains = chains;
        this.checks = checks;
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
     * @param lastHead the last record of heads, to be compared with a copy that is kept elsewhere; null when there is none that can be read
     * @param broken the first that is broken, or null
     */
    record CheckView(boolean whole, long links, long heads, @Nullable HeadView lastHead, @Nullable Fault broken) {
        static CheckView of(Checked checked) {
            HeadView last = Optional.ofNullable(checked.last()).flatMap(HeadView::of).orElse(null);
            return new CheckView(checked.broken() == null, checked.links(), checked.heads(), last, checked.broken());
        }
    }

    /**
     * A record of heads.
     *
     * @param number from 1 without gaps: of a copy with a higher one, or with another hash of the same, the database says less or something else
     * @param at when it was signed, UTC
     * @param hash SHA-256 of what was signed, as hexadecimal digits
     * @param chains place and hash of the last link of each chain
     */
    record HeadView(long number, Instant at, String hash, List<ChainHead> chains) {
        static Optional<HeadView> of(AuditHead head) {
            return head.heads()
                    .map(said -> new HeadView(said.number(), said.at(), AuditLink.hash(head.text()), said.chains()));
        }
    }

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
                place(after), PAGE + 1);
        List<AuditLink> page = found.subList(0, Math.min(PAGE, found.size()));
        return new AuditPage(page.stream().map(LinkView::of).toList(),
                found.size() > PAGE ? place(page.getLast()) : null);
    }

    /**
     * Checks the chains, and names the first link that is broken; one check at a time, others are answered 429.
     *
     * @param day what was taken into the chains on that day, in Asia/Shanghai; without it everything from the first entry
     */
    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/check")
    CheckView check(@RequestParam(required = false) @Nullable LocalDate day) {
        return CheckView
                .of(day == null ? checks.check(null, null) : checks.check(startOf(day), startOf(day.plusDays(1))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    /** The place of a link in a list. */
    static String place(AuditLink link) {
        return link.about().at().toEpochMilli() + "-" + link.id().replace('/', '-');
    }

    /** What is no place of ours begins at the start. */
    static @Nullable Cursor place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("-", -1);
        return parts.length == 3 && parts[0].matches("\\d{1,15}")
                ? new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1] + "/" + parts[2])
                : null;
    }
}
