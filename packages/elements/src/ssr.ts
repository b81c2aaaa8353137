import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { elements } from './elements.ts';

/** What an element is to show, and how. */
export interface RenderOptions {
  /** The document, of the right type already: it is not checked here. */
  readonly document?: object;
  /** Attributes of the element; the texts are in the language of `locale`, else of `lang`, else English. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * An element as HTML that shows before any script does, and without one: its content stands in a declarative shadow root, and the document beside it, so that
 * the script in the page takes over with the same data. Needs no DOM, and `@lit-labs/ssr` installed.
 *
 * @param tag name of an element of this package, such as `plumb-sla-card`
 * @throws {TypeError} when there is no such element, an attribute has no proper name, or the document is no JSON
 * @since 0.1.0
 * @example
 * renderToHtml('plumb-sla-card', { document: report, attributes: { lang: 'de' } }); // '<plumb-sla-card lang="de"><template shadowrootmode="open">…'
 */
export function renderToHtml(tag: string, { document, attributes = {} }: RenderOptions = {}): string {
  for (const element of elements) element.define();
  if (customElements.get(tag) === undefined) throw new TypeError(`<${tag}> is not defined`);
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTE_NAME.test(name)) throw new TypeError(`no attribute can be called ${JSON.stringify(name)}`);
    renderer.setAttribute(name, value);
  }
  // There is no page around it that says which.
  renderer.setProperty('locale', attributes['locale'] ?? attributes['lang'] ?? 'en');
  if (document !== undefined) renderer.setProperty('data', document);
  renderer.connectedCallback();

  const shadow = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  const startTag = `<${tag}${collectResultSync(renderer.renderAttributes())}>`;
  return `${startTag}<template shadowrootmode="open">${shadow.replace(LIT_MARKS, '')}</template>${document === undefined ? '' : jsonScript(document)}</${tag}>`;
}

const ATTRIBUTE_NAME = /^[a-z][a-z\d-]*$/;

/** By these Lit would take over what is drawn; elements draw anew. In data `<` is escaped, so they are never of the data. */
const LIT_MARKS = /<!--\/?lit-[^>]*-->/g;

/** The document where the element finds it; nothing in it can end the script. */
function jsonScript(document: object): string {
  return `<script type="application/json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`;
}
