package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaExport;
import eightbells.core.rota.WakingHours;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import java.time.ZoneId;
import java.util.List;

/** Parts of a document that mention one thing of a person, and leave the rest as it is. */
final class PersonParts {
    private PersonParts() {}

    static PersonPart standing(RotaExport export, String handle) {
        return export.person(handle).orElseThrow(() -> new NotFound("person " + handle + " in service"));
    }

    /** Puts what is wrong with the one person of an edit beside the fields. */
    static void tell(Form form, Refused refused) {
        refused.faults().forEach(fault -> form.problem(fault.path().replace("people[0].", ""), fault.message() + "."));
    }

    /** Who somebody is and how they are reached; where they are and when they are away is edited elsewhere. */
    static PersonPart self(
            String handle,
            String name,
            String email,
            ZoneId zone,
            WakingHours waking,
            List<Contact> contacts,
            List<NotificationRule> rules) {
        return new PersonPart(handle, name, email, zone, waking, null, contacts, rules, null, false);
    }

    static PersonPart self(PersonPart whole) {
        return self(
                whole.handle(),
                whole.name(),
                whole.email(),
                whole.zone(),
                whole.waking(),
                whole.contacts(),
                whole.rules());
    }
}
