import { afterEach, beforeEach, expect } from 'vitest';
import type { PlumbErrorEvent } from './events.ts';
import { PlumbProbe } from './probe.fixture.ts';

/** A probe in the page, with attributes and children. */
export function place(attributes: Readonly<Record<string, string>> = {}, ...children: readonly Node[]): PlumbProbe {
  PlumbProbe.define();
  const probe = document.createElement('plumb-probe') as PlumbProbe;
  for (const [name, value] of Object.entries(attributes)) probe.setAttribute(name, value);
  probe.append(...children);
  document.body.append(probe);
  return probe;
}

/** A script element that holds JSON. */
export function jsonScript(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}

/** Resolves when the element has said what came of its data. */
export function settled(element: Element): Promise<Event> {
  return new Promise((resolve) => {
    for (const type of ['plumb-data', 'plumb-error']) element.addEventListener(type, resolve, { once: true });
  });
}

/** Resolves with the next error that the element tells. */
export function nextError(element: Element): Promise<PlumbErrorEvent> {
  return new Promise((resolve) => {
    element.addEventListener('plumb-error', resolve as (event: Event) => void, { once: true });
  });
}

/** The rows that a probe shows. */
export function rowsOf(element: Element): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll('h2 ~ ul > li') ?? [])].map((row) => row.textContent.trim());
}

/** Every test of a file also shows that no exception reached the page, and leaves the page empty. */
export function watchPage(): void {
  const reached: unknown[] = [];
  const onError = (event: ErrorEvent) => reached.push(event.error);
  const onRejection = (event: PromiseRejectionEvent) => reached.push(event.reason);
  beforeEach(() => {
    reached.length = 0;
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    document.body.replaceChildren();
    expect(reached).toEqual([]);
  });
}
