package org.petitions.intake.lookup;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.OfficeIndex.Particulars;
import org.petitions.intake.petition.OfficeIndex.SimilarTitles;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Finds matters of the own office that go on and may be the one before the clerk. Tells numbers and codes, no words and nobody. */
@Component
class SimilarMatters {
    /** So many are looked at, those that ended among them. */
    static final int LOOKED_AT = 100;
    /** More than a clerk can compare; nothing tells how many more there are. */
    private static final int MOST = 20;
    /** Digits of a county's code. */
    private static final int COUNTY = 6;

    private final OfficeIndex index;
    private final TrackedCaseStore cases;

    SimilarMatters(OfficeIndex index, TrackedCaseStore cases) {
        this.index = index;
        this.cases = cases;
    }

    /** A matter that goes on. */
    record OpenMatter(PetitionMatter matter, StatusView status) {
        String registrationNumber() {
            return matter.petition().number();
        }
    }

    /** Those matters of these petitions that go on and that the actor may know of, at most twenty. */
    List<OpenMatter> goingOn(List<StoredPetition> found, Actor actor) {
        return allGoingOn(found, actor).limit(MOST).toList();
    }

    private Stream<OpenMatter> allGoingOn(List<StoredPetition> found, Actor actor) {
        List<PetitionMatter> matters = found.stream().filter(petition -> PetitionAccess.maySee(actor, petition))
                .map(PetitionMatter::all).flatMap(List::stream).toList();
        var progress = cases.ofAll(matters.stream().map(PetitionMatter::caseId).toList());
        return matters.stream().flatMap(
                matter -> goingOn(matter, progress.getOrDefault(matter.caseId(), TrackedCase.NO_EVENTS_YET)));
    }

    private static Stream<OpenMatter> goingOn(PetitionMatter matter, TrackedCase progress) {
        return progress.status() == PetitionStatus.CLOSED
                ? Stream.of()
                : Stream.of(new OpenMatter(matter, StatusView.of(progress, matter.petition().registeredAt())));
    }

    /**
     * What is known so far of the matter before the clerk.
     *
     * @param matterDivision code of the division or township where it happened
     * @param category code of a {@link org.petitions.events.terms.Category}
     */
    record TypedMatter(@Nullable String title, @Nullable String matterDivision, @Nullable String category) {
        TypedMatter {
            // Of a township, which the same matter need not tell, its county is compared.
            matterDivision = matterDivision == null || matterDivision.length() <= COUNTY
                    ? matterDivision
                    : matterDivision.substring(0, COUNTY);
        }

        @Override
        public String toString() {
            return "TypedMatter[sealed]";
        }
    }

    /** What may be the same, with why, at most twenty; what most speaks for first, of these the newest. */
    List<SimilarMatter> similar(Actor actor, Particulars person, TypedMatter typed) {
        List<StoredPetition> ofPerson = index.ofSamePerson(actor.unit(), person, LOOKED_AT);
        Set<String> samePerson = ids(ofPerson);
        String title = FreeText.normalized(typed.title());
        SimilarTitles titles = ofTitle(actor, title, typed.category());
        Set<String> similarTitle = ids(titles.alike());
        Map<String, StoredPetition> all = new LinkedHashMap<>();
        Stream.of(ofPerson, titles.alike(), titles.partly()).flatMap(List::stream)
                .forEach(petition -> all.putIfAbsent(petition.id(), petition));
        return allGoingOn(List.copyOf(all.values()), actor).flatMap(open -> {
            Set<Likeness> why = EnumSet.noneOf(Likeness.class);
            PetitionMatter matter = open.matter();
            if (samePerson.contains(matter.petition().id())) {
                why.add(Likeness.SAME_PERSON);
            }
            if (similarTitle.contains(matter.petition().id())) {
                why.add(Likeness.SIMILAR_TITLE);
            }
            if (matter.fields().category().name().equals(typed.category())
                    && matter.fields().matterDivision().equals(typed.matterDivision())) {
                why.add(Likeness.SAME_PLACE_AND_CATEGORY);
            }
            return why.isEmpty() ? Stream.of() : Stream.of(similar(open, why));
        }).sorted(Comparator.comparingInt((SimilarMatter matter) -> matter.why().size())
                .thenComparing(SimilarMatter::registeredAt).reversed()).limit(MOST).toList();
    }

    private static SimilarMatter similar(OpenMatter open, Set<Likeness> why) {
        StoredPetition petition = open.matter().petition();
        return new SimilarMatter(open.matter().number(), petition.number(), List.copyOf(why),
                open.matter().fields().category(), open.matter().fields().matterDivision(), petition.registeredAt(),
                open.status());
    }

    private SimilarTitles ofTitle(Actor actor, @Nullable String title, @Nullable String category) {
        if (title == null) {
            return new SimilarTitles(List.of(), List.of());
        }
        return category == null
                ? new SimilarTitles(index.ofSimilarTitle(actor.unit(), title, LOOKED_AT), List.of())
                : index.ofPartlySimilarTitle(actor.unit(), title, LOOKED_AT);
    }

    private static Set<String> ids(List<StoredPetition> petitions) {
        return petitions.stream().map(StoredPetition::id).collect(Collectors.toSet());
    }
}
