package org.petitions.casework.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.ChainCheck.Fault;
import org.petitions.casework.audit.ChainCheck.Kind;
import org.petitions.casework.audit.ChainCheck.Range;
import org.petitions.casework.audit.PublishedEntry.About;
import org.petitions.casework.keys.Ed25519;

/** What somebody can do to the trail who can write into the database, and that it is found. */
class ChainCheckTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Range ALL = new Range(1, Range.OPEN);

    private final KeyPair key = newKey();
    private final List<AuditLink> chain = chainOf(6, "h-01");
    /** Signed after the second, the fourth and the sixth entry, one hour after another. */
    private final List<AuditHead> heads = headsOf(chain, key, 2, 4, 6);

    @Test
    void a_chain_that_nobody_touched_is_whole() {
        assertThat(faultOf(chain)).isEmpty();
        assertThat(faultOfHeads(heads)).isEmpty();
    }

    @Test
    void entries_after_the_last_head_are_checked_by_their_chain() {
        List<AuditLink> longer = chainOf(8, "h-01");
        assertThat(faultOf(longer)).isEmpty();
        longer.set(7, changed(longer.get(7)));
        assertThat(faultOf(longer)).contains(new Fault(Kind.CHANGED, 0, 8));
    }

    @Test
    void an_entry_that_was_changed_is_named() {
        chain.set(2, changed(chain.get(2)));

        assertThat(faultOf(chain)).contains(new Fault(Kind.CHANGED, 0, 3));
    }

    @Test
    void an_entry_that_is_searched_by_another_account_is_named() {
        AuditLink link = chain.get(1);
        chain.set(1,
                new AuditLink(link.id(), 0, 2, new About(link.about().entryId(), AT, "somebody", null), link.entry(),
                        link.previous(), link.hash()));

        assertThat(faultOf(chain)).contains(new Fault(Kind.CHANGED, 0, 2));
    }

    @Test
    void an_entry_that_was_cut_out_is_named() {
        chain.remove(2);

        assertThat(faultOf(chain)).contains(new Fault(Kind.MISSING, 0, 3));
    }

    @Test
    void entries_that_changed_places_are_named() {
        AuditLink second = chain.get(1);
        AuditLink third = chain.get(2);
        chain.set(1, inPlaceOf(second, third));
        chain.set(2, inPlaceOf(third, second));

        assertThat(faultOf(chain)).contains(new Fault(Kind.MISSING, 0, 2));
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_the_head() {
        assertThat(faultOf(chain.subList(0, 4))).contains(new Fault(Kind.MISSING, 0, 5));
        assertThat(faultOf(List.of())).contains(new Fault(Kind.MISSING, 0, 1));
    }

    @Test
    void a_chain_that_was_written_anew_with_right_hashes_is_found_by_the_head() {
        assertThat(faultOf(chainOf(6, "h-02"))).contains(new Fault(Kind.REWRITTEN, 0, 2));
    }

    @Test
    void a_head_that_another_key_signed_is_named() {
        List<AuditHead> forged = new ArrayList<>(heads);
        forged.set(1, headsOf(chain, newKey(), 2, 4).get(1));

        assertThat(faultOfHeads(forged)).contains(new Fault(Kind.HEAD_FORGED, null, 2));
    }

    @Test
    void a_head_that_says_something_else_than_was_signed_is_named() {
        AuditHead last = heads.get(2);
        heads.set(2, new AuditHead(last.id(), 1, last.text().replace("\"seq\":6", "\"seq\":5"), last.signature()));

        assertThat(faultOfHeads(heads)).contains(new Fault(Kind.HEAD_FORGED, null, 3));
    }

    @Test
    void a_head_that_is_gone_is_named() {
        heads.remove(1);

        assertThat(faultOfHeads(heads)).contains(new Fault(Kind.HEAD_MISSING, null, 2));
    }

    @Test
    void heads_that_were_signed_after_a_chain_was_cut_or_written_anew_are_found() {
        assertThat(faultOfHeads(headsOf(chain, key, 2, 6, 4))).contains(new Fault(Kind.MISSING, 0, 5));

        List<AuditHead> anew = headsOf(chain, key, 2, 4);
        String text = AuditHead.text(anew.getLast(), hour(3),
                List.of(new ChainHead(0, 4, chainOf(6, "h-02").get(3).hash())));
        anew.add(new AuditHead(AuditHead.id(3), 1, text, signature(key, text)));
        assertThat(faultOfHeads(anew)).contains(new Fault(Kind.REWRITTEN, 0, 4));
    }

    @Test
    void entries_that_no_head_signed_in_two_hours_are_found() {
        HeadScan scan = scan(heads, null, null);

        assertThat(scan.faultOfAge(Map.of(0, 6L), hour(30))).as("nothing came after the last head").isEmpty();
        assertThat(scan.faultOfAge(Map.of(0, 7L), hour(5))).as("signed two hours ago").isEmpty();
        assertThat(scan.faultOfAge(Map.of(0, 7L), hour(5).plusMillis(1)))
                .contains(new Fault(Kind.HEAD_MISSING, null, 4));
        assertThat(scan.faultOfAge(Map.of(0, 6L, 1, 1L), hour(6))).as("a chain that no head names")
                .contains(new Fault(Kind.HEAD_MISSING, null, 4));
    }

    @Test
    void entries_without_any_head_are_found() {
        HeadScan scan = scan(List.of(), null, null);

        assertThat(scan.faultOfAge(Map.of(), hour(1))).as("nothing happened yet").isEmpty();
        assertThat(scan.faultOfAge(Map.of(0, 1L), hour(1))).contains(new Fault(Kind.HEAD_MISSING, null, 1));
    }

    @Test
    void an_hour_is_checked_by_the_heads_around_it() {
        HeadScan scan = scan(heads, hour(1), hour(2));
        Range second = scan.range(0);

        assertThat(second).isEqualTo(new Range(2, 4));
        assertThat(List.of(scan.firstNumber(), scan.lastNumber())).containsExactly(1L, 2L);
        assertThat(faultOf(second, chain.subList(1, 4))).isEmpty();
        assertThat(faultOf(second, chain.subList(2, 4))).contains(new Fault(Kind.MISSING, 0, 2));
        assertThat(faultOf(second, chain.subList(1, 3))).contains(new Fault(Kind.MISSING, 0, 4));
        assertThat(scan(heads, AT.minusSeconds(1), hour(1)).range(0)).isEqualTo(new Range(1, 2));
        assertThat(scan(heads, hour(3), hour(4)).range(0)).isEqualTo(new Range(6, Range.OPEN));
    }

    private Optional<Fault> faultOf(List<AuditLink> links) {
        return faultOf(ALL, links);
    }

    private Optional<Fault> faultOf(Range range, List<AuditLink> links) {
        return ChainCheck.faultOf(0, range, links.iterator(),
                heads.stream().flatMap(each -> each.heads().orElseThrow().chains().stream()).iterator());
    }

    private Optional<Fault> faultOfHeads(List<AuditHead> records) {
        return new HeadScan(this::isSigned, null, null).faultOf(records.iterator());
    }

    private HeadScan scan(List<AuditHead> records, @Nullable Instant from, @Nullable Instant until) {
        var scan = new HeadScan(this::isSigned, from, until);
        assertThat(scan.faultOf(records.iterator())).isEmpty();
        return scan;
    }

    private boolean isSigned(AuditHead head) {
        try {
            return Ed25519.isSignedBy(key.getPublic(), AuditHead.signed(head.text()), head.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant hour(int number) {
        return AT.plusSeconds(3600L * number);
    }

    private static AuditLink changed(AuditLink link) {
        return new AuditLink(link.id(), link.chain(), link.seq(), link.about(),
                link.entry().replace("DONE", "REFUSED"), link.previous(), link.hash());
    }

    private static AuditLink inPlaceOf(AuditLink place, AuditLink link) {
        return new AuditLink(place.id(), place.chain(), place.seq(), link.about(), link.entry(), link.previous(),
                link.hash());
    }

    private static List<AuditLink> chainOf(int length, String account) {
        List<AuditLink> links = new ArrayList<>();
        for (int n = 1; n <= length; n++) {
            PublishedEntry entry = PublishedEntry.read("""
                    {"id":"e%d","at":"%s","service":"case-service","by":{"account":"%s"},"outcome":"DONE"}"""
                    .formatted(n, AT, account)).orElseThrow();
            links.add(AuditLink.after(links.isEmpty() ? null : links.getLast(), 0, entry));
        }
        return links;
    }

    private static List<AuditHead> headsOf(List<AuditLink> chain, KeyPair key, int... lengths) {
        List<AuditHead> heads = new ArrayList<>();
        for (int length : lengths) {
            String text = AuditHead.text(heads.isEmpty() ? null : heads.getLast(), hour(heads.size() + 1),
                    List.of(new ChainHead(0, length, chain.get(length - 1).hash())));
            heads.add(new AuditHead(AuditHead.id(heads.size() + 1), 1, text, signature(key, text)));
        }
        return heads;
    }

    private static byte[] signature(KeyPair key, String text) {
        try {
            return Ed25519.sign(key.getPrivate(), AuditHead.signed(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
