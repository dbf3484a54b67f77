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
        Frame frame = new Frame(visitor, texts.in(visitor.language()), assets, settings.url());
        StringOutput html = new StringOutput();
        templates.render(template(page.getClass()), Map.of("page", page, "frame", frame), html);
        return html.toString();
    }

    private static String template(Class<?> page) {
        return page.getName().replace('.', '/') + ".jte";
    }
}
