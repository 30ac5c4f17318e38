package eightbells.company.privacy;

import static eightbells.company.privacy.PersonalDataPlace.goes;
import static eightbells.company.privacy.PersonalDataPlace.renamed;
import static eightbells.company.privacy.PersonalDataPlace.stays;

import java.util.List;

/** Where the database knows something of a person; whatever hangs on something else comes before it. */
final class PersonalDataInventory {
    private static final String FEEDS = "owner = :handle or person = :handle";

    static final List<PersonalDataPlace> HOLDINGS = List.of(
            stays("person", "person", "id = :id"),
            goes("stays", "person_stay", "person_id = :id"),
            goes("absences", "person_absence", "person_id = :id"),
            goes("contacts", "person_contact", "person_id = :id"),
            goes("notification rules", "person_notification_rule", "person_id = :id"),
            goes("sessions", "person_session", "person_id = :id"),
            goes("places of signing in", "familiar_place", "person_id = :id"),
            goes("second factor", "second_factor", "person_id = :id"),
            goes("recovery codes", "recovery_code", "person_id = :id"),
            goes("begun sign-ins", "half_sign_in", "person_id = :id"),
            goes("password links", "password_link", "person_id = :id"),
            goes(
                    "busy times",
                    "imported_absence",
                    "calendar_id in (select id from imported_calendar where person_id = :id)"),
            goes("calendars", "imported_calendar", "person_id = :id"),
            goes("events of feeds", "feed_event", "feed_id in (select id from feed where " + FEEDS + ")"),
            goes("feeds", "feed", FEEDS),
            goes("reminders", "shift_reminder", "person_id = :id"),
            goes("wishes", "handoff_wishes", "person_id = :id"),
            goes("notices", "notice", "person_id = :id"),
            stays("teams", "team_member", "person_id = :id"),
            stays("shifts", "recorded_person", "person = :handle"),
            stays("overrides", "schedule_override", "made_by = :handle"),
            stays("planned changes", "waiting_version", "made_by = :handle"),
            stays("rotations before planned changes", "waiting_version_person", "person_id = :id"),
            stays("pages", "page", "person_id = :id"),
            stays("acknowledged alerts", "alert", "acknowledged_by = :handle"),
            stays("resolved alerts", "alert", "resolved_by = :handle"),
            stays("deeds on alerts", "alert_event", "who = :handle"),
            stays("edits", "recorded_edit", "who = :handle"),
            stays("requests for cover", "cover_request", "person_id = :id"),
            stays("requests for cover on behalf", "cover_request", "asked_by = :handle"),
            stays("offers of cover", "cover_offer", "person_id = :id"),
            stays("decided offers", "cover_offer", "decided_by = :handle"),
            stays("covered shifts", "covering", "person_id = :id"),
            stays("shifts taken for others", "covering", "by_id = :id"),
            stays("agreed cover", "covering", "agreed_by = :handle"),
            stays("ended cover", "covering", "ended_by = :handle"),
            stays("handoff notes", "handoff_note", "written_by = :handle"),
            stays("tokens made", "api_token", "created_by = :handle"),
            stays("people brought over", "directory_run", "who = :handle"),
            renamed("deeds", "audit_entry", "who = :handle"));

    /** Words that we or people wrote, in which a handle, a name or an address may stand. */
    static final List<Words> WORDS = List.of(
            new Words("recorded_edit_schedule", "was"),
            new Words("recorded_edit_schedule", "became"),
            new Words("recorded_edit_schedule", "people"),
            new Words("recorded_edit_line", "line"),
            new Words("recorded_shift", "served"),
            new Words("rota_change", "people"),
            new Words("alert_event", "detail"),
            new Words("page", "because"),
            new Words("page", "outcome"),
            new Words("notice", "subject"),
            new Words("notice", "text"),
            new Words("notice", "link"),
            new Words("password_link", "asked_by"),
            new Words("cover_request", "note"),
            new Words("handoff_note", "text"),
            new Words("directory_run_problem", "problem"));

    record Words(String table, String column) {}

    private PersonalDataInventory() {}
}
