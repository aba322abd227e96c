package io.topicwire.parse;

import java.util.List;

/** Documents for {@link Mutants} beside the fixtures: small, and with what fixtures of one format each do not mix. */
final class MutationSeeds {
    static final List<String> ALL = List.of("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Tide &amp;amp; Time</title><link>https://tide.example/</link><ttl>15</ttl>
            <skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
            <item><title><![CDATA[<b>Storm</b> at sea]]></title><link>https://tide.example/1?utm_source=x&amp;id=1</link>
            <pubDate>Tue, 03 Mar 2026 10:00:00 EST</pubDate><category>Sea</category><category>Sea</category>
            <description><![CDATA[<p>High <i>waves<p>and</i> <a href="more">more</a><br><img data-src="/a.jpg"></p>]]></description>
            <content:encoded>&lt;table&gt;&lt;tr&gt;&lt;td colspan=2&gt;1&lt;td&gt;2&lt;/table&gt;&lt;h2 style="x"&gt;End&lt;/h2&gt;</content:encoded>
            <enclosure url="/a.mp3" type="audio/mpeg" length="7"/></item>
            <item><guid>tide-2</guid><title>Ebb &lt;T&gt;</title><description>5 &lt; 8</description></item>
            </channel></rss>
            """, """
            {"version":"https://jsonfeed.org/version/1.1","title":"Kiln","language":"fi_FI",
            "items":[{"id":"a","title":"Clay \\u00e9\\ud83d\\udca9","url":"https://kiln.example/a",
            "content_html":"<ul><li>One<li><q cite='/x'>Two</q></ul><video src=v.mp4 poster=p.png></video>",
            "date_published":"2026-03-01T10:00:00+02:00","authors":[{"name":"B","url":"/b"}],"tags":["x","y"],
            "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":1e3}]},
            {"id":2.5,"content_text":"Plain <text>\\n\\nand &more;","image":"//img.example/1.png"}]}
            """, """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml">
            <a:title type="xhtml"><x:div>Deep <x:em>water</x:em></x:div></a:title><a:id>urn:x:1</a:id>
            <a:entry><a:title>T</a:title><a:link href="one" rel="alternate"/><a:id>urn:x:2</a:id>
            <a:content type="xhtml"><x:div><x:p title="&quot;&lt;">A<x:br/><x:script>no</x:script></x:p></x:div></a:content>
            <a:updated>2026-02-30T00:00:00Z</a:updated></a:entry>
            <a:entry><a:content type="application/octet-stream">PGI+</a:content><a:summary type="html">&lt;b&gt;B</a:summary>
            <a:author><a:name>N</a:name><a:email>n@x.example</a:email></a:author></a:entry></a:feed>
            """, """
            <!DOCTYPE html><html><head><title>Quay</title><base href="/news/">
            <link rel="alternate" type="application/rss+xml" href="feed.xml"><link rel=alternate type=application/atom+xml href='//['>
            </head><body><h1>Quay</h1><script>var a = "<rss version='2.0'>";</script></body></html>
            """, """
            <!DOCTYPE rss [<!ENTITY co "Quay &#38; Sons"><!ENTITY deep "&co;&co;">]>
            <rss><channel><item><title>&co; &deep; &eacute;&nbsp;&bogus;</title><dc:date>2026-03-01</dc:date>
            <media:group><media:content url="a.jpg"/><media:description>D</media:description></media:group></item>
            <item xml:base="http://b.example/"><link>c</link><description><div>un<b>escaped</b></div></description></item>
            """, """
            <RDF:rdf xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel RDF:about="http://r.example/"><title>R</title></channel>
            <item RDF:about="http://r.example/1"><title>\u041c\u0438\u0440 \u2014 \u5e73\u548c</title><link>http://r.example/1</link></item></RDF:rdf>
            """);

    private MutationSeeds() {}
}
