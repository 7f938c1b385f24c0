package org.petitions.casework.documents;

import java.util.List;
import java.util.Set;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.ProblemType;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.http.HttpHeaders;

/** Answers for the person who asked for a document that cannot be had. */
final class DocumentProblems {
    private DocumentProblems() {}

    static ProblemException notFound() {
        return new ProblemException(DocumentProblem.DOCUMENT_NOT_FOUND);
    }

    static ProblemException erased() {
        return new ProblemException(DocumentProblem.DOCUMENT_ERASED);
    }

    static ProblemException keptByAnotherUnit() {
        return new ProblemException(DocumentProblem.DOCUMENT_ELSEWHERE);
    }

    /** The petitioner shows no pass, or one that is not good any more. */
    static ProblemException noPass() {
        ProblemException refusal = new ProblemException(DocumentProblem.PASS_NOT_VALID);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static ProblemException factsNotHere() {
        return new ProblemException(DocumentProblem.NO_FACTS_TO_PRINT);
    }

    static ProblemException nobodyToAddress() {
        return new ProblemException(DocumentProblem.NO_ADDRESSEE);
    }

    static ProblemException officeUnknown() {
        return new ProblemException(DocumentProblem.OFFICE_UNKNOWN);
    }

    static ProblemException textMissing() {
        return textMissing("text");
    }

    /** @param field what the document is to say, by its place in the request */
    static ProblemException textMissing(String field) {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of(field, DocumentFieldCode.TEXT_REQUIRED));
    }

    /** Whoever chose no electronic way has to be told otherwise. */
    static ProblemException wayMissing() {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of("notice.how", DocumentFieldCode.WAY_REQUIRED));
    }

    /** What was signed off goes out as it was signed. */
    static ProblemException textNotSigned() {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of("text", DocumentFieldCode.TEXT_NOT_SIGNED));
    }

    /** @param field what is missing of the proof of a delivery or of an agreement, by its place in the request */
    static ProblemException proofMissing(String field) {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of(field, DocumentFieldCode.PROOF_REQUIRED));
    }

    /** The platform tells only whoever chose to be told electronically. */
    static ProblemException electronicNotChosen() {
        return new ProblemException(StandardProblem.INVALID_FIELDS,
                FieldFault.of("notice.how", DocumentFieldCode.NOT_CHOSEN));
    }

    /** What the case does not have, by the template's names, which say nothing about anyone. */
    static ProblemException incomplete(Set<String> placeholders) {
        List<FieldFault> missing = placeholders.stream().sorted()
                .map(name -> FieldFault.of(name, DocumentFieldCode.CONTENT_MISSING)).toList();
        return new ProblemException(DocumentProblem.DOCUMENT_INCOMPLETE, missing);
    }

    private enum DocumentProblem implements ProblemType {
        PASS_NOT_VALID(401),
        DOCUMENT_NOT_FOUND(404),
        DOCUMENT_ERASED(404),
        DOCUMENT_ELSEWHERE(404),
        NO_FACTS_TO_PRINT(409, "facts-not-here"),
        NO_ADDRESSEE(409),
        OFFICE_UNKNOWN(409),
        DOCUMENT_INCOMPLETE(409);

        private final int status;
        private final String code;

        DocumentProblem(int status) {
            this.status = status;
            this.code = MessageCode.codeOf(name());
        }

        DocumentProblem(int status, String code) {
            this.status = status;
            this.code = code;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private enum DocumentFieldCode implements FieldCode {
        TEXT_REQUIRED("required"),
        WAY_REQUIRED("required"),
        PROOF_REQUIRED("required"),
        TEXT_NOT_SIGNED("not-signed"),
        NOT_CHOSEN("not-chosen"),
        CONTENT_MISSING("missing");

        private final String code;

        DocumentFieldCode(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
