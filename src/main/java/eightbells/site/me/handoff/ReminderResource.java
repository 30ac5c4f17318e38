package eightbells.site.me.handoff;

import eightbells.company.handoff.HandoffTimer;
import eightbells.company.handoff.NotificationPreferences;
import eightbells.company.handoff.NotificationPreferencesOfPeople;
import eightbells.delivery.channel.Channels;
import eightbells.people.authority.AuditEvents;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.Contact;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.form.Form;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What I want to be told about my shifts, and how. */
@Path("/me/reminders")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class ReminderResource {
    private final People people;
    private final NotificationPreferencesOfPeople wishes;
    private final HandoffTimer timer;
    private final Channels channels;
    private final Authority authority;
    private final AuditEvents audit;
    private final Frames frames;
    private final Clock clock;

    ReminderResource(
            People people,
            NotificationPreferencesOfPeople wishes,
            HandoffTimer timer,
            Channels channels,
            Authority authority,
            AuditEvents audit,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.wishes = wishes;
        this.timer = timer;
        this.channels = channels;
        this.authority = authority;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public ReminderPage page() {
        PersonEntity me = people.named(authority.who());
        NotificationPreferences mine = wishes.of(me);
        return page(me, mine.moved, mine.report, ReminderRows.of(mine.reminders), new Form(ReminderRows.NOTHING));
    }

    @POST
    @Transactional
    public Response save(MultivaluedMap<String, String> posted) {
        PersonEntity me = people.named(authority.who());
        Form form = new Form(posted);
        ReminderRows rows = ReminderRows.read(form, channels);
        if (form.errors().any()) {
            ReminderPage again = page(me, form.has("moved"), form.has("report"), rows, form);
            return Response.status(422).entity(again).build();
        }
        NotificationPreferences mine = wishes.toChange(me);
        String before = mine.words();
        mine.moved = form.has("moved");
        mine.report = form.has("report");
        mine.reminders.clear();
        mine.reminders.addAll(rows.reminders());
        Instant now = clock.instant();
        timer.wished(me.handle, now);
        audit.record("chose what to be told", "person " + me.handle, before, mine.words(), now);
        return Response.seeOther(URI.create("/me/reminders"))
                .cookie(Flash.done("Saved.").cookie())
                .build();
    }

    private ReminderPage page(PersonEntity me, boolean moved, boolean report, ReminderRows rows, Form form) {
        List<ReminderPage.Row> shown = new ArrayList<>(rows.rows());
        if (shown.size() < ReminderRows.MOST) shown.add(new ReminderPage.Row("", "h", "email", ""));
        return new ReminderPage(frames.of(Section.ME, clock.instant()), moved, report, shown, ways(me), form.errors());
    }

    private List<ReminderPage.Way> ways(PersonEntity me) {
        return channels.named().stream().map(kind -> way(me, kind)).toList();
    }

    private static ReminderPage.Way way(PersonEntity me, String kind) {
        boolean there = kind.equals(Contact.EMAIL)
                || me.contacts.stream().anyMatch(contact -> contact.kind().equals(kind) && contact.verified());
        return new ReminderPage.Way(kind, kind, there ? "" : ", which you have not: by email");
    }
}
