package org.petitions.notification.inbox;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.CaseFacts;

/**
 * An alert as a leader meets it in the morning: codes, days and ids, never a word of the petitioner. What was written is on the case's page, for
 * whoever may read it.
 *
 * @param title the limit and why it is told
 * @param urgency how urgent, or null for what is ordinary
 * @param grave whether it is of the most urgent
 * @param late whether the limit has passed
 * @param days how many days it is late or has left, from its last day
 * @param lastDay its last day, in Asia/Shanghai
 * @param article in which article it stands, or null
 * @param draft what waits in the unit to be signed, or null
 * @param acknowledgeBy until when somebody has to take note, minutes in Asia/Shanghai, or null
 * @param mayBeDeclined whether its leader may say that it is another's
 * @param mayBeDelegated whether its leader may hand it on to a post below
 * @param number the case's registration number; null until it is known here
 * @param category what the case is about; null until it is known here
 * @param acknowledgedOn the day on which somebody took note of it, in Asia/Shanghai; null while nobody did
 * @param handedOn to whom or from whom it was handed on, or null
 */
record AlertCard(String alertId, String petitionId, BilingualText title, BilingualText unit,
        @Nullable BilingualText urgency, boolean grave, boolean late, long days, String lastDay,
        @Nullable BilingualText article, @Nullable BilingualText draft, @Nullable String acknowledgeBy,
        boolean mayBeDeclined, boolean mayBeDelegated, @Nullable String number, @Nullable BilingualText category,
        @Nullable String acknowledgedOn, @Nullable HandedOn handedOn) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /**
     * That it was handed on (交办).
     *
     * @param away whether by who reads it, and else to them
     * @param other the title of the other post
     * @param until the last day for it, in Asia/Shanghai
     * @param over whether that day has passed
     */
    record HandedOn(boolean away, BilingualText other, String until, boolean over) {}

    static AlertCard of(Alert alert, @Nullable CaseFacts facts, @Nullable HandedOn handedOn, Instant now) {
        AlertDetails terms = alert.details();
        DraftedAct draft = terms.awaitsSignature();
        Instant acknowledgeBy = terms.acknowledgeBy();
        long daysLate = LateLimits.daysLate(terms.dueAt(), now);
        return new AlertCard(terms.alertId(), terms.petitionId(),
                new BilingualText(terms.clock().zh() + "：" + terms.cause().zh(),
                        terms.clock().en() + ": " + terms.cause().en()),
                new BilingualText(terms.unitZh(), terms.unitZh() + " (" + terms.unit() + ")"),
                terms.urgency() == Urgency.ORDINARY ? null : BilingualText.of(terms.urgency()),
                terms.urgency() == Urgency.GRAVE, !terms.dueAt().isAfter(now), Math.abs(daysLate),
                LateLimits.lastDay(terms.dueAt()).toString(), LimitArticles.of(terms.clock()),
                draft == null ? null : BilingualText.of(draft),
                acknowledgeBy == null ? null : MINUTE.format(inChina(acknowledgeBy)),
                terms.mayBeDeclined() && (handedOn == null || handedOn.away()),
                handedOn == null && alert.state() instanceof AlertState.Open && terms.mayBeDelegated(now),
                facts == null ? null : facts.number(), facts == null ? null : BilingualText.of(facts.category()),
                alert.state() instanceof AlertState.Acknowledged(Instant at)
                        ? LegalCalendar.dayOf(at).toString()
                        : null,
                handedOn);
    }

    private static ZonedDateTime inChina(Instant instant) {
        return instant.atZone(LegalCalendar.ZONE);
    }
}
