package org.petitions.intake.online;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form as an office would have filled it in from what a petitioner sent: a pure function. What is wrong stays wrong, for the check to name. */
final class OfficeForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OfficeForm() {}

    static PetitionForm of(OnlinePetitionForm sent) {
        Optional<Township> township = Optional.ofNullable(sent.matterDivision()).flatMap(Townships::find);
        String division = township.map(Township::division).orElse(sent.matterDivision());
        String office = officeOf(division, sent);
        ObjectNode form = JSON.valueToTree(sent);
        form.put("office", office);
        form.put("channel", (isGiven(sent.leader()) ? Channel.LEADER_MAILBOX : Channel.NET).name());
        if (!isGiven(sent.leader())) {
            form.remove("answerPublishable"); // a box ticked for nothing
        }
        form.put("broughtTo", (UnitId.divisionOf(office).equals(Divisions.CITY) ? Level.CITY : Level.COUNTY).name());
        form.put("repeat", isGiven(sent.firstPetition()));
        form.put("urgency", Urgency.ORDINARY.name());
        form.put("facts", at(township, sent.facts()));
        for (JsonNode further : form.path("furtherMatters")) {
            if (further instanceof ObjectNode matter && matter.path("division").isString()
                    && matter.path("request").isString()) {
                matter.put("request", at(Townships.find(matter.path("division").stringValue()),
                        matter.path("request").stringValue()));
            }
        }
        if (!isGiven(sent.identity())) {
            form.put("identity", Identity.REAL_NAME.name());
        }
        if (sent.persons() == null) {
            form.put("persons", 1);
        }
        return JSON.treeToValue(form, PetitionForm.class);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /**
     * The petition bureau of the place; where that bureau itself is accused, the place's discipline inspection, for it must never learn of it
     * (Art. 30).
     *
     * @param division of the matter; where it is none of ours the form is refused, whatever this says
     */
    private static String officeOf(@Nullable String division, OnlinePetitionForm sent) {
        String place = division == null || Divisions.find(division).isEmpty() ? Divisions.CITY : division;
        String bureau = new UnitId(place, UnitKind.PB).toString();
        return Purpose.ACCUSATION.name().equals(sent.purpose()) && names(bureau, sent.complainedOf())
                ? new UnitId(place, UnitKind.CDI).toString()
                : bureau;
    }

    private static boolean names(String unit, @Nullable ComplainedOfPart accused) {
        return accused != null && (unit.equals(accused.unit()) || namesPostOf(unit, accused.posts()));
    }

    private static boolean namesPostOf(String unit, @Nullable List<@Nullable String> posts) {
        return posts != null && posts.stream().anyMatch(post -> post != null && post.startsWith(unit + '.'));
    }

    /**
     * Whoever handles a matter reads in words where it happened: of the first in the facts, which all share, and of each further one in what is asked
     * for in it.
     */
    private static @Nullable String at(Optional<Township> township, @Nullable String words) {
        return !isGiven(words)
                ? words
                : township.map(each -> ConfidentialFields.PLACE + named(each) + "\n" + words).orElse(words);
    }

    private static String named(Township township) {
        return Divisions.find(township.division()).map(Divisions.Division::zh).orElse("") + township.zh();
    }
}
