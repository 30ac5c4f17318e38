package eightbells.company.document;

import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaDocument.PolicyPart;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Step;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence.Kind;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.TurnLength;
import eightbells.core.rota.Validity;
import eightbells.core.rota.WakingHours;
import eightbells.core.rota.WantedVersion;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channels;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.StayRow;
import eightbells.people.team.Membership.Role;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.rota.edit.Takeover;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a rota document, and finds every fault that can be found without knowing what is there already. */
public final class RotaReader {
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final Function<String, ZoneId> homes;
    private final Channels channels;
    private final TeamSections sections;

    /** @param homes the zone of a person who is there already, or null */
    RotaReader(Function<String, ZoneId> homes, Channels channels, TeamSections sections) {
        this.sections = sections;
        this.channels = channels;
        this.homes = homes;
    }

    RotaDocument read(Cursor root) {
        List<PersonPart> people =
                root.field("people").distinct(InputLimits.DOCUMENT_ENTRIES, this::person, PersonPart::handle);
        List<TeamPart> teams = root.field("teams").distinct(InputLimits.DOCUMENT_ENTRIES, this::team, TeamPart::slug);
        List<Route> routes = root.field("routes").list(InputLimits.ROUTES, this::route);
        root.done();
        root.refuseFaults();
        return new RotaDocument(people, teams, routes);
    }

    private PersonPart person(Cursor c) {
        String handle = c.field("handle").requiredAs(Values::slug, "");
        boolean fresh = handle != null && homes.apply(handle) == null;
        Cursor zoneAt = c.field("zone");
        ZoneId zone = fresh ? zoneAt.requiredAs(Values::zone, "") : zoneAt.as(Values::zone, "");
        Cursor emailAt = c.field("email");
        String email = fresh ? emailAt.requiredAs(Values::email, "") : emailAt.as(Values::email, "");
        PersonPart part = new PersonPart(
                handle,
                c.field("name").as(text -> Values.label(InputLimits.NAME, text), ""),
                email,
                zone,
                waking(c.field("waking")),
                c.field("stays").list(InputLimits.STAYS, this::stay),
                c.field("contacts").list(InputLimits.CONTACTS, this::contact),
                notify(c.field("notify")),
                c.field("absences").list(InputLimits.ABSENCES, this::absence),
                false);
        c.done();
        return part;
    }

    private WakingHours waking(Cursor c) {
        if (!c.there()) return null;
        LocalTime from = c.field("from").requiredAs(Values::time, "");
        LocalTime until = c.field("until").requiredAs(Values::time, "");
        c.done();
        return from == null || until == null ? null : new WakingHours(from, until);
    }

    private StayRow stay(Cursor c) {
        ZoneId zone = c.field("zone").requiredAs(Values::zone, "");
        LocalDate from = c.field("from").requiredAs(Values::day, "a date like 2026-12-01");
        LocalDate until = c.field("until").requiredAs(Values::day, "a date like 2027-01-15");
        c.done();
        if (zone == null || from == null || until == null) return null;
        c.guarded(() -> new eightbells.core.rota.Stay(zone, from, until), "");
        return new StayRow(zone.getId(), from, until);
    }

    private AbsenceRow absence(Cursor c) {
        Kind kind = c.field("kind").requiredAs(text -> Values.named(Kind.class, text), "away or no-laptop");
        ZoneId zone = c.field("zone").as(Values::zone, "");
        LocalDateTime from = c.field("from").requiredAs(Values::wallClock, "");
        LocalDateTime until = c.field("until").requiredAs(Values::wallClock, "");
        String reason = c.field("reason").as(text -> Values.within(InputLimits.REASON, text), "");
        c.done();
        if (kind == null || from == null || until == null) return null;
        if (!from.isBefore(until)) c.fault("an absence ends after it starts: " + from + "/" + until);
        return new AbsenceRow(kind, zone == null ? null : zone.getId(), from, until, reason);
    }

    private Contact contact(Cursor c) {
        String kind = c.field("kind").requiredAs(channels::id, "");
        String address = c.field("address").requiredAs(text -> Values.within(InputLimits.ADDRESS, text), "");
        boolean verified = c.field("verified").flag(true);
        c.done();
        if (kind == null || address == null) return null;
        c.field("address")
                .as(
                        text -> {
                            channels.check(kind, text);
                            return text;
                        },
                        "");
        return new Contact(kind, address, verified);
    }

    private List<NotificationRule> notify(Cursor c) {
        if (!c.there()) return null;
        List<NotificationRule> rules = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            rules.addAll(c.field(Values.name(urgency)).listOrEmpty(InputLimits.RULES, rule -> rule(rule, urgency)));
        }
        c.done();
        return rules;
    }

    private NotificationRule rule(Cursor c, Urgency urgency) {
        Duration after = c.field("after").as(text -> Values.duration(text, LONGEST_WAIT), "", Duration.ZERO);
        String via = c.field("via").requiredAs(channels::id, "");
        c.done();
        return via == null ? null : new NotificationRule(urgency, after.toSeconds(), via);
    }

    private TeamPart team(Cursor c) {
        String slug = c.field("slug").requiredAs(Values::slug, "");
        TeamPart part = new TeamPart(
                slug,
                c.field("name").as(text -> Values.label(InputLimits.NAME, text), ""),
                c.field("members").distinct(InputLimits.MEMBERS, this::member, MemberPart::person),
                c.field("schedules").distinct(InputLimits.SCHEDULES, this::schedule, SchedulePart::slug),
                c.field("policies").distinct(InputLimits.POLICIES, policy -> policy(policy, slug), PolicyPart::slug),
                sections.read(c),
                false);
        c.done();
        return slug == null ? null : part;
    }

    private MemberPart member(Cursor c) {
        String person = c.field("person").requiredAs(RotaReader::reference, "");
        Role role = c.field("role").as(text -> Values.named(Role.class, text), "lead or member", Role.MEMBER);
        c.done();
        return person == null ? null : new MemberPart(person, role);
    }

    /** Further no order can be turned. */
    private static final int MOST_SLOTS = 10_000;

    private SchedulePart schedule(Cursor c) {
        String slug = c.field("slug").requiredAs(Values::slug, "");
        Duty duty = c.field("duty").as(text -> Values.named(Duty.class, text), "pager or laptop", Duty.PAGER);
        ZoneId zone = c.field("zone").requiredAs(Values::zone, "");
        Rotations inForce = new Rotations(zone);
        List<Layer> layers = c.field("layers").listOrEmpty(InputLimits.ROTATIONS, layer -> layer(layer, inForce));
        List<WantedVersion> pending = c.field("pending").list(InputLimits.VERSIONS, version -> pending(version, zone));
        List<Override> overrides = c.field("overrides").listOrEmpty(InputLimits.OVERRIDES, OverrideReader::read);
        c.done();
        Takeover takeover = new Takeover(null, inForce.renamed, inForce.offsets, null, pending, Map.of());
        return slug == null || zone == null
                ? null
                : new SchedulePart(slug, duty, zone, layers, overrides, takeover, false);
    }

    private WantedVersion pending(Cursor c, ZoneId zone) {
        Instant from = c.field("from").requiredAs(Values::instant, "");
        Rotations rotations = new Rotations(zone);
        List<Layer> layers = c.field("layers").listOrEmpty(InputLimits.ROTATIONS, layer -> layer(layer, rotations));
        c.done();
        return from == null ? null : new WantedVersion(from, layers, rotations.offsets);
    }

    /** What the rotations of one version say beside themselves, by their names. */
    private static final class Rotations {
        final ZoneId zone;
        final Set<String> names = new HashSet<>();
        final Map<String, Integer> offsets = new HashMap<>();
        final Map<String, String> renamed = new HashMap<>();

        Rotations(ZoneId zone) {
            this.zone = zone;
        }
    }

    private Layer layer(Cursor c, Rotations all) {
        List<Rotation> rotations =
                c.field("rotations").listOrEmpty(InputLimits.ROTATIONS, rotation -> rotation(rotation, all));
        c.done();
        return new Layer(rotations);
    }

    private Rotation rotation(Cursor c, Rotations all) {
        String name = c.field("name").requiredAs(text -> Values.label(InputLimits.NAME, text), "");
        if (name != null && !all.names.add(name))
            c.field("name").fault("another rotation of this schedule has this name");
        ZoneId zone = c.field("zone").as(Values::zone, "", all.zone);
        LocalDateTime start = c.field("start").requiredAs(Values::wallClock, "");
        LocalDateTime until = c.field("until").as(Values::wallClock, "");
        TurnLength every = c.field("every").requiredAs(TurnLength::parse, "");
        Cursor slotsAt = c.field("slots");
        List<Slot> slots = slotsAt.list(InputLimits.SLOTS, RotaReader::slot);
        if (!slotsAt.there()) slotsAt.fault("is missing: a rotation names at least one person");
        List<Hours> hours = c.field("hours").listOrEmpty(InputLimits.HOURS, RotaReader::hours);
        StandIn standIn =
                c.field("standIn").as(text -> Values.named(StandIn.class, text), "none, next or awake", StandIn.NEXT);
        boolean countIdle = c.field("countIdleTurns").flag(false);
        Cursor offsetAt = c.field("offset");
        Integer offset = offsetAt.there() ? offsetAt.number(0, 0, InputLimits.SLOTS) : null;
        String was = c.field("was").as(text -> Values.label(InputLimits.NAME, text), "");
        c.done();
        if (name != null && offset != null) all.offsets.put(name, offset);
        if (name != null && was != null && !was.equals(name)) all.renamed.put(was, name);
        if (slots != null && slots.stream().allMatch(Slot::empty)) {
            slotsAt.fault("a rotation names at least one person");
            return null;
        }
        if (name == null || zone == null || start == null || every == null || slots == null) return null;
        if (until != null && !start.isBefore(until)) {
            c.field("until").fault("a rotation ends after it starts: " + start + "/" + until);
            return null;
        }
        return new Rotation(name, zone, start, until, every, slots, hours, standIn, countIdle, Validity.WHOLE);
    }

    private static Slot slot(Cursor c) {
        List<String> people = c.list(InputLimits.SLOT_PEOPLE, person -> person.requiredAs(RotaReader::reference, ""));
        if (!c.there()) c.fault("is to be a list of people; an empty one means nobody");
        return people == null ? null : c.guarded(() -> new Slot(people), "");
    }

    private static Hours hours(Cursor c) {
        String from = c.field("from").required();
        String until = c.field("until").required();
        c.done();
        return from == null || until == null ? null : c.guarded(() -> Hours.parse(from, until), "");
    }

    private PolicyPart policy(Cursor c, String team) {
        String slug = c.field("slug").requiredAs(Values::slug, "");
        int repeat = c.field("repeat").number(0, 0, Policy.MOST_REPEATS);
        Cursor stepsAt = c.field("steps");
        List<Step> steps = stepsAt.listOrEmpty(InputLimits.STEPS, step -> step(step, team));
        c.done();
        if (slug == null || !c.faultless()) return null;
        Policy policy = stepsAt.guarded(() -> new Policy(steps, repeat), "");
        return policy == null ? null : new PolicyPart(slug, policy);
    }

    private Step step(Cursor c, String team) {
        List<Target> targets = c.field("targets").listOrEmpty(InputLimits.TARGETS, target -> target(target, team));
        Duration wait = c.field("escalateAfter").requiredAs(text -> Values.duration(text, LONGEST_WAIT), "");
        c.done();
        return wait == null || !c.faultless() ? null : c.guarded(() -> new Step(targets, wait), "");
    }

    private Target target(Cursor c, String team) {
        String schedule = c.field("schedule").as(RotaReader::reference, "");
        String person = c.field("person").as(RotaReader::reference, "");
        String wholeTeam = c.field("team").as(RotaReader::reference, "");
        if (c.field("channel").there()) c.field("channel").fault("there is no channel of this name");
        c.done();
        long named = java.util.stream.Stream.of(schedule, person, wholeTeam)
                .filter(java.util.Objects::nonNull)
                .count();
        if (named != 1) {
            c.fault("a target is one of schedule, person, team or channel");
            return null;
        }
        if (person != null) return new PersonTarget(person);
        if (wholeTeam != null) return new TeamTarget(wholeTeam);
        return team == null ? null : new ScheduleTarget(team, schedule);
    }

    private Route route(Cursor c) {
        List<Matcher> match = c.field("match").listOrEmpty(InputLimits.MATCHERS, m -> m.requiredAs(Matcher::parse, ""));
        String team = c.field("team").requiredAs(RotaReader::reference, "");
        String policy = c.field("policy").requiredAs(RotaReader::reference, "");
        Urgency urgency = c.field("urgency").as(text -> Values.named(Urgency.class, text), "high or low", Urgency.HIGH);
        Duration hold = c.field("hold").as(text -> Values.duration(text, Destination.LONGEST_HOLD), "", Duration.ZERO);
        String playbook = c.field("playbook").as(text -> Values.within(InputLimits.TITLE, text), "");
        c.done();
        if (team == null || policy == null || team.isBlank() || policy.isBlank()) return null;
        return new Route(match, new Destination(team, policy, urgency, hold, playbook));
    }

    /** The name of something that is described elsewhere; whether there is such a thing is looked at later. */
    private static String reference(String name) {
        return Values.within(InputLimits.SLUG, name);
    }

    /** Reads one override; shared with the call that makes a single one. */
    public static final class OverrideReader {
        private OverrideReader() {}

        public static Override read(Cursor c) {
            Override.Kind kind = c.field("kind")
                    .as(
                            text -> Values.named(Override.Kind.class, text),
                            "replace, add or remove",
                            Override.Kind.REPLACE);
            String person = c.field("person").requiredAs(RotaReader::reference, "");
            String instead = c.field("instead").as(RotaReader::reference, "");
            Instant from = c.field("from").requiredAs(Values::instant, "");
            Instant until = c.field("until").requiredAs(Values::instant, "");
            c.done();
            if (person == null || from == null || until == null) return null;
            if (!from.isBefore(until)) {
                c.field("until").fault("an override ends after it starts: " + from + "/" + until);
                return null;
            }
            return c.guarded(() -> new Override(kind, person, instead, new Interval(from, until)), "");
        }
    }
}
