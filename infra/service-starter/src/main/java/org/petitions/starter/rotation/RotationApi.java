package org.petitions.starter.rotation;

import java.util.List;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.rotation.KeyRotation.CollectionProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operations: brings what this service keeps to the present keys of its keysets, in the background (docs/operations.md). */
@RestController
@RequestMapping("/keys/${spring.application.name}/rotation")
final class RotationApi {
    private final KeyRotation rotation;
    private final RotationWorker worker;

    RotationApi(KeyRotation rotation, RotationWorker worker) {
        this.rotation = rotation;
        this.worker = worker;
    }

    /** How far each collection has come; of none that was not begun with. */
    record Rotation(List<CollectionProgress> collections) {}

    /** Begins, anew where it was begun before. */
    @Requires(Action.ROTATE_KEYS)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rotation begin(Actor actor) {
        Rotation begun = new Rotation(rotation.begin());
        worker.wake();
        return begun;
    }

    /** What is left, by key. */
    @Requires(Action.ROTATE_KEYS)
    @GetMapping
    Rotation progress(Actor actor) {
        return new Rotation(rotation.progress());
    }
}
