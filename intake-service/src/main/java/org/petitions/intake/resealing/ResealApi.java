package org.petitions.intake.resealing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operations: seals anew what is kept, for a reader that came later or after a change of keys (docs/operations.md). */
@RestController
class ResealApi {
    private static final int MOST = 1_000;

    private final ResealService service;

    ResealApi(ResealService service) {
        this.service = service;
    }

    /**
     * Seals the next petitions anew.
     *
     * @param after what the last answer said, absent at the beginning
     * @param limit at most so many
     */
    @Requires(Action.RESEAL)
    @PostMapping("/reseal")
    ResealService.Progress reseal(Actor actor, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") @Min(1) @Max(MOST) int limit) {
        return service.reseal(after, limit);
    }
}
