package org.petitions.casework.documents;

import java.util.Locale;

/** The forms a document can be had in. */
enum DocumentFormat {
    PDF("application/pdf"),
    DOCX(DocumentFormat.DOCX_MEDIA_TYPE);

    static final String DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    String mediaType() {
        return mediaType;
    }

    /** Where a stored document keeps it. */
    String field() {
        return extension();
    }

    /** As file names and addresses have it. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
