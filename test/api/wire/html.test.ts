// Markup that Altegio sends as text: what a person reads of it, and nothing that a page could run.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainText} from '../../../src/api/wire/html.js';

const cases: readonly (readonly [string, unknown, string])[] = [
  ['plain text', ' Ten years. ', 'Ten years.'],
  ['nothing', '', ''],
  ['no text at all', null, ''],
  ['a number', 5, '5'],
  ['tags', '<p>Ten <i>years</i>.</p>', 'Ten years.'],
  ['paragraphs and lines', '<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
  ['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
  ['attributes', '<a href="https://x.example" onclick="alert(1)">Here</a>', 'Here'],
  ['scripts and styles', 'A<script>alert("<b>")</script>B<style>p{}</style>C', 'ABC'],
  ['a script in capitals', 'A<SCRIPT>alert(1)</SCRIPT >B', 'AB'],
  ['a script that never ends', 'A<script>alert(1)', 'A'],
  ['comments', 'A<!-- <b> > -->B<!---->C', 'ABC'],
  ['a comment that never ends', 'A<!-- B', 'A'],
  ['a comment first', '<!-- x -->A', 'A'],
  ['a document', '<!DOCTYPE html><html><head><title>T</title></head><body>Text</body></html>', 'Text'],
  ['a tag that never ends', 'A <b', 'A'],
  ['signs that are no tags', '2 < 3 and 3 > 2, <3', '2 < 3 and 3 > 2, <3'],
  ['names', 'Hair &amp; Skin &lt;b&gt; &quot;x&quot; &nbsp;&laquo;y&raquo; &hellip;', 'Hair & Skin <b> "x" «y» …'],
  ['numbers of characters', '&#8381; &#x20B8; &#0; &#1114112;', '₽ ₸'],
  ['names that are none', '&unknown; &toString; AT&T &', '&unknown; &toString; AT&T &'],
  ['twice escaped once read', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['spaces and lines', 'a  \t b\n\n\n\n c', 'a b\n\nc'],
];

for (const [name, html, expected] of cases) {
  test(name, () => assert.equal(plainText(html), expected));
}
