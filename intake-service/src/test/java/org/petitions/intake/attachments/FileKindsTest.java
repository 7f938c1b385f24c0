package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AttachmentKind;

/** What a file is, its content says; a name that says otherwise is not believed. */
class FileKindsTest {
    private static final Map<AttachmentKind, byte[]> FILES = Map.ofEntries(
            Map.entry(AttachmentKind.PDF, SampleFiles.pdf(64)), Map.entry(AttachmentKind.PNG, SampleFiles.png()),
            Map.entry(AttachmentKind.JPEG, SampleFiles.jpeg()), Map.entry(AttachmentKind.MP4, SampleFiles.mp4()),
            Map.entry(AttachmentKind.MP3, SampleFiles.mp3()), Map.entry(AttachmentKind.DOCX, SampleFiles.officeXml()),
            Map.entry(AttachmentKind.XLSX, SampleFiles.officeXml()),
            Map.entry(AttachmentKind.DOC, SampleFiles.officeBinary()),
            Map.entry(AttachmentKind.XLS, SampleFiles.officeBinary()),
            Map.entry(AttachmentKind.WPS, SampleFiles.officeBinary()),
            Map.entry(AttachmentKind.TXT, SampleFiles.text("欠薪情况说明\n")));

    @Test
    void every_kind_is_known_by_its_content() {
        assertThat(FILES).containsOnlyKeys(AttachmentKind.values());
        FILES.forEach((kind, file) -> assertThat(FileKinds.bearsOut(kind, file)).as(kind.name()).isTrue());
    }

    @Test
    void what_the_name_says_wrongly_is_not_believed() {
        for (byte[] other : List.of(SampleFiles.text("MZ\0\0\u0001\u0002"), SampleFiles.zip("a.exe", "MZ"),
                SampleFiles.text("<html><script>alert(1)</script></html>"), new byte[0],
                SampleFiles.text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                        + "<a>&b;</a>"))) {
            for (AttachmentKind kind : AttachmentKind.values()) {
                assertThat(FileKinds.bearsOut(kind, other)).as(kind + " of " + new String(other)).isFalse();
            }
        }
        assertThat(FileKinds.bearsOut(AttachmentKind.PNG, SampleFiles.pdf(64))).isFalse();
        assertThat(FileKinds.bearsOut(AttachmentKind.TXT, SampleFiles.pdf(64))).isFalse();
    }

    @Test
    void a_name_claims_a_kind_by_its_last_extension() {
        assertThat(FileKinds.claimedBy("凭据.PDF")).contains(AttachmentKind.PDF);
        assertThat(FileKinds.claimedBy("照片.pdf.jpeg")).contains(AttachmentKind.JPEG);
        assertThat(FileKinds.claimedBy("凭据.pdf.exe")).isEmpty();
        assertThat(FileKinds.claimedBy("pdf")).isEmpty();
        assertThat(FileKinds.claimedBy("a.")).isEmpty();
    }
}
