import {
  adoptStyles,
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { DataIn, type DataInHost, type Parser, problem } from './data-in.ts';
import { defineElement } from './define.ts';
import { type DataProblem, PlumbDataEvent, PlumbErrorEvent } from './events.ts';
import { type Language, languageFor } from './languages.ts';
import { followLocale, localeAround } from './locale.ts';
import { resetStyles } from './reset.styles.ts';
import { tokenStyles } from './tokens.styles.ts';
import { version } from './version.ts';

/** Whether an element waits, has nothing, shows what is old, or could not take in what came. */
export type ElementState = 'loading' | 'empty' | 'stale' | 'error';

/**
 * What every element is: it takes a document in, has core make a view of it, and draws the view; whatever comes, nothing of it reaches the page around, and the
 * last good view stays.
 *
 * @attr data - the document as JSON
 * @attr src - address of the document, fetched from the same origin or over https
 * @attr from - id of a JSON script, or of another element, that has the document
 * @attr refresh - seconds after which `src` is fetched again
 * @attr stale-after-hours - hours after the document's `asOf` from which on it is called old
 * @attr locale - language of the texts; else that of the nearest `lang`
 * @slot - shown until there is a view: the same content as plain HTML, for pages without script
 * @slot empty - shown instead of the built-in words when there is no data
 * @slot error - shown instead of the built-in words when the data cannot be taken in
 * @csspart base - everything
 * @csspart state - the words that say that it waits, has nothing, is old, or could not take data in
 * @cssstate loading - waits for its data
 * @cssstate empty - has none
 * @cssstate stale - shows data that is old
 * @cssstate error - could not take data in
 * @event {PlumbDataEvent} plumb-data - took data in; carries the document
 * @event {PlumbErrorEvent} plumb-error - could not take data in; carries the reason and the issues with their paths
 */
export abstract class PlumbElement<Data, View> extends LitElement implements DataInHost<Data> {
  static readonly version = version;
  /** The tag under which the class is defined where nothing else is said. */
  static readonly tag: string;

  static override styles: CSSResultGroup = [resetStyles, tokenStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false, noAccessor: true },
    dataText: { attribute: 'data' },
    src: {},
    from: {},
    refresh: { type: Number },
    staleAfterHours: { type: Number, attribute: 'stale-after-hours' },
    locale: {},
  };

  declare dataText: string | null | undefined;
  declare src: string | null | undefined;
  declare from: string | null | undefined;
  declare refresh: number | null | undefined;
  declare staleAfterHours: number | null | undefined;
  declare locale: string | null | undefined;

  readonly #internals = this.attachInternals();
  readonly #dataIn: DataIn<Data>;
  #typed: Data | undefined;
  #document: Data | undefined;
  #problem: DataProblem | undefined;
  #view: View | undefined;
  /** What was drawn last without a fault. */
  #lastGood: { readonly document: Data | undefined; readonly view: View } | undefined;
  /** What is told once the page shows it. */
  #toTell: Event[] = [];
  #staleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#dataIn = new DataIn(this);
    followLocale(this);
  }

  /** Registers the class; another script's element of that name stays, with a warning. */
  static define(tag = this.tag, registry: CustomElementRegistry = customElements): void {
    defineElement(this as unknown as CustomElementConstructor & { readonly version: string }, tag, registry);
  }

  /** The document, where the page hands it over as an object of the right type; it goes before every other way. */
  get data(): Data | undefined {
    return this.#typed;
  }

  set data(data: Data | undefined) {
    const old = this.#typed;
    this.#typed = data;
    this.requestUpdate('data', old);
  }

  /** The document that was taken in last, whichever way it came. */
  get document(): Data | undefined {
    return this.#document;
  }

  /** What is shown where the page gives no data at all. */
  protected get documentWithoutData(): Data | undefined {
    return undefined;
  }

  /** Loads what reads a document from outside; typed data never needs it. */
  abstract loadParser(): Promise<Parser<Data>>;
  /** What core says of a document, in a language. */
  protected abstract viewOf(document: Data, language: Language): View;
  protected abstract renderView(view: View, language: Language): TemplateResult;
  /** The language of a view. */
  protected abstract languageOf(view: View): string;

  documentRead(document: Data): void {
    this.#document = document;
    this.#problem = undefined;
    this.#toTell.push(new PlumbDataEvent(document));
    this.requestUpdate();
  }

  documentFailed(reason: DataProblem): void {
    this.#problem = reason;
    this.#toTell.push(new PlumbErrorEvent(reason));
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server drew is replaced: it may be of older data, and its styles may have been refused.
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The language around it may be another than where it was.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#staleTimer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#typed !== undefined) {
      this.#dataIn.stop();
      if (changed.has('data')) this.documentRead(this.#typed);
    } else if (this.isConnected) {
      this.#dataIn.read();
    }
    // What could not be met may have been a choice, such as of a metric: with another it is tried anew.
    if (changed.size > 0 && this.#problem?.reason === 'failed') this.#problem = undefined;
    this.#makeView();
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      // Something in the data cannot be drawn. What was drawn in part goes, and so does the document.
      this.#document = this.#lastGood?.document;
      this.#fallBack(error);
      this.renderRoot.replaceChildren();
      delete (this.renderRoot as unknown as Record<string, unknown>)['_$litPart$'];
      super.update(changed);
    }
  }

  protected override updated(): void {
    if (this.#view !== undefined && this.#problem?.reason !== 'failed') this.#lastGood = { document: this.#document, view: this.#view };
    const events = this.#toTell;
    this.#toTell = [];
    for (const event of events) this.dispatchEvent(event);
    this.#showStates();
  }

  protected override render(): TemplateResult {
    const language = this.#language();
    const view = this.#view;
    const shown = view === undefined ? language.language : this.languageOf(view);
    return html`<div part="base" lang=${shown} aria-busy=${this.#dataIn.pending ? 'true' : nothing}>
      ${this.#stateWords(language)} ${view === undefined ? html`<slot></slot>` : this.renderView(view, language)}
    </div>`;
  }

  #makeView(): void {
    const document = this.#document ?? (this.#dataIn.isUnused ? this.documentWithoutData : undefined);
    if (document === undefined) return;
    try {
      this.#view = this.viewOf(document, this.#language());
    } catch (error) {
      this.#fallBack(error);
    }
  }

  /** The last good view comes back when what was asked for turns out not to be what can be shown; that is told once. */
  #fallBack(error: unknown): void {
    this.#view = this.#lastGood?.view;
    if (this.#problem?.reason === 'failed') return;
    this.#toTell = [];
    this.documentFailed(problem('failed', '', 'data that can be shown', error instanceof Error ? error.message : 'something else'));
  }

  #language(): Language {
    return languageFor(this.locale ?? localeAround(this));
  }

  #states(): ReadonlySet<ElementState> {
    const states = new Set<ElementState>();
    if (this.#problem !== undefined) states.add('error');
    else if (this.#view === undefined) states.add(this.#dataIn.pending ? 'loading' : 'empty');
    if (this.#view !== undefined && (this.#problem !== undefined || this.#isOld())) states.add('stale');
    return states;
  }

  #showStates(): void {
    const states = this.#states();
    for (const state of ['loading', 'empty', 'stale', 'error'] as const) {
      if (states.has(state)) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
  }

  #stateWords({ controls }: Language): TemplateResult | typeof nothing {
    const states = this.#states();
    if (this.#problem !== undefined) {
      const { reason, issues } = this.#problem;
      return html`<div part="state" role="alert">
        <slot name="error">
          <p>${controls.problem[reason]}${states.has('stale') ? ` ${controls.stillShown}` : ''}</p>
          <details>
            <summary>${controls.issues(issues.length)}</summary>
            <ul>
              ${issues.slice(0, ISSUES_SHOWN).map(({ message }) => html`<li>${message}</li>`)}
            </ul>
          </details>
        </slot>
      </div>`;
    }
    if (states.has('loading')) return html`<p part="state" role="status">${controls.loading}</p>`;
    if (states.has('empty')) {
      return html`<div part="state">
        <slot name="empty"><p>${controls.empty}</p></slot>
      </div>`;
    }
    return states.has('stale') ? html`<p part="state">${controls.stale}</p>` : nothing;
  }

  #isOld(): boolean {
    clearTimeout(this.#staleTimer);
    const oldAt = oldFrom(this.#document, this.staleAfterHours);
    if (oldAt === undefined) return false;
    const waitMs = oldAt - Date.now();
    if (waitMs <= 0) return true;
    if (this.isConnected) this.#staleTimer = setTimeout(() => this.requestUpdate(), Math.min(waitMs, LONGEST_WAIT_MS));
    return false;
  }
}

/** A document with a hundred issues is not mended from a card. */
const ISSUES_SHOWN = 20;

/** Timers hold 31 bits of milliseconds. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** The epoch milliseconds from which on a document is old. */
function oldFrom(document: unknown, hours: number | null | undefined): number | undefined {
  const { asOf } = Object(document) as { asOf?: unknown };
  if (typeof hours !== 'number' || !(hours >= 0) || typeof asOf !== 'string') return undefined;
  const at = Date.parse(asOf);
  return Number.isNaN(at) ? undefined : at + hours * 3_600_000;
}
