package org.petitions.notification.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    public List<LeaderPost> heldIn(String division, LocalDate day) {
        return directory.ofDivision(division).stream().filter(post -> post.isHeldOn(day)).map(DirectoryPosts::of)
                .toList();
    }

    @Override
    public Optional<LeaderPost> find(String postId) {
        return directory.find(postId).map(DirectoryPosts::of);
    }

    private static LeaderPost of(DirectoryPost post) {
        return new LeaderPost(post.id(), new BilingualText(post.titleZh(), post.titleEn()));
    }
}
