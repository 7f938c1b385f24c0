package org.petitions.notification.contacts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.petitions.events.FactsSealed;
import org.petitions.events.terms.AlertChannel;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingException;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a petition's petitioner is told electronically, opened at the moment of sending and kept nowhere in the clear. */
@Component
public class PetitionerContacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContactStore store;
    private final SealingKeyset seal;

    PetitionerContacts(ContactStore store, SealingKeysets seals) {
        this.store = store;
        this.seal = seals.named(FactsSealed.NOTIFICATION_SERVICE);
    }

    /**
     * The addresses of one petitioner.
     *
     * @param byChannel in the order they are tried; one that was chosen without a usable address has an empty one
     */
    public record Addresses(Map<AlertChannel, String> byChannel) {
        /** Never an address. */
        @Override
        public String toString() {
            return "Addresses" + byChannel.keySet();
        }
    }

    /**
     * Those the petitioner chose, none where no such way was chosen or they were erased; empty where it is not known, because nothing has
     * arrived or nothing was sealed for this service.
     *
     * @throws SealingException where they were sealed with other keys, or the keys cannot be asked
     */
    public Optional<Addresses> find(String petitionId) {
        return store.find(petitionId).flatMap(contact -> contact.isErased()
                ? Optional.of(new Addresses(Map.of()))
                : Optional.ofNullable(contact.box()).map(box -> open(petitionId, box)));
    }

    private Addresses open(String petitionId, SealedBox box) {
        Map<AlertChannel, String> addresses = new LinkedHashMap<>();
        JSON.readTree(seal.open(box, petitionId)).propertyStream().forEach(each -> {
            AlertChannel channel = AlertChannel.valueOf(each.getKey());
            String address = each.getValue().asString("");
            addresses.put(channel, channel.isAddress(address) ? address : "");
        });
        return new Addresses(addresses);
    }
}
