package eightbells.company.privacy;

import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Everything that is known of a person, except what opens a door. */
@ApplicationScoped
public class PersonalDataExport {
    private static final Pattern SECRET = Pattern.compile(".*(hash|token|secret|url|open_key)");

    private final EntityManager entities;

    PersonalDataExport(EntityManager entities) {
        this.entities = entities;
    }

    /** The rows of each section, each as its columns. */
    @Transactional
    public Map<String, List<Map<String, Object>>> of(PersonEntity person) {
        Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
        for (PersonalDataPlace holding : PersonalDataInventory.HOLDINGS) {
            sections.put(holding.section(), rows(holding, person));
        }
        return sections;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(PersonalDataPlace holding, PersonEntity person) {
        Query query = entities.createNativeQuery(
                "select * from " + holding.table() + " where " + holding.where(), Tuple.class);
        Erasure.bind(query, holding.where(), person);
        return ((List<Tuple>) query.getResultList())
                .stream().map(PersonalDataExport::columns).toList();
    }

    private static Map<String, Object> columns(Tuple row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (TupleElement<?> element : row.getElements()) {
            String name = element.getAlias().toLowerCase(Locale.ROOT);
            Object value = row.get(element);
            if (value == null || SECRET.matcher(name).matches()) continue;
            boolean plain = value instanceof Number || value instanceof Boolean;
            columns.put(name, plain ? value : value.toString());
        }
        return columns;
    }
}
