package org.petitions.notification.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Reads the directory topic. Units are left aside: their names follow from their ids. */
@Component
class DirectoryEventHandler implements EventHandler {
    private final PostRepository directory;

    DirectoryEventHandler(PostRepository directory) {
        this.directory = directory;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        for (ReceivedEvent each : received) {
            if (each.event() instanceof PostListed post) {
                directory.upsert(post);
            }
        }
    }

    @Override
    public void erased(String key, @Nullable Instant at, EventMetadata meta) {
        directory.remove(key);
    }
}
