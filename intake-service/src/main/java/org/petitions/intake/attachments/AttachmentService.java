package org.petitions.intake.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.attachments.Attachment.AddedBy;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.intake.status.AnsweringOffices;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Takes files in, piece by piece, and shows how far they have come. */
@Component
public class AttachmentService {
    /** Every piece but the last has at least so many bytes, so that a file does not fall into thousands. */
    static final int SHORTEST_PIECE = 16 * 1024;

    /** As long as any other body of a request may be. */
    static final int LONGEST_PIECE = 1024 * 1024;

    /** How much of the file has come, in the answer; in the request, where the piece begins. */
    public static final String OFFSET = "Upload-Offset";

    private final AttachmentRegister register;
    private final AttachmentContent contents;
    private final AttachmentExamination examination;
    private final AttachmentSettings settings;
    private final TrackedCaseStore cases;
    private final Clock clock;

    AttachmentService(AttachmentRegister register, AttachmentContent contents, AttachmentExamination examination,
            AttachmentSettings settings, TrackedCaseStore cases, Clock clock) {
        this.register = register;
        this.contents = contents;
        this.examination = examination;
        this.settings = settings;
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes note of a file that an office will send; announced again with its digest it is the same file. */
    AttachmentView announce(StoredPetition petition, AttachmentForm form, Actor actor) {
        return announce(petition, form, new AddedBy(actor.unit(), actor.id()), OccasionRules.of(actor.role()));
    }

    /** Takes note of a file that the petitioner will send. */
    public AttachmentView announceByPetitioner(StoredPetition petition, AttachmentForm form) {
        return announce(petition, form, AddedBy.PETITIONER, OccasionRules.PETITIONER);
    }

    private AttachmentView announce(StoredPetition petition, AttachmentForm form, AddedBy by,
            Set<AttachmentOccasion> occasions) {
        requireWords(petition);
        AnnouncedFile file = form.checked(settings.largest().toBytes(), occasions);
        while (true) {
            List<Attachment> all = register.all(petition.id());
            for (Attachment before : all) {
                if (before.isSameAs(file, by)) {
                    return view(before);
                }
            }
            int place = freePlace(all, by, file.occasion());
            Attachment announced = Attachment.announced(petition.id(), place, file,
                    contents.sealName(petition.id(), place, file.name()), by,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (register.insert(announced)) {
                return view(announced);
            }
        }
    }

    private static void requireWords(StoredPetition petition) {
        if (petition.isErased()) {
            throw new ProblemException(RegistrationProblem.PETITION_ERASED);
        }
    }

    private static int freePlace(List<Attachment> all, AddedBy by, AttachmentOccasion occasion) {
        long byPetitioner = all.stream().filter(each -> each.addedBy().isPetitioner()).count();
        Set<Integer> taken = all.stream().map(Attachment::place).collect(Collectors.toCollection(HashSet::new));
        if (taken.size() >= FilePlaces.MOST
                || (by.isPetitioner() && byPetitioner >= FilePlaces.MOST_BY_PETITIONER)) {
            throw new ProblemException(AttachmentProblem.TOO_MANY_ATTACHMENTS);
        }
        return FilePlaces.free(by, occasion, taken);
    }

    /** All of a petition's files, in their order. */
    List<AttachmentView> list(String petitionId) {
        return register.all(petitionId).stream().map(this::view).toList();
    }

    /** The files that the petitioner added, and those that an office handed in with a reply which has gone out, in their order. */
    public List<AttachmentView> listForPetitioner(StoredPetition petition) {
        AnsweringOffices answering = answering(petition);
        return register.all(petition.id()).stream().filter(file -> file.isForPetitioner(answering)).map(this::view)
                .toList();
    }

    /** One of a petition's files. */
    AttachmentView show(String petitionId, int place) {
        return view(find(petitionId, place));
    }

    /** One of these. */
    public AttachmentView showToPetitioner(StoredPetition petition, int place) {
        return view(findForPetitioner(petition, place));
    }

    /**
     * Takes the next piece of a file that the actor's office announced, and looks at the file once it is whole.
     *
     * @throws ProblemException 403 where it is another's, which they alone go on with
     */
    AttachmentView append(StoredPetition petition, int place, long offset, byte[] piece, Actor actor) {
        requireWords(petition);
        Attachment file = find(petition.id(), place);
        if (!file.addedBy().isOffice(actor.unit())) {
            throw Actor.notAllowed();
        }
        return view(append(file, offset, piece));
    }

    /** The same of a file that the petitioner added. */
    public AttachmentView appendByPetitioner(StoredPetition petition, int place, long offset, byte[] piece) {
        requireWords(petition);
        Attachment file = find(petition.id(), place);
        if (!file.addedBy().isPetitioner()) {
            throw new ProblemException(AttachmentProblem.NO_SUCH_ATTACHMENT);
        }
        return view(append(file, offset, piece));
    }

    private Attachment append(Attachment file, long offset, byte[] piece) {
        if (file.state() != AttachmentState.UPLOADING || file.arrival().bytes() != offset || file.isWhole()) {
            throw wrongOffset(file);
        }
        boolean last = offset + piece.length == file.bytes();
        if (offset + piece.length > file.bytes() || piece.length > LONGEST_PIECE
                || piece.length < (last ? 1 : SHORTEST_PIECE)) {
            throw new ProblemException(AttachmentProblem.UPLOAD_PIECE);
        }
        String mark = contents.keep(file, piece);
        Attachment next = file.received(piece.length, mark, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!register.replace(file, next)) {
            // Somebody sent a piece at the same moment, or the file was erased meanwhile.
            contents.forget(file, mark);
            throw wrongOffset(register.find(file.petitionId(), file.place()).orElse(file));
        }
        return examination.advance(next, settings.clamdPatience());
    }

    private static ProblemException wrongOffset(Attachment file) {
        ProblemException refusal = new ProblemException(AttachmentProblem.UPLOAD_OFFSET);
        refusal.getHeaders().set(OFFSET, Long.toString(file.arrival().bytes()));
        return refusal;
    }

    /** A file that is the petition's. */
    Attachment ready(String petitionId, int place) {
        return ready(find(petitionId, place));
    }

    /** The same of one that is for the petitioner. */
    Attachment readyForPetitioner(StoredPetition petition, int place) {
        return ready(findForPetitioner(petition, place));
    }

    private static Attachment ready(Attachment file) {
        if (file.state() != AttachmentState.ADDED) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_NOT_READY);
        }
        return file;
    }

    String nameOf(Attachment file) {
        return contents.nameOf(file);
    }

    /** Writes the content out, piece by piece. */
    void write(Attachment file, OutputStream out) throws IOException {
        try (InputStream content = contents.open(file)) {
            content.transferTo(out);
        }
    }

    private Attachment find(String petitionId, int place) {
        return register.find(petitionId, place)
                .orElseThrow(() -> new ProblemException(AttachmentProblem.NO_SUCH_ATTACHMENT));
    }

    private Attachment findForPetitioner(StoredPetition petition, int place) {
        Attachment file = find(petition.id(), place);
        if (!file.isForPetitioner(answering(petition))) {
            throw new ProblemException(AttachmentProblem.NO_SUCH_ATTACHMENT);
        }
        return file;
    }

    /** What an office hands in with its reply is no reply while that is a draft. */
    private AnsweringOffices answering(StoredPetition petition) {
        List<String> ids = PetitionMatter.all(petition).stream().map(PetitionMatter::caseId).toList();
        return AnsweringOffices.of(cases.ofAll(ids).values());
    }

    private AttachmentView view(Attachment file) {
        return AttachmentView.of(file, contents);
    }
}
