package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/** JSON being written piece by piece, so that what is large is never in memory as a whole. */
final class JsonOut {
    private final Appendable out;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;

    /** What is not closed yet. */
    private enum Open {
        OBJECT("{", "}", ","),
        ARRAY("[", "]", ","),
        LINES("[\n", "\n]", ",\n");

        private final String begin;
        private final String end;
        private final String between;

        Open(String begin, String end, String between) {
            this.begin = begin;
            this.end = end;
            this.between = between;
        }
    }

    JsonOut(Appendable out) {
        this.out = out;
    }

    JsonOut object() throws IOException {
        return begin(Open.OBJECT);
    }

    JsonOut array() throws IOException {
        return begin(Open.ARRAY);
    }

    /** An array whose members stand on lines of their own. */
    JsonOut lines() throws IOException {
        return begin(Open.LINES);
    }

    /** Ends what was begun last. */
    JsonOut end() throws IOException {
        out.append(open.pop().end);
        first = false;
        return this;
    }

    JsonOut name(String name) throws IOException {
        separate();
        quote(name);
        out.append(':');
        named = true;
        return this;
    }

    JsonOut value(String text) throws IOException {
        separate();
        quote(text);
        return this;
    }

    JsonOut value(int number) throws IOException {
        separate();
        out.append(Integer.toString(number));
        return this;
    }

    JsonOut value(double number) throws IOException {
        separate();
        out.append(Double.toString(number));
        return this;
    }

    /** What every answer begins with: the languages, the unit, the warnings. */
    void head(AlignedText aligned) throws IOException {
        ParallelText texts = aligned.texts();
        name("languages").array();
        value(texts.source().tag()).value(texts.target().tag()).end();
        name("original").value(texts.source().tag());
        name("unit").value(texts.unit().word());
        name("warnings").strings(aligned.warnings());
    }

    /** A bead as every address of the server gives it. */
    void bead(Bead bead, String source, String target) throws IOException {
        object();
        name(source).indices(bead.source());
        name(target).indices(bead.target());
        name("method").value(bead.method().word());
        name("confidence").value(TextBead.rounded(bead.confidence()));
        end();
    }

    private void indices(Span span) throws IOException {
        array();
        for (int i = span.start(); i < span.end(); i++) {
            value(i);
        }
        end();
    }

    private void strings(List<String> texts) throws IOException {
        array();
        for (String text : texts) {
            value(text);
        }
        end();
    }

    private JsonOut begin(Open kind) throws IOException {
        separate();
        out.append(kind.begin);
        open.push(kind);
        first = true;
        return this;
    }

    private void separate() throws IOException {
        if (!named && !first && !open.isEmpty()) {
            out.append(open.peek().between);
        }
        named = false;
        first = false;
    }

    private void quote(String text) throws IOException {
        String whole = Characters.paired(text);
        out.append('"');
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
