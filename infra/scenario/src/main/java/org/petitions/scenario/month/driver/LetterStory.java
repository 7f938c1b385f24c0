package org.petitions.scenario.month.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.month.MonthPlan.Letter;
import org.petitions.scenario.month.MonthPlan.LetterEnd;

/** Letters before leaders: put there by the bureau, read, returned or instructed on. */
final class LetterStory implements Story {
    private static final String LETTERS = "/letters.html";
    private static final int DAYS_TO_DO_IT = 10;

    private final Office office;
    private final List<Letter> letters;
    private final List<Receipt> petitions = new ArrayList<>();

    LetterStory(Office office, List<Letter> letters) {
        this.office = office;
        this.letters = letters;
    }

    @Override
    public void play(int day) {
        for (int n = 0; n < letters.size(); n++) {
            Letter letter = letters.get(n);
            if (day == 0) {
                petitions.add(put(letter));
            } else if (day == letter.day() && letter.end() != LetterEnd.UNREAD) {
                read(letter, petitions.get(n));
            }
        }
    }

    private Receipt put(Letter letter) {
        Receipt petition = office.petition(letter.whose().bureau());
        Office.submit(office.bureau(letter.whose().bureau()), LETTERS,
                form -> form.with("post", letter.whose().leader()).with("numbers", petition.number()));
        return petition;
    }

    private void read(Letter letter, Receipt petition) {
        PersonClient leader = office.leader(letter.whose().leader());
        String address = leader.open(LETTERS).first(
                Pattern.compile("href=\"(/letters/[^\"]+)\\.html\"[^>]*>" + Pattern.quote(petition.number()) + "<"));
        Office.submit(leader, address + ".html", address + "/opened.html?why=HANDLING", form -> form);
        switch (letter.end()) {
            case RETURNED -> Office.submit(leader, address + ".html", address + "/returned.html", form -> form);
            case INSTRUCTED -> Office.submit(leader, address + ".html", address + "/instructed.html",
                    form -> form.with("by", office.day(letter.day() + DAYS_TO_DO_IT)).with("text",
                            MonthTexts.DECIDED));
            case READ, UNREAD -> {
                // It waits.
            }
        }
    }
}
