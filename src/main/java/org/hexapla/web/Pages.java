package org.hexapla.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.util.Map;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;

/** Turns a page into HTML: the page's own template within the frame that all pages share. */
@Part
public class Pages {
    private static final int LONGEST_REFUSED = 1000;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");
    private final InterfaceTexts texts;
    private final Assets assets;
    private final Settings settings;

    @Inject
    Pages(InterfaceTexts texts, Assets assets, Settings settings) {
        this.texts = texts;
        this.assets = assets;
        this.settings = settings;
    }

    /** The whole HTML document, for this visitor and in his language. */
    public String html(Page page, Visitor visitor) {
        Frame frame =
                new Frame(
                        visitor,
                        query(page, visitor),
                        texts.in(visitor.language()),
                        assets,
                        settings.url());
        StringOutput html = new StringOutput();
        templates.render(template(page.getClass()), Map.of("page", page, "frame", frame), html);
        return html.toString();
    }

    /** A long query that was refused is not repeated by every link of the page that says so. */
    private static String query(Page page, Visitor visitor) {
        String query = visitor.query();
        return page instanceof ProblemPage && query.length() > LONGEST_REFUSED ? "" : query;
    }

    private static String template(Class<?> page) {
        return page.getName().replace('.', '/') + ".jte";
    }
}
