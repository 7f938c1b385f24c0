package org.petitions.starter.pass;

/**
 * What a pass says: whoever bears it is the petitioner of this petition, all its matters, and nothing else.
 *
 * @param petitionId the petition
 * @param electronicNotice whether the petitioner chose to be told electronically (告知方式, Art. 23), so that opening a written notice is
 *     being told by the way that was chosen
 */
public record PetitionPass(String petitionId, boolean electronicNotice) {
    static final String ISSUER = "intake-service";
    static final String AUDIENCE = "petition-documents";
    static final String ELECTRONIC_NOTICE = "electronic_notice";
}
