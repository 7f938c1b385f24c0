package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;

/**
 * Contents and names of files, sealed with this service's own keyset. Each piece is bound to its petition, file and place in the file, so that none can be
 * put in another's place; a piece too few the file's length and digest tell.
 */
@Component
class AttachmentContent {
    private final AttachmentStore pieces;
    private final SealingKeyset own;

    AttachmentContent(AttachmentStore pieces, SealingKeysets seals) {
        this.pieces = pieces;
        this.own = seals.named(PetitionSealer.KEYSET);
    }

    SealedBox sealName(String petitionId, int place, String name) {
        return own.seal(name.getBytes(UTF_8), nameData(Attachment.idOf(petitionId, place)));
    }

    /** What a file is called that was neither refused nor erased. */
    String nameOf(Attachment file) {
        SealedBox name = Objects.requireNonNull(file.sealedName(), "neither refused nor erased");
        return new String(own.open(name, nameData(file.id())), UTF_8);
    }

    /** What the name of the file with this id is bound to. */
    static String nameData(String id) {
        return id + "/attachment-name";
    }

    /**
     * Keeps what may come next.
     *
     * @return its mark, by which it becomes a piece of the file; never touched by what is sent after it
     */
    String keep(Attachment file, byte[] piece) {
        String mark = UUID.randomUUID().toString();
        String name = pieceName(file, file.arrival().pieces().size(), mark);
        pieces.put(name, own.seal(piece, pieceData(name)));
        return mark;
    }

    /** Deletes what was kept and did not become a piece of the file. */
    void forget(Attachment file, String mark) {
        pieces.delete(pieceName(file, file.arrival().pieces().size(), mark));
    }

    /** What has come, piece by piece as it is read. */
    InputStream open(Attachment file) {
        List<String> marks = file.arrival().pieces();
        Iterator<InputStream> all = IntStream.range(0, marks.size()).<InputStream>mapToObj(
                index -> new ByteArrayInputStream(opened(pieceName(file, index, marks.get(index))))).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return all.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return all.next();
            }
        });
    }

    private byte[] opened(String name) {
        return own.open(pieces.get(name), pieceData(name));
    }

    /** The same, with a digest (SHA-256) of what was read. */
    DigestInputStream openDigesting(Attachment file) {
        try {
            return new DigestInputStream(open(file), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Deletes it, and whatever was kept for it and did not become a piece of it. */
    void delete(Attachment file) {
        pieces.deleteAllOf(file.id());
    }

    private static String pieceName(Attachment file, int index, String mark) {
        return file.id() + "/" + index + "/" + mark;
    }

    /** What the piece with this name is bound to. */
    static String pieceData(String pieceName) {
        return pieceName + "/attachment";
    }
}
