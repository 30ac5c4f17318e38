package eightbells.api.v1;

import eightbells.alerting.source.AlertSource;
import eightbells.alerting.source.AlertSources;
import io.quarkus.arc.Arc;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the addresses of alert sources, which are no resources, beside those of resources. */
public class SourcesInOpenApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        AlertSources sources = Arc.container().instance(AlertSources.class).get();
        if (document.getPaths() == null) document.setPaths(OASFactory.createPaths());
        for (AlertSource source : sources.all()) {
            document.getPaths()
                    .addPathItem(source.path(), OASFactory.createPathItem().POST(operation(source)));
        }
    }

    private static Operation operation(AlertSource source) {
        Operation operation = OASFactory.createOperation()
                .addTag("Alert sources")
                .summary("Takes alerts from " + source.label())
                .security(List.of())
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("202", OASFactory.createAPIResponse().description("All of it is on disk")));
        if (source.path().contains("{key}")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("key")
                    .in(Parameter.In.PATH)
                    .required(true)
                    .description("The key of the source")
                    .schema(OASFactory.createSchema()
                            .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)));
        }
        return operation;
    }
}
