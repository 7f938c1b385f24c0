package org.petitions.scenario;

import java.util.ArrayDeque;
import java.util.List;
import org.petitions.local.process.ProcessStartException;

/**
 * What the command line asks for.
 *
 * @param fresh forget the data of earlier runs
 * @param freshDatabase forget it on the database server that {@code MONGODB_URI} names, too
 * @param check play without a person and check
 * @param faults kill every service, broker and database in the middle of the check
 * @param playDay whether the sample day is played at all
 * @param secondsADay real seconds of one virtual day, when a person watches
 */
record RunOptions(boolean fresh, boolean freshDatabase, boolean check, boolean faults, boolean playDay,
        double secondsADay) {
    private static final double USUAL_SECONDS_A_DAY = 10;

    /** @throws ProcessStartException naming the option that is not known */
    static RunOptions of(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        boolean fresh = false;
        boolean freshDatabase = false;
        boolean check = false;
        boolean faults = false;
        boolean playDay = true;
        double secondsADay = USUAL_SECONDS_A_DAY;
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--fresh=database" -> {
                    fresh = true;
                    freshDatabase = true;
                }
                case "--check" -> check = true;
                case "--faults" -> faults = true;
                case "--no-day" -> playDay = false;
                case "--seconds-per-day" -> secondsADay = seconds(left.poll());
                default -> throw refused("不认识的选项 %s，见 ./run --help", "unknown option %s, see ./run --help", option);
            }
        }
        if (faults && !check) {
            throw refused("%s 只能与 --check 同用", "%s goes with --check only", "--faults");
        }
        return new RunOptions(fresh, freshDatabase, check, faults, playDay, secondsADay);
    }

    private static double seconds(@org.jspecify.annotations.Nullable String text) {
        try {
            double seconds = Double.parseDouble(text == null ? "" : text);
            if (seconds > 0 && seconds <= 86_400) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw new ProcessStartException(secondsSentence(), e);
        }
        throw new ProcessStartException(secondsSentence());
    }

    private static String secondsSentence() {
        return "--seconds-per-day 后应为 0 到 86400 之间的秒数。 / --seconds-per-day takes a number of seconds up to 86400.";
    }

    private static ProcessStartException refused(String zh, String en, String option) {
        return new ProcessStartException((zh + "。 / " + en + ".").formatted(option, option));
    }
}
