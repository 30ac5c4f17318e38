package eightbells.alerting.alert;

import eightbells.core.routing.Labels;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Labels in one column: names and values between ASCII's own separators, which intake takes out of every text. */
@Converter(autoApply = true)
public class LabelsConverter implements AttributeConverter<Labels, String> {
    private static final char UNIT = '\u001f';
    private static final char RECORD = '\u001e';

    @Override
    public String convertToDatabaseColumn(Labels labels) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> label : labels.values().entrySet()) {
            text.append(label.getKey()).append(UNIT).append(label.getValue()).append(RECORD);
        }
        return text.toString();
    }

    @Override
    public Labels convertToEntityAttribute(String text) {
        Map<String, String> labels = new TreeMap<>();
        for (String label : text.split(String.valueOf(RECORD))) {
            int unit = label.indexOf(UNIT);
            if (unit >= 0) labels.put(label.substring(0, unit), label.substring(unit + 1));
        }
        return new Labels(labels);
    }
}
