/**
 * Templates of documents (文书) and their printing: a versioned template is filled into one content, from which PDF and
 * DOCX are both made. Knows no case and no store; may use the procedure for articles, the event contracts, PDFBox, POI
 * and Spring.
 */
@NullMarked
package org.petitions.casework.documents.printing;

import org.jspecify.annotations.NullMarked;
