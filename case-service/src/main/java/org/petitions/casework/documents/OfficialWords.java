package org.petitions.casework.documents;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.DraftedAct;
import org.springframework.stereotype.Component;

/** The words that officials wrote with a step or signed, opened for a document that says them. */
@Component
class OfficialWords {
    private final SealedTexts sealedTexts;

    OfficialWords(SealedTexts sealedTexts) {
        this.sealedTexts = sealedTexts;
    }

    /** What was signed as the text of a notice, or null of what says it as its opinion or its reasons. */
    @Nullable
    String ofNotice(Case read, DraftSigned signed) {
        return ofNotice(read, signed.act(), signed.draft());
    }

    /** The same of a draft that is about to be signed. */
    @Nullable
    String ofNotice(Case read, DraftedAct act, long draft) {
        return switch (act) {
            case ANSWER, REVIEW, REVIEW_REFUSAL -> null;
            case ACCEPTANCE, NON_ACCEPTANCE, REFERRAL, BUREAU_NON_ACCEPTANCE -> of(read, draft);
        };
    }

    /** What was written with the event of that version, or null where nothing was, or it was erased. */
    @Nullable
    String of(Case read, long version) {
        return sealedTexts.open(read.file(), version).orElse(null);
    }
}
