package org.petitions.casework.documents;

import java.util.List;
import java.util.Set;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/** Answers for the person who asked for a document that cannot be had. */
final class DocumentProblems {
    private DocumentProblems() {}

    static ProblemException notFound() {
        return new ProblemException(404, "document-not-found", "没有此文书", "There is no such document");
    }

    static ProblemException erased() {
        return new ProblemException(404, "document-erased", "文书已随信访事项删除",
                "The document was erased with its petition");
    }

    static ProblemException keptByAnotherUnit() {
        return new ProblemException(404, "document-elsewhere", "此文书由其他单位制作，本平台未存原件",
                "The document was made elsewhere; its paper is not kept here");
    }

    static ProblemException factsNotHere() {
        return new ProblemException(409, "facts-not-here", "信访内容尚未送达或已删除，不能制作文书",
                "The facts have not arrived yet, or were erased, so the document cannot be made");
    }

    static ProblemException nobodyToAddress() {
        return new ProblemException(409, "no-addressee", "本案没有此文书的送达对象",
                "The case has nobody to whom this document could go");
    }

    static ProblemException officeUnknown() {
        return new ProblemException(409, "office-unknown", "机构名册中没有制作文书的单位",
                "The unit that would issue the document is not in the organisation");
    }

    static ProblemException textMissing() {
        return new ProblemException(400, "invalid-fields", "有字段不符合要求", "Some fields are not as they should be",
                new FieldProblem("text", "required", "此种文书须写明内容", "This kind of document needs its text"));
    }

    /** What the case does not have, by the template's names, which say nothing about anyone. */
    static ProblemException incomplete(Set<String> placeholders) {
        List<FieldProblem> missing = placeholders.stream().sorted()
                .map(name -> new FieldProblem(name, "missing", "案件中没有此项内容", "The case does not have this"))
                .toList();
        return new ProblemException(409, "document-incomplete", "案件缺少文书应当载明的内容",
                "The case lacks what the document has to say", missing, null);
    }
}
