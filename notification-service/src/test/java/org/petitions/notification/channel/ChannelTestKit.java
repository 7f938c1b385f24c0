package org.petitions.notification.channel;

/** What the tests of the channels need of what channels are made of. */
public final class ChannelTestKit {
    private ChannelTestKit() {}

    /** HTTP to a provider, as the service has it. */
    public static ProviderHttpClient http() {
        return new ProviderHttpClient();
    }
}
