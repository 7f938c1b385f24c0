package org.petitions.notification.alerts;

/** One alert: what it says, whether it still asks for something, how far its mail has come. */
public record Alert(AlertDetails details, AlertState state, MailState mail) {

    Alert with(AlertState state) {
        return new Alert(details, state, mail);
    }

    Alert with(MailState mail) {
        return new Alert(details, state, mail);
    }
}
