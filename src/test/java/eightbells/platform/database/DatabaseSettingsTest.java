package eightbells.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseSettingsTest {
    @Inject
    AgroalDataSource pool;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    @Test
    void no_transaction_has_a_timeout_that_would_end_in_an_interrupt() {
        assertThat(arjPropertyManager.getCoordinatorEnvironmentBean().getDefaultTimeout())
                .isZero();
    }

    @Test
    void connections_to_h2_are_looked_at_before_they_are_used() {
        assertThat(pool.getConfiguration().connectionPoolConfiguration().validateOnBorrow())
                .isEqualTo(kind.equals("h2"));
    }
}
