package org.petitions.escalation.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;

/**
 * An alert that a clock has raised.
 *
 * @param id made from petition, clock, occurrence, and rung or days left
 * @param rung the rung it is about
 * @param post the post that was told
 * @param call of a call to the duty desk that is repeated until it is answered; null for every other alert, for the call at the ladder's end,
 *     which the clock's phase repeats, and in what was kept before calls were repeated
 */
public record RaisedAlert(String id, Rung rung, String post, Kind kind, State state, @Nullable DeskCall call) {

    /**
     * A call that is repeated: each takes the place of the one before.
     *
     * @param reason why the desk is called
     * @param calls how often it was, from 1
     * @param againAt when it is called again, UTC, unless it answers
     */
    public record DeskCall(DutyDeskReason reason, int calls, Instant againAt) {}

    /** What the names of alerts begin with that tell of a further round to and fro; no other alert's has it in it. */
    public static final String ROUND_PREFIX = "round-";

    /** What it asks for. */
    public enum Kind {
        /** A limit is near: nothing is asked. */
        WARNING,

        /** A limit was missed: the leader has to acknowledge. */
        CLIMB,

        /** An act is still not done that a leader took note of, or nobody takes the petition on: nothing new is asked. */
        REMINDER,

        /** The ladder failed: the duty desk has to act. */
        DESK
    }

    /** What became of it. */
    public enum State {
        /** Raised. */
        OPEN,
        /** It could not reach its leader; still to be seen in the inbox. */
        UNREACHABLE,
        /** Its leader says that it is another's. */
        DECLINED,
        /** A person took note. */
        ACKNOWLEDGED,
        /** The leader gave an instruction: it held the climb up where that still waited for the leader, and does so once. */
        INSTRUCTED,
        /** It asks for nothing any more, though its clock runs on. */
        WITHDRAWN
    }

    /**
     * What stands in the id of a call because nobody can approve what waits, whether a limit is near or missed; the case's version at the step
     * that it waits since follows.
     */
    public static final String NO_SUBSTITUTE = ":no-substitute";

    /** What stands in the id of an alert that tells of the start of a clock, before the rung. */
    public static final String AT_START = ":start-";

    /**
     * Whether it is about a limit that has begun or is near, told to a leader or, for want of one, to the duty desk: it stands whatever
     * becomes of a miss.
     */
    public boolean concernsWarning() {
        return id.contains(OpenClock.WARNING_PREFIX) || id.contains(AT_START);
    }

    /** Whether it is about a limit that was missed; what else it may be about stays when a miss is taken back. */
    public boolean concernsMiss() {
        return !concernsWarning() && !id.contains(":" + ROUND_PREFIX) && !tellsOfNoSubstitute();
    }

    /** Whether it calls the desk because nobody can approve what waits. */
    public boolean tellsOfNoSubstitute() {
        return id.contains(NO_SUBSTITUTE);
    }

    /** Whether it still asks for something. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.UNREACHABLE;
    }

    /** Whether a leader on the ladder took it up: took note of the miss, or gave an instruction about it. */
    public boolean isTakenUp() {
        return kind == Kind.CLIMB && (state == State.ACKNOWLEDGED || state == State.INSTRUCTED);
    }

    /** When the duty desk is called again; null where it answered, or where this is no call that is repeated. */
    public @Nullable Instant calledAgainAt() {
        return call != null && state == State.OPEN ? call.againAt() : null;
    }

    /** Id of the first call, of which this is a repetition; its own where it is none. */
    public String firstId() {
        return call == null || call.calls() == 1
                ? id
                : id.substring(0, id.length() - suffix(call.calls()).length());
    }

    /** Id of the call that takes its place. */
    public String nextId() {
        return firstId() + suffix(call == null ? 2 : call.calls() + 1);
    }

    private static String suffix(int calls) {
        return "-" + calls;
    }

    public RaisedAlert with(DeskCall repeated) {
        return new RaisedAlert(id, rung, post, kind, state, repeated);
    }

    public RaisedAlert withState(State newState) {
        return new RaisedAlert(id, rung, post, kind, newState, call);
    }
}
