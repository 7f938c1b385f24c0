package org.petitions.casework.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.relief.Relief.Agreement;
import org.petitions.casework.relief.Relief.Application;
import org.petitions.casework.relief.Relief.Decision;
import org.petitions.casework.relief.Relief.Grant;

/** What becomes of relief: never more than was approved, and nothing paid twice. Pure. */
final class ReliefRules {
    private ReliefRules() {}

    /** What may be asked for. */
    sealed interface Command {
        ReliefAct act();
    }

    /** Apply for so much, in fen. */
    record Apply(long fen) implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.APPLY;
        }
    }

    /**
     * Approve so much, or refuse it.
     *
     * @param fen what is approved; 0 refuses
     * @param post post id of the leader who decides
     */
    record Decide(long fen, String post, ApprovalWay way) implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.DECIDE;
        }
    }

    /** Allot so much from a source. */
    record Allot(ReliefSource source, long fen) implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.GRANT;
        }
    }

    /**
     * Confirm that a grant was paid.
     *
     * @param grant which, from 1
     * @param voucher number of the payment's voucher
     */
    record Pay(int grant, LocalDate on, String voucher) implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.PAY;
        }
    }

    /** Record the relief agreement that was signed. */
    record Sign(String number, LocalDate on) implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.SIGN;
        }
    }

    /** Ask for it no more. */
    record Withdraw() implements Command {
        @Override
        public ReliefAct act() {
            return ReliefAct.WITHDRAW;
        }
    }

    /**
     * What a decision needs to know beside the relief.
     *
     * @param account account id of who asks for it
     * @param vouchers numbers of the vouchers of all payments in the case
     */
    record Context(LocalDate today, String account, Set<String> vouchers, ApprovalPolicy policy) {}

    /** What happened. */
    sealed interface Event {}

    record Applied(Application application) implements Event {}

    record Decided(Decision decision) implements Event {}

    record Allotted(Grant grant) implements Event {}

    record Paid(int grant, LocalDate on, String voucher) implements Event {}

    record Signed(Agreement agreement) implements Event {}

    record Withdrawn() implements Event {}

    /** What came of a command: an event, or why there is none. */
    record Outcome(@Nullable Event event, @Nullable ReliefRefusal refusal) {
        static Outcome done(Event event) {
            return new Outcome(event, null);
        }

        static Outcome refused(ReliefRefusal why) {
            return new Outcome(null, why);
        }
    }

    /** What may be done with it as it stands, by whomever. */
    static Set<ReliefAct> offered(Relief relief) {
        Set<ReliefAct> acts = EnumSet.noneOf(ReliefAct.class);
        switch (relief.stage()) {
            case NOTED -> acts.addAll(EnumSet.of(ReliefAct.APPLY, ReliefAct.WITHDRAW));
            case APPLIED -> acts.addAll(EnumSet.of(ReliefAct.DECIDE, ReliefAct.WITHDRAW));
            case APPROVED -> {
                if (relief.left() > 0) {
                    acts.add(ReliefAct.GRANT);
                }
                if (relief.grants().stream().anyMatch(grant -> !grant.isPaid())) {
                    acts.add(ReliefAct.PAY);
                }
            }
            case PAID, REFUSED, WITHDRAWN -> {
            }
        }
        if (relief.approved() > 0 && relief.agreement() == null) {
            acts.add(ReliefAct.SIGN);
        }
        return acts;
    }

    static Outcome decide(Relief relief, Command command, Context context) {
        if (!offered(relief).contains(command.act())) {
            return Outcome.refused(command instanceof Pay ? ReliefRefusal.PAID_ALREADY : ReliefRefusal.NOT_NOW);
        }
        return switch (command) {
            case Apply(long fen) ->
                Outcome.done(new Applied(new Application(fen, context.today(), context.account())));
            case Decide decision -> decide(relief, decision, context);
            case Allot(ReliefSource source, long fen) -> fen > relief.left()
                    ? Outcome.refused(ReliefRefusal.MORE_THAN_APPROVED)
                    : Outcome.done(new Allotted(new Grant(source, fen, null, null)));
            case Pay payment -> pay(relief, payment, context);
            case Sign(String number, LocalDate on) -> isWithin(relief, on, context)
                    ? Outcome.done(new Signed(new Agreement(number, on)))
                    : Outcome.refused(ReliefRefusal.BAD_DAY);
            case Withdraw _ -> Outcome.done(new Withdrawn());
        };
    }

    private static Outcome decide(Relief relief, Decide decision, Context context) {
        Application application = relief.application();
        if (application == null) {
            return Outcome.refused(ReliefRefusal.NOT_NOW);
        }
        if (application.by().equals(context.account())) {
            return Outcome.refused(ReliefRefusal.OWN_APPLICATION);
        }
        if (decision.fen() > application.fen()) {
            return Outcome.refused(ReliefRefusal.MORE_THAN_APPLIED);
        }
        // Who may not approve all that was applied for does not decide on it, by half of it neither.
        return context.policy().mayDecide(decision.post(), application.fen())
                ? Outcome.done(new Decided(
                        new Decision(decision.fen(), context.today(), decision.post(), decision.way())))
                : Outcome.refused(ReliefRefusal.RANK_TOO_LOW);
    }

    private static Outcome pay(Relief relief, Pay payment, Context context) {
        if (payment.grant() < 1 || payment.grant() > relief.grants().size()) {
            return Outcome.refused(ReliefRefusal.NO_SUCH_GRANT);
        }
        if (relief.grants().get(payment.grant() - 1).isPaid()) {
            return Outcome.refused(ReliefRefusal.PAID_ALREADY);
        }
        if (context.vouchers().contains(payment.voucher())) {
            return Outcome.refused(ReliefRefusal.VOUCHER_USED);
        }
        return isWithin(relief, payment.on(), context)
                ? Outcome.done(new Paid(payment.grant(), payment.on(), payment.voucher()))
                : Outcome.refused(ReliefRefusal.BAD_DAY);
    }

    /** Neither before it was approved nor after today. */
    private static boolean isWithin(Relief relief, LocalDate on, Context context) {
        Decision decision = relief.decision();
        return decision != null && !on.isBefore(decision.on()) && !on.isAfter(context.today());
    }

    static Relief evolve(Relief relief, Event event) {
        return switch (event) {
            case Applied(Application application) -> relief.applied(application);
            case Decided(Decision decision) -> relief.decided(decision);
            case Allotted(Grant grant) -> {
                List<Grant> all = new ArrayList<>(relief.grants());
                all.add(grant);
                yield relief.with(all);
            }
            case Paid(int n, LocalDate on, String voucher) -> {
                List<Grant> all = new ArrayList<>(relief.grants());
                all.set(n - 1, new Grant(all.get(n - 1).source(), all.get(n - 1).fen(), on, voucher));
                yield relief.with(all);
            }
            case Signed(Agreement agreement) -> relief.with(agreement);
            case Withdrawn _ -> relief.withdrawn();
        };
    }
}
