package org.petitions.notification.directory;

import java.util.List;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.EventMeta;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/** Reads the directory topic. Units are left aside: their names follow from their ids. */
@Component
class DirectoryReader implements EventHandler {
    private final Directory directory;

    DirectoryReader(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void handle(List<Received> received) {
        for (Received each : received) {
            if (each.event() instanceof PostListed post) {
                directory.list(post);
            }
        }
    }

    @Override
    public void erased(String key, EventMeta meta) {
        directory.strikeOut(key);
    }
}
