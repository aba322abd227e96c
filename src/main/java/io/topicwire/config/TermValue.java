package io.topicwire.config;

import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.QueryResult;
import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.OnTopic;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;
import io.topicwire.topic.TopicField;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of a topic's lists: a word, a phrase, the beginning of a word, a name of the lexicon, a group, another topic, a
 * term in one field, or a query in parentheses. A number without quotes is the word that it spells.
 */
final class TermValue implements ValueType<TopicExpression> {
    private static final Pattern HEAD = Pattern.compile("([a-z]+):(\\S.*)", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("(?:^|\\s)(?:AND|OR|NOT|UNLESS|NEAR(?:/[0-9]{1,3})?)\\s");
    private static final String TOPIC = "topic";
    private static final String GROUP = "group";

    private final RuleScope scope;

    TermValue(RuleScope scope) {
        this.scope = scope;
    }

    @Override
    public String expected() {
        return "a word, a phrase, a name such as country:IN, or a query in parentheses";
    }

    @Override
    public Optional<TopicExpression> read(Scalar scalar, Problems problems) {
        if (!scalar.isText() && scalar.kind() != Scalar.Kind.NUMBER) {
            return refuseUnquoted(scalar, problems);
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            return refuse(scalar, problems, Optional.empty());
        }
        if (!scope.count()) {
            problems.error(scalar.place(), "too many terms", "at most " + TopicQuery.MAX_TERMS + " in a topic");
            return Optional.empty();
        }
        if (text.startsWith("(")) {
            return query(scalar, problems);
        }
        Optional<TopicExpression> group = scope.group(text);
        if (group.isPresent()) {
            return group;
        }
        Matcher head = HEAD.matcher(text);
        return head.matches() ? headed(head.group(1), head.group(2), scalar, problems) : plain(text, scalar, problems);
    }

    private Optional<TopicExpression> query(Scalar scalar, Problems problems) {
        return new QueryValue(scope).read(scalar, problems).map(TopicQuery::expression);
    }

    private Optional<TopicExpression> headed(String head, String tail, Scalar scalar, Problems problems) {
        if (head.equals(GROUP)) {
            return group(tail, scalar, problems);
        }
        if (head.equals(TOPIC)) {
            return topic(tail, scalar, problems);
        }
        Optional<TopicField> field = Arrays.stream(TopicField.values())
                .filter(each -> each.word().equals(head))
                .findFirst();
        if (field.isPresent()) {
            return inField(field.get(), tail, scalar, problems);
        }
        if (kind(head).isPresent()) {
            return name(head, tail, scalar, problems);
        }
        List<String> known = heads();
        problems.error(
                scalar.place(),
                scalar.described(),
                "nothing or one of " + String.join(":, ", known) + ": before a colon",
                NearestName.among(known, head).map(near -> near + ":" + Quoted.harmless(tail)));
        return Optional.empty();
    }

    private static List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (LexiconKind kind : LexiconKind.values()) {
            heads.add(kind.word());
            heads.add(kind.plural());
        }
        heads.addAll(List.of(TOPIC, GROUP));
        Arrays.stream(TopicField.values()).map(TopicField::word).forEach(heads::add);
        return heads;
    }

    private Optional<TopicExpression> group(String name, Scalar scalar, Problems problems) {
        Optional<TopicExpression> group = scope.group(name);
        if (group.isEmpty()) {
            List<String> names = scope.groups();
            problems.error(
                    scalar.place(),
                    "there is no group " + Quoted.of(name),
                    names.isEmpty()
                            ? "a name of \"groups\", of which there is none here"
                            : "one of " + String.join(", ", names),
                    NearestName.among(names, name).map(near -> GROUP + ":" + near));
        }
        return group;
    }

    private Optional<TopicExpression> topic(String id, Scalar scalar, Problems problems) {
        Place place = scalar.placeAt(scalar.text().indexOf(id));
        Optional<TopicId> topic = TopicId.parse(id);
        topic.ifPresentOrElse(
                known -> scope.mention(known, place),
                () -> problems.error(
                        place,
                        Quoted.of(id) + " is no id of a topic",
                        new SlugValue().expected(),
                        Optional.of(SlugValue.slug(id)).filter(slug -> !slug.isEmpty())));
        return topic.map(OnTopic::new);
    }

    private Optional<TopicExpression> inField(TopicField field, String tail, Scalar scalar, Problems problems) {
        if (tail.startsWith("(") || tail.startsWith("\"")) {
            return query(scalar, problems);
        }
        if (field == TopicField.SOURCE) {
            new QueryValue(scope).warnOfUnknownSources(scalar, problems);
        }
        Matcher head = HEAD.matcher(tail);
        boolean name = head.matches() && kind(head.group(1)).isPresent();
        return (name ? name(head.group(1), head.group(2), scalar, problems) : plain(tail, scalar, problems))
                .map(term -> new InField(field, term));
    }

    private Optional<TopicExpression> name(String head, String id, Scalar scalar, Problems problems) {
        LexiconKind kind = kind(head).orElseThrow();
        return new NameValue(scope.names().lexicon(), kind).named(id, head.equals(kind.plural()), scalar, problems);
    }

    private static Optional<LexiconKind> kind(String head) {
        return Arrays.stream(LexiconKind.values())
                .filter(kind -> kind.word().equals(head) || kind.plural().equals(head))
                .findFirst();
    }

    /** Words, as the query language takes them; what it does not take for one word is a phrase. */
    private Optional<TopicExpression> plain(String text, Scalar scalar, Problems problems) {
        String quoted = text.replace('"', ' ');
        if (text.startsWith("-")) {
            return refused(scalar, problems, "no '-': what is excluded stands under \"not\"", Optional.empty());
        }
        if (text.contains("${")) {
            return refused(scalar, problems, "no parameter: only topics of packs have them", Optional.empty());
        }
        if (OPERATOR.matcher(text).find()) {
            return refused(scalar, problems, "a query in parentheses", Optional.of("(" + Quoted.harmless(text) + ")"));
        }
        if (TopicQuery.parse(text) instanceof QueryResult.Parsed parsed
                && isTerm(parsed.query().expression())) {
            return Optional.of(parsed.query().expression());
        }
        if (text.indexOf('*') >= 0) {
            return refused(scalar, problems, "'*' at the end of one word only, as in sanction*", Optional.empty());
        }
        if (TopicQuery.parse('"' + quoted + '"') instanceof QueryResult.Parsed parsed) {
            return Optional.of(parsed.query().expression());
        }
        return refused(scalar, problems, "a term with a letter or digit", Optional.empty());
    }

    private static boolean isTerm(TopicExpression expression) {
        return expression instanceof Word || expression instanceof Phrase || expression instanceof Prefix;
    }

    private static Optional<TopicExpression> refused(
            Scalar scalar, Problems problems, String expected, Optional<String> suggestion) {
        problems.error(scalar.place(), scalar.described(), expected, suggestion);
        return Optional.empty();
    }
}
