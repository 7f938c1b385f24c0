package org.petitions.events;

import java.time.Instant;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;

/**
 * What became of something the petitioner asked for in person: each request gets one answer. Where it was taken, what it changed stands in
 * the events before.
 */
public sealed interface PetitionerRequestEvent extends CaseEvent {

    /** What was asked for. */
    PetitionerRequestKind request();

    /** The request's place in the petition's intake stream, by which it is known from other requests. */
    long sequence();

    /**
     * It was taken into the case.
     *
     * @param at when it was asked for, from which it counts
     */
    @Meaning(zh = "信访人的请求已收录", en = "What the petitioner asked for was taken into the case.")
    record PetitionerRequestTaken(String petitionId, long version, Instant at, PetitionerRequestKind request,
            long sequence) implements PetitionerRequestEvent {}

    /**
     * It was refused and changes nothing. It can be asked for again.
     *
     * @param at when it was asked for
     * @param reason why
     * @param article number of the article of the Regulations behind it, 1 to 50, or 0 where it is the city's own rule
     */
    @Meaning(zh = "信访人的请求未予办理", en = "What the petitioner asked for was refused, and why.")
    record PetitionerRequestRefused(String petitionId, long version, Instant at, PetitionerRequestKind request,
            long sequence, RequestRefusalReason reason, int article) implements PetitionerRequestEvent {}
}
