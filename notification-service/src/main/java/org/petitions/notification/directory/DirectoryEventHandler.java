package org.petitions.notification.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Reads the directory topic. */
@Component
class DirectoryEventHandler implements EventHandler {
    private final PostRepository posts;
    private final UnitRepository units;

    DirectoryEventHandler(PostRepository posts, UnitRepository units) {
        this.posts = posts;
        this.units = units;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        for (ReceivedEvent each : received) {
            if (each.event() instanceof PostListed post) {
                posts.upsert(post);
            } else if (each.event() instanceof UnitListed unit) {
                units.upsert(unit);
            }
        }
    }

    @Override
    public void erased(String key, @Nullable Instant at, EventMetadata meta) {
        posts.remove(key);
        units.remove(key);
    }
}
