package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;

/**
 * What case-service publishes on the compacted topic {@code petition.directory.v1}: which units there are, which posts hold them to
 * their duty, and which offices an account has. Codes, posts and office addresses only, no personal names: who an account is, is the
 * organisation's own affair.
 */
public sealed interface DirectoryEvent extends Event {

    /** The entry's revision, from 1; a later one replaces an earlier one. */
    long revision();

    /**
     * A unit (单位). What is said of it changes with the day where {@code standings} are there; name, short form and superior then say what
     * held when it was listed.
     *
     * @param unitId e.g. {@code 431222-HRSS}
     * @param nameZh its Chinese name
     * @param division its city's or county's code, 6 digits; a township's unit shows its township in its id
     * @param nameEn its English name
     * @param shortForm what the numbers of its documents begin with (机关代字), e.g. {@code 沅人社}; null where the files do not say
     * @param from the first day it is there, or null when it always was
     * @param until the last day it is there, or null while no end is known
     * @param superior the unit above it in the same system (上级主管单位), or null where the platform has none
     * @param successor the unit that takes over on the day after {@code until}, or null; where several do, the first of them
     * @param successors the units that take over, each with its own part, where the unit was divided (分立); null for one or none
     * @param standings what is said of it from when to when, past and to come, earliest first, without overlap or break; null where the same
     *     holds on all its days, as in every event of before this field
     */
    @Meaning(zh = "单位目录", en = "A unit as it stands now.")
    record UnitListed(String unitId, long revision, Instant at, String division, UnitKind kind, String nameZh,
            String nameEn, @Nullable String shortForm, @Nullable LocalDate from, @Nullable LocalDate until,
            @Nullable String superior, @Nullable String successor, @Nullable List<String> successors,
            @Nullable List<UnitStanding> standings) implements DirectoryEvent {
        public UnitListed {
            successors = successors == null ? null : List.copyOf(successors);
            standings = standings == null ? null : List.copyOf(standings);
        }

        @Override
        public String key() {
            return unitId;
        }

        @Override
        public String id() {
            return unitId + ":" + revision;
        }

        /** What is said of it on which days; one for all its days where the event has none of their own. */
        public List<UnitStanding> byDay() {
            return standings != null
                    ? standings
                    : List.of(new UnitStanding(nameZh, nameEn, shortForm, from, until, superior));
        }

        /**
         * What is said of a unit for a time; the fields are those of the unit.
         *
         * @param from the first day, or null when it always was so
         * @param until the last day, or null while no end is known
         */
        public record UnitStanding(String nameZh, String nameEn, @Nullable String shortForm,
                @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String superior) {

            /** Whether it holds on a day (China's). */
            public boolean isOn(LocalDate day) {
                return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
            }
        }
    }

    /**
     * A post (职务) on the ladder. What is said of it changes with the day where {@code standings} are there; the fields of the same names then
     * say what held when it was listed.
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     * @param rung where on the ladder it stands
     * @param held whether anybody holds it now; an alert is never sent to a vacant post
     * @param email the office's mail address, or null where there is none
     * @param addresses where the other channels reach the office, by the code of the {@code AlertChannel}; null when none does. A reader
     *     passes over codes it does not know
     * @param rank its rank (职务层次), or null where the files do not say
     * @param managedBy the level whose Party committee manages it (管理权限; Art. 30), or null where the files do not say
     * @param inChargeOf what its holder is in charge of (分管): kinds of units, as codes of {@code UnitKind}, and ids of single units; null
     *     when none are named. A reader passes over codes it does not know
     * @param holdings which accounts act for it from when to when, past ones too; null where the files do not say
     * @param standings what is said of it from when to when, past and to come, earliest first and without overlap; null where the same holds on
     *     every day
     */
    @Meaning(zh = "职务目录", en = "A post of the ladder as it stands now.")
    record PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
            String titleEn,
            boolean held, @Nullable String email, @Nullable Map<String, String> addresses,
            @Nullable PostRank rank, @Nullable Level managedBy, @Nullable List<String> inChargeOf,
            @Nullable List<Holding> holdings, @Nullable List<Standing> standings) implements DirectoryEvent {

        /** A post of which the same is said on every day. */
        public PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
                String titleEn, boolean held, @Nullable String email, @Nullable Map<String, String> addresses,
                @Nullable PostRank rank, @Nullable Level managedBy, @Nullable List<String> inChargeOf,
                @Nullable List<Holding> holdings) {
            this(postId, revision, at, division, rung, titleZh, titleEn, held, email, addresses, rank, managedBy,
                    inChargeOf, holdings, null);
        }

        /** A post that is reached by mail alone, or not at all. */
        public PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
                String titleEn, boolean held, @Nullable String email) {
            this(postId, revision, at, division, rung, titleZh, titleEn, held, email, null);
        }

        /** A post of which nothing is known but how it is reached. */
        public PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
                String titleEn, boolean held, @Nullable String email, @Nullable Map<String, String> addresses) {
            this(postId, revision, at, division, rung, titleZh, titleEn, held, email, addresses, null, null, null,
                    null);
        }

        @Override
        public String key() {
            return postId;
        }

        @Override
        public String id() {
            return postId + ":" + revision;
        }

        /** What is said of it on which days; one for all days where the event has none of their own. */
        public List<Standing> byDay() {
            return standings != null
                    ? standings
                    : List.of(new Standing(null, null, titleZh, titleEn, held, rank, managedBy, inChargeOf));
        }

        /**
         * What is said of a post for a time; the fields are those of the post.
         *
         * @param from the first day, or null when it always was so
         * @param until the last day, or null while no end is known
         */
        public record Standing(@Nullable LocalDate from, @Nullable LocalDate until, String titleZh, String titleEn,
                boolean held, @Nullable PostRank rank, @Nullable Level managedBy, @Nullable List<String> inChargeOf) {
            public Standing {
                inChargeOf = inChargeOf == null ? null : List.copyOf(inChargeOf);
            }

            /** Whether it holds on a day (China's). */
            public boolean isOn(LocalDate day) {
                return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
            }

            /** What it is in charge of; none for all. */
            public List<String> field() {
                return inChargeOf == null ? List.of() : inChargeOf;
            }
        }

        /**
         * An account acts for a post (任职).
         *
         * @param account the account's id at sign-in: a code, never a name
         * @param from the first day
         * @param until the last day, or null while no end is known
         * @param inChargeOf codes of the content categories that a deputy is in charge of at the post's unit (分管); null for all, and for
         *     every other capacity
         * @param withdrawnAt when it was withdrawn by command, UTC; null while it was not, as in every event of before this field
         */
        public record Holding(String account, PostCapacity capacity, LocalDate from, @Nullable LocalDate until,
                @Nullable List<String> inChargeOf, @Nullable Instant withdrawnAt) {
            public Holding {
                inChargeOf = inChargeOf == null ? null : List.copyOf(inChargeOf);
            }

            /** One that nobody has withdrawn. */
            public Holding(String account, PostCapacity capacity, LocalDate from, @Nullable LocalDate until,
                    @Nullable List<String> inChargeOf) {
                this(account, capacity, from, until, inChargeOf, null);
            }

            /** One in charge of all that the unit does. */
            public Holding(String account, PostCapacity capacity, LocalDate from, @Nullable LocalDate until) {
                this(account, capacity, from, until, null);
            }

            /** Whether it is in force on a day (China's); on the day on which it is withdrawn it is not any more. */
            public boolean isOn(LocalDate day) {
                return isInForce(day, from, until, withdrawnAt);
            }

            /** Whether what belongs to that category is in its charge. */
            public boolean isInChargeOf(Category category) {
                return inChargeOf == null || inChargeOf.contains(category.name());
            }
        }
    }

    /**
     * Which offices an account has beside its posts: what it may do at which units, from when to when. What a leader may do follows from the
     * posts and does not stand here.
     *
     * @param account the account's id at sign-in: a code, never a name; unique over the platform
     * @param appointments all of them, past and withdrawn ones too
     */
    @Meaning(zh = "账号目录", en = "The offices of an account as they stand now.")
    record AccountListed(String account, long revision, Instant at, List<Appointment> appointments)
            implements DirectoryEvent {
        public AccountListed {
            appointments = List.copyOf(appointments);
        }

        /** An account may be called as a post, whose key on the compacted topic is the post's id. */
        @Override
        public String key() {
            return "account/" + account;
        }

        @Override
        public String id() {
            return key() + ":" + revision;
        }

        /**
         * An office (岗位) that an account has at a unit.
         *
         * @param id what it is called by when it is withdrawn
         * @param unit unit id of the office
         * @param role code of what it may do there, e.g. {@code CLERK}; a reader passes over codes it does not know
         * @param from the first day
         * @param until the last day, or null while no end is known
         * @param withdrawnAt when it was withdrawn by command, UTC; null while it was not
         */
        public record Appointment(String id, String unit, String role, LocalDate from, @Nullable LocalDate until,
                @Nullable Instant withdrawnAt) {

            /** Whether it is in force on a day (China's); on the day on which it is withdrawn it is not any more. */
            public boolean isOn(LocalDate day) {
                return isInForce(day, from, until, withdrawnAt);
            }
        }
    }

    /**
     * A special-duty period (特护期): in it the offices of some divisions answer in shorter times. It says nothing of anybody who petitions. Each
     * revision stands for the whole period.
     *
     * @param periodId code of the period, e.g. {@code 431200-2026-1}
     * @param from its first day (China's)
     * @param until its last day (China's)
     * @param divisions codes of the divisions it holds for, 6 digits; a city's code stands for its counties too
     * @param listedAt when it was set up, UTC: it holds from then, or from its first day where that is later, and changes nothing of before
     * @param endedAt when it was ended early, or taken back before it began, UTC; null while it was not. From that moment on it is not in force
     */
    @Meaning(zh = "特护期", en = "A special-duty period of offices as it stands now.")
    record SpecialDutyPeriodListed(String periodId, long revision, Instant at, LocalDate from, LocalDate until,
            List<String> divisions, Instant listedAt, @Nullable Instant endedAt) implements DirectoryEvent {
        /** What its key on the topic begins with. */
        public static final String KEY_PREFIX = "special-duty/";

        public SpecialDutyPeriodListed {
            divisions = List.copyOf(divisions);
        }

        @Override
        public String key() {
            return KEY_PREFIX + periodId;
        }

        @Override
        public String id() {
            return key() + ":" + revision;
        }
    }

    /** Whoever is withdrawn acts no more from that moment on, and it is for acts to come that one asks: so the whole day is out. */
    private static boolean isInForce(LocalDate day, LocalDate from, @Nullable LocalDate until,
            @Nullable Instant withdrawnAt) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until)) && (withdrawnAt == null
                || day.isBefore(LocalDate.ofInstant(withdrawnAt, ZoneId.of("Asia/Shanghai"))));
    }
}
