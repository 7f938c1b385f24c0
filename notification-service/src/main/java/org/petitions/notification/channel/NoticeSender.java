package org.petitions.notification.channel;

/** A channel that also brings notices to petitioners. Turn, circuit breaker, retries, rate and time limit are those of its alerts. */
public interface NoticeSender extends ChannelSender {

    /**
     * Hands a notice to the provider, once; as {@link #send}.
     *
     * @param id what this sending is called at the provider
     * @param address the petitioner's; it goes to the provider and nowhere else
     * @throws ProviderFailureException when the provider failed, or refused us rather than the address
     */
    SendOutcome sendNotice(MessageId id, NoticeText text, String address);
}
