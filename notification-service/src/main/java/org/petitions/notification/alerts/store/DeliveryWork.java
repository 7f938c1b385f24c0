package org.petitions.notification.alerts.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;

/**
 * A channel's own notes in a stored alert, in wall time: a lease must run out when a process is gone, wherever the platform's clock stands.
 *
 * @param since when the alert was stored, or reported lost and to be sent once more
 * @param dueAt when the next try may start; a claim moves it on by the lease
 * @param attempts tries that were begun
 * @param claim mark of the latest claim, so that of two claimants only one can think it is theirs
 */
record DeliveryWork(AlertChannel channel, Instant since, Instant dueAt, int attempts, @Nullable String claim) {}
