package io.topicwire.parse;

import java.util.List;

/** Values that have tripped readers: dates, numbers, addresses, characters and markup. */
final class HostileValues {
    static final List<String> ALL = List.of(
            // Dates.
            "Mon, 31 Feb 2026 99:99:99 +9999",
            "999999999-12-31T23:59:59.999999999Z",
            "+1000000000-01-01T00:00:00Z",
            "9999999999",
            "9999999999999",
            "0000-00-00T00:00:00-99:99",
            "24:00:00 1 Jan 2026 pm EST+14",
            "2026-03-29T02:30:00 Europe/Berlin",
            "\u0661\u0662 \u05d9\u05e0\u05d5\u05d0\u05e8 \u0662\u0660\u0662\u0666",
            // Numbers.
            "-1",
            "1e999999999",
            "0x7fffffffffffffff",
            "99999999999999999999999999",
            "NaN",
            // Addresses.
            "http://",
            "http://[",
            "http://[::1",
            "http://a:99999999/",
            "http:///x",
            "http://\u0000.example/",
            "http://%zz%/%",
            "http://xn--a.example/\u2028",
            "http://user:word@host.example@127.0.0.1/",
            "//..\\..//",
            "javascript:alert(1)//http://x.example/",
            "?a=1#b#c",
            "../".repeat(300),
            "http://\u00df\u200d\u0661.example/\uD83D",
            // Characters.
            "\0",
            "\\u0000",
            "\\ud83d",
            "\uD83D",
            "\uDCA9\uD83D",
            "\uFFFE\uFFFF\uFEFF",
            "\u202Egnp.exe",
            "a" + "\u0301".repeat(100),
            "\u001b[31m\u0007\u0085\u2028",
            "&#0;&#1;&#xD800;&#x110000;&#xFFFFFFFFFFFFFFFF;&#;&#x;",
            "&amp;#0;&amp;#xD83D;&amp;#x1b;",
            "&nope;&&lt&gt;&amp;amp;amp;&a;&b;&\u00e9;",
            "\u00c3\u00a9 \u00e2\u20ac\u2122 \u00c3\u0192\u00c2\u00a9",
            // Markup.
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<a href=\"java&#115;cript:alert(1)\" onclick=x>a</a><img src=/b.gif width=1 height=1>",
            "<table><tr><td><table><b><i><p></b></table></i>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<form><input><select><option><textarea></form><plaintext>",
            "<xmp><p></xmp><template><p></template><frameset><base href=//evil.example>",
            "&lt;p&gt;once&lt;/p&gt; &amp;lt;script&amp;gt;",
            "<p title='\u0000'>\u00a0<b/><br/ ><img alt=\"'>\" src=data:,x srcset='//x 1x'>",
            // JSON.
            "null",
            "\"",
            "{}",
            "[[[[[[",
            "true,false",
            "\"items\":[]",
            "{\"url\":7,\"name\":[],\"id\":{}}");

    private HostileValues() {}
}
