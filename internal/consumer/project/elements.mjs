import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlumbHealthCard, PlumbSlaCard } from '@plumbline/elements';
import hashes from '@plumbline/elements/csp-hashes.json' with { type: 'json' };
import '@plumbline/elements/define';
import '@plumbline/elements/locales/de';
import { renderToHtml } from '@plumbline/elements/ssr';

assert.equal(typeof document, 'undefined');
for (const element of [PlumbHealthCard, PlumbSlaCard]) assert.equal(customElements.get(element.tag), element);

// In both languages; the hash is of the style as it stands there.
for (const [lang, word] of Object.entries({ en: /No data\./, de: /Keine Daten\./ })) {
  const markup = renderToHtml('plumb-sla-card', { attributes: { lang } });
  assert.match(markup, word);
  const [, style] = /<style>(.*?)<\/style>/s.exec(markup);
  assert.equal(hashes['plumb-sla-card'], `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
}
assert.throws(() => renderToHtml('plumb-unknown'), TypeError);
assert.throws(() => renderToHtml('plumb-sla-card', { attributes: { 'a onload=': '' } }), TypeError);
assert.ok(
  renderToHtml('plumb-sla-card', { attributes: { title: '"><script>' } }).startsWith('<plumb-sla-card title="&quot;&gt;&lt;script&gt;">'),
);

const cdn = readFileSync(fileURLToPath(import.meta.resolve('@plumbline/elements/cdn')), 'utf8');
assert.match(cdn, /plumb-health-card/);
assert.doesNotMatch(cdn, /createPolicy\(["'`]lit-html/);
