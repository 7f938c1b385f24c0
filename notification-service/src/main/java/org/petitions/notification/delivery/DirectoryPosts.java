package org.petitions.notification.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.LeaderPosts;
import org.petitions.notification.directory.DirectoryPost;
import org.petitions.notification.directory.PostRepository;
import org.springframework.stereotype.Component;

/** Tells those who read alerts of the directory's posts. */
@Component
class DirectoryPosts implements LeaderPosts {
    private final PostRepository directory;

    DirectoryPosts(PostRepository directory) {
        this.directory = directory;
    }

    @Override
    public List<LeaderPost> held(Collection<String> postIds, LocalDate day) {
        return directory.findAll(postIds).stream().filter(post -> post.isHeldOn(day))
                .map(post -> new LeaderPost(post.id(), titleOf(post))).toList();
    }

    @Override
    public Map<String, BilingualText> titles(Collection<String> postIds) {
        return directory.findAll(postIds).stream()
                .collect(Collectors.toMap(DirectoryPost::id, DirectoryPosts::titleOf));
    }

    private static BilingualText titleOf(DirectoryPost post) {
        return new BilingualText(post.titleZh(), post.titleEn());
    }
}
