package org.petitions.casework.relief;

import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.relief.ReliefRules.Allot;
import org.petitions.casework.relief.ReliefRules.Apply;
import org.petitions.casework.relief.ReliefRules.Command;
import org.petitions.casework.relief.ReliefRules.Pay;
import org.petitions.casework.relief.ReliefRules.Sign;
import org.petitions.casework.relief.ReliefRules.Withdraw;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.text.TypedDay;

/**
 * One thing to be done with relief, as it was typed: of the fields those that the act asks for.
 *
 * @param key of the form, one for each showing
 * @param version of the relief that was shown
 * @param amount in yuan
 * @param grant number of the grant that was paid, from 1
 * @param agreement number of the agreement
 */
record ReliefForm(@Nullable UUID key, @Nullable Long version, @Nullable ReliefAct act,
        @Nullable @Size(max = 32) String amount, @Nullable @Size(max = 10_000) String text,
        @Nullable ReliefSource source, @Nullable Integer grant, @Nullable @Size(max = 16) String on,
        @Nullable @Size(max = 40) String voucher, @Nullable @Size(max = 64) String agreement,
        @Nullable Boolean approved, @Nullable ApprovalWay way) {
    private static final Pattern VOUCHER = Pattern.compile("[0-9A-Za-z-]{4,40}");
    private static final Pattern AGREEMENT = Pattern.compile("[\\p{L}\\p{N}〔〕\\[\\]()（）-]{1,64}");

    /** A form nobody typed into. */
    static ReliefForm empty(ReliefAct act) {
        return new ReliefForm(null, null, act, null, null, null, null, null, null, null, null, null);
    }

    /** A command, or what is wrong with the form. */
    record Reading(@Nullable Command command, FormErrors errors) {}

    /** @param texts text of a key in the language of the page */
    Reading read(Function<String, String> texts) {
        return switch (act == null ? ReliefAct.DECIDE : act) {
            case APPLY -> {
                FormErrors errors = text == null || text.isBlank()
                        ? FormErrors.none().with("text", texts.apply("relief.text-missing"))
                        : FormErrors.none();
                yield reading(money(), errors, texts, Apply::new);
            }
            case GRANT -> {
                ReliefSource from = source;
                yield from == null
                        ? reading(money(), FormErrors.none().with("source", texts.apply("relief.choose-source")), texts,
                                Apply::new)
                        : reading(money(), FormErrors.none(), texts, fen -> new Allot(from, fen));
            }
            case PAY -> pay(texts);
            case SIGN -> sign(texts);
            case WITHDRAW -> new Reading(new Withdraw(), FormErrors.none());
            // A leader decides at an address of its own.
            case DECIDE -> new Reading(null, FormErrors.none().with("", texts.apply("relief.wrong")));
        };
    }

    private Reading pay(Function<String, String> texts) {
        FormErrors errors = FormErrors.none();
        LocalDate day = day();
        String number = voucher == null ? "" : voucher.strip();
        if (grant == null) {
            errors = errors.with("grant", texts.apply("relief.choose-grant"));
        }
        if (day == null) {
            errors = errors.with("on", texts.apply("relief.bad-day"));
        }
        if (!VOUCHER.matcher(number).matches()) {
            errors = errors.with("voucher", texts.apply("relief.bad-voucher"));
        }
        return new Reading(grant == null || day == null ? null : new Pay(grant, day, number), errors);
    }

    private Reading sign(Function<String, String> texts) {
        FormErrors errors = FormErrors.none();
        LocalDate day = day();
        String number = agreement == null ? "" : agreement.strip();
        if (!AGREEMENT.matcher(number).matches()) {
            errors = errors.with("agreement", texts.apply("relief.bad-agreement"));
        }
        if (day == null) {
            errors = errors.with("on", texts.apply("relief.bad-day"));
        }
        return new Reading(day == null ? null : new Sign(number, day), errors);
    }

    private static Reading reading(OptionalLong fen, FormErrors found, Function<String, String> texts,
            Function<Long, Command> command) {
        return fen.isPresent()
                ? new Reading(command.apply(fen.getAsLong()), found)
                : new Reading(null, found.with("amount", texts.apply("relief.bad-amount")));
    }

    /** What was typed as money, in fen. */
    OptionalLong money() {
        return Yuan.parse(amount);
    }

    /** What was typed as a day, in Asia/Shanghai. */
    @Nullable
    LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : TypedDay.parse(on);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** What was typed of the circumstances, where the act keeps it. */
    @Nullable
    String words() {
        return act != ReliefAct.APPLY || text == null || text.isBlank() ? null : text.strip();
    }
}
