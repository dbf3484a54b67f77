package org.hexapla.format.office;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what the filter writes of an open document: elements whose letters it keeps to itself, such
 * as the name of who commented, come out with signs that XML does not allow in a text.
 */
final class OpenEntities {
    private static final Set<String> OTHERS =
            Set.of("dc:creator", "meta:creator-initials", "text:note-citation");

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<("
                            + String.join("|", OTHERS)
                            + "|text:(?:"
                            + String.join("|", OpenShown.KEPT)
                            + "))((?:\\s(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)?)>(.*?)</\\1>",
                    Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("&(?!(?:lt|gt|amp|quot|apos|#x?\\w+);)");

    private OpenEntities() {}

    static String mended(String xml) {
        Matcher element = ELEMENT.matcher(xml);
        StringBuilder mended = new StringBuilder();
        int written = 0;
        while (element.find()) {
            if (element.group(2).endsWith("/")) {
                // It is over; what was found is the end of another one.
                element.region(element.end(2) + 1, xml.length());
                continue;
            }
            String text = BARE.matcher(element.group(3)).replaceAll("&amp;").replace("<", "&lt;");
            mended.append(xml, written, element.start(3)).append(text);
            written = element.end(3);
        }
        return mended.append(xml, written, xml.length()).toString();
    }
}
