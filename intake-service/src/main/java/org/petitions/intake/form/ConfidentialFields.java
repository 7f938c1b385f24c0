package org.petitions.intake.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.InexactDate;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.intake.form.terms.Subcategory;

/**
 * What the petitioner wrote and who they are. It is never stored, sent or logged in the clear; as JSON it is what is sealed, here and
 * for case-service, with the few coded fields a handler wants beside the words.
 *
 * @param matterDate day it happened; null when no day is known: then {@code matterTime} says what is
 * @param request empty where nobody asks for anything: a matter found by screening; likewise the reasons
 * @param complainedOfPersons names of persons complained of
 * @param notice how the petitioner wishes to be told
 * @param furtherRequests what is asked for in each matter after the first (一件多诉), in their order; empty for most. Title, facts and reasons
 *     are the whole petition's, as it was written
 */
@JsonInclude(Include.NON_EMPTY)
@JsonPropertyOrder({"title", "subcategory", "matterDate", "matterTime", "request", "facts", "reasons", "language",
        "petitioner",
        "representatives", "complainedOfPersons", "earlierHandling", "notice", "furtherRequests"})
public record ConfidentialFields(String title, @Nullable Subcategory subcategory, String language,
        @Nullable LocalDate matterDate, @Nullable InexactDate matterTime, String request, String facts, String reasons,
        @Nullable Petitioner petitioner, List<Representative> representatives, List<String> complainedOfPersons,
        @Nullable EarlierHandling earlierHandling, List<NoticeWish> notice, List<String> furtherRequests) {
    /** With this and the name of a place begins what was sent online about a matter in a township. */
    public static final String PLACE = "发生地：";

    public ConfidentialFields {
        representatives = List.copyOf(representatives);
        complainedOfPersons = List.copyOf(complainedOfPersons);
        notice = List.copyOf(notice);
        furtherRequests = List.copyOf(furtherRequests);
    }

    /** The petitioner (信访人). */
    @JsonInclude(Include.NON_EMPTY)
    public record Petitioner(@Nullable String name, @Nullable Sex sex, @Nullable IdKind idKind,
            @Nullable String idNumber, @Nullable Integer birthYear, @Nullable String phone, List<String> otherPhones,
            @Nullable String email, @Nullable Address address, @Nullable Occupation occupation,
            @Nullable Boolean hardship) {
        @SuppressWarnings("NullAway") // what was sealed leaves out an empty list
        public Petitioner {
            otherPhones = otherPhones == null ? List.of() : List.copyOf(otherPhones);
        }

        @Override
        public String toString() {
            return "Petitioner[sealed]";
        }
    }

    /** An address. */
    @JsonInclude(Include.NON_EMPTY)
    public record Address(@Nullable String division, @Nullable String text) {
        @Override
        public String toString() {
            return "Address[sealed]";
        }
    }

    /** A representative (信访代表). */
    @JsonInclude(Include.NON_EMPTY)
    public record Representative(String name, @Nullable String idNumber, @Nullable String phone) {
        @Override
        public String toString() {
            return "Representative[sealed]";
        }
    }

    /** What was done about it before. */
    @JsonInclude(Include.NON_EMPTY)
    public record EarlierHandling(@Nullable String by, @Nullable String outcome, boolean otherProcedureRunning) {
        @Override
        public String toString() {
            return "EarlierHandling[sealed]";
        }
    }

    /** The same without the places that further requests begin with. */
    public ConfidentialFields withoutFurtherPlaces() {
        return new ConfidentialFields(title, subcategory, language, matterDate, matterTime, request, facts, reasons,
                petitioner, representatives, complainedOfPersons, earlierHandling, notice,
                furtherRequests.stream()
                        .map(each -> each.startsWith(PLACE) ? each.substring(each.indexOf('\n') + 1) : each).toList());
    }

    /** Says nothing: a record's own text would show everything in a log or an error. */
    @Override
    public String toString() {
        return "Words[sealed]";
    }
}
