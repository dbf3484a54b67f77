/**
 * What every address shares: the JAX-RS application, problems, pages, interface languages, JSON,
 * headers.
 *
 * <p><b>Resources</b> are public classes with {@code @Part @Path} and a public {@code @Inject}
 * constructor. Providers and filters are the same with {@code @Provider}, and each parameter of
 * their constructor carries {@code @Context}: without it RESTEasy finds no constructor it may call,
 * though CDI calls it. {@link org.hexapla.web.Visitor} says who asks; {@code
 * visitor.require(Role.TRANSLATOR, language)} guards.
 *
 * <p><b>One method answers people and programs</b>: {@code @Produces({"application/json",
 * "text/html;qs=0.9"})}, returning a public record that implements {@link org.hexapla.web.Page}.
 * Programs get {@code page.data()} as JSON, people its template {@code <Name>Page.jte} beside it,
 * which takes {@code @param <Name>Page page} and {@code @param Frame frame} and calls {@code
 * org.hexapla.web.layout}. A method without {@code text/html} is a file: it is never redirected.
 * Bodies are read into records, and a member that a record has no component for is refused, unless
 * {@link org.hexapla.web.LeftAside} names it; lists go out as {@link org.hexapla.web.Items}. A form
 * posts to {@code frame.at(path)} and its <em>first</em> field is {@code csrf}, with {@code
 * frame.visitor().formToken()}.
 *
 * <p><b>Pages that every guest gets alike</b> are kept by {@link org.hexapla.web.KeptPages} and
 * sent before a resource is looked for, to programs as JSON: such a page says {@code
 * isSameForGuests()}, and its feature has a {@link org.hexapla.web.Publishing} that names what it
 * was made from, all of it.
 *
 * <p><b>Rows</b> are marked up as the style sheet and script expect:
 *
 * <pre>{@code
 * <div class="bitext" data-columns="2">
 *   <div class="head"><details class="choices"><summary><bdi class="symbol">…</bdi> …</summary>…</details>
 *     <div class="column" lang dir><b>English</b>
 *     <span class="quiet">original</span> <span class="status" data-status="official">…</span></div>…</div>
 *   <section class="rows">  (about equally long each)
 *     <div class="row" id="p11" data-kind="item">  (no kind: a paragraph)
 *       <a class="label" href="#p11">11</a>  (with an aria-label where it is no number)
 *       <div class="cell" lang dir><span data-bead="1" data-state="initial">…</span> …</div>
 *       <div class="cell" lang dir translate="no" data-continues>…</div>  (no: not translatable)
 *       <ul class="pairing" data-pairs="fr.0.2.97"><li data-bead="0">Sentence 2 ↔ 2 · by content <span class="unsure">0.73</span></li></ul>
 *     </div>
 *   </section>
 * </div>
 * }</pre>
 *
 * The label comes first and the cells follow it, an empty one for what is missing, directly or, in
 * the view of lines, each line's within a {@code <div class="line">}. The spans of a cell are its
 * sentences; beads are numbered within the row, and a sentence whose bead has the number of its
 * place in the cell, counted from 0, does not name it: two attributes for each of 60,000 sentences
 * would be half of what a long page weighs besides its text. For the same reason only sentences of
 * the language that the others are paired with have an id. A language link that a number key
 * presses carries {@code data-key="1"}; the list of keys is the template {@code keys}, opened by a
 * {@code <button hidden data-opens="keys">}.
 */
@NullMarked
package org.hexapla.web;

import org.jspecify.annotations.NullMarked;
