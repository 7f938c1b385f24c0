package org.petitions.casework.documents.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Puts printed documents one behind the other, so that several are printed at once. */
public final class PdfJoiner {
    private PdfJoiner() {}

    /** @param papers each a PDF of ours */
    public static byte[] joined(List<byte[]> papers) {
        var joined = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper)));
        merger.setDestinationStream(joined);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all of it is in memory
        }
        return joined.toByteArray();
    }
}
