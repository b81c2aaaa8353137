/** Writes the page and its documents anew: into each element the same as plain HTML, which shows without script. */
import { compareRoles, deliveryManager, projectManager } from '@plumbline/core';
import { healthCardView, roleComparisonView, slaCardView, toHtml } from '@plumbline/core/text';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { portalDocuments } from './documents.ts';

const at = (path: string) => new URL(path, import.meta.url);

/** Every file of the page that is made, by its path. */
export async function madeFiles(): Promise<Readonly<Record<string, string>>> {
  const documents = await portalDocuments();
  const fallbacks = {
    'role-comparison': toHtml(roleComparisonView(compareRoles([deliveryManager, projectManager]))),
    'sla-card': toHtml(slaCardView(documents['sla-report'], { metric: 'resolution' })),
    'engagement-health': toHtml(healthCardView(documents['engagement-health'])),
    'project-health': toHtml(healthCardView(documents['project-health'])),
  };
  const page = Object.entries(fallbacks).reduce(
    (html, [name, fallback]) => html.replace(`<!-- ${name} -->`, () => `\n${fallback}`),
    readFileSync(at('page.template.html'), 'utf8'),
  );
  return {
    'index.html': page,
    ...Object.fromEntries(
      Object.entries(documents).map(([name, document]) => [`data/${name}.json`, `${JSON.stringify(document, undefined, 2)}\n`]),
    ),
  };
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(at('data'), { recursive: true });
  for (const [path, text] of Object.entries(await madeFiles())) writeFileSync(at(path), text);
}
