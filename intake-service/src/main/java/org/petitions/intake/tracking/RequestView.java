package org.petitions.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Term;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.status.TrackedRequests;
import org.petitions.law.Article;

/**
 * A request of the petitioner and what became of it.
 *
 * @param reason why it was refused
 * @param article behind a refusal, e.g. {@code 第三十五条 / Art. 35}, or that it is the city's own rule
 */
@JsonInclude(Include.NON_NULL)
record RequestView(TermView request, Instant askedAt, TermView state, @Nullable TermView reason,
        @Nullable String article) {

    /** How far a request has come. */
    enum RequestState implements Term {
        PENDING("已提交，等待办理单位处理", "handed in, waits for the case's answer"),
        TAKEN("已收录", "taken into the case"),
        REFUSED("未予办理", "refused");

        private final String zh;
        private final String en;

        RequestState(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** One that was just made: its case cannot have answered it. */
    static RequestView pending(StoredRequest request) {
        return new RequestView(TermView.of(request.kind()), request.at(), TermView.of(RequestState.PENDING), null,
                null);
    }

    static RequestView of(StoredRequest request, TrackedRequests answers) {
        TermView asked = TermView.of(request.kind());
        return answers.answerTo(request.sequence())
                .map(answer -> answer.reason() == null
                        ? new RequestView(asked, request.at(), TermView.of(RequestState.TAKEN), null, null)
                        : new RequestView(asked, request.at(), TermView.of(RequestState.REFUSED),
                                TermView.of(answer.reason()), cited(answer.article())))
                .orElseGet(() -> pending(request));
    }

    /** Answers of earlier versions have an article wherever a reason is. */
    private static @Nullable String cited(@Nullable Integer number) {
        if (number == null) {
            return null;
        }
        Article article = new Article(number);
        return new BilingualText(article.zh(), article.en()).joined();
    }
}
