package org.notebooklearning.gateway.http;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.notebooklearning.contracts.event.LessonEvent;

/// Schemas of what is told apart by a property: the facts of a lesson, which come as events, and
/// the sources. The document's generator reads the records, but not how Jackson tells them apart.
final class FactSchemas {
    private static final String SCHEMAS = "#/components/schemas/";

    private FactSchemas() {}

    static void complete(OpenAPI document) {
        Schema fact =
                OASFactory.createSchema()
                        .description(
                                "One fact about a lesson, the data of one event. type says which.")
                        .discriminator(OASFactory.createDiscriminator().propertyName("type"));
        for (String name : names()) {
            Schema one = document.getComponents().getSchemas().get(name);
            if (one != null) {
                one.addProperty("type", text().addEnumeration(name));
                one.setRequired(List.of("type", "id", "lesson", "at"));
                fact.addOneOf(OASFactory.createSchema().ref(SCHEMAS + name));
            }
        }
        document.getComponents().addSchema("LessonFact", fact);
        Schema answer = document.getComponents().getSchemas().get("Answer");
        if (answer != null) {
            // Nothing chosen.
            answer.addProperty(
                    "option",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.INTEGER)
                            .addType(Schema.SchemaType.NULL)
                            .format("int32"));
        }
        Schema cell = document.getComponents().getSchemas().get("Cell");
        if (cell != null) {
            // Questions to the record, which the mapping leaves out.
            cell.removeProperty("code");
            cell.removeProperty("markdown");
        }
        document.getComponents().addSchema("SourceReference", source());
    }

    /// The names of all facts.
    static List<String> names() {
        return Arrays.stream(LessonEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    private static Schema source() {
        Schema kind = text();
        List.of("topic", "url", "arxiv", "excerpt", "file").forEach(kind::addEnumeration);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What the lesson is made from; topic stands for no source.")
                .addRequired("kind")
                .addProperty("kind", kind)
                .addProperty("url", text().description("Of the kind url"))
                .addProperty("id", text().description("Of the kind arxiv: an id, or a DOI"))
                .addProperty("text", artifact().description("Of the kind excerpt"))
                .addProperty("file", artifact().description("Of the kind file"))
                .addProperty("fileName", text().description("Of the kind file"));
    }

    private static Schema artifact() {
        return OASFactory.createSchema().ref(SCHEMAS + "ArtifactRef");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
