package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.AccusedUnits;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.events.terms.Category;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API for what was a divided, merged or abolished unit's (承继, Art. 24, paragraph 2): one case, or all that is open, a batch after the
 * other. Who goes on is told by the organisation's files; where they name nobody (职责不清), by whom committee and government designated.
 */
@RestController
class SuccessionApi {
    private static final int USUAL = 100;

    private final CaseReader reader;
    private final CaseHandover handovers;
    private final SuccessionBatch batch;
    private final AccusedUnits accused;
    private final NamedUnits units;

    SuccessionApi(CaseReader reader, CaseHandover handovers, SuccessionBatch batch, AccusedUnits accused,
            NamedUnits units) {
        this.reader = reader;
        this.handovers = handovers;
        this.batch = batch;
        this.accused = accused;
        this.units = units;
    }

    /**
     * Whose case it was, and who goes on.
     *
     * @param unit the unit that was; absent for the responsible one
     * @param successor who was designated, where the organisation's files name nobody; of a unit that was divided the one of those that go on; else
     *     absent
     */
    record SuccessorRequest(@Nullable @Size(min = 1, max = 64) String unit,
            @Nullable @Size(min = 1, max = 64) String successor) {}

    /**
     * What is to be handed over.
     *
     * @param successor who was designated, where the organisation's files name nobody; of a unit that was divided (分立) the one of those that go
     *     on; else absent
     * @param limit how many cases at most, of which some twenty with a notice; absent for 100
     * @param categories what is about these alone; absent for all
     * @param divisions what is from these divisions alone; absent for all
     * @param cases ids of these cases alone; absent for all
     */
    record SuccessionRequest(@Nullable @Size(min = 1, max = 64) String successor,
            @Nullable @Min(1) @Max(500) Integer limit, @Nullable @Size(min = 1) Set<Category> categories,
            @Nullable @Size(min = 1, max = 100) Set<@NotBlank String> divisions,
            @Nullable @Size(min = 1, max = 500) Set<@NotBlank String> cases) {
        private static final SuccessionRequest WHOLE = new SuccessionRequest(null, null, null, null, null);

        boolean namesPart() {
            return categories != null || divisions != null || cases != null;
        }

        boolean names(CaseRow row) {
            return (categories == null || categories.contains(row.matter().category()))
                    && (divisions == null || divisions.contains(row.matter().division()))
                    && (cases == null || cases.contains(row.id()));
        }
    }

    /**
     * What was handed over.
     *
     * @param moved how many cases this call moved, or took back from a successor of whom they accuse
     * @param done whether nothing is left to move; else the same is asked for again
     * @param failed ids of cases that could not be moved, because somebody else just took a step, or the notice could not be made
     */
    record Succession(String unit, String successor, int moved, boolean done, List<String> failed) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/cases/{id}/succeed-unit")
    ResponseEntity<CaseView> succeedUnit(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Nullable @Valid @RequestBody(required = false) SuccessorRequest request) {
        Case read = reader.read(id, actor);
        String asked = request == null ? null : request.unit();
        String unit = asked == null ? Objects.requireNonNullElse(read.state().unit(), "") : asked;
        String successor = successorOf(unit, request == null ? null : request.successor());
        Case moved = handovers.handOver(read, expected, actor, unit, successor).moved();
        accused.keep(unit, successor);
        batch.takeBack(actor, unit, successor, USUAL);
        return CaseResponses.of(moved);
    }

    /**
     * Each case is one write of its own, so what was moved stays moved, and asking again goes on where it ended. Whose units a bureau hands over
     * for is {@link SuccessionAccess}'s to say. As long as the unit has a part in what a bureau that is no more had before it, that bureau's
     * successor is told to have it handed over first, and moves nothing.
     */
    @Requires(value = Action.HAND_OVER_UNIT, lookedUpForCaller = "unit")
    @PostMapping("/units/{unit}/succession")
    Succession succession(@PathVariable String unit, Actor actor,
            @Nullable @Valid @RequestBody(required = false) SuccessionRequest request) {
        SuccessionRequest asked = request == null ? SuccessionRequest.WHOLE : request;
        String successor = successorOf(unit, asked.successor());
        if (units.answeringToday(unit).size() > 1 && !asked.namesPart()) {
            throw fault("categories", SuccessionFieldCode.PART_UNNAMED);
        }
        if (batch.isLeftAtFormerBureau(actor, unit, asked::names)) {
            throw new ProblemException(SuccessionProblem.BUREAU_NOT_HANDED_OVER);
        }
        int limit = asked.limit() == null ? USUAL : asked.limit();
        SuccessionBatch.Moved moved = batch.move(actor, unit, successor, asked::names, limit);
        return new Succession(unit, successor, moved.cases(), moved.done(), moved.failed());
    }

    /**
     * By the organisation's files, from the day they give; where they name nobody, who was designated; of a unit that was divided the one
     * that is named of those that go on.
     */
    private String successorOf(String unit, @Nullable String named) {
        units.requireKnown("unit", unit);
        List<String> choices = units.answeringToday(unit);
        if (choices.contains(unit)) {
            throw fault("unit", SuccessionFieldCode.UNIT_IS_THERE);
        }
        if (choices.isEmpty()) {
            if (named == null || !units.answeringToday(named).contains(named)) {
                throw fault("successor", SuccessionFieldCode.SUCCESSOR_UNNAMED);
            }
            return named;
        }
        if (named == null && choices.size() > 1) {
            throw fault("successor", SuccessionFieldCode.SUCCESSOR_TO_BE_CHOSEN, String.join(", ", choices));
        }
        if (named != null && !choices.contains(named)) {
            throw fault("successor", SuccessionFieldCode.ANOTHER_SUCCESSOR);
        }
        return named == null ? choices.getFirst() : named;
    }

    private static ProblemException fault(String field, FieldCode code, Object... arguments) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of(field, code, arguments));
    }

    private enum SuccessionFieldCode implements FieldCode {
        UNIT_IS_THERE,
        ANOTHER_SUCCESSOR,
        SUCCESSOR_UNNAMED,
        SUCCESSOR_TO_BE_CHOSEN,
        PART_UNNAMED
    }
}
