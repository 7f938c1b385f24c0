package org.petitions.intake.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.events.terms.AlertChannel;
import org.petitions.intake.form.terms.NoticeWish;
import tools.jackson.databind.JsonNode;

/**
 * Where a petitioner who chose so is told electronically (告知方式, Art. 23): all that notification-service gets to know of anybody. No name:
 * no text needs it.
 */
final class NoticeAddresses {
    private NoticeAddresses() {}

    /**
     * Channel to address, the text message first; empty for whoever chose neither. A channel that was chosen without its address stands
     * there with an empty one, so that it shows that the choice cannot be followed.
     *
     * @param words as they are sealed
     */
    static Map<String, String> of(JsonNode words) {
        Map<String, String> addresses = new LinkedHashMap<>();
        JsonNode petitioner = words.path("petitioner");
        for (JsonNode wish : words.path("notice")) {
            if (wish.asString().equals(NoticeWish.SMS.name())) {
                addresses.put(AlertChannel.SMS.name(), petitioner.path("phone").asString(""));
            } else if (wish.asString().equals(NoticeWish.MAIL.name())) {
                addresses.put(AlertChannel.EMAIL.name(), petitioner.path("email").asString(""));
            }
        }
        return addresses;
    }
}
