/**
 * Judgement: is an entry on a topic, and why.
 *
 * <h2>First use</h2>
 *
 * <pre>{@code
 * Topic topic = new Topic(
 *         new TopicId("india-russia"),
 *         "India-Russia defence cooperation",
 *         "",
 *         TopicQuery.of("(India OR Indian OR \"New Delhi\") AND (Russia OR Russian) AND defence NOT chess"));
 * TopicMatcher matcher = new TopicMatcher(List.of(topic));
 * matcher.match(entry, feed);   // [india-russia, because of "Russia" in the title, …]
 * matcher.explain(entry, feed); // or why not: "needs one of: Russia, Russian"
 * }</pre>
 *
 * <p>What an operator wrote goes through {@link io.topicwire.topic.TopicQuery#parse}, which answers with a query or with a
 * {@link io.topicwire.topic.QueryProblem}: the place, what stands there, what was expected, what was probably meant.
 *
 * <h2>The language</h2>
 *
 * <ul>
 *   <li>{@code missile} matches any form of the word, in any case; {@code Patriot}, with any capital, that form and case
 *       only, save in a text that is all capitals; {@code "joint exercise"} these words side by side; {@code sanction*}
 *       any word that begins so. A hyphen is as good as a space, accents do not count.
 *   <li>{@code a AND b} (or {@code a b}), {@code a OR b}, {@code NOT a} (or {@code -a}), parentheses. NOT binds tighter
 *       than AND, AND tighter than OR.
 *   <li>{@code title:a}, {@code title:(a OR b)} for each {@link io.topicwire.topic.TopicField}; without one, title,
 *       summary, content and category are searched. {@code source:press} compares a feed's id and tags whole.
 *   <li>A query must require something: one that an entry without any of its words would match is rejected, so that every
 *       match has a reason.
 * </ul>
 *
 * <h2>Inside</h2>
 *
 * <ol>
 *   <li>{@code QueryScanner} and {@code QueryParser} turn the source into a
 *       {@link io.topicwire.topic.TopicExpression}: what was said, with a canonical spelling.
 *   <li>{@code ConditionCompiler} turns that into a {@code Condition}: what is evaluated, with fields and NOTs moved down
 *       to the terms and every term cut into {@code WordPattern}s.
 *   <li>{@code TextAnalysis} cuts the texts of entries and the terms of queries into {@code TextWord}s by the same rules;
 *       Lucene is used here and in the filters of the chain only.
 *   <li>{@code EntryWords} lists, once per entry, where each form of each word stands; a term is then one look-up.
 *       {@code TopicClues} leads from these words to the topics worth evaluating, as most share none with an entry.
 *   <li>A condition that holds tells its {@link io.topicwire.topic.Evidence}; one that does not, the
 *       {@link io.topicwire.topic.Obstacle}s nearest to a match.
 * </ol>
 *
 * <h2>Names</h2>
 *
 * <p>{@link io.topicwire.topic.Lexicon} knows countries, organisations and weapons by name, from the lists in
 * {@code config/lexicon}. {@code Lexicon.find} walks the words of an entry through a {@code NameTrie}: of each kind the
 * longest name wins, and {@code NameWords} says which forms of a text's word are looked up where a language writes small
 * words into one with a name.
 *
 * <p>To add an operator: a record in {@code TopicExpression}, a method in its visitor, a line in the parser; the compiler
 * names the spelling and the compiler of conditions as places to extend, and the plain evaluator in the tests, which
 * checks the fast one on thousands of random queries.
 */
@NullMarked
package io.topicwire.topic;

import org.jspecify.annotations.NullMarked;
