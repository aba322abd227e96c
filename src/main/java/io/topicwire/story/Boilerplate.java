package io.topicwire.story;

import io.topicwire.story.Phrases.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what an outlet or an agency puts around any story: calls to follow or read on, credits, datelines, "the post
 * … appeared first on …", alert words before a title and the outlet's name behind it. All patterns are bounded, so they
 * run in time linear to the text.
 */
public final class Boilerplate {
    private static final int LEAD = 160;
    private static final int SHORTEST_TITLE_WORDS = 4;
    private static final int LONGEST_OUTLET_WORDS = 5;

    private static final Pattern TITLE_ALERT = Pattern.compile(
            "(?:(?:update|wrapup|corrected|refile) ?\\d{0,2} ?[-:]|"
                    + "(?:breaking(?: news)?|exclusive|live|watch|video|just in|photos|analysis|explainer|opinion) ?[:|-])\\s{0,3}",
            Pattern.CASE_INSENSITIVE);
    private static final String OUTLET_SEPARATORS = "-|\u2013\u2014\u00b7\u00bb";
    /** It stands between spaces. */
    private static final int SEPARATOR_LENGTH = 3;

    /** Looked at characters of a text: all that the comparison uses. */
    private static final int MOST_CHARACTERS = 16_000;

    private static final int MOST_CALLS = 4;
    private static final int LONGEST_CALL = 480;

    private static final Phrases PHRASES = new Phrases(List.of(
            new Phrase("appeared first on", "the post .{1,300}? appeared first on [^.\\n]{1,80}\\.?"),
            new Phrase(
                    "follow ",
                    "follow [^\\n!?]{1,80}? on "
                            + "(?:google news|telegram|twitter|facebook|whatsapp|youtube|x|instagram)\\b\\.?"),
            new Phrase(
                    List.of("read more", "read the full ", "continue reading", "read also", "also read"),
                    "(?:read more|read the full (?:story|article)|continue reading|read also|also read)\\b"
                            + "[^.\\n]{0,80}[.\u2026]{0,3}"),
            new Phrase("subscribe", "subscribe to\\b[^.\\n]{0,80}\\.?"),
            new Phrase("sign up", "sign up for\\b[^.\\n]{0,80}\\.?"),
            new Phrase("share this", "share this\\b[^.\\n]{0,80}\\.?"),
            new Phrase("click", "click (?:here|to share)\\b[^.\\n]{0,80}\\.?"),
            new Phrase("ing by ", "\\(?(?:reporting|writing|editing) by [^.\\n;)]{1,120}[.;)]?"),
            new Phrase("(with ", "\\(with (?:agency )?inputs[^)]{1,200}\\)"),
            new Phrase("\u00a9", "\u00a9 [^.\\n]{1,80}")));

    /** {@code NEW DELHI, April 6 (PTI) —}, {@code KYIV - }, {@code (Reuters) -} at the start of a text. */
    private static final Pattern DATELINE = Pattern.compile("[\\s\u201c\"]{0,4}"
            + "(?:\\p{Lu}[\\p{Lu}\\p{L} .,'/-]{1,40}?)?"
            + "(?:,? ?(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8})(?:, ?\\d{4})?,?)?"
            + "(?: ?\\((?:AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|dpa|EFE|TASS|Xinhua|CNN|BBC|ANSA|Interfax|Bloomberg|[A-Z]{2,5}|[A-Z]\\p{L}{1,12}(?: \\p{L}{2,10})?)\\))"
            + " ?[-\u2013\u2014:]{0,2}\\s{0,3}");

    private static final Pattern CITY_DATELINE = Pattern.compile(
            "\\s{0,4}\\p{Lu}{3}[\\p{Lu} .,/]{0,30}(?:, [^\\n\u2014\u2013-]{1,24})? ?[-\u2013\u2014]{1,2}\\s{1,3}");

    private Boilerplate() {}

    /** The title without alert words and without an outlet's name behind it. */
    public static String stripTitle(String title) {
        String rest = withoutStart(TITLE_ALERT, title);
        int separator = lastSeparator(rest);
        if (separator < 0) {
            return rest;
        }
        String headline = rest.substring(0, separator);
        boolean outlet = Words.count(rest.substring(separator + SEPARATOR_LENGTH)) <= LONGEST_OUTLET_WORDS;
        return outlet && Words.count(headline) >= SHORTEST_TITLE_WORDS ? headline : rest;
    }

    /** Where the last dash or bar between spaces begins, negative where there is none. */
    private static int lastSeparator(String title) {
        int last = -1;
        for (int at = title.indexOf(' '); at >= 0 && at + 2 < title.length(); at = title.indexOf(' ', at)) {
            if (OUTLET_SEPARATORS.indexOf(title.charAt(at + 1)) >= 0 && title.charAt(at + 2) == ' ') {
                last = at;
                at += SEPARATOR_LENGTH;
            } else {
                at++;
            }
        }
        return last;
    }

    /** The text without phrases that belong to the outlet or the agency. */
    public static String stripText(String text) {
        String rest = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        for (Phrase phrase : PHRASES.triggeredBy(rest)) {
            rest = phrase.pattern().matcher(rest).replaceAll(" ");
        }
        String lead = rest.substring(0, Math.min(LEAD, rest.length()));
        return rest.substring(lead.length() - withoutDateline(lead).length());
    }

    /** Looks first for what a dateline cannot do without, which is far cheaper than the expressions. */
    private static String withoutDateline(String lead) {
        String undated = lead.indexOf('(') >= 0 && lead.indexOf(')') >= 0 ? withoutStart(DATELINE, lead) : lead;
        boolean dash = undated.indexOf('-') >= 0 || undated.indexOf('\u2013') >= 0 || undated.indexOf('\u2014') >= 0;
        return dash ? withoutStart(CITY_DATELINE, undated) : undated;
    }

    /** Without what the pattern finds at the very start; it is not looked for anywhere else. */
    private static String withoutStart(Pattern pattern, String text) {
        Matcher start = pattern.matcher(text);
        return start.lookingAt() ? text.substring(start.end()) : text;
    }

    /**
     * Where a text ends without the calls at its end: phrases that begin with a capital, as a call does and the middle of
     * a sentence does not.
     *
     * @param end where the text ends otherwise
     */
    static int withoutCalls(String text, int end) {
        int rest = end;
        for (int calls = 0; calls < MOST_CALLS; calls++) {
            int call = startOfCall(text, rest);
            if (call < 0) {
                break;
            }
            rest = call;
        }
        return rest;
    }

    private static int startOfCall(String text, int end) {
        int from = Math.max(0, end - LONGEST_CALL);
        String tail = text.substring(from, end).stripTrailing();
        for (Phrase phrase : PHRASES.triggeredBy(tail)) {
            Matcher call = phrase.pattern().matcher(tail);
            while (call.find()) {
                if (call.end() == tail.length() && !Character.isLowerCase(tail.charAt(call.start()))) {
                    return from + call.start();
                }
            }
        }
        return -1;
    }
}
