package org.petitions.casework.remarks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for internal notes (内部备注) of the own office on a case. They are no part of the case, and so build on no version of it. */
@RestController
@RequestMapping("/cases/{id}/remarks")
class RemarkApi {
    private final Remarks remarks;

    RemarkApi(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @param key the sender's own for this note, so that sent again it is kept once; absent where it is not sent again */
    record RemarkRequest(@NotBlank @Size(max = Remark.LONGEST) String text,
            @Nullable @Size(min = 1, max = 64) String key) {}

    @Requires(Action.OPEN_WORDS)
    @GetMapping
    ResponseEntity<List<Remark>> open(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(remarks.open(id, why, actor));
    }

    @Requires(Action.WRITE_REMARK)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String id, Actor actor, @Valid @RequestBody RemarkRequest request) {
        String key = request.key();
        remarks.write(id, key == null ? UUID.randomUUID().toString() : key, request.text().strip(), actor);
    }
}
