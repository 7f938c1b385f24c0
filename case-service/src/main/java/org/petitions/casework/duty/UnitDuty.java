package org.petitions.casework.duty;

/**
 * What one office did with the cases of a period.
 *
 * @param unit unit id
 * @param registrations what it registered later than it received it; all nought for an office that does not register
 * @param arrivals what was sent to it; all nought for a bureau, which sends
 * @param answers what it answered, and how the petitioners rated this office for it
 * @param reviews what it reviewed; all nought for an office that reviews nothing here
 */
record UnitDuty(String unit, Registrations registrations, Arrivals arrivals, Answers answers, Reviews reviews) {

    /**
     * Petitions that lay at the office before it registered them. The 15 days to transfer them run from the receipt (Art. 22), so these
     * days are the office's own.
     *
     * @param late registered on a later day than they were received on
     * @param daysUnregistered calendar days from receipt to registration, all together
     */
    record Registrations(long late, long daysUnregistered) {}

    /**
     * Cases sent to the unit, one that came back to it counted again.
     *
     * @param total all of them
     * @param handedBack handed back after an objection that was allowed (退办, Art. 23)
     * @param objectionsRejected objections found to be without reason
     * @param accepted taken on (Art. 23)
     * @param untold decided whether to take on, and the written notice of it that Art. 23 wants has not gone out yet; where none is owed
     *     (nobody petitioned, or name or address is unclear; it was withdrawn, or ended by what the petitioner signed), none is counted
     * @param unsigned still neither signed for, nor taken on, nor refused
     * @param hoursUnsigned whole hours that they lay like that, all together, the present ones up to now
     * @param undecided signed for or not, neither taken on nor refused, and past the last day to tell the petitioner (Art. 23, 44)
     */
    record Arrivals(long total, long handedBack, long objectionsRejected, long accepted, long untold,
            long unsigned, long hoursUnsigned, long undecided) {}

    /**
     * Answers, each rated once or not at all (Art. 21): satisfied, basically, not, asked and unrated add up to the total.
     *
     * @param total answers that a petitioner could rate
     * @param unserved whose written opinion the petitioner does not have (Art. 32 wants one); none for who gave no name, and for what was
     *     withdrawn or ended by what the petitioner signed since; for a bureau nought
     * @param satisfied rated 满意
     * @param basically rated 基本满意
     * @param not rated 不满意
     * @param asked not rated yet, and still open to it
     * @param unrated not rated until the window closed, or a new answer took its place
     */
    record Answers(long total, long unserved, long satisfied, long basically, long not, long asked, long unrated) {}

    /**
     * Reviews and re-reviews that it decided (Art. 35, 36).
     *
     * @param decided all of them
     * @param unanswered whose written opinion has not gone out yet: the petitioner is not answered by a decision alone. Those from before
     *     that was watched are none
     */
    record Reviews(long decided, long unanswered) {}
}
