package org.petitions.casework.reception;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.reception.Booking.Contact;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one session shows. */
@Component
class SessionView {
    static final List<BookingState> ANSWERS = List.of(BookingState.GIVEN, BookingState.REFUSED, BookingState.PROPOSED);
    private static final int MOST_OTHERS = 50;

    private final Receptions receptions;
    private final Bookings bookings;
    private final ReceptionNames names;

    SessionView(Receptions receptions, Bookings bookings, ReceptionNames names) {
        this.receptions = receptions;
        this.bookings = bookings;
        this.names = names;
    }

    /** Who reads it. */
    record Reader(Actor actor, Locale language) {}

    /** A booking of the session, called by its place in the list, for names are sealed: what is asked for, and how it stands. */
    record BookingLine(int called, About about, String state) {
        /** What it is about, and how many would come. */
        record About(String category, int persons) {}

        static BookingLine of(int place, Booking booking, Locale language) {
            String state = ReceptionNames.said(booking.state(), language);
            BookingRefusal refusal = booking.answer().refusal();
            return new BookingLine(place,
                    new About(ReceptionNames.said(booking.asked().category(), language), booking.asked().persons()),
                    refusal == null ? state : state + "：" + ReceptionNames.said(refusal, language));
        }
    }

    /** A petition that came of the session; {@code by} is empty where nothing was decided. */
    record ItemLine(String address, String number, String by) {}

    /** Who asked for a place, opened; empty texts once they are erased. */
    record OpenedLine(String called, Contact contact) {}

    String show(Reception session, TypedForm typed, FormErrors errors, Reader reader, Model model) {
        Locale language = reader.language();
        boolean own = session.host().bureau().equals(reader.actor().unit());
        boolean arranges = own && reader.actor().role() == Role.BUREAU;
        boolean records = arranges || own && reader.actor().role() == Role.CLERK;
        model.addAttribute("line", names.line(session, language));
        model.addAttribute("address", ReceptionPage.ADDRESS + "/" + session.id());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("version", Long.toString(session.version()));
        model.addAttribute("printedAt", receptions.today().toString());
        model.addAttribute("arranges", arranges && session.isPending());
        model.addAttribute("household", session.form() == ReceptionForm.HOUSEHOLD);
        model.addAttribute("records", records && session.stage() != ReceptionStage.CANCELLED
                && !session.slot().on().isAfter(receptions.today()));
        model.addAttribute("names", arranges);
        tally(session.tally(), typed, model);
        model.addAttribute("from", session.slot().hours().substring(0, 5));
        model.addAttribute("until", session.slot().hours().substring(6));
        model.addAttribute("items",
                receptions.known(session, reader.actor()).stream().map(item -> new ItemLine("/cases/" + item.caseId()
                        + ".html", item.number(), item.by() == null ? "" : item.by().toString())).toList());
        model.addAttribute("itemKey", UUID.randomUUID().toString());
        if (session.places() > 0) {
            bookings(session, records, language, model);
        }
        return "reception/session";
    }

    private static void tally(@Nullable Tally tally, TypedForm typed, Model model) {
        model.addAttribute("counted", tally != null);
        model.addAttribute("batches", tally == null ? typed.of("batches") : Integer.toString(tally.batches()));
        model.addAttribute("persons", tally == null ? typed.of("persons") : Integer.toString(tally.persons()));
    }

    private void bookings(Reception session, boolean records, Locale language, Model model) {
        List<Booking> all = bookings.of(session.id());
        model.addAttribute("bookings", IntStream.range(0, all.size())
                .mapToObj(at -> BookingLine.of(at + 1, all.get(at), language)).toList());
        boolean cancelled = session.stage() == ReceptionStage.CANCELLED;
        model.addAttribute("answering", records && (cancelled || session.isPending()));
        model.addAttribute("choices", choices(all, all.stream()
                .filter(each -> each.state() != BookingState.WITHDRAWN).toList(), each -> each.shown().toString(),
                language));
        model.addAttribute("unreminded", choices(all, bookings.toRemind(session), Booking::id, language));
        model.addAttribute("answers", ReceptionNames.choices(ANSWERS.stream()
                .filter(each -> !cancelled || each != BookingState.GIVEN).toArray(BookingState[]::new), language));
        model.addAttribute("refusals", ReceptionNames.choices(BookingRefusal.values(), language));
        model.addAttribute("others", others(session, language));
        model.addAttribute("purposes", ReceptionNames.choices(OpeningPurpose.values(), language));
    }

    private List<Choice> choices(List<Booking> all, List<Booking> some, Function<Booking, String> value,
            Locale language) {
        return some.stream().map(each -> new Choice(value.apply(each), names.text("reception.booking-called", language,
                Integer.toString(all.indexOf(each) + 1), ReceptionNames.said(each.state(), language)))).toList();
    }

    /** The bureau's other sessions that can be proposed. */
    List<Choice> others(Reception session, Locale language) {
        return receptions.open(session.host().bureau(), receptions.today().plusDays(1), null, MOST_OTHERS).sessions()
                .stream().filter(each -> !each.id().equals(session.id()) && each.isBookable(receptions.today())
                        && each.free() > 0)
                .map(each -> {
                    SessionLine line = names.line(each, language);
                    return new Choice(each.id(), String.join(" ", line.when().on(), line.when().hours(),
                            line.who().leader()));
                }).toList();
    }

    /** Who asked, by their places in the list. */
    List<OpenedLine> opened(Reception session, Locale language) {
        List<Booking> all = bookings.of(session.id());
        String erased = names.text("reception.erased", language);
        return IntStream.range(0, all.size()).mapToObj(at -> {
            Contact contact = bookings.contact(all.get(at));
            return new OpenedLine(Integer.toString(at + 1),
                    contact == null ? new Contact(erased, "", "") : contact);
        }).toList();
    }
}
