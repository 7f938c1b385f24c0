package org.petitions.intake.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.petitions.events.terms.AttachmentKind;

/**
 * What a file is. Its extension says which of the kinds that are taken it claims to be, and its first bytes have to bear that out. Nothing is ever
 * opened or unpacked: what a document or archive holds inside can do no harm here, however large or crooked it is.
 */
final class FileKinds {
    /** Of a file's beginning, so many bytes are looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final Map<String, AttachmentKind> BY_EXTENSION = Map.ofEntries(Map.entry("pdf", AttachmentKind.PDF),
            Map.entry("jpg", AttachmentKind.JPEG), Map.entry("jpeg", AttachmentKind.JPEG),
            Map.entry("png", AttachmentKind.PNG), Map.entry("docx", AttachmentKind.DOCX),
            Map.entry("xlsx", AttachmentKind.XLSX), Map.entry("doc", AttachmentKind.DOC),
            Map.entry("xls", AttachmentKind.XLS), Map.entry("wps", AttachmentKind.WPS),
            Map.entry("txt", AttachmentKind.TXT), Map.entry("mp3", AttachmentKind.MP3),
            Map.entry("mp4", AttachmentKind.MP4));

    /** Both are recognised by one beginning: which of the two a file is only its extension says. */
    private static final Set<String> OFFICE_XML = Set.of("application/x-tika-ooxml");
    private static final Set<String> OFFICE_BINARY = Set.of("application/x-tika-msoffice");

    private FileKinds() {}

    /** The kind that a name claims; empty for one that is not taken. */
    static Optional<AttachmentKind> claimedBy(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether a file that begins like this is of this kind. */
    static boolean bearsOut(AttachmentKind kind, byte[] beginning) {
        return contentTypes(kind).contains(contentType(beginning));
    }

    private static String contentType(byte[] beginning) {
        try (TikaInputStream bytes = TikaInputStream.get(beginning)) {
            return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    /** As the detector calls what it recognises by content alone. */
    private static Set<String> contentTypes(AttachmentKind kind) {
        return switch (kind) {
            case PDF -> Set.of("application/pdf");
            case JPEG -> Set.of("image/jpeg");
            case PNG -> Set.of("image/png");
            case DOCX, XLSX -> OFFICE_XML;
            case DOC, XLS, WPS -> OFFICE_BINARY;
            case TXT -> Set.of("text/plain");
            case MP3 -> Set.of("audio/mpeg");
            case MP4 -> Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime");
        };
    }

    /** The media type that a file of this kind is handed out with. */
    static String mediaType(AttachmentKind kind) {
        return switch (kind) {
            case PDF -> "application/pdf";
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case DOC -> "application/msword";
            case XLS -> "application/vnd.ms-excel";
            case WPS -> "application/vnd.ms-works";
            case TXT -> "text/plain";
            case MP3 -> "audio/mpeg";
            case MP4 -> "video/mp4";
        };
    }
}
