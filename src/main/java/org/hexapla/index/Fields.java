package org.hexapla.index;

import java.util.List;
import java.util.Locale;
import org.hexapla.core.language.Language;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/**
 * The fields of the entries, the same in an embedded index and on a server. Terms come ready made,
 * so that both only have to part them at blanks.
 */
final class Fields implements StandalonePojoMappingConfigurer {
    static final String SYMBOL = "symbol";
    static final String MEETING = "meeting";
    static final String DATE = "date";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String LANGUAGES = "languages";
    static final String STATUSES = "statuses";
    static final String KEPT = "kept";
    static final String PARTS = "parts";
    static final String MARK = "mark";

    private static final String IN_ORDER = "_order";
    private static final String ALONE = "_alone";

    /** The field of a language in which phrases are looked for. */
    static String inOrder(Language language) {
        return language.tag() + IN_ORDER;
    }

    /** The field of a language in which words are looked for. */
    static String alone(Language language) {
        return language.tag() + ALONE;
    }

    /** That a row is there in a language with a text status. */
    static String status(Language language, String status) {
        return language.tag() + "=" + status;
    }

    static String folded(String kind) {
        return kind.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        for (Class<?> entry : List.of(RowEntry.class, DocumentEntry.class)) {
            context.programmaticMapping().type(entry).searchEntity();
            context.programmaticMapping().type(entry).property("id").documentId();
        }
        context.programmaticMapping().type(RowEntry.class).binder(new Rows());
        context.programmaticMapping().type(RowEntry.class).indexed().index(Places.ROWS);
        context.programmaticMapping().type(DocumentEntry.class).binder(new Documents());
        context.programmaticMapping().type(DocumentEntry.class).indexed().index(Places.DOCUMENTS);
    }

    private static IndexFieldReference<String> keyword(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString()).toReference();
    }

    private static void keywords(IndexSchemaElement schema, String name) {
        schema.field(name, f -> f.asString()).multiValued().toReference();
    }

    /** Where the entries of each sort are kept; another number where other fields are. */
    static final class Places {
        static final String ROWS = "hexapla-2-rows";
        static final String DOCUMENTS = "hexapla-2-documents";

        private Places() {}
    }

    private static final class Rows implements TypeBinder, TypeBridge<RowEntry> {
        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            IndexSchemaElement schema = context.indexSchemaElement();
            schema.field(SYMBOL, f -> f.asString().sortable(Sortable.YES)).toReference();
            keyword(schema, MEETING);
            keyword(schema, KIND);
            keywords(schema, LANGUAGES);
            keywords(schema, STATUSES);
            schema.field(DATE, f -> f.asLocalDate().sortable(Sortable.YES)).toReference();
            schema.field(PLACE, f -> f.asInteger().sortable(Sortable.YES)).toReference();
            schema.field(
                            KEPT,
                            f ->
                                    f.asString()
                                            .searchable(Searchable.NO)
                                            .projectable(Projectable.YES))
                    .toReference();
            for (String ending : List.of(IN_ORDER, ALONE)) {
                schema.fieldTemplate(
                                "text" + ending,
                                f -> f.asString().analyzer(AnalyzerNames.WHITESPACE))
                        .matchingPathGlob("*" + ending);
            }
            context.bridge(RowEntry.class, this);
        }

        @Override
        public void write(DocumentElement target, RowEntry entry, TypeBridgeWriteContext context) {
            PublishedDocument document = entry.document();
            target.addValue(SYMBOL, document.symbol().value());
            target.addValue(MEETING, document.meeting());
            target.addValue(DATE, document.date());
            target.addValue(PLACE, entry.place());
            target.addValue(KIND, document.kind() == null ? null : folded(document.kind()));
            target.addValue(KEPT, Kept.write(entry));
            entry.row().cells().forEach((language, cell) -> write(target, entry, language, cell));
        }

        private static void write(
                DocumentElement target, RowEntry entry, Language language, PublishedCell cell) {
            String status = entry.document().statuses().get(language.tag());
            target.addValue(LANGUAGES, language.tag());
            target.addValue(STATUSES, status(language, status));
            String text = cell.text();
            List<Token> tokens = Tokens.of(text);
            target.addValue(inOrder(language), Terms.inOrder(tokens, language));
            target.addValue(alone(language), Terms.alone(text, tokens, language));
        }
    }

    private static final class Documents implements TypeBinder, TypeBridge<DocumentEntry> {
        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            IndexSchemaElement schema = context.indexSchemaElement();
            schema.field(MARK, f -> f.asString().projectable(Projectable.YES)).toReference();
            schema.field(
                            PARTS,
                            f -> f.asString().analyzer(AnalyzerNames.WHITESPACE).norms(Norms.YES))
                    .toReference();
            context.bridge(DocumentEntry.class, this);
        }

        @Override
        public void write(
                DocumentElement target, DocumentEntry entry, TypeBridgeWriteContext context) {
            target.addValue(MARK, entry.mark());
            target.addValue(PARTS, SymbolParts.of(entry.id()));
        }
    }
}
